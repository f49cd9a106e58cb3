import type { ReportPart } from '@sixfold/shared/domain/accountability/reports/report-names.ts'
import type { Actor } from '../../../access/actor.ts'
import { authorize, type Policy } from '../../../access/policy.ts'
import { decidesFor, type Sitting } from '../../bodies/policy.ts'

/** `frozen`: signed, or frozen as papers went out. */
export type ReportSubject = { frozen: boolean }
export type ReportAction = 'edit' | 'sign' | 'discard' | 'write' | 'correct'

/** Leaders make, sign and discard; trustees and clerks read what is frozen. Drafts are leaders' alone. domain.md §2, §8 */
export const reportPolicy: Policy<ReportSubject, ReportAction> = {
  read: (actor, { frozen }) => actor.leads() || (frozen && actor.seesPublishedRecords()),
  edit: (actor) => actor.leads(),
  sign: (actor) => actor.leads(),
  discard: (actor) => actor.leads(),
  write: (actor) => actor.leads(),
  correct: (actor) => actor.leads(),
}

/** The list is for the boardroom. */
export const reportListPolicy: Policy<null, 'make'> = {
  read: (actor) => actor.leads() || actor.seesPublishedRecords(),
  make: (actor) => actor.leads(),
}

/**
 * Whether somebody who reads a report reads this part of it. Proposals are for whoever decides on them, the clerk and leaders, and
 * never for anybody who belongs to a school or has an interest in one: which schools it names is not theirs to know, so that the part
 * isn't there for them whatever it names. docs/decisions/034-a-pack-is-frozen-once.md
 */
export const readsPart = (actor: Actor, part: ReportPart, bodies: readonly Sitting[]): boolean =>
  part !== 'decisions' || (actor.barredSchools().length === 0 && (actor.leads() || decidesFor(actor, bodies)))

export const authorizeReport = (actor: Actor, action: ReportAction | 'read', subject: ReportSubject) =>
  authorize(reportPolicy, action, actor, subject)
