/**
 * A month and a day, as `MM-DD`, that every academic year has. 29 February isn't one: in three years out of four a trust
 * would read another day than it set, so that it says 28 February or 1 March itself.
 */
export const dayOfYearPattern =
  '^((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$'

/** The day of an academic year (by its start) by which each school's plan is to be approved; domain.md §8. */
export function planByDay(academicYear: number, planBy: string): string {
  return `${planBy >= '09-01' ? academicYear : academicYear + 1}-${planBy}`
}

export type PlanAwaited = {
  academicYear: number
  cycleStatus: 'open' | 'closed'
  /** Whether any version was ever approved. */
  everApproved: boolean
  /** The school's own days in the trust. */
  joinedOn: string
  leftOn: string | null
}

/**
 * The day by which a plan is to be approved, and whether that has passed; null: no day is asked of it. Once a version was approved in its cycle
 * none is, whatever drafts follow. A school that joined after the day had no say in it, so that it isn't asked that year; it
 * is the next. Nor is one that has left, nor a plan whose cycle is closed: neither can be approved any more.
 */
export function planAwaited(
  plan: PlanAwaited,
  planBy: string,
  today: string,
): { day: string; late: boolean } | null {
  const day = planByDay(plan.academicYear, planBy)
  const left = plan.leftOn !== null && plan.leftOn < today
  if (plan.everApproved || plan.cycleStatus === 'closed' || left || plan.joinedOn > day) return null
  return { day, late: day < today }
}
