import {
  deliveryBlockers,
  supportVisitDayFault,
  takeBackBlockers,
  visitBlockers,
} from '@sixfold/shared/domain/support/delivery.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../../db/tenant.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, blocked, invalid, notFound } from '../../../http/problem.ts'
import { published, working } from '../../../record.ts'
import { evidencePolicy } from '../../evidence/policy.ts'
import { findEvidence } from '../../evidence/queries.ts'
import { findSupportVisit, insertSupportWording, type SupportVisitRow } from '../delivery-queries.ts'
import { factsOf } from '../pairing-facts.ts'
import type { PairingRow } from '../queries.ts'
import { pairingFor, recordAtBoth, savePairing } from '../save-pairing.ts'

export type SupportVisitSaid = {
  day: string
  halfDays: number
  who: string
  whatHappened: string
  nextSteps: string | null
  /** Undefined leaves what is linked. */
  evidenceId?: string | null | undefined
}

/** Logs a visit; the first one starts the support. @throws 404 · 403 · 409 more than is agreed · 400 with every fault */
export async function logSupportVisit(
  ctx: Ctx,
  pairingId: string,
  visit: SupportVisitSaid & { id: string },
): Promise<void> {
  const row = await pairingFor(ctx, pairingId, 'logVisit')
  assertSaid(ctx, row, visit, 0)
  const evidenceId = await seenAt(ctx, row, visit.evidenceId, null)
  if (row.status === 'agreed')
    await savePairing(
      ctx,
      row,
      { ...factsOf(row), status: 'active' },
      { kind: 'pairing-started', side: 'trust' },
    )
  const wording = { ...visit, evidenceId, visitId: visit.id, pairingId, sequence: 1, withdrawnReason: null }
  await insertSupportWording(ctx, wording)
  await recordVisit(ctx, row, 'support-visit-logged', visit)
  await recordCount(ctx, row)
}

type Of = { pairingId: string; visitId: string }

/** Says it again, as it should have been; what it said before is kept. @throws 404 · 403 · 412 · 409 · 400 */
export async function correctSupportVisit(ctx: ActCtx, of: Of, said: SupportVisitSaid): Promise<void> {
  const { row, visit } = await standing(ctx, of)
  assertSaid(ctx, row, said, visit.halfDays)
  const evidenceId = await seenAt(ctx, row, said.evidenceId, visit.evidenceId)
  const wording = { ...said, evidenceId, ...of, id: v7(), sequence: visit.version + 1, withdrawnReason: null }
  await insertSupportWording(ctx, wording)
  await recordVisit(ctx, row, 'support-visit-corrected', said)
  if (said.day !== visit.day || said.halfDays !== visit.halfDays) await recordCount(ctx, row)
}

/** Takes a visit back: it is kept, and doesn't count. @throws 404 · 403 · 412 · 409 */
export async function withdrawSupportVisit(ctx: ActCtx, of: Of, reason: string): Promise<void> {
  const { row, visit } = await standing(ctx, of)
  const { day, halfDays, who, whatHappened, nextSteps, evidenceId } = visit
  assertUnblocked(takeBackBlockers({ ...row, delivered: row.deliveredHalfDays }, halfDays))
  const wording = { day, halfDays, who, whatHappened, nextSteps, evidenceId, ...of, id: v7() }
  await insertSupportWording(ctx, { ...wording, sequence: visit.version + 1, withdrawnReason: reason })
  await recordVisit(ctx, row, 'support-visit-withdrawn', visit)
  await recordCount(ctx, row)
}

/** A visit that counts, with its pairing locked. @throws 404 · 403 · 412 · 409 */
async function standing(ctx: ActCtx, of: Of): Promise<{ row: PairingRow; visit: SupportVisitRow }> {
  const row = await pairingFor(ctx, of.pairingId, 'logVisit')
  const visit = await findSupportVisit(ctx, of.pairingId, of.visitId)
  if (!visit) throw notFound('This visit')
  ctx.expect?.(visit.version)
  if (visit.withdrawnReason !== null)
    throw blocked([{ code: 'taken-back', message: 'This visit was taken back, and stays as it is' }])
  assertUnblocked(visitBlockers(row))
  return { row, visit }
}

/** `counted`: half-days that the visit at hand counts already. @throws 409 · 400 with every fault */
function assertSaid(
  ctx: Ctx,
  row: PairingRow,
  { day, halfDays }: { day: string; halfDays: number },
  counted: number,
): void {
  const blockers = visitBlockers(row)
  if (blockers.length > 0 || row.agreedOn === null) throw blocked(blockers)
  const message = supportVisitDayFault(day, { agreedOn: row.agreedOn, endedOn: row.endedOn }, ctx.today)
  if (message !== null) throw invalid([{ path: 'day', message }])
  assertUnblocked(deliveryBlockers({ ...row, delivered: row.deliveredHalfDays - counted }, halfDays))
}

/** The piece of evidence to link; what is linked already stays, whoever reads it. @throws Invalid 400 for one that isn't theirs to name */
async function seenAt(
  ctx: Ctx,
  { giver, receiver }: PairingRow,
  asked: string | null | undefined,
  linked: string | null,
): Promise<string | null> {
  if (asked === undefined || asked === linked) return linked
  if (asked === null) return null
  const piece = await findEvidence(ctx, asked)
  const ofEither = piece && [giver.schoolId, receiver.schoolId].includes(piece.schoolId)
  if (!ofEither || piece.withdrawnAt !== null || !evidencePolicy.read(ctx.actor, piece))
    throw invalid([
      { path: 'evidenceId', message: 'Choose evidence of one of the two schools that you may read' },
    ])
  return piece.id
}

/** To whoever works with either school: what happened at visits is theirs. */
const recordVisit = (
  ctx: Ctx,
  row: PairingRow,
  kind: 'support-visit-logged' | 'support-visit-corrected' | 'support-visit-withdrawn',
  { day, halfDays }: { day: string; halfDays: number },
) => recordAtBoth(ctx, row, kind, working, { day, halfDays })

/** To those who read only how much is delivered, so that their pages move, and nothing that was said is told. domain.md §2 */
const recordCount = (ctx: Ctx, row: PairingRow) =>
  recordAtBoth(
    ctx,
    row,
    'support-counted',
    published.filter((audience) => !working.includes(audience)),
    {},
  )
