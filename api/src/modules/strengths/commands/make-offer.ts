import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { insertOffer, type OfferSaid } from '../offer-queries.ts'
import { standingOffers } from '../queries.ts'
import { offerPolicy } from '../policy.ts'
import { assertSayable, recordSaid } from './say-for-school.ts'

export type NewOffer = {
  id: string
  schoolId: string
  academicYear: number
  criterionKey: CriterionKey
} & OfferSaid

/** A school's head offers help in a criterion for a year, or a leader for it. @throws 404 · 403 · 400 · 409 with every reason */
export async function makeOffer(ctx: Ctx, offer: NewOffer): Promise<void> {
  const standing = async () => {
    const offers = await standingOffers(ctx, [offer.schoolId], offer.academicYear)
    return offers.some((it) => it.criterionKey === offer.criterionKey)
      ? [{ code: 'offered', message: 'Help with this is offered for that year already: change that offer' }]
      : []
  }
  await assertSayable(ctx, { policy: offerPolicy, action: 'edit', standing }, offer)
  await insertOffer(ctx, offer)
  await recordSaid(ctx, 'offer-made', offer)
}
