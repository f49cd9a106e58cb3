import { submitBlockers } from '@sixfold/shared/domain/categorisation/self-assessment.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { schemeOfRound } from '../../schemes/queries.ts'
import { moveTo, setSubmitted } from '../queries.ts'
import { allRatings } from '../rating-queries.ts'
import { selfFacts } from '../way-blockers.ts'
import { lockFor } from './load-for.ts'
import { tellOf, withHead } from './tell-of.ts'

/** Hands a self-assessment to the trust. @throws NotFound 404 · Forbidden 403 · Blocked 409 with every reason · Stale 412 */
export async function submitSelfAssessment(ctx: ActCtx, categorisationId: string): Promise<void> {
  const row = await lockFor(ctx, 'submit', categorisationId)
  const scheme = await schemeOfRound(ctx, row.roundId)
  // Before the version: a head's copy doesn't move with what the trust does meanwhile.
  assertUnblocked(submitBlockers(scheme, selfFacts(row, await allRatings(ctx, row.id))))
  ctx.expect?.(row.version)
  await setSubmitted(ctx, row.id)
  await moveTo(ctx, row.id, { act: 'submit', from: row.status, to: row.status })
  await tellOf(ctx, row, 'self-assessment-submitted', withHead)
}
