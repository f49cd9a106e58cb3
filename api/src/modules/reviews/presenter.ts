import type { ReviewWork } from '@sixfold/shared/contracts/review-work.ts'
import type { Review, ReviewWithTrail } from '@sixfold/shared/contracts/reviews.ts'
import type { SchoolCalendar } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { isOverdue } from '@sixfold/shared/domain/reviews/due.ts'
import { daysFor, moveBlockers, type ReviewMove } from '@sixfold/shared/domain/reviews/move.ts'
import { actBlockers, type ReviewAct } from '@sixfold/shared/domain/reviews/work.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { Ctx } from '../../db/tenant.ts'
import { publishedVersion } from '../../http/etag.ts'
import { isUnderWay, knownStatus, reviewPolicy } from './policy.ts'
import type { ReviewChangeRow, ReviewRow } from './queries.ts'

type Asking = Pick<Ctx, 'actor' | 'today'>

export const presentReview = (row: ReviewRow, { actor, today }: Asking): Review => ({
  id: row.id,
  school: { id: row.schoolId, name: row.schoolName },
  category: { academicYear: row.academicYear, level: row.level, effectiveOn: row.effectiveOn },
  status: knownStatus(actor, row),
  nominalDueOn: row.nominalDueOn,
  dueOn: row.dueOn,
  coveredBy: row.coveredBy,
  overdue: isOverdue(row, row.coveredBy, today),
  afterUnheld: row.afterUnheld,
  afterSigned: row.afterSigned,
  moves: row.moves.map(reviewPolicy.readReasons(actor, row) ? asItIs : withoutReason),
  version: reviewPolicy.readWork(actor, row) ? row.version : publishedVersion,
})

export function presentWithTrail(
  row: ReviewRow,
  trail: readonly ReviewChangeRow[],
  work: ReviewWork | null,
  calendar: SchoolCalendar,
  asking: Asking,
): ReviewWithTrail {
  const known = { ...row, status: knownStatus(asking.actor, row) }
  const ofMoves = <Of>(of: (move: ReviewMove) => Of) => ({
    defer: of('defer'),
    bringForward: of('bringForward'),
    notHeld: of('notHeld'),
  })
  const blockers = ofMoves((move) => moveBlockers(move, known, calendar, asking.today))
  const judged = (work?.priorities ?? []).map(({ title, judgement }) => ({
    title,
    judged: judgement !== null,
  }))
  const act = (one: ReviewAct) => actBlockers(one, known.status, judged)
  return {
    ...presentReview(row, asking),
    trail: knownTrail(row, trail, asking),
    work,
    abilities: abilitiesOf(reviewPolicy, asking.actor, row, [
      'move',
      'prepare',
      'writeStatement',
      'judge',
      'hold',
      'signOff',
    ] as const),
    blockers: {
      ...blockers,
      prepare: act('prepare'),
      writeStatement: act('writeStatement'),
      judge: act('judge'),
      hold: act('hold'),
      signOff: act('signOff'),
    },
    days: ofMoves((move) =>
      blockers[move].length === 0 ? daysFor(move, known, calendar, asking.today) : null,
    ),
  }
}

/** Until it is signed off, that a review was prepared or held isn't in the trail of those who don't read its work. */
function knownTrail(
  row: ReviewRow,
  trail: readonly ReviewChangeRow[],
  { actor }: Asking,
): ReviewWithTrail['trail'] {
  if (reviewPolicy.readReasons(actor, row)) return [...trail]
  const published = row.status === 'signed-off'
  const known = (status: ReviewChangeRow['to']) => (!published && isUnderWay(status) ? 'scheduled' : status)
  return trail
    .filter(({ from, to }) => published || from === to || !isUnderWay(to))
    .map(({ from, to, ...change }) => withoutReason({ ...change, from: from && known(from), to: known(to) }))
}

const asItIs = <It>(it: It): It => it
const withoutReason = <It extends { reason: string | null }>(it: It): It => ({ ...it, reason: null })
