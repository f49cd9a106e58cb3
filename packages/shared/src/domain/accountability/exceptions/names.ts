/** The rules that make something worth a look, in the order in which they are listed; domain.md §8. Each is a file beside this one. */
export const exceptionRules = [
  'off-track',
  'reply-challenged',
  'entitlement-behind',
  'weak-evidence',
  'no-update',
  'plan-not-approved',
  'plan-waiting',
  'review-overdue',
  'no-change',
  'giver-overloaded',
] as const
export type ExceptionRule = (typeof exceptionRules)[number]

/** What an exception can be about; the trust team's id is the trust's. */
export const exceptionRecords = [
  'school',
  'plan',
  'priority',
  'review',
  'categorisation',
  'pairing',
  'partner',
  'team',
] as const
export type ExceptionRecord = (typeof exceptionRecords)[number]

/** Acknowledged ones are listed apart, until they are worse or come anew. */
export const exceptionStates = ['open', 'acknowledged'] as const
export type ExceptionState = (typeof exceptionStates)[number]

/** How soon somebody should look: nobody is a red dot, so there are two. */
export const severities = ['first', 'next'] as const
export type Severity = (typeof severities)[number]
