import * as contract from '@sixfold/shared/contracts/categorisation.ts'
import * as way from '@sixfold/shared/contracts/round-way.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { Routes } from '../../http/handle.ts'
import { notFound } from '../../http/problem.ts'
import { decidingBodies } from '../bodies/queries.ts'
import { otherHeadReplying } from '../heads/queries.ts'
import { schemeOfRound } from '../schemes/queries.ts'
import { trustSettings } from '../trusts/queries.ts'
import { beginCategorisation } from './commands/begin-categorisation.ts'
import { decideCategory } from './commands/decide-category.ts'
import { decideTogether } from './commands/decide-together.ts'
import { extendReply } from './commands/extend-reply.ts'
import { moderateProposal } from './commands/moderate-proposal.ts'
import { nameReReviewer } from './commands/name-re-reviewer.ts'
import { proposeCategory } from './commands/propose-category.ts'
import { reReview } from './commands/re-review.ts'
import { recordConversation } from './commands/record-conversation.ts'
import { replyToProposal } from './commands/reply-to-proposal.ts'
import { returnProposal } from './commands/return-proposal.ts'
import { submitSelfAssessment } from './commands/submit-self-assessment.ts'
import { decisionsOn, earlierOn, settledLater } from './decision-queries.ts'
import { categorisationPolicy } from './policy.ts'
import { decisionBefore, presentCategorisation } from './presenter.ts'
import { findCategorisation } from './queries.ts'
import { ratingLinks } from './rating-evidence-queries.ts'
import { allRatings, standingRatings } from './rating-queries.ts'
import { wayOf } from './way-queries.ts'

export const categorisationRoutes: Routes = ({ handle }) => {
  handle(contract.beginCategorisation, async (ctx, { params, body }) => {
    await beginCategorisation(ctx, { ...body, roundId: params.roundId })
    return present(ctx, body.id)
  })
  handle(contract.getCategorisation, (ctx, { params }) => present(ctx, params.categorisationId))
  handle(way.submitSelfAssessment, async (ctx, { params }) => {
    await submitSelfAssessment(ctx, params.categorisationId)
    return present(ctx, params.categorisationId)
  })
  handle(contract.proposeCategory, async (ctx, { params, body }) => {
    await proposeCategory(ctx, { ...body, ...params })
    return present(ctx, params.categorisationId)
  })
  handle(way.moderateProposal, async (ctx, { params, body }) => {
    await moderateProposal(ctx, { ...body, ...params })
    return present(ctx, params.categorisationId)
  })
  handle(way.recordConversation, async (ctx, { params, body }) => {
    await recordConversation(ctx, params.categorisationId, body)
    return present(ctx, params.categorisationId)
  })
  handle(way.replyToProposal, async (ctx, { params, body }) => {
    await replyToProposal(ctx, { ...body, ...params })
    return present(ctx, params.categorisationId)
  })
  handle(way.extendReply, async (ctx, { params, body }) => {
    await extendReply(ctx, { ...body, ...params })
    return present(ctx, params.categorisationId)
  })
  handle(way.nameReReviewer, async (ctx, { params, body }) => {
    await nameReReviewer(ctx, { ...body, ...params })
    return present(ctx, params.categorisationId)
  })
  handle(way.reReview, async (ctx, { params, body }) => {
    await reReview(ctx, { ...body, ...params })
    return present(ctx, params.categorisationId)
  })
  handle(contract.decideCategory, async (ctx, { params, body }) => {
    await decideCategory(ctx, { ...body, ...params })
    return present(ctx, params.categorisationId)
  })
  handle(way.decideTogether, async (ctx, { params, body }) => {
    await decideTogether(ctx, { ...body, ...params })
    return { decided: body.categorisations.length }
  })
  handle(contract.returnProposal, (ctx, { params, body }) => returnProposal(ctx, { ...body, ...params }))
}

async function present(ctx: Ctx, categorisationId: string) {
  const row = await findCategorisation(ctx, categorisationId)
  if (!row) throw notFound('This categorisation')
  const bodies = await decidingBodies(ctx)
  const subject = { schoolId: row.school.id, status: row.status, reReviewerId: row.reReviewerId, bodies }
  if (!categorisationPolicy.read(ctx.actor, subject)) throw notFound('This categorisation')
  const decisions = await decisionsOn(ctx, [row.school.id])
  const earlier = decisionBefore(row, decisions)
  const beside = {
    scheme: await schemeOfRound(ctx, row.roundId),
    decisions,
    settled: [...decisions, ...settledLater(await earlierOn(ctx, [row.school.id]))],
    bodies,
    ratings: await allRatings(ctx, row.id),
    earlierRatings: earlier ? await standingRatings(ctx, [earlier.categorisationId]) : [],
    evidenced: { links: await ratingLinks(ctx, [row.id]), today: ctx.today, ...(await trustSettings(ctx)) },
    way: await wayOf(ctx, row.id),
    otherHead: await otherHeadReplying(ctx, row.school.id),
  }
  return presentCategorisation(row, beside, ctx)
}
