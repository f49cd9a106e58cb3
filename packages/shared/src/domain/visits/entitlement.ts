import { academicYearOf } from '../calendar/academic-year.ts'
import { type SchoolCalendar, type Term, terms } from '../calendar/calendar-days.ts'
import { daysOfTerm, daysOfYear, termOf } from '../calendar/school-days.ts'
import { type Decided, inForceOn } from '../categorisation/in-force.ts'
import type { Scheme } from '../categorisation/scheme.ts'

/** What the trust has promised a school and how far it has kept that; domain.md §1, §4.1. */
export type Entitlement<Category extends Decided> = {
  academicYear: number
  /** In force today; null before the first category, which promises nothing. */
  category: Category | null
  /** The term of today; null in the holidays. */
  term: Term | null
  /** Visits by the trust, term by term. */
  visits: TermOfVisits[]
  /** In half-days of this academic year. Never less than none left. */
  support: { promised: number; agreed: number; delivered: number; left: number }
}
export type TermOfVisits = {
  term: Term
  from: string
  to: string
  promised: number
  made: number
  left: number
}

type Known<Category> = {
  decisions: readonly Category[]
  /** The days of the trust's visits. */
  visitDays: readonly string[]
  /** Half-days of support that both schools have agreed to in this academic year, the school receiving. */
  agreedHalfDays: number
  /** Half-days of it that were delivered in this academic year. */
  deliveredHalfDays: number
}

/**
 * The entitlement of a day. `schemeOf` a round's academic year is the scheme that it keeps, by which its categories promise. A term promises by the category in force at its end, as far as it is decided; one
 * category a year is the rule, so that a change within a term counts for all of it. Support days are those of today's.
 */
export function entitlementOn<Category extends Decided & { academicYear: number }>(
  schemeOf: (academicYear: number) => Pick<Scheme, 'levels'>,
  { decisions, visitDays, agreedHalfDays, deliveredHalfDays }: Known<Category>,
  calendar: SchoolCalendar,
  today: string,
): Entitlement<Category> {
  const academicYear = academicYearOf(today)
  const promisedBy = (it: Category) => schemeOf(it.academicYear).levels[it.level]
  const category = inForceOn(decisions, today)
  const visits = terms.map((term): TermOfVisits => {
    const { from, to } = daysOfTerm(calendar, { academicYear, term })
    // A term still to come promises by what will be in force when it ends, as far as that is decided.
    const inForce = inForceOn(decisions, to)
    const promised = inForce ? promisedBy(inForce).visitsATerm : 0
    const made = visitDays.filter(
      (day) => academicYearOf(day) === academicYear && termOfVisit(calendar, day) === term,
    ).length
    return { term, from, to, promised, made, left: atLeastNone(promised - made) }
  })
  const promised = category ? promisedBy(category).supportHalfDays : 0
  return {
    academicYear,
    category,
    term: termOf(calendar, today)?.term ?? null,
    visits,
    support: {
      promised,
      agreed: agreedHalfDays,
      delivered: deliveredHalfDays,
      left: atLeastNone(promised - agreedHalfDays),
    },
  }
}

/** The term of its academic year that a visit counts to: in the holidays the one before, and before the first that one. */
export function termOfVisit(calendar: SchoolCalendar, day: string): Term {
  const days = daysOfYear(calendar, academicYearOf(day))
  return terms.findLast((term) => days.terms[term].from <= day) ?? 'autumn'
}

const atLeastNone = (left: number) => Math.max(0, left)
