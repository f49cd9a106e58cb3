/** Days from one to another, both included (`YYYY-MM-DD`). */
export type Span = { from: string; to: string }

export const terms = ['autumn', 'spring', 'summer'] as const
export type Term = (typeof terms)[number]

/** A school's days of one academic year. Days of no term are holidays; half-terms lie inside their term. domain.md §1. */
export type CalendarDays = {
  terms: Record<Term, Span & { halfTerm: Span | null }>
  /** Days of a term on which staff train and pupils are away; working days, but no school days. */
  trainingDays: string[]
}

/**
 * The days of a calendar by academic year, as far as they were set; a year that wasn't has the usual terms of England
 * (`default-calendar.ts`). A school's calendar, for every rule that asks about its days.
 */
export type SchoolCalendar = { years: Readonly<Record<number, CalendarDays>> }

/** A calendar of which nothing was set yet: the usual terms in every year. */
export const usualCalendar: SchoolCalendar = { years: {} }

export const termWords: Record<Term, string> = { autumn: 'Autumn', spring: 'Spring', summer: 'Summer' }
