import type { PlanShort } from '@sixfold/shared/contracts/plans.ts'

/** The plan asked for, by its cycle's id or its own; else this year's, else the newest. `plans` newest year first. */
export const planToShow = (
  plans: readonly PlanShort[],
  asked: string | undefined,
  year: number,
): PlanShort | undefined =>
  plans.find((one) => one.cycleId === asked || one.id === asked) ??
  plans.find(({ academicYear }) => academicYear === year) ??
  plans[0]
