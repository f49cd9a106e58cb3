import type { Blocker } from '@sixfold/shared/contracts/common.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { EntryKind } from '@sixfold/shared/domain/cycle/move.ts'
import type { Decision, NotedStep, StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import type { PlanStatus } from '@sixfold/shared/domain/plans/status.ts'

export type CycleRow = {
  id: string
  schoolId: string
  schoolName: string
  academicYear: number
  status: 'open' | 'closed'
  planStatus: PlanStatus
  /** Its newest reopening. */
  reopened: { day: string; by: { id: string; name: string }; reason: string } | null
  version: number
}

export type PriorityRow = {
  id: string
  schoolId: string
  schoolName: string
  /** The cycle that was asked for, else the newest that it is in, and its place there. */
  cycleId: string
  academicYear: number
  rank: number
  outcome: Decision | 'carried-over' | null
  outcomeReason: string | null
  title: string
  criterionKey: CriterionKey
  /** In words, also when it is a person of the trust. */
  lead: string | null
  leadPersonId: string | null
  budgetPence: number | null
  problem: string | null
  rootCause: string | null
  intendedOutcome: string | null
  status: 'open' | 'completed'
  step: StepKey | null
  turn: number
  /** Of that cycle's plan. */
  planStatus: PlanStatus
  /** An approved version of a plan holds it. */
  published: boolean
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
  recordedAt: string
  by: { id: string; name: string }
  reason: string | null
  decision: Decision | null
  blockers: Blocker[] | null
  overrideReason: string | null
  overridden: boolean
}

export type NoteRow = {
  priorityId: string
  turn: number
  step: NotedStep
  note: string
  updatedAt: string
  updatedBy: { id: string; name: string }
  version: number
}
