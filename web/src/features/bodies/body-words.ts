import type { Body } from '@sixfold/shared/contracts/bodies.ts'
import { holdsOn } from '@sixfold/shared/domain/bodies/kinds.ts'
import { formatDay } from '../../lib/format.ts'

type Days = { fromOn: string; toOn: string | null }

/** "since 1 Sep 2024", "from 1 Dec 2026", "1 Sep 2024 – 31 Aug 2026", "since 1 Sep 2024, until 31 Aug 2027". */
export function daysInWords({ fromOn, toOn }: Days, today: string): string {
  if (toOn !== null && (toOn < today || fromOn > today)) return `${formatDay(fromOn)} – ${formatDay(toOn)}`
  const begins = `${fromOn > today ? 'from' : 'since'} ${formatDay(fromOn)}`
  return toOn === null ? begins : `${begins}, until ${formatDay(toOn)}`
}

/** Where days stand on a day. */
export const when = (days: Days, today: string): 'now' | 'to-come' | 'over' =>
  holdsOn(days, today) ? 'now' : days.fromOn > today ? 'to-come' : 'over'

/** Seats of today and to come, and those that are over. */
export function seatsBy({ seats }: Pick<Body, 'seats'>, today: string) {
  return {
    present: seats.filter((seat) => when(seat, today) !== 'over'),
    past: seats.filter((seat) => when(seat, today) === 'over'),
  }
}

/** Who sits on it, in a line. */
export function sittersInWords(body: Body, today: string): string {
  if (body.allTrustees) return 'Every trustee sits on it, until you name somebody.'
  const names = body.seats.filter((seat) => when(seat, today) === 'now').map((seat) => seat.person.name)
  return names.length === 0 ? 'Nobody sits on it now.' : `${names.join(', ')}.`
}

/** What it may decide, in a line. */
export const powersInWords = (body: Body): string =>
  body.decidesToday
    ? 'Decides on categories.'
    : body.decidesCategories.length > 0
      ? 'Doesn’t decide on categories now.'
      : 'Doesn’t decide on categories.'
