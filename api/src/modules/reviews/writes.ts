import type { DueDays } from '@sixfold/shared/domain/reviews/due.ts'
import type { ReviewStatus } from '@sixfold/shared/domain/reviews/status.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'
import type { ReviewRow } from './queries.ts'

/** Of a review not held before this one, the nominal day is the one that was asked for. @returns the new review's id */
export async function insertReview(
  ctx: Ctx,
  review: DueDays & { schoolId: string; decisionId: string; askedOn?: string; afterReviewId?: string },
) {
  const id = v7()
  await ctx.rows(
    `insert into reviews (trust_id, id, school_id, decision_id, nominal_due_on, due_on, status, recorded_at, after_review_id)
     values ($1, $2, $3, $4, $5, $6, 'scheduled', $7, $8)`,
    [
      ctx.actor.trustId,
      id,
      review.schoolId,
      review.decisionId,
      review.nominalDueOn,
      review.dueOn,
      ctx.now,
      review.afterReviewId ?? null,
    ],
  )
  const { dueOn, askedOn } = review
  await addTransition(ctx, { id, dueOn, askedOn, from: null, to: 'scheduled' })
  return id
}

type Moving = { askedOn: string; reason: string }

/** Gives a review another due day; the old one stays in its trail. */
export async function moveDueDay(ctx: Ctx, review: ReviewRow, moving: Moving & { dueOn: string }) {
  await ctx.rows('update reviews set due_on = $3, version = version + 1 where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    review.id,
    moving.dueOn,
  ])
  await addTransition(ctx, { ...moving, id: review.id, from: review.status, to: review.status })
}

/** Ends a review that nobody held. */
export async function endUnheld(ctx: Ctx, review: ReviewRow, moving: Moving) {
  await ctx.rows(
    `update reviews set status = 'not-held', version = version + 1 where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, review.id],
  )
  const { id, dueOn, status: from } = review
  await addTransition(ctx, { ...moving, id, dueOn, from, to: 'not-held' })
}

/** Takes an open review out of the way of a newer one; it is kept. */
export async function replaceReview(ctx: Ctx, review: { id: string; status: ReviewStatus; dueOn: string }) {
  await ctx.rows(
    `update reviews set status = 'replaced', version = version + 1 where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, review.id],
  )
  await addTransition(ctx, { ...review, from: review.status, to: 'replaced' })
}

/** Takes a review on to its next status. */
export async function moveOn(ctx: Ctx, review: ReviewRow, to: 'preparing' | 'held' | 'signed-off') {
  await ctx.rows('update reviews set status = $3, version = version + 1 where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    review.id,
    to,
  ])
  const { id, dueOn, status: from } = review
  await addTransition(ctx, { id, dueOn, from, to })
}

/** Something was said at a review: whoever signs it off has to have read it. */
export async function countChange(ctx: Ctx, reviewId: string) {
  await ctx.rows('update reviews set version = version + 1 where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    reviewId,
  ])
}

/** Keeps, on a review under way, the newest day on which a category takes effect that was published meanwhile. */
export async function keepPublishedMeanwhile(ctx: Ctx, reviewId: string, effectiveOn: string) {
  await ctx.rows(
    `update reviews set published_meanwhile = greatest(published_meanwhile, $3::date), version = version + 1
      where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, reviewId, effectiveOn],
  )
}

/** Has a review look at the category of another decision. */
export async function setReviewed(ctx: Ctx, reviewId: string, decisionId: string) {
  await ctx.rows(
    'update reviews set decision_id = $3, version = version + 1 where trust_id = $1 and id = $2',
    [ctx.actor.trustId, reviewId, decisionId],
  )
}

async function addTransition(
  ctx: Ctx,
  it: { id: string; dueOn: string; from: ReviewStatus | null; to: ReviewStatus } & {
    [Told in keyof Moving]?: string | undefined
  },
) {
  const { askedOn = null, reason = null } = it
  await ctx.rows(
    `insert into review_transitions (trust_id, id, review_id, from_status, to_status, due_on, asked_on, day, recorded_at,
                                     by_person_id, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ctx.actor.trustId,
      v7(),
      it.id,
      it.from,
      it.to,
      it.dueOn,
      askedOn,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
      reason,
    ],
  )
}
