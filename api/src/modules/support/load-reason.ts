import { reasonsNeeded } from '@sixfold/shared/domain/support/giver.ts'
import type { Ctx } from '../../db/tenant.ts'
import { invalid } from '../../http/problem.ts'
import type { PairingRow } from './queries.ts'
import { reasonFacts } from './writes.ts'

/**
 * Why the giver of a pairing can give so many half-days more, where that is more than it has free this year; null where nobody asks.
 * What was said when they were paired counts, as `said`. @throws Invalid 400 where a reason is missing
 */
export async function loadReasonFor(
  ctx: Ctx,
  { giver, receiver }: PairingRow,
  halfDays: number,
  { given, said }: { given: string | null; said: string | null },
): Promise<string | null> {
  const facts = await reasonFacts(ctx, {
    giverKind: giver.kind,
    giverSchoolId: giver.schoolId,
    giverPartnerId: giver.kind === 'partner' ? giver.partyId : null,
    receiverSchoolId: receiver.schoolId,
  })
  const needed = reasonsNeeded({
    receiver: receiver.name,
    halfDays,
    capacity: facts.capacity,
    promised: facts.promised,
    // They are paired already: with whom, and how many at once, was asked then.
    partnerConflict: false,
    declaredInterest: false,
    openPairings: 0,
    pairingsAtOnce: null,
  })
  if (needed.length === 0) return null
  if (given === null && said === null) throw invalid(needed)
  return given
}
