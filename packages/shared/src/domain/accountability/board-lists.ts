import type { BoardSchool, BoardTotals } from '../../contracts/accountability.ts'
import { defaultLevels, levels, type LevelKey } from '../categorisation/default-scheme.ts'
import type { StepWords } from '../cycle/step-wording.ts'
import { stepKeys, type StepKey } from '../cycle/steps.ts'
import type { BoardList } from './board-list-names.ts'

const atLevel = (key: LevelKey) => (school: BoardSchool) =>
  school.category !== null && defaultLevels[school.category.level].key === key

const atStep = (step: StepKey) => (school: BoardSchool) => school.priorities.some((it) => it.step === step)
const ofSteps = <Value>(of: (step: StepKey) => Value) =>
  Object.fromEntries(stepKeys.map((step) => [step, of(step)])) as Record<StepKey, Value>

const lists: Record<BoardList, (school: BoardSchool) => boolean> = {
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
  giving: (school) => school.support.givenHalfDays > 0,
  receiving: (school) => school.support.receivedHalfDays > 0,
  ...ofSteps(atStep),
}

/** What a list says of its schools, after "Schools that …"; `words` are the trust's for the six steps. */
export const listWords = (words: StepWords): Record<BoardList, string> => ({
  sustain: 'are in Sustain',
  improve: 'are in Improve',
  repair: 'are in Repair',
  stabilise: 'are in Stabilise',
  uncategorised: 'have no category yet',
  less: 'need less support than last year',
  more: 'need more support than last year',
  same: 'need as much support as last year',
  late: 'have a late review',
  soon: 'have a review within eight weeks',
  covered: 'have a round in place of their review',
  giving: 'give support this academic year',
  receiving: 'receive support this academic year',
  ...ofSteps((step) => `have a priority at “${words(step).title}”`),
})

/** The schools of a list, in the order given. */
export const schoolsOn = (list: BoardList, schools: readonly BoardSchool[]): BoardSchool[] =>
  schools.filter(lists[list])

/** Every figure above the table, counted from its rows. No schools: all zero. */
export function boardTotals(schools: readonly BoardSchool[]): BoardTotals {
  const count = (list: BoardList) => schoolsOn(list, schools).length
  const open = schools.flatMap((school) => school.priorities)
  return {
    schools: schools.length,
    levels: levels.map((level) => ({ level, schools: count(defaultLevels[level].key) })),
    uncategorised: count('uncategorised'),
    movement: { less: count('less'), more: count('more'), same: count('same') },
    priorities: {
      open: open.length,
      steps: stepKeys.map((step) => ({ step, priorities: open.filter((it) => it.step === step).length })),
    },
    liveEvidence: schools.reduce((sum, school) => sum + school.liveEvidence, 0),
    reviews: { late: count('late'), soon: count('soon'), covered: count('covered') },
    support: {
      halfDays: schools.reduce((sum, school) => sum + school.support.receivedHalfDays, 0),
      givers: count('giving'),
      receivers: count('receiving'),
    },
  }
}
