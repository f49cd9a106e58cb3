import { addMonths } from '../calendar/months.ts'

/** How much of a visit there can be, in half-days: one visit is at most a week. */
export const visitHalfDays = { min: 1, max: 10 }

/** How many people of the trust one visit can name. */
export const mostVisitors = 20

/** How far back a visit may be logged, in months. */
const backMonths = 24

/** What is wrong with the day of a visit, in words; null when nothing is. `leftOn` is the school's last day in the trust. */
export function visitDayFault(day: string, school: { leftOn: string | null }, today: string): string | null {
  if (day > today) return 'Give today or an earlier day'
  if (day < addMonths(today, -backMonths)) return 'Give a day of the last two years'
  return school.leftOn !== null && day > school.leftOn ? 'The school had left the trust by then' : null
}

/**
 * What is wrong with who came; null when nothing is. A visit is the trust's: somebody came who doesn't belong to the school.
 * `own` counts those who do.
 */
export function visitorsFault(of: { trusts: number; own: number; others: string | null }): string | null {
  if (of.trusts > 0 || of.others) return null
  return of.own > 0
    ? 'Those named belong to the school: say who came from the trust'
    : 'Choose who came, or write it down'
}

type LoggedVisit = {
  id: string
  day: string
  people: readonly { id: string }[]
  by: { id: string }
  withdrawnReason: string | null
}

/**
 * Visits that stand and may be the same as the one being logged: of that day, and somebody who is said to have come came then too, or
 * the same person logged it. Two on one day can both be right, so it is a warning and stops nothing.
 */
export const sameDayVisits = <Visit extends LoggedVisit>(
  logged: readonly Visit[],
  of: { id: string; day: string; people: readonly string[]; byId: string | null },
): Visit[] =>
  logged.filter(
    (it) =>
      it.id !== of.id &&
      it.withdrawnReason === null &&
      it.day === of.day &&
      (it.by.id === of.byId || it.people.some((person) => of.people.includes(person.id))),
  )
