import { dayWords } from '../../calendar/day-words.ts'

/** "once", "twice", "3 times". */
export const timesWords = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`)

/** "1 day", "7 days". */
export const unitWords = (n: number, [one, many]: readonly [string, string]): string =>
  `${n} ${n === 1 ? one : many}`

const joined = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** "3 Oct, 1 Nov and 21 Nov". */
export const andWords = (parts: readonly string[]): string => joined.format(parts)

/** "3 Oct and 21 Nov", the earliest first; the year where it isn't this one's. */
export const daysWords = (days: readonly string[], today: string): string =>
  andWords(days.toSorted((a, b) => (a < b ? -1 : 1)).map((day) => dayWords(day, today)))
