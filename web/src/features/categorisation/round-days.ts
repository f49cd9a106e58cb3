import { academicYearDays } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { addDays } from '@sixfold/shared/domain/calendar/days.ts'
import { type RoundDays, roundDayFaults } from '@sixfold/shared/domain/categorisation/round.ts'
import { formatDay, sentence } from '../../lib/format.ts'

/** A round's days as a form holds them; empty where none is set. */
export type DaysText = Record<keyof RoundDays, string>

export const daysText = (days: RoundDays): DaysText => ({
  selfAssessBy: days.selfAssessBy ?? '',
  proposeBy: days.proposeBy ?? '',
  decideBy: days.decideBy ?? '',
})

export const daysSent = (text: DaysText): RoundDays => ({
  selfAssessBy: text.selfAssessBy || null,
  proposeBy: text.proposeBy || null,
  decideBy: text.decideBy || null,
})

/** What is wrong with the days of a form, by field; empty: nothing. */
export const dayFaults = (academicYear: number, text: DaysText): Record<string, string> =>
  Object.fromEntries(roundDayFaults(academicYear, daysSent(text)).map(({ path, message }) => [path, message]))

/**
 * Days to begin from when a round is opened, each a Friday: about four weeks for self-assessments, three more for proposals, and
 * seven more for moderation, replies and re-reviews. Empty where the year is over by then.
 */
export function proposedDays(academicYear: number, today: string): DaysText {
  const { from, to } = academicYearDays(academicYear)
  const first = fridayFrom(addDays(today < from ? from : today, 24))
  const within = (weeks: number) => {
    const day = addDays(first, weeks * 7)
    return day > to ? '' : day
  }
  return { selfAssessBy: within(0), proposeBy: within(3), decideBy: within(10) }
}

const friday = 5

function fridayFrom(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, (friday - weekday + 7) % 7)
}

/** "Self-assessments by 2 Oct 2026, proposals by 23 Oct 2026." Empty when no day is set. */
export function roundDaysWords({ selfAssessBy, proposeBy, decideBy }: RoundDays): string {
  const set = [
    selfAssessBy && `self-assessments by ${formatDay(selfAssessBy)}`,
    proposeBy && `proposals by ${formatDay(proposeBy)}`,
    decideBy && `decisions by ${formatDay(decideBy)}`,
  ].filter(Boolean)
  return set.length === 0 ? '' : sentence(`${set.join(', ')}.`)
}
