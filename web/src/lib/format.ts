/**
 * How Sixfold writes days, distances, money and counts. Days are `YYYY-MM-DD` calendar days without a
 * zone; "today" is always an argument. Nothing here reads a clock.
 */

/** By the month's number less one. */
export const monthNames =
  'January February March April May June July August September October November December'.split(' ')
/** Not Intl: British English writes "Sept" there, and Sixfold writes "9 Sep 2026". */
const months = monthNames.map((name) => name.slice(0, 3))
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

function parts(day: string): [year: number, month: number, day: number] {
  // Date.parse alone takes 30 February for 2 March.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isDay(day)) throw new RangeError(`Not a day: ${day}`)
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

function dayNumber(day: string): number {
  const [year, month, date] = parts(day)
  return Date.UTC(year, month - 1, date) / 86_400_000
}

/** "3 Nov 2026". @throws RangeError when it is no `YYYY-MM-DD` day */
export function formatDay(day: string): string {
  const [year, month, date] = parts(day)
  return `${date} ${months[month - 1]} ${year}`
}

/** "3 Nov", for trails within one year. */
export function formatDayShort(day: string): string {
  const [, month, date] = parts(day)
  return `${date} ${months[month - 1]}`
}

/** "Mon 30 Nov", with the year where it isn't today's: for days that people plan with. */
export function formatWeekday(day: string, today: string): string {
  const name = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]
  return `${name} ${day.slice(0, 4) === today.slice(0, 4) ? formatDayShort(day) : formatDay(day)}`
}

/** Whole days from `today` to `day`; negative when it has passed. */
export function daysUntil(day: string, today: string): number {
  return dayNumber(day) - dayNumber(today)
}

/** The length from an earlier day to a later one, in the unit people use: days under four weeks, then weeks, months, years. */
function span(from: string, to: string): string {
  const days = daysUntil(to, from)
  if (days < 28) return count(days, 'day')
  if (days < 365) return count(Math.floor(days / 7), 'week')
  const [year, month, date] = parts(from)
  const [lastYear, lastMonth, lastDate] = parts(to)
  const whole = (lastYear - year) * 12 + lastMonth - month - (lastDate < date ? 1 : 0)
  return whole < 24 ? count(whole, 'month') : count(Math.floor(whole / 12), 'year')
}

/** "today", "tomorrow", "in 12 days", "in 20 weeks", "3 weeks ago". */
export function formatDistance(day: string, today: string): string {
  const days = daysUntil(day, today)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${span(today, day)}` : `${span(day, today)} ago`
}

/** "7 days late" once the day has passed; the distance before. */
export function formatDue(day: string, today: string): string {
  return day < today ? `${span(day, today)} late` : formatDistance(day, today)
}

const londonInstant = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function londonParts(instant: string | Date): Record<string, string> {
  return Object.fromEntries(londonInstant.formatToParts(new Date(instant)).map((p) => [p.type, p.value]))
}

/** The calendar day in London at an instant: "2026-11-03". */
export function dayInLondon(instant: string | Date): string {
  const part = londonParts(instant)
  return `${part['year']}-${part['month']}-${part['day']}`
}

/** An instant (ISO, UTC) as London reads it: "3 Nov 2026, 14:05". */
export function formatInstant(instant: string): string {
  const part = londonParts(instant)
  return `${formatDay(dayInLondon(instant))}, ${part['hour']}:${part['minute']}`
}

/** Integer pence as "£1,250", or "£12.50" when there are odd pence; "−£5" below zero. */
export function formatMoney(pence: number): string {
  const whole = Math.abs(pence) % 100 === 0
  const digits = whole ? 0 : 2
  const amount = (Math.abs(pence) / 100).toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return `${pence < 0 ? '−' : ''}£${amount}`
}

/** Integer half-days as a bare number of days: 5 → "2½", 1 → "½", 0 → "0". */
export function formatHalves(halfDays: number): string {
  const whole = Math.trunc(Math.abs(halfDays) / 2)
  const half = Math.abs(halfDays) % 2 === 1 ? '½' : ''
  return `${halfDays < 0 ? '−' : ''}${whole === 0 && half ? '' : whole}${half}`
}

/** Integer half-days in words: 5 → "2½ days", 2 → "1 day", 1 → "½ day". */
export function formatHalfDays(halfDays: number): string {
  return `${formatHalves(halfDays)} ${Math.abs(halfDays) <= 2 && halfDays !== 0 ? 'day' : 'days'}`
}

/** Academic year by the year it starts in: 2026 → "2026/27". */
export function formatAcademicYear(start: number): string {
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`
}

/** "1 school", "14 schools", "1,204 schools"; give `many` where an s is not enough. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`
}

/** Numbers to twelve as words for sentences ("three"), above in digits; 0 is "no". */
export function inWords(n: number): string {
  return words[n] ?? n.toLocaleString('en-GB')
}

/** "six months after", "one month after". */
export const monthsAfter = (n: number): string => `${inWords(n)} ${n === 1 ? 'month' : 'months'} after`

/** First letter made a capital, for a sentence that begins with a number in words. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
