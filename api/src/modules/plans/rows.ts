import type { PlannedAction, PlannedMeasure, PlannedPriority } from '@sixfold/shared/domain/plans/content.ts'
import type { PlanStatus } from '@sixfold/shared/domain/plans/status.ts'
import type { Decision, StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import type { ActionStatus } from '@sixfold/shared/domain/plans/action.ts'

export type PlanRow = {
  id: string
  cycleId: string
  cycleStatus: 'open' | 'closed'
  schoolId: string
  schoolName: string
  /** The school's days in the trust; null: it hasn't left. */
  joinedOn: string
  leftOn: string | null
  academicYear: number
  status: PlanStatus
  budgetPence: number | null
  committeeSeenOn: string | null
  /** The number of the version in force on that day; null of what was noted before there was one. */
  committeeVersion: number | null
  committeeMinute: string | null
  /** How it came to its status. */
  moved: { day: string; by: Named; reason: string | null }
  /** The newest return since the version in force; null when it never came back. */
  returned: { day: string; by: Named; reason: string } | null
  /** The newest approved version; null before the first. */
  inForce: VersionRow | null
  version: number
}

export type VersionRow = { number: number; day: string; by: Named; hash: string }

type Named = { id: string; name: string }

/** A priority of a plan, as it stands: its plan fields, and where it is. */
export type PlanPriorityRow = Omit<PlannedPriority, 'option' | 'measures' | 'actions'> & {
  status: 'open' | 'completed'
  step: StepKey | null
  outcome: Decision | 'carried-over' | null
}

export type ChosenOptionRow = NonNullable<PlannedPriority['option']> & { priorityId: string }
export type PlanMeasureRow = Omit<PlannedMeasure, 'milestones'> & { priorityId: string }
export type PlanMilestoneRow = PlannedMeasure['milestones'][number] & { measureId: string }

/** An action as it stands, with what decides on what can be done with it. */
export type ActionRow = PlannedAction & {
  schoolId: string
  priorityId: string
  priorityTitle: string
  /** Of its priority; null once completed. */
  step: StepKey | null
  /** Of the plan that its priority is in now. */
  planStatus: PlanStatus
  turn: number
  rank: number
  ownerPersonId: string | null
  status: ActionStatus
  actualPence: number | null
  /** How it came to the status that it has, once that isn't its first. */
  moved: { day: string; by: Named; reason: string | null } | null
  createdAt: string
  version: number
}
