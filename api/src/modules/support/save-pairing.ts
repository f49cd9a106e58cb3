import {
  type Consent,
  type PairingState,
  type Side,
  termDayFaults,
  type Terms,
} from '@sixfold/shared/domain/support/pairing.ts'
import { inSentence } from '@sixfold/shared/domain/support/giver.ts'
import type { Ctx } from '../../db/tenant.ts'
import { invalid, notFound } from '../../http/problem.ts'
import { type Audience, published, record, working } from '../../record.ts'
import { authorizePairing, type PairingAction } from './policy.ts'
import { subjectOf } from './pairing-facts.ts'
import { findPairing, lockPairing, type PairingRow } from './queries.ts'
import { appendPairingStep, isOpenPriority, updatePairing } from './writes.ts'

/** The pairing to act on, locked. @throws 404 · 403 */
export async function pairingFor(ctx: Ctx, pairingId: string, action: PairingAction): Promise<PairingRow> {
  const row = (await lockPairing(ctx, pairingId)) ? await findPairing(ctx, pairingId) : null
  if (!row) throw notFound('This pairing')
  authorizePairing(action, ctx.actor, subjectOf(row))
  return row
}

/** @throws Invalid 400 with every fault of the days */
export function assertTermDays(terms: Pick<Terms, 'startsOn' | 'endsOn'>): void {
  const faults = termDayFaults(terms)
  if (faults.length > 0) throw invalid(faults)
}

/** @throws Invalid 400 for a priority that isn't an open one of the school that receives */
export async function assertServed(
  ctx: Ctx,
  priorityId: string | null,
  receiverSchoolId: string,
): Promise<void> {
  if (priorityId === null || (await isOpenPriority(ctx, priorityId, receiverSchoolId))) return
  throw invalid([
    { path: 'priorityId', message: 'Choose an open priority of the school that is helped, or none' },
  ])
}

/**
 * The version that brought the present terms: every consent since then has moved it by one, and each act is about the
 * terms. Somebody who read them then acts on what stands now.
 */
export const versionOfTerms = ({ version, giver, receiver }: PairingRow): number =>
  version - [giver.consent, receiver.consent].filter((it) => it !== null).length

export type PairingEvent =
  | 'pairing-matched'
  | 'pairing-changed'
  | 'pairing-side-agreed'
  | 'pairing-agreed'
  | 'pairing-declined'
  | 'pairing-directed'
  | 'pairing-viewed'
  | 'pairing-confirmed'
  | 'pairing-ended'
  | 'pairing-withdrawn'
  | 'pairing-started'
  | 'pairing-paused'
  | 'pairing-resumed'
  | 'pairing-completed'
  | 'pairing-extended'
  | 'pairing-extension-asked'
  | 'pairing-extension-declined'
  | 'pairing-judged'
  | 'pairing-evaluated'
  | 'support-visit-logged'
  | 'support-visit-corrected'
  | 'support-visit-withdrawn'
  | 'support-counted'

/** Writes what has become of a pairing: its row, its trail, and an event at both schools. */
export async function savePairing(
  ctx: Ctx,
  before: PairingRow,
  after: PairingState,
  said: { kind: PairingEvent; side: Side | 'trust'; consentAs?: Consent['as']; reason?: string },
): Promise<void> {
  await updatePairing(ctx, before.id, after)
  await appendPairingStep(ctx, before.id, {
    from: before.status,
    to: after.status,
    side: said.side,
    consentAs: said.consentAs ?? null,
    halfDays: after.terms.halfDays,
    reason: said.reason ?? null,
  })
  const agreed = after.consents.giver !== null && after.consents.receiver !== null
  await recordAtBoth(ctx, before, said.kind, agreed ? published : working, {
    saidBy: said.side,
    halfDays: after.terms.halfDays,
  })
}

/** One event for each school, each naming the other side; the trust team and partners have no timeline. What both have agreed to is published; before, it is theirs and the trust's. */
export async function recordAtBoth(
  ctx: Ctx,
  pairing: { id: string } & Record<Side, { schoolId: string | null; name: string }>,
  kind: PairingEvent,
  audiences: Audience[],
  data: Record<string, unknown>,
): Promise<void> {
  const { giver, receiver } = pairing
  for (const [side, { schoolId }, other] of [
    ['giver', giver, receiver],
    ['receiver', receiver, giver],
  ] as const) {
    if (schoolId === null) continue
    await record(ctx, {
      kind,
      schoolId,
      recordKind: 'pairing',
      recordId: pairing.id,
      audiences,
      data: { ...data, side, otherSchoolId: other.schoolId, otherSchool: inSentence(other.name) },
    })
  }
}
