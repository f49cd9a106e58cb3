import { Temporal } from 'temporal-polyfill'
import { academicYearDays, academicYearWords } from './academic-year.ts'
import { bankHolidays } from './bank-holidays.ts'
import { type CalendarDays, type Span, type Term, terms, termWords } from './calendar-days.ts'

export type CalendarFault = { path: string; message: string }

/**
 * Everything that is wrong with the days typed for an academic year, each at its field (`terms.spring.halfTerm.from`): terms
 * in order and inside the year, half-terms inside their term, training days on weekdays of a term. domain.md §1.
 */
export function calendarFaults(days: CalendarDays, academicYear: number): CalendarFault[] {
  return [
    ...terms.flatMap((term, index) => {
      const before = terms[index - 1]
      return [
        ...spanFaults(`terms.${term}`, days.terms[term], 'The term'),
        ...yearFaults(term, days.terms[term], academicYear),
        ...(before && days.terms[term].from <= days.terms[before].to
          ? [
              {
                path: `terms.${term}.from`,
                message: `${termWords[term]} begins before ${termWords[before].toLowerCase()} has ended`,
              },
            ]
          : []),
        ...halfTermFaults(term, days),
      ]
    }),
    ...days.trainingDays.flatMap((day, index) => {
      const message = trainingDayFault(day, index, days)
      return message ? [{ path: `trainingDays.${index}`, message }] : []
    }),
  ]
}

function spanFaults(path: string, span: Span, what: string): CalendarFault[] {
  return span.to < span.from ? [{ path: `${path}.to`, message: `${what} ends before it begins` }] : []
}

function yearFaults(term: Term, span: Span, academicYear: number): CalendarFault[] {
  const year = academicYearDays(academicYear)
  const message = `This is not in ${academicYearWords(academicYear)}, which runs from 1 September ${academicYear} to 31 August ${academicYear + 1}`
  return (['from', 'to'] as const)
    .filter((end) => span[end] < year.from || span[end] > year.to)
    .map((end) => ({ path: `terms.${term}.${end}`, message }))
}

/** A half-term lies between two halves, so the term's first and last day are none of it. */
function halfTermFaults(term: Term, days: CalendarDays): CalendarFault[] {
  const { halfTerm, ...span } = days.terms[term]
  if (halfTerm === null) return []
  const path = `terms.${term}.halfTerm`
  return [
    ...spanFaults(path, halfTerm, 'The half-term'),
    ...(halfTerm.from <= span.from || halfTerm.from >= span.to
      ? [{ path: `${path}.from`, message: 'The half-term begins outside its term' }]
      : []),
    ...(halfTerm.to >= span.to || halfTerm.to <= span.from
      ? [{ path: `${path}.to`, message: 'The half-term ends outside its term' }]
      : []),
  ]
}

function trainingDayFault(day: string, index: number, days: CalendarDays): string | null {
  const date = Temporal.PlainDate.from(day)
  if (days.trainingDays.indexOf(day) < index) return 'This training day is there twice'
  if (date.dayOfWeek > 5) return 'A training day is on a weekday'
  if (bankHolidays(date.year).includes(day)) return 'This is a bank holiday'
  const term = terms.map((one) => days.terms[one]).find((one) => one.from <= day && day <= one.to)
  if (!term) return 'A training day lies inside a term'
  return term.halfTerm && term.halfTerm.from <= day && day <= term.halfTerm.to
    ? 'This is in the half-term holiday'
    : null
}
