import type { Review, ReviewWithTrail } from '@sixfold/shared/contracts/reviews.ts'
import type { SchoolCalendar } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { isOverdue } from '@sixfold/shared/domain/reviews/due.ts'
import { daysFor, moveBlockers, type ReviewMove } from '@sixfold/shared/domain/reviews/move.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import { reviewPolicy } from './policy.ts'
import type { ReviewChangeRow, ReviewRow } from './queries.ts'

type Asking = Pick<Ctx, 'actor' | 'today'>

export const presentReview = (row: ReviewRow, { actor, today }: Asking): Review => ({
  id: row.id,
  school: { id: row.schoolId, name: row.schoolName },
  category: { academicYear: row.academicYear, level: row.level, effectiveOn: row.effectiveOn },
  status: row.status,
  nominalDueOn: row.nominalDueOn,
  dueOn: row.dueOn,
  coveredBy: row.coveredBy,
  overdue: isOverdue(row, row.coveredBy, today),
  afterUnheld: row.afterUnheld,
  moves: row.moves.map(reviewPolicy.readReasons(actor, row) ? asItIs : withoutReason),
  version: row.version,
})

export function presentWithTrail(
  row: ReviewRow,
  trail: readonly ReviewChangeRow[],
  calendar: SchoolCalendar,
  asking: Asking,
): ReviewWithTrail {
  const ofMoves = <Of>(of: (move: ReviewMove) => Of) => ({
    defer: of('defer'),
    bringForward: of('bringForward'),
    notHeld: of('notHeld'),
  })
  const blockers = ofMoves((move) => moveBlockers(move, row, calendar, asking.today))
  return {
    ...presentReview(row, asking),
    trail: trail.map(reviewPolicy.readReasons(asking.actor, row) ? asItIs : withoutReason),
    abilities: abilitiesOf(reviewPolicy, asking.actor, row, ['move'] as const),
    blockers,
    days: ofMoves((move) =>
      blockers[move].length === 0 ? daysFor(move, row, calendar, asking.today) : null,
    ),
  }
}

const asItIs = <It>(it: It): It => it
const withoutReason = <It extends { reason: string | null }>(it: It): It => ({ ...it, reason: null })
