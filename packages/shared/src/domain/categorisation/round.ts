import type { Blocker } from '../../contracts/common.ts'
import { academicYearDays, academicYearOf, academicYearWords } from '../calendar/academic-year.ts'
import { dayWords } from '../calendar/day-words.ts'
import { roundClosedBlocker } from './close-round.ts'
import { type CategorisationStatus, isUnfinished } from './status.ts'

/**
 * A round is opened for this academic year or, from 1 May on, the next: once open it covers reviews that would otherwise be late.
 * Earlier years' categories are entered at set-up.
 */
export function yearsToOpen(today: string): number[] {
  const now = academicYearOf(today)
  return today >= nextRoundOpens(now) ? [now, now + 1] : [now]
}

const nextRoundOpens = (academicYear: number): string => `${academicYear + 1}-05-01`

/** Why a round of this academic year cannot be opened today; empty means it can. One a trust and year: domain.md §4.3. */
export function openRoundBlockers(academicYear: number, alreadyOpen: boolean, today: string): Blocker[] {
  const year = academicYearWords(academicYear)
  return [
    ...(alreadyOpen ? [{ code: 'round-exists', message: `The ${year} round is open already` }] : []),
    ...(yearsToOpen(today).includes(academicYear)
      ? []
      : [
          {
            code: 'another-year',
            message: 'Open a round for this academic year or, from 1 May on, the next',
          },
        ]),
  ]
}

/** A round's own days, each null when none was set. */
export type RoundDays = { selfAssessBy: string | null; proposeBy: string | null; decideBy: string | null }

/**
 * What is wrong with a round's days, by field; empty: nothing. They follow one another, and none lies after the round's year or
 * before the day from which it can be opened.
 */
export function roundDayFaults(academicYear: number, days: RoundDays): { path: string; message: string }[] {
  const { to } = academicYearDays(academicYear)
  const { selfAssessBy, proposeBy, decideBy } = days
  const order = [
    {
      path: 'proposeBy',
      day: proposeBy,
      after: selfAssessBy,
      what: 'Proposals come after the self-assessments',
    },
    {
      path: 'decideBy',
      day: decideBy,
      after: proposeBy ?? selfAssessBy,
      what: 'Decisions come after the proposals',
    },
  ]
  return [
    ...Object.entries(days)
      .filter(([, day]) => day !== null && day > to)
      .map(([path]) => ({ path, message: `The ${academicYearWords(academicYear)} round is over by then` })),
    ...Object.entries(days)
      .filter(([, day]) => day !== null && day < nextRoundOpens(academicYear - 1))
      .map(([path]) => ({
        path,
        message: `The ${academicYearWords(academicYear)} round opens on ${dayWords(nextRoundOpens(academicYear - 1))} at the earliest`,
      })),
    ...order
      .filter(({ day, after }) => day !== null && after !== null && day < after)
      .map(({ path, what }) => ({ path, message: what })),
  ]
}

/** Days on which a school joins and leaves the trust, inclusive; `leftOn` is null while it belongs. */
export type Belonging = { joinedOn: string; leftOn: string | null }

/** A round lists schools that join by `joinsBy` and don't leave before `staysUntil`: they belong in its year, and still today. */
export function partIn(academicYear: number, today: string): { joinsBy: string; staysUntil: string } {
  const { from, to } = academicYearDays(academicYear)
  return { joinsBy: to, staysUntil: today < from ? from : today > to ? to : today }
}

/** Whether a school has a place in a round's list. */
export function takesPart(school: Belonging, academicYear: number, today: string): boolean {
  const { joinsBy, staysUntil } = partIn(academicYear, today)
  return school.joinedOn <= joinsBy && (school.leftOn === null || school.leftOn >= staysUntil)
}

export type BeginFacts = {
  school: Belonging
  academicYear: number
  /** A leader has closed it. */
  roundClosed: boolean
  /** Every categorisation that the school has, in any round. */
  others: readonly { academicYear: number; status: CategorisationStatus }[]
}

/** Why a school's way through a round cannot begin today; empty means it can. One unfinished decision a school at a time. */
export function beginBlockers(
  { school, academicYear, roundClosed, others }: BeginFacts,
  today: string,
): Blocker[] {
  const unfinished = others.find((it) => it.academicYear !== academicYear && isUnfinished(it.status))
  const here = others.find((it) => it.academicYear === academicYear)
  const left = school.leftOn !== null && school.leftOn < today
  return [
    ...(here
      ? [
          {
            code: 'already-begun',
            message: `The school is in the ${academicYearWords(academicYear)} round already`,
          },
        ]
      : []),
    ...(unfinished
      ? [
          {
            code: 'decision-unfinished',
            message: `Its category for ${academicYearWords(unfinished.academicYear)} is not decided yet; finish that first`,
          },
        ]
      : []),
    ...(roundClosed ? [roundClosedBlocker(academicYear)] : []),
    ...(today > academicYearDays(academicYear).to
      ? [
          {
            code: 'year-over',
            message: `${academicYearWords(academicYear)} is over; begin in this year’s round`,
          },
        ]
      : []),
    ...(left ? [{ code: 'school-left', message: 'The school has left the trust' }] : []),
    ...(!left && !takesPart(school, academicYear, today)
      ? [
          {
            code: 'not-in-trust',
            message: `The school is not in the trust in ${academicYearWords(academicYear)}`,
          },
        ]
      : []),
  ]
}
