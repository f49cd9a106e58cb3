import type { Offer } from '@sixfold/shared/contracts/offers.ts'
import { criterionName, type Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { standingBlockers } from '@sixfold/shared/domain/support/offer.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { OfferRow } from './offer-queries.ts'
import { offerPolicy } from './policy.ts'

/** An offer as its reader may see it: other schools read what is offered, and not the record of it. */
export function presentOffer(
  scheme: Pick<Scheme, 'criteria' | 'former'>,
  row: OfferRow,
  { actor, today }: Pick<Ctx, 'actor' | 'today'>,
): Offer {
  const subject = { schoolId: row.school.id }
  const record = offerPolicy.readRecord(actor, subject)
  const { criterionKey, note, by, earlier, withdrawnReason, ...said } = row
  const blockers = standingBlockers(
    { withdrawn: withdrawnReason !== null, academicYear: row.academicYear },
    today,
  )
  return {
    ...said,
    criterion: { key: criterionKey, name: criterionName(scheme, criterionKey) },
    note: record ? note : null,
    by: record ? by : null,
    earlier: record ? earlier : [],
    withdrawnReason: record ? withdrawnReason : null,
    abilities: { edit: blockers.length === 0 && offerPolicy.edit(actor, subject) },
  }
}
