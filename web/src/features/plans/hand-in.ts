import type { Blocker } from '@sixfold/shared/contracts/common.ts'
import type { Plan, PlanPriority } from '@sixfold/shared/contracts/plans.ts'
import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import { holdsUp } from '@sixfold/shared/domain/plans/submit.ts'

/** What becomes of a plan's priorities when it goes to the trust as it stands, and every reason why it can't. */
export type HandIn = {
  going: PlanPriority[]
  /** These lack something, and go as the version in force has them. */
  asApproved: PlanPriority[]
  /** These lack something, and stay out of this version. */
  out: PlanPriority[]
  /** What these lack holds the plan up. */
  holding: PlanPriority[]
  /** Reasons that lie with no one priority. */
  reasons: Blocker[]
}

export function handIn({ priorities, blockers }: Plan): HandIn {
  const someGo = priorities.some(({ goes }) => goes)
  const lacking = priorities.filter(({ missing }) => missing.length > 0)
  const holding = lacking.filter((priority) => holdsUp(priority, someGo))
  const apart = lacking.filter((priority) => !holding.includes(priority))
  const theirs = new Set(holding.flatMap(({ missing }) => missing.map(({ code }) => code)))
  return {
    going: priorities.filter(({ goes, missing }) => goes && missing.length === 0),
    asApproved: apart.filter(({ goes }) => goes),
    out: apart.filter(({ goes }) => !goes),
    holding,
    reasons: blockers.submit.filter(({ code }) => !theirs.has(code)),
  }
}

/** Where on a priority's page each thing is mended: the step, and the field or part there. */
export const mendAt: Record<string, { step?: StepKey; hash: string }> = {
  'problem-missing': { step: 'diagnose', hash: 'problem' },
  'root-cause-missing': { step: 'diagnose', hash: 'rootCause' },
  'intended-outcome-missing': { step: 'diagnose', hash: 'intendedOutcome' },
  'lead-missing': { hash: 'lead' },
  'measure-missing': { step: 'diagnose', hash: 'measures' },
  'action-missing': { step: 'prepare', hash: 'actions' },
}
