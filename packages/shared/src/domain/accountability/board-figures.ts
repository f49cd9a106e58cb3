import type { BoardSchool } from '../../contracts/accountability.ts'
import type { Scheme } from '../categorisation/scheme.ts'
import type { StepWords } from '../cycle/step-wording.ts'
import { stepKeys, type StepKey } from '../cycle/steps.ts'
import { type BoardList, boardLists, type EvidenceList, evidenceLists } from './board-list-names.ts'
import { boardTotals, evidencedAs, evidenceIs, listWords, schoolsOn } from './board-lists.ts'
import type { BoardFigure } from './question-words.ts'
import { halfDayWords } from './words.ts'

const isList = (figure: BoardFigure): figure is BoardList => boardLists.some((list) => list === figure)
const isOnEvidence = (figure: BoardFigure): figure is EvidenceList =>
  evidenceLists.some((list) => list === figure)
const isStep = (figure: BoardFigure): figure is StepKey => stepKeys.some((step) => step === figure)

/** What a figure of the board's page counts, as one asks about it: "Schools that have a late review". */
export function figureTitle(scheme: Pick<Scheme, 'levels'>, words: StepWords, figure: BoardFigure): string {
  if (isStep(figure)) return `Priorities at “${words(figure).title}”`
  if (isOnEvidence(figure)) return `Priorities whose evidence is ${evidenceIs(figure)}`
  if (isList(figure)) return `Schools that ${listWords(scheme, words)[figure]}`
  return {
    schools: 'Schools of the trust',
    priorities: 'Open priorities',
    evidence: 'Live evidence',
    support: 'Support agreed this academic year',
  }[figure]
}

/** A figure as the page of these schools shows it. */
export function figureValue(
  scheme: Pick<Scheme, 'levels'>,
  figure: BoardFigure,
  schools: readonly BoardSchool[],
): string {
  const totals = boardTotals(scheme, schools)
  if (isStep(figure))
    return ofPriorities(totals.priorities.steps.find(({ step }) => step === figure)?.priorities ?? 0)
  if (isOnEvidence(figure))
    return ofPriorities(schools.flatMap((it) => it.priorities).filter(evidencedAs(figure)).length)
  if (isList(figure)) return ofSchools(schoolsOn(scheme, figure, schools).length)
  return {
    schools: ofSchools(totals.schools),
    priorities: ofPriorities(totals.priorities.open),
    evidence: counted(totals.liveEvidence, 'piece', 'pieces'),
    support: halfDayWords(totals.support.halfDays),
  }[figure]
}

const counted = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`
const ofSchools = (n: number) => counted(n, 'school', 'schools')
const ofPriorities = (n: number) => counted(n, 'priority', 'priorities')
