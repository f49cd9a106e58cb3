import { standingBlockers } from '@sixfold/shared/domain/support/offer.ts'
import { authorize } from '../../../access/policy.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { findOffer, type OfferRow, type OfferSaid, sayOffer } from '../offer-queries.ts'
import { offerPolicy } from '../policy.ts'
import { lockSupportSchool } from '../queries.ts'
import { recordSaid } from './say-for-school.ts'

/** Says an offer again; what it said before is kept, and the same again changes nothing. @throws 404 · 403 · 412 · 409 */
export async function changeOffer(ctx: ActCtx, offerId: string, said: OfferSaid): Promise<void> {
  const offer = await standing(ctx, offerId)
  if (offer.halfDays === said.halfDays && offer.roles === said.roles && offer.note === said.note) return
  await sayOffer(ctx, offerId, { ...said, sequence: offer.version + 1, withdrawnReason: null })
  await recordSaid(ctx, 'offer-changed', { ...offer, schoolId: offer.school.id, halfDays: said.halfDays })
}

/** Takes an offer back: it is kept, and counts no more. @throws 404 · 403 · 412 · 409 */
export async function withdrawOffer(ctx: ActCtx, offerId: string, reason: string): Promise<void> {
  const offer = await standing(ctx, offerId)
  const { halfDays, roles, note, version } = offer
  await sayOffer(ctx, offerId, { halfDays, roles, note, sequence: version + 1, withdrawnReason: reason })
  const { academicYear, school } = offer
  await recordSaid(ctx, 'offer-withdrawn', { academicYear, schoolId: school.id })
}

/** An offer that stands and that the person asking may change, with its school locked. @throws 404 · 403 · 412 · 409 */
async function standing(ctx: ActCtx, offerId: string): Promise<OfferRow> {
  const known = await findOffer(ctx, offerId)
  if (!known) throw notFound('This offer')
  await lockSupportSchool(ctx, known.school.id)
  const offer = (await findOffer(ctx, offerId)) ?? known
  const withdrawn = offer.withdrawnReason !== null
  const subject = { schoolId: offer.school.id }
  if (withdrawn && !offerPolicy.readRecord(ctx.actor, subject)) throw notFound('This offer')
  authorize(offerPolicy, 'edit', ctx.actor, subject)
  ctx.expect?.(offer.version)
  assertUnblocked(standingBlockers({ withdrawn, academicYear: offer.academicYear }, ctx.today))
  return offer
}
