import { beginBlockers } from '@sixfold/shared/domain/categorisation/round.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, forbidden, notFound } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { categorisationPolicy } from '../policy.ts'
import { categorisationsOf, insertCategorisation, lockSchool } from '../queries.ts'
import { lockRound } from '../round-queries.ts'
import { withHead } from './tell-of.ts'

/**
 * Begins a school's way through a round. Who may not is refused before anything is said of the round, so that the answer
 * tells nobody whether it has begun. @throws NotFound 404 · Forbidden 403 · Blocked 409 with every reason
 */
export async function beginCategorisation(
  ctx: Ctx,
  it: { id: string; roundId: string; schoolId: string },
): Promise<void> {
  const [round, school] = [await lockRound(ctx, it.roundId, 'for share'), await lockSchool(ctx, it.schoolId)]
  if (!round) throw notFound('This round')
  if (!school) throw notFound('This school')
  const subject = { schoolId: school.id, status: null, reReviewerId: null, bodies: [] }
  if (!categorisationPolicy.begin(ctx.actor, subject)) throw forbidden()
  const others = await categorisationsOf(ctx, [school.id])
  const { academicYear } = round
  const roundClosed = round.closed !== null
  assertUnblocked(beginBlockers({ school, academicYear, roundClosed, others }, ctx.today))
  await insertCategorisation(ctx, it)
  await record(ctx, {
    kind: 'categorisation-begun',
    schoolId: school.id,
    recordKind: 'categorisation',
    recordId: it.id,
    audiences: withHead,
    data: { academicYear },
  })
}
