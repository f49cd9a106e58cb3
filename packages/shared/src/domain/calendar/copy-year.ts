import { academicYearDays } from './academic-year.ts'
import { type CalendarDays, type Span, type Term } from './calendar-days.ts'
import { calendarFaults } from './calendar-faults.ts'
import { addDays, daysBetween } from './days.ts'
import { usualDays } from './default-calendar.ts'

/**
 * A year's days carried over to another, as a start to mend: terms and half-terms begin and end as much earlier or later
 * than usual as they did, since Easter moves; training days keep their weekday. What doesn't fit the other year is as usual
 * there, so that sound days give sound days.
 */
export function copyOfYear(days: CalendarDays, from: number, to: number): CalendarDays {
  const [was, usual] = [usualDays(from).terms, usualDays(to).terms]
  const moved: CalendarDays['terms'] = {
    autumn: movedTerm(days, was, usual, 'autumn'),
    spring: movedTerm(days, was, usual, 'spring'),
    summer: movedTerm(days, was, usual, 'summer'),
  }
  const fits = calendarFaults({ terms: moved, trainingDays: [] }, to).length === 0
  const copied = { terms: fits ? moved : usual, trainingDays: [] }
  const weeks = Math.round(daysBetween(academicYearDays(from).from, academicYearDays(to).from) / 7)
  const trainingDays = days.trainingDays
    .map((day) => addDays(day, weeks * 7))
    .filter((day) => calendarFaults({ ...copied, trainingDays: [day] }, to).length === 0)
  return { ...copied, trainingDays }
}

type Terms = CalendarDays['terms']

function movedTerm(days: CalendarDays, was: Terms, usual: Terms, term: Term): Terms[Term] {
  const { halfTerm, ...span } = days.terms[term]
  const [wasHalf, usualHalf] = [was[term].halfTerm, usual[term].halfTerm]
  return {
    ...movedSpan(span, was[term], usual[term]),
    halfTerm: halfTerm && wasHalf && usualHalf && movedSpan(halfTerm, wasHalf, usualHalf),
  }
}

const movedSpan = (span: Span, was: Span, usual: Span): Span => ({
  from: addDays(usual.from, daysBetween(was.from, span.from)),
  to: addDays(usual.to, daysBetween(was.to, span.to)),
})
