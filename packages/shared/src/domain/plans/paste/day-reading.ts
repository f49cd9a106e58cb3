import type { Span, Term } from '../../calendar/calendar-days.ts'

/** The year that the plan is for, by its start, and its terms where they are known. */
export type DayContext = {
  academicYear: number
  terms?: Record<Term, Span & { halfTerm: Span | null }> | undefined
}

/**
 * What a cell says of a day. `note`: how it was read, where that took more than reading. A fault leaves the text as it is,
 * to be mended; `suggestion` is a day that it may mean, to be taken knowingly.
 */
export type DayReading =
  | { day: string; note: string | null }
  | { day: null; fault: string; suggestion: string | null }

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const monthWords =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const monthOf = (word: string) => months.indexOf(word.slice(0, 3)) + 1

/** Days as people write them in England: the day before the month. `text` is not empty. */
export function readDay(text: string, context: DayContext): DayReading {
  // Nobody needs so many words for a day, and looking for one among them takes its time.
  const words = text.length > 80 ? '' : plainWords(text)
  const found = exactDay(words, context) ?? monthEnd(words, context)
  if (found) return found
  return { day: null, fault: 'This is not a day', suggestion: suggested(words, context) }
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/,?\s+/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/^(?:due|by|on|before|until|no later than|complete[d]? by)[ :]+(?:the )?/, '')
    .replace(/\b(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?\b,? ?/g, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/(\d) of /g, '$1 ')
    .replace(new RegExp(`[-./, ]+${monthWords}\\b`, 'g'), ' $1')
    .replace(new RegExp(`\\b${monthWords}[-./, ]+(?='?\\d)`, 'g'), '$1 ')
    .replace(/(?: 00:00(?::00)?|t00:00:00.*)$/, '')
    .replace(/[.,;]+$/, '')
    .trim()
}

function exactDay(words: string, context: DayContext): DayReading | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const digits = /^(\d{1,2})([-./ ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(words)
  if (digits) return british(Number(digits[1]), Number(digits[3]), yearOf(digits[4] ?? ''))
  const named = new RegExp(`^(\\d{1,2}) ?${monthWords} '?(\\d{4}|\\d{2})$`).exec(words)
  if (named) return dayOf(yearOf(named[3] ?? ''), monthOf(named[2] ?? ''), Number(named[1]))
  const monthFirst = new RegExp(`^${monthWords} (\\d{1,2}) (\\d{4})$`).exec(words)
  if (monthFirst) return dayOf(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]))
  const yearless = new RegExp(`^(\\d{1,2}) ?${monthWords}$`).exec(words)
  if (yearless) return inYear(monthOf(yearless[2] ?? ''), Number(yearless[1]), context)
  const short = /^(\d{1,2})\/(\d{1,2})$/.exec(words)
  if (short) return inYear(Number(short[2]), Number(short[1]), context)
  return /^\d{5}$/.test(words) ? serialDay(Number(words), context) : null
}

function monthEnd(words: string, context: DayContext): DayReading | null {
  const month = words.replace(/^(?:the )?end (?:of )?/, '')
  const named = new RegExp(`^${monthWords} (?:(\\d{4})|'(\\d{2}))$`).exec(month)
  if (named) return lastOf(yearOf(named[2] ?? named[3] ?? ''), monthOf(named[1] ?? ''))
  const digits = /^(\d{1,2})\/(\d{4})$/.exec(month)
  if (digits) return lastOf(Number(digits[2]), Number(digits[1]))
  const bare = new RegExp(`^${monthWords}$`).exec(month)
  return bare ? lastOf(calendarYear(monthOf(bare[1] ?? ''), context), monthOf(bare[1] ?? '')) : null
}

const yearOf = (digits: string) => (digits.length === 2 ? 2000 : 0) + Number(digits)
/** The calendar year in which an academic year has this month. */
const calendarYear = (month: number, { academicYear }: DayContext) => academicYear + (month >= 9 ? 0 : 1)

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= 1900 && year <= 2100 ? date.toISOString().slice(0, 10) : null
}

function dayOf(year: number, month: number, day: number, note: string | null = null): DayReading {
  const found = isoDay(year, month, day)
  return found ? { day: found, note } : { day: null, fault: 'The calendar has no such day', suggestion: null }
}

/** The day stands first; where that can't be, the other way round is a suggestion. */
function british(day: number, month: number, year: number): DayReading {
  if (isoDay(year, month, day)) return dayOf(year, month, day)
  return { day: null, fault: 'The calendar has no such day', suggestion: isoDay(year, day, month) }
}

function inYear(month: number, day: number, context: DayContext): DayReading {
  return dayOf(calendarYear(month, context), month, day, 'Read with the year of this plan')
}

function lastOf(year: number, month: number): DayReading {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return dayOf(year, month, days, 'Read as the last day of the month')
}

/** A spreadsheet's count of days since the end of 1899, where it falls near the plan's year. */
function serialDay(serial: number, { academicYear }: DayContext): DayReading | null {
  const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
  const year = Number(day.slice(0, 4))
  return Math.abs(year - academicYear) <= 5 ? { day, note: 'Read as a spreadsheet’s number for a day' } : null
}

/** A day that the words may well mean; null when they could mean any. */
function suggested(words: string, context: DayContext): string | null {
  const ambiguous = new RegExp(`^(?:end (?:of )?)?${monthWords} (\\d{2})$`).exec(words)
  if (ambiguous) return lastOf(yearOf(ambiguous[2] ?? ''), monthOf(ambiguous[1] ?? '')).day
  const parts = words.split(/\s*(?:–|—|\n|&| - | to | and |(?<=[a-z])-(?=[a-z]))\s*/)
  const last = parts.length > 1 ? plainWords(parts.at(-1) ?? '') : ''
  const end = last === '' ? null : (exactDay(last, context) ?? monthEnd(last, context))
  return end?.day ?? (last === '' ? null : suggested(last, context)) ?? endOfTerm(words, context)
}

/** "Autumn 2", "end of spring term", "by Easter", "February half-term" in the plan's own year. */
function endOfTerm(words: string, { academicYear, terms }: DayContext): string | null {
  const year = /\b(\d{4})\b/.exec(words)?.[1]
  if (!terms || (year !== undefined && ![academicYear, academicYear + 1].includes(Number(year)))) return null
  const names: [Term, RegExp][] = [
    ['autumn', /\b(?:autumn|aut|christmas|october half[- ]term|oct half[- ]term)\b/],
    ['spring', /\b(?:spring|spr|easter|february half[- ]term|feb half[- ]term)\b/],
    ['summer', /\b(?:summer|sum|end of (?:the )?(?:academic |school )?year|may half[- ]term)\b/],
  ]
  const meant = names.filter(([, name]) => name.test(words)).at(-1)?.[0]
  if (!meant) return null
  const { halfTerm, to } = terms[meant]
  const firstHalf = /\b(?:1|1st|first|half[- ]term)\b/.test(words.replace(/\b2nd half\b/, ''))
  return firstHalf && halfTerm ? weekdayBefore(halfTerm.from) : to
}

function weekdayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  do date.setUTCDate(date.getUTCDate() - 1)
  while (date.getUTCDay() % 6 === 0)
  return date.toISOString().slice(0, 10)
}
