import type { Category } from '@sixfold/shared/contracts/categories.ts'
import { bySupersession, levelBefore, standingOn } from '@sixfold/shared/domain/categorisation/in-force.ts'
import { movementBetween } from '@sixfold/shared/domain/categorisation/movement.ts'
import type { Scheme, SchemeLevel } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { type DecisionRow, type EarlierRow, settledLater } from './decision-queries.ts'
import { presentPublishedRatings } from './rating-presenter.ts'
import type { RatingRow } from './rating-queries.ts'
import { presentReply } from './way-presenter.ts'
import type { ReplyRow } from './way-queries.ts'

/**
 * A school's categories, published here or entered later, the newest first, each with its own of these ratings. `schemeOf` a year is
 * the scheme that its round keeps.
 */
export function presentCategories(
  scheme: Pick<Scheme, 'criteria' | 'former'>,
  schemeOf: (academicYear: number) => Pick<Scheme, 'levels'>,
  { decisions, earlier }: { decisions: readonly DecisionRow[]; earlier: readonly EarlierRow[] },
  ratings: readonly RatingRow[],
  replies: readonly (ReplyRow & { categorisationId: string })[],
  today: string,
): Category[] {
  const all = [...decisions, ...settledLater(earlier)]
  const now = standingOn(all, today)
  return all
    .toSorted((a, b) => bySupersession(b, a))
    .map(({ id, academicYear, level, effectiveOn, recordedAt }) => {
      const inForce = id === now.inForce?.id
      const before = inForce ? now.before : levelBefore(all, effectiveOn)
      const decision = decisions.find((one) => one.id === id)
      const entered = earlier.find((one) => one.id === id)
      return {
        id,
        academicYear,
        level,
        promises: promisesOf(schemeOf(academicYear).levels[level]),
        before,
        movement: movementBetween(before, level),
        inForce,
        enteredLater: !decision,
        ...(decision
          ? ofDecision(scheme, decision, ratings, replies)
          : {
              rationale: entered?.note ?? '',
              ratings: [],
              reply: null,
              body: null,
              bodyName: null,
              metOn: null,
              by: { id: entered?.byId ?? '', name: entered?.byName ?? '' },
              minuteReference: null,
              effectiveOn,
              recordedAt,
            }),
      }
    })
}

const promisesOf = ({ supportHalfDays, visitsATerm }: SchemeLevel) => ({ supportHalfDays, visitsATerm })

const ofDecision = (
  scheme: Pick<Scheme, 'criteria' | 'former'>,
  it: DecisionRow,
  ratings: readonly RatingRow[],
  replies: readonly (ReplyRow & { categorisationId: string })[],
) => ({
  rationale: it.rationale,
  ratings: presentPublishedRatings(
    scheme,
    ratings.filter((one) => one.categorisationId === it.categorisationId),
  ),
  reply: replyTo(replies, it.categorisationId),
  ...settledBy(it),
})

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
