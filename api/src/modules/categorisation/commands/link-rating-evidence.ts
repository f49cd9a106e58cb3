import {
  linkRatingBlockers,
  pieceBlockers,
  type RatingSource,
  stanceBlockers,
} from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { authorizeEvidence } from '../../evidence/policy.ts'
import { lockEvidence } from '../../evidence/queries.ts'
import type { CategorisationAction } from '../policy.ts'
import { findRatingLink, insertRatingLinks, type NewRatingLink } from '../rating-evidence-queries.ts'
import { lockFor } from './load-for.ts'

/** Who may give a rating may say what it rests on. */
export const linkActs: Record<RatingSource, CategorisationAction> = { self: 'rateSelf', trust: 'rate' }

export type Linking = NewRatingLink & { categorisationId: string; source: RatingSource }

/**
 * Links a piece of evidence to a rating while that can be given or changed. What is linked so already isn't written again, whoever
 * linked it. Tells no event and moves no version: who may not see the rating yet would learn that there is one.
 * @throws NotFound 404 · Forbidden 403 · Blocked 409 with every reason
 */
export async function linkRatingEvidence(ctx: Ctx, it: Linking): Promise<void> {
  const { criterionKey, evidenceId, stance } = it
  const row = await lockFor(ctx, linkActs[it.source], it.categorisationId)
  const evidence = await lockEvidence(ctx, evidenceId)
  if (!evidence) throw notFound('This evidence')
  authorizeEvidence('link', ctx.actor, evidence)
  const linked = await findRatingLink(ctx, it)
  if (linked) return assertUnblocked(stanceBlockers(linked.stance, stance))
  assertUnblocked([
    ...linkRatingBlockers(it.source, {
      status: row.status,
      submitted: row.submittedAt !== null,
      leads: ctx.actor.leads(),
    }),
    ...pieceBlockers({
      withdrawn: evidence.withdrawnAt !== null,
      sameSchool: evidence.schoolId === row.school.id,
    }),
  ])
  await insertRatingLinks(ctx, { categorisationId: row.id, source: it.source }, [
    { criterionKey, evidenceId, stance },
  ])
}
