import { Temporal } from 'temporal-polyfill'

/**
 * The bank holidays of England and Wales in a calendar year, as `YYYY-MM-DD` in order, substitute days included. By the
 * Banking and Financial Dealings Act 1971 and the customary proclamations: New Year's Day, Good Friday, Easter Monday, the
 * first and last Monday in May, the last Monday in August, Christmas Day and Boxing Day; one that falls on a weekend is kept
 * on the next weekday that is no holiday itself. Days proclaimed for one year only are in `proclaimed`. From 1978.
 */
export function bankHolidays(year: number): readonly string[] {
  const known = byYear.get(year)
  if (known) return known
  const days = [...usual(year), ...(proclaimed[year]?.added ?? [])]
    .filter((day) => !proclaimed[year]?.dropped?.includes(day))
    .toSorted()
  byYear.set(year, days)
  return days
}

/** A year's holidays never change, so they are worked out once. */
const byYear = new Map<number, readonly string[]>()

/** Royal occasions and days moved for them, since 2011; earlier ones lie before any trust's record. */
const proclaimed: Record<number, { added: string[]; dropped?: string[] }> = {
  2011: { added: ['2011-04-29'] },
  2012: { added: ['2012-06-04', '2012-06-05'], dropped: ['2012-05-28'] },
  2020: { added: ['2020-05-08'], dropped: ['2020-05-04'] },
  2022: { added: ['2022-06-02', '2022-06-03', '2022-09-19'], dropped: ['2022-05-30'] },
  2023: { added: ['2023-05-08'] },
}

function usual(year: number): string[] {
  const easter = easterSunday(year)
  return [
    onAWeekday(date(year, 1, 1)),
    easter.subtract({ days: 2 }),
    easter.add({ days: 1 }),
    mondayFrom(date(year, 5, 1)),
    mondayFrom(date(year, 5, 25)),
    mondayFrom(date(year, 8, 25)),
    ...christmas(year),
  ].map(String)
}

const date = (year: number, month: number, day: number) => Temporal.PlainDate.from({ year, month, day })

/** The first Monday on or after a day; from the 25th of a month of 31 days, the month's last. */
const mondayFrom = (day: Temporal.PlainDate) => day.add({ days: (8 - day.dayOfWeek) % 7 })

const onAWeekday = (day: Temporal.PlainDate) => (day.dayOfWeek > 5 ? mondayFrom(day) : day)

/** Boxing Day keeps a Monday; Christmas Day off a Sunday then goes to the Tuesday. Both on a weekend: Monday and Tuesday. */
function christmas(year: number): Temporal.PlainDate[] {
  const first = date(year, 12, 25)
  if (first.dayOfWeek < 5) return [first, first.add({ days: 1 })]
  if (first.dayOfWeek === 5) return [first, first.add({ days: 3 })]
  return first.dayOfWeek === 6
    ? [first.add({ days: 2 }), first.add({ days: 3 })]
    : [first.add({ days: 1 }), first.add({ days: 2 })]
}

/** Western Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const correction = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const late = Math.floor((golden + 11 * epact) / 319)
  const weekday =
    (2 * (century % 4) + 2 * Math.floor(inCentury / 4) - (inCentury % 4) - epact + late + 32) % 7
  const day = epact - late + weekday
  return date(year, Math.floor((day + 90) / 25), (day + Math.floor((day + 90) / 25) + 19) % 32)
}
