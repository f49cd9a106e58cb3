import type { BoardSchool, BoardTotals } from '../../contracts/accountability.ts'
import { type LevelKey, type Scheme, levels } from '../categorisation/scheme.ts'
import type { StepWords } from '../cycle/step-wording.ts'
import { stepKeys, type StepKey } from '../cycle/steps.ts'
import { lacksEvidence } from '../evidence/claims.ts'
import { strengths } from '../evidence/words.ts'
import { type BoardList, type EvidenceList, evidenceLists } from './board-list-names.ts'
import { strengthIs } from './strength-is.ts'

type Levels = Pick<Scheme, 'levels'>
type Holds = (school: BoardSchool, scheme: Levels) => boolean

const atLevel =
  (key: LevelKey): Holds =>
  (school, scheme) =>
    school.category !== null && scheme.levels[school.category.level].key === key

/** Support of an earlier year too, as long as some of it was left, it is under way or was delivered this year. */
const goesOn = ({ broughtForwardHalfDays, deliveredHalfDays, underWay }: BoardSchool['support']['given']) =>
  broughtForwardHalfDays > 0 || deliveredHalfDays > 0 || underWay > 0

const atStep = (step: StepKey) => (school: BoardSchool) => school.priorities.some((it) => it.step === step)
const ofSteps = <Value>(of: (step: StepKey) => Value) =>
  Object.fromEntries(stepKeys.map((step) => [step, of(step)])) as Record<StepKey, Value>

type Priority = BoardSchool['priorities'][number]

/** Which open priorities a list of evidence counts. */
export function evidencedAs(list: EvidenceList): (priority: Priority) => boolean {
  if (list === 'evidence-weak') return lacksEvidence
  if (list === 'evidence-contested') return ({ contested }) => contested
  return ({ strength }) => list === `evidence-${strength}`
}
const ofEvidence = <Value>(of: (list: EvidenceList) => Value) =>
  Object.fromEntries(evidenceLists.map((list) => [list, of(list)])) as Record<EvidenceList, Value>

/** What is said of a priority, after "whose evidence is …". */
export const evidenceIs = (list: EvidenceList): string => {
  if (list === 'evidence-weak') return 'missing, out of date, thin or contested'
  if (list === 'evidence-contested') return 'contested'
  return strengthIs[strengths.find((it) => list === `evidence-${it}`) ?? 'none']
}

const lists: Record<BoardList, Holds> = {
  sustain: atLevel('sustain'),
  improve: atLevel('improve'),
  repair: atLevel('repair'),
  stabilise: atLevel('stabilise'),
  uncategorised: (school) => school.category === null,
  less: (school) => school.movement?.direction === 'less',
  more: (school) => school.movement?.direction === 'more',
  same: (school) => school.movement?.direction === 'same',
  late: (school) => school.review?.late === true,
  soon: (school) => school.review?.soon === true,
  covered: (school) => school.review !== null && school.review.coveredBy !== null,
  giving: ({ support }) => support.givenHalfDays > 0 || goesOn(support.given),
  receiving: ({ support }) => support.receivedHalfDays > 0 || goesOn(support.received),
  ...ofEvidence((list) => (school) => school.priorities.some(evidencedAs(list))),
  ...ofSteps(atStep),
}

/** What a list says of its schools, after "Schools that …"; `words` are the trust's for the six steps. */
export const listWords = (scheme: Levels, words: StepWords): Record<BoardList, string> => ({
  ...ofLevels(scheme),
  uncategorised: 'have no category yet',
  less: 'need less support than last year',
  more: 'need more support than last year',
  same: 'need as much support as last year',
  late: 'have a late review',
  soon: 'have a review within eight weeks',
  covered: 'have a round in place of their review',
  giving: 'give support this academic year',
  receiving: 'receive support this academic year',
  ...ofEvidence((list) => `have a priority whose evidence is ${evidenceIs(list)}`),
  ...ofSteps((step) => `have a priority at “${words(step).title}”`),
})

const ofLevels = (scheme: Levels) =>
  Object.fromEntries(
    levels.map((level) => [scheme.levels[level].key, `are in ${scheme.levels[level].label}`]),
  ) as Record<LevelKey, string>

/** The schools of a list, in the order given. */
export const schoolsOn = (scheme: Levels, list: BoardList, schools: readonly BoardSchool[]): BoardSchool[] =>
  schools.filter((school) => lists[list](school, scheme))

/** Every figure above the table, counted from its rows. No schools: all zero. */
export function boardTotals(scheme: Levels, schools: readonly BoardSchool[]): BoardTotals {
  const count = (list: BoardList) => schoolsOn(scheme, list, schools).length
  const open = schools.flatMap((school) => school.priorities)
  const sum = (of: (school: BoardSchool) => number) => schools.reduce((total, it) => total + of(it), 0)
  return {
    schools: schools.length,
    levels: levels.map((level) => ({ level, schools: count(scheme.levels[level].key) })),
    uncategorised: count('uncategorised'),
    movement: { less: count('less'), more: count('more'), same: count('same') },
    priorities: {
      open: open.length,
      steps: stepKeys.map((step) => ({ step, priorities: open.filter((it) => it.step === step).length })),
    },
    liveEvidence: sum((school) => school.liveEvidence),
    evidence: {
      strengths: strengths.map((strength) => ({
        strength,
        priorities: open.filter(evidencedAs(`evidence-${strength}`)).length,
      })),
      contested: open.filter(evidencedAs('evidence-contested')).length,
      weak: open.filter(evidencedAs('evidence-weak')).length,
    },
    reviews: { late: count('late'), soon: count('soon'), covered: count('covered') },
    support: {
      halfDays: sum(({ support }) => support.receivedHalfDays),
      broughtForwardHalfDays: sum(({ support }) => support.received.broughtForwardHalfDays),
      deliveredHalfDays: sum(({ support }) => support.received.deliveredHalfDays),
      deliveredPence: sum(({ support }) => support.received.deliveredPence),
      underWay: sum(({ support }) => support.received.underWay),
      givers: count('giving'),
      receivers: count('receiving'),
    },
  }
}
