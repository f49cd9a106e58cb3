import {
  type CalendarDays,
  type Span,
  type Term,
  terms,
  termWords,
} from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { calendarFaults } from '@sixfold/shared/domain/calendar/calendar-faults.ts'
import type { FormError } from '../../ui/FormErrors.tsx'

/** A year's days as fields: `autumn.from`, `autumn.halfTerm.to`; training days in one, with a space between. */
export type TypedDays = Record<string, string>

const ends = ['from', 'to'] as const
export const termField = (term: Term, end: keyof Span) => `${term}.${end}`
export const halfTermField = (term: Term, end: keyof Span) => `${term}.halfTerm.${end}`

export function typedFrom({ terms: set, trainingDays }: CalendarDays): TypedDays {
  return Object.fromEntries([
    ...terms.flatMap((term) =>
      ends.flatMap((end) => [
        [termField(term, end), set[term][end]],
        [halfTermField(term, end), set[term].halfTerm?.[end] ?? ''],
      ]),
    ),
    ['training', trainingDays.join(' ')],
  ])
}

/** An empty field among training days. */
export const blank = '-'

/** The training days that are being typed; a field without a day is one that was never filled in. */
const trainingIn = (typed: TypedDays): string[] =>
  (typed['training'] ?? '').split(' ').filter((day) => day !== '' && day !== blank)

/** The id of the input that a fault of the days belongs to. */
export const inputOf = (path: string) => `day-${path.replace(/^terms\./, '')}`

/** The days that were typed; else what is wrong with them, each at its field. */
export function daysIn(
  typed: TypedDays,
  academicYear: number,
): { days: CalendarDays } | { faults: FormError[] } {
  const at = (field: string) => typed[field] ?? ''
  const faults: FormError[] = []
  const need = (field: string, message: string) => {
    if (at(field) === '') faults.push({ fieldId: inputOf(field), message })
    return at(field)
  }
  const termIn = (term: Term): CalendarDays['terms'][Term] => {
    const name = termWords[term]
    const span = {
      from: need(termField(term, 'from'), `${name}: give the first day`),
      to: need(termField(term, 'to'), `${name}: give the last day`),
    }
    const none = ends.every((end) => at(halfTermField(term, end)) === '')
    const halfTerm = none
      ? null
      : {
          from: need(
            halfTermField(term, 'from'),
            `${name}: give the half-term’s first day, or clear its last`,
          ),
          to: need(halfTermField(term, 'to'), `${name}: give the half-term’s last day, or clear its first`),
        }
    return { ...span, halfTerm }
  }
  const days: CalendarDays = {
    terms: { autumn: termIn('autumn'), spring: termIn('spring'), summer: termIn('summer') },
    trainingDays: trainingIn(typed),
  }
  if (faults.length > 0) return { faults }
  const wrong = faultsIn(days, academicYear)
  return wrong.length > 0 ? { faults: wrong } : { days }
}

/** The faults of days, each with the term that it is about; those of the API have the same paths. */
function faultsIn(days: CalendarDays, academicYear: number): FormError[] {
  return calendarFaults(days, academicYear).map(({ path, message }) => {
    const term = terms.find((one) => path.startsWith(`terms.${one}`))
    return { fieldId: inputOf(path), message: term ? `${termWords[term]}: ${message}` : message }
  })
}

/** "Mon", of a day. */
export const weekday = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { weekday: 'short', timeZone: 'UTC' })
