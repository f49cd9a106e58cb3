import * as contract from '@sixfold/shared/contracts/rating-evidence.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { linkRatingBlockers } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { notFound } from '../../http/problem.ts'
import { decidingBodies } from '../bodies/queries.ts'
import { findPieces } from '../evidence/queries.ts'
import { assertCriteriaOfRound } from '../schemes/queries.ts'
import { trustSettings } from '../trusts/queries.ts'
import { linkActs, linkRatingEvidence } from './commands/link-rating-evidence.ts'
import { categorisationPolicy, countsRatings, lendsEvidence, seesRatings } from './policy.ts'
import { findCategorisation } from './queries.ts'
import { evidenceOf, presentLinks } from './rating-evidence-presenter.ts'
import { ratingLinks } from './rating-evidence-queries.ts'

export const ratingEvidenceRoutes: Routes = ({ handle }) => {
  handle(contract.listRatingEvidence, (ctx, { params }) => listed(ctx, params))
  handle(contract.linkRatingEvidence, async (ctx, { params, body }) => {
    const { categorisationId, criterionKey } = params
    const { source, ...link } = body
    await linkRatingEvidence(ctx, { categorisationId, source, links: [{ criterionKey, ...link }] })
    const { items } = await listed(ctx, params)
    const linked = items.find((it) => it.source === source && it.evidence.id === body.evidenceId)
    if (!linked) throw notFound('This evidence')
    return linked
  })
}

/** @throws 404 where the way through the round isn't theirs to see */
async function listed(ctx: Ctx, place: { categorisationId: string; criterionKey: CriterionKey }) {
  const row = await findCategorisation(ctx, place.categorisationId)
  if (!row) throw notFound('This categorisation')
  const { actor, today } = ctx
  const submitted = row.submittedAt !== null
  const subject = {
    schoolId: row.school.id,
    status: row.status,
    reReviewerId: row.reReviewerId,
    bodies: await decidingBodies(ctx),
    submitted,
  }
  if (!categorisationPolicy.read(actor, subject)) throw notFound('This categorisation')
  await assertCriteriaOfRound(ctx, row.roundId, [place.criterionKey])
  const [sees, counts] = [seesRatings(actor, subject), countsRatings(actor, subject)]
  const all = await ratingLinks(ctx, [row.id])
  const links = all.filter((it) => it.criterionKey === place.criterionKey && counts[it.ratingSource])
  const evidenced = { links, today, ...(await trustSettings(ctx)) }
  const pieces = await findPieces(ctx, [...new Set(links.map((it) => it.evidenceId))])
  const of = { status: row.status, submitted, leads: actor.leads() }
  const may = {
    linkSelf: categorisationPolicy[linkActs.self](actor, subject),
    linkTrust: categorisationPolicy[linkActs.trust](actor, subject),
  }
  return {
    ...presentLinks(evidenced, pieces, { sees, counts, lends: lendsEvidence(actor, subject) }, actor),
    summary: evidenceOf(evidenced, place, counts),
    abilities: may,
    blockers: {
      linkSelf: may.linkSelf ? [...linkRatingBlockers('self', of)] : [],
      linkTrust: may.linkTrust ? [...linkRatingBlockers('trust', of)] : [],
    },
  }
}
