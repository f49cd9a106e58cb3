import type { SchoolCalendar, Span, Term } from '../calendar/calendar-days.ts'
import { addDays } from '../calendar/days.ts'
import { isSchoolDay, termOf, type TermOfYear } from '../calendar/school-days.ts'
import type { StepKey } from './steps.ts'

/** What the rule reads of a step entry. */
export type DatedEntry = {
  sequence: number
  turn: number
  fromStep: StepKey | null
  toStep: StepKey | null
  day: string
}

/** From how many school days of step 4 in a term on that term needs a progress update; domain.md §3. */
const enough = 20

/**
 * The terms in which step 4 of a turn was open for 20 school days or more, and of which no update of that turn speaks;
 * oldest first. A day on which it was entered or left counts as open.
 */
export function termsWithoutUpdate(
  trail: readonly DatedEntry[],
  turn: number,
  updates: readonly { turn: number; day: string }[],
  calendar: SchoolCalendar,
  today: string,
): TermOfYear[] {
  const told = new Set(
    updates.filter((update) => update.turn === turn).map((update) => keyOf(termOf(calendar, update.day))),
  )
  return [...termsOpen(trail, turn, calendar, today).values()]
    .filter(({ days, at }) => days >= enough && !told.has(keyOf(at)))
    .map(({ at }) => at)
}

/** Whether an update of this turn is dated between terms: such a one counts for none. */
export const toldInHolidays = (
  updates: readonly { turn: number; day: string }[],
  turn: number,
  calendar: SchoolCalendar,
): boolean => updates.some((update) => update.turn === turn && termOf(calendar, update.day) === null)

/** Whether a term that has begun is not the one of today, which may lie in the holidays. */
export const isOver = (term: TermOfYear, calendar: SchoolCalendar, today: string): boolean =>
  keyOf(termOf(calendar, today)) !== keyOf(term)

/** "the autumn term 2026": a term by the year that it lies in. */
export const termInWords = ({ academicYear, term }: TermOfYear): string =>
  `the ${term} term ${calendarYear(academicYear, term)}`

const calendarYear = (academicYear: number, term: Term) =>
  term === 'autumn' ? academicYear : academicYear + 1

const keyOf = (at: TermOfYear | null): string => (at ? `${at.academicYear} ${at.term}` : '')

/** How many school days of each term step 4 was open on; each day once, however often it was entered. */
function termsOpen(trail: readonly DatedEntry[], turn: number, calendar: SchoolCalendar, today: string) {
  const open = new Map<string, { at: TermOfYear; days: number }>()
  let counted = ''
  for (const { from, to } of stays(trail, turn, today))
    for (let day = from > counted ? from : addDays(counted, 1); day <= to; day = addDays(day, 1)) {
      counted = day
      const at = isSchoolDay(calendar, day) ? termOf(calendar, day) : null
      if (at) open.set(keyOf(at), { at, days: (open.get(keyOf(at))?.days ?? 0) + 1 })
    }
  return open
}

/** From when to when a turn stood at step 4, in order; until today while it does. */
function stays(trail: readonly DatedEntry[], turn: number, today: string): Span[] {
  const inOrder = trail.toSorted((a, b) => a.sequence - b.sequence)
  return inOrder.flatMap((entry, index) =>
    entry.toStep === 'deliver' && entry.turn === turn
      ? [{ from: entry.day, to: inOrder[index + 1]?.day ?? today }]
      : [],
  )
}
