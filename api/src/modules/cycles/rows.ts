import type { Blocker } from '@sixfold/shared/contracts/common.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import type { Direction } from '@sixfold/shared/domain/cycle/measure.ts'
import type { EntryKind } from '@sixfold/shared/domain/cycle/move.ts'
import type { Decision, NotedStep, StepKey } from '@sixfold/shared/domain/cycle/steps.ts'

export type CycleRow = {
  id: string
  schoolId: string
  schoolName: string
  academicYear: number
  status: 'open' | 'closed'
  version: number
}

export type PriorityRow = {
  id: string
  schoolId: string
  schoolName: string
  /** The newest cycle that it is in, and its place there. */
  cycleId: string
  academicYear: number
  rank: number
  outcome: Decision | null
  title: string
  criterionKey: CriterionKey
  lead: string | null
  problem: string | null
  rootCause: string | null
  intendedOutcome: string | null
  status: 'open' | 'completed'
  step: StepKey | null
  turn: number
  version: number
}

export type TrailRow = {
  id: string
  priorityId: string
  sequence: number
  turn: number
  kind: EntryKind
  fromStep: StepKey | null
  toStep: StepKey | null
  day: string
  by: { id: string; name: string }
  reason: string | null
  decision: Decision | null
  blockers: Blocker[] | null
  overrideReason: string | null
  overridden: boolean
}

/** That a note is there, without its words. */
export type NotedRow = { priorityId: string; turn: number; step: NotedStep }
export type NoteRow = NotedRow & {
  note: string
  updatedAt: string
  updatedBy: { id: string; name: string }
  version: number
}

export type MeasureRow = {
  id: string
  schoolId: string
  priorityId: string
  name: string
  unit: string
  better: Direction
  baseline: number | null
  baselineOn: string | null
  target: number | null
  targetOn: string | null
  fewPupils: boolean
  version: number
}
