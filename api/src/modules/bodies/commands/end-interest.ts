import { addDays } from '@sixfold/shared/domain/calendar/days.ts'
import { endInterestBlockers } from '@sixfold/shared/domain/bodies/interest.ts'
import { lastDayFaults } from '@sixfold/shared/domain/bodies/body.ts'
import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, invalid, notFound } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { lockPerson } from '../../people/queries.ts'
import { appendInterestEnd, findInterest } from '../interest-queries.ts'
import { interestPolicy } from '../policy.ts'

/** Says when an interest ended, and why. @throws NotFound 404 · Forbidden 403 · Blocked 409 · Invalid 400 */
export async function endInterest(
  ctx: Ctx,
  interestId: string,
  { lastDay, reason }: { lastDay: string; reason: string },
): Promise<void> {
  const known = interestPolicy.read(ctx.actor, null) ? await findInterest(ctx, interestId) : null
  if (!known) throw notFound('This interest')
  authorize(interestPolicy, 'end', ctx.actor, { personId: known.person.id })
  await lockPerson(ctx, known.person.id)
  const interest = (await findInterest(ctx, interestId)) ?? known
  assertUnblocked(endInterestBlockers(interest))
  // A last day before its first takes back what was declared by mistake: it then stood on no day.
  const faults = lastDayFaults({ fromOn: addDays(interest.fromOn, -1) }, lastDay)
  if (faults.length > 0) throw invalid(faults)
  await appendInterestEnd(ctx, interestId, lastDay, reason)
  await record(ctx, {
    kind: 'interest-ended',
    schoolId: null,
    recordKind: 'interest',
    recordId: interestId,
    audiences: ['leaders', 'trustees'],
  })
}
