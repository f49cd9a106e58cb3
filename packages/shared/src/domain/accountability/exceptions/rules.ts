import { entitlementBehind } from './entitlement-behind.ts'
import { giverOverloaded } from './giver-overloaded.ts'
import { type ExceptionRule, exceptionRules } from './names.ts'
import { noChange } from './no-change.ts'
import { noUpdate } from './no-update.ts'
import { offTrack } from './off-track.ts'
import { planNotApproved } from './plan-not-approved.ts'
import { planWaiting } from './plan-waiting.ts'
import { replyChallenged } from './reply-challenged.ts'
import { reviewOverdue } from './review-overdue.ts'
import type { Rule } from './rule.ts'
import { weakEvidence } from './weak-evidence.ts'

const all: Record<ExceptionRule, Rule> = {
  'off-track': offTrack,
  'reply-challenged': replyChallenged,
  'entitlement-behind': entitlementBehind,
  'weak-evidence': weakEvidence,
  'no-update': noUpdate,
  'plan-not-approved': planNotApproved,
  'plan-waiting': planWaiting,
  'review-overdue': reviewOverdue,
  'no-change': noChange,
  'giver-overloaded': giverOverloaded,
}

/** Every rule, in the order in which they are listed. */
export const rules: readonly Rule[] = exceptionRules.map((key) => all[key])

export const ruleOf = (key: ExceptionRule): Rule => all[key]
