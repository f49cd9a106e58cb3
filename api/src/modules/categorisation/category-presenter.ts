import type { Category } from '@sixfold/shared/contracts/categories.ts'
import { bySupersession, levelBefore, standingOn } from '@sixfold/shared/domain/categorisation/in-force.ts'
import { movementBetween } from '@sixfold/shared/domain/categorisation/movement.ts'
import type { DecisionRow } from './queries.ts'
import { presentPublishedRatings } from './rating-presenter.ts'
import type { RatingRow } from './rating-queries.ts'
import { presentReply } from './way-presenter.ts'
import type { ReplyRow } from './way-queries.ts'

/** A school's published categories, the newest first, each with its own of these ratings. */
export function presentCategories(
  decisions: readonly DecisionRow[],
  ratings: readonly RatingRow[],
  replies: readonly (ReplyRow & { categorisationId: string })[],
  today: string,
): Category[] {
  const now = standingOn(decisions, today)
  return decisions
    .toSorted((a, b) => bySupersession(b, a))
    .map((it) => {
      const inForce = it.id === now.inForce?.id
      const before = inForce ? now.before : levelBefore(decisions, it.effectiveOn)
      return {
        id: it.id,
        academicYear: it.academicYear,
        level: it.level,
        before,
        movement: movementBetween(before, it.level),
        rationale: it.rationale,
        ratings: presentPublishedRatings(
          ratings.filter((one) => one.categorisationId === it.categorisationId),
        ),
        ...settledBy(it),
        inForce,
        reply: replyTo(replies, it.categorisationId),
      }
    })
}

export const settledBy = (it: DecisionRow) => ({
  body: it.body,
  bodyName: it.bodyName,
  metOn: it.metOn,
  by: { id: it.decidedBy, name: it.decidedByName },
  minuteReference: it.minuteReference,
  effectiveOn: it.effectiveOn,
  recordedAt: it.recordedAt,
})

function replyTo(replies: readonly (ReplyRow & { categorisationId: string })[], categorisationId: string) {
  const reply = replies.find((it) => it.categorisationId === categorisationId)
  return reply ? presentReply(reply) : null
}
