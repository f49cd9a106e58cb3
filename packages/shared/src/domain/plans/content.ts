import type { Term } from '../calendar/calendar-days.ts'
import type { CriterionKey } from '../categorisation/scheme.ts'
import type { Direction } from '../cycle/measure.ts'

/**
 * What an approved version of a plan freezes: its plan fields, and no running ones (domain.md §3). Priorities and what
 * they hold are in the order of the screen. Days are `YYYY-MM-DD`, money is pence.
 */
export type PlanContent = {
  academicYear: number
  budgetPence: number | null
  priorities: PlannedPriority[]
}

export type PlannedPriority = {
  id: string
  turn: number
  rank: number
  title: string
  criterionKey: CriterionKey
  /** In words, also when it is a person of the trust. */
  lead: string | null
  problem: string | null
  rootCause: string | null
  intendedOutcome: string | null
  budgetPence: number | null
  /** The option chosen at step 2 of this turn. */
  option: { id: string; title: string; why: string; costPence: number | null } | null
  measures: PlannedMeasure[]
  actions: PlannedAction[]
}

/** Content with its priorities numbered 1, 2, 3 … as they stand in it: what stays out of it leaves no gap that tells of it. */
export const numbered = (content: PlanContent): PlanContent => ({
  ...content,
  priorities: content.priorities.map((priority, place) => ({ ...priority, rank: place + 1 })),
})

export type PlannedMeasure = {
  id: string
  kind: 'number' | 'yes-no' | 'level'
  name: string
  unit: string
  better: Direction
  baseline: number | null
  baselineOn: string | null
  target: number | null
  targetOn: string | null
  /** On fewer than six pupils: not for the published record. */
  fewPupils: boolean
  milestones: {
    id: string
    academicYear: number
    term: Term
    dueOn: string
    value: number
    note: string | null
  }[]
}

export type PlannedAction = {
  id: string
  title: string
  owner: string | null
  dueOn: string | null
  plannedPence: number | null
}
