import {
  linkRatingBlockers,
  pieceBlockers,
  type RatingSource,
  stanceBlockers,
} from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { authorizeEvidence } from '../../evidence/policy.ts'
import { lockPieces } from '../../evidence/queries.ts'
import { assertCriteriaOfRound } from '../../schemes/queries.ts'
import type { CategorisationAction } from '../policy.ts'
import { insertRatingLinks, type NewRatingLink, ratingLinks } from '../rating-evidence-queries.ts'
import { lockFor } from './load-for.ts'

/** Who may give a rating may say what it rests on. */
export const linkActs: Record<RatingSource, CategorisationAction> = { self: 'rateSelf', trust: 'rate' }

export type Linking = { categorisationId: string; source: RatingSource; links: readonly NewRatingLink[] }

/**
 * Links pieces of evidence to ratings of one source while those can be given or changed: one, as somebody goes through the criteria,
 * or several at once. What is linked so already isn't written again, whoever linked it. Tells no event and moves no version: who may
 * not see the rating yet would learn that there is one. @throws NotFound 404 · Forbidden 403 · Blocked 409 with every reason
 */
export async function linkRatingEvidence(
  ctx: Ctx,
  { categorisationId, source, links }: Linking,
): Promise<void> {
  const row = await lockFor(ctx, linkActs[source], categorisationId)
  await assertCriteriaOfRound(
    ctx,
    row.roundId,
    links.map((it) => it.criterionKey),
  )
  const pieces = await lockPieces(ctx, [...new Set(links.map((it) => it.evidenceId))])
  const asked = links.map((link) => {
    const piece = pieces.find((it) => it.id === link.evidenceId)
    if (!piece) throw notFound('This evidence')
    authorizeEvidence('link', ctx.actor, piece)
    return { link, piece }
  })
  const standing = (await ratingLinks(ctx, [row.id])).filter((it) => it.ratingSource === source)
  const linkedAs = ({ criterionKey, evidenceId }: NewRatingLink) =>
    standing.find((it) => it.criterionKey === criterionKey && it.evidenceId === evidenceId)?.stance ?? null
  assertUnblocked(links.flatMap((link) => stanceBlockers(linkedAs(link), link.stance)))
  const fresh = asked.filter(({ link }) => linkedAs(link) === null)
  if (fresh.length === 0) return
  assertUnblocked([
    ...linkRatingBlockers(source, {
      status: row.status,
      submitted: row.submittedAt !== null,
      leads: ctx.actor.leads(),
    }),
    ...fresh.flatMap(({ piece }) =>
      pieceBlockers({
        withdrawn: piece.withdrawnAt !== null,
        sameSchool: piece.schoolId === row.school.id,
      }),
    ),
  ])
  await insertRatingLinks(
    ctx,
    { categorisationId: row.id, source },
    fresh.map(({ link }) => link),
  )
}
