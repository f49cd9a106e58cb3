import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualCalendar } from '../calendar/calendar-days.ts'
import { addDays } from '../calendar/days.ts'
import { daysOfTerm, schoolDaysBetween } from '../calendar/school-days.ts'
import type { StepKey } from './steps.ts'
import { type DatedEntry, termInWords, termsWithoutUpdate, toldInHolidays } from './updates-due.ts'

/** A trail from "day step" pairs; `null` completes. */
function trailOf(turn: number, ...moves: [day: string, toStep: StepKey | null][]): DatedEntry[] {
  return moves.map(([day, toStep], index) => ({
    sequence: turn * 100 + index,
    turn,
    fromStep: moves[index - 1]?.[1] ?? null,
    toStep,
    day,
  }))
}

const said = (trail: DatedEntry[], updates: string[], today: string, turn = 1) =>
  termsWithoutUpdate(
    trail,
    turn,
    updates.map((day) => ({ turn: 1, day })),
    usualCalendar,
    today,
  ).map(termInWords)

const autumn = daysOfTerm(usualCalendar, { academicYear: 2026, term: 'autumn' })
const spring = daysOfTerm(usualCalendar, { academicYear: 2026, term: 'spring' })
/** The nth school day of a span that begins on a day. */
function nth(from: string, n: number): string {
  let day = from
  while (schoolDaysBetween(usualCalendar, from, day) < n) day = addDays(day, 1)
  return day
}

test.each([
  ['before Christmas', '2026-12-18', false],
  ['at half-term, which belongs to its term', '2026-10-28', false],
  ['between Christmas and New Year', '2026-12-28', true],
])('an update dated %s', (_, day, expected) => {
  expect(toldInHolidays([{ turn: 1, day }], 1, usualCalendar)).toBe(expected)
  expect(toldInHolidays([{ turn: 1, day }], 2, usualCalendar)).toBe(false)
})

describe('terms that lack an update', () => {
  const open = trailOf(1, [autumn.from, 'deliver'])

  test.each([
    ['none before twenty school days', open, [], nth(autumn.from, 19), []],
    ['the term from the twentieth on', open, [], nth(autumn.from, 20), ['the autumn term 2026']],
    ['not with an update in it', open, [autumn.from], nth(autumn.from, 40), []],
    ['not with one in its half-term', open, ['2026-10-28'], autumn.to, []],
    ['each term by itself', open, [autumn.from], nth(spring.from, 20), ['the spring term 2027']],
    ['all of them, oldest first', open, [], spring.to, ['the autumn term 2026', 'the spring term 2027']],
    ['not for an update in the holidays', open, ['2026-12-28'], '2027-01-01', ['the autumn term 2026']],
    ['none when step 4 was never entered', trailOf(1, [autumn.from, 'prepare']), [], spring.to, []],
    [
      'none when it was left in time',
      trailOf(1, [autumn.from, 'deliver'], [nth(autumn.from, 19), 'evaluate']),
      [],
      spring.to,
      [],
    ],
    [
      'the term when stays add up, a day that two share counted once',
      trailOf(
        1,
        [autumn.from, 'deliver'],
        [nth(autumn.from, 10), 'evaluate'],
        [nth(autumn.from, 10), 'deliver'],
        [nth(autumn.from, 19), 'evaluate'],
        [nth(autumn.from, 30), 'deliver'],
      ),
      [],
      nth(autumn.from, 30),
      ['the autumn term 2026'],
    ],
  ])('%s', (_, trail, updates, today, expected) => {
    expect(said(trail, updates, today)).toEqual(expected)
  })

  test('another turn asks for its own updates', () => {
    const trail = [
      ...trailOf(1, [autumn.from, 'deliver'], [nth(autumn.from, 25), 'secure']),
      ...trailOf(2, [nth(autumn.from, 26), 'explore'], [nth(autumn.from, 27), 'deliver']),
    ]
    const today = nth(autumn.from, 60)
    expect(said(trail, [autumn.from], today, 1)).toEqual([])
    expect(said(trail, [autumn.from], today, 2)).toEqual(['the autumn term 2026'])
  })

  test('shrink with every update, to none with one in each', () => {
    const day = fc.integer({ min: 0, max: 330 }).map((n) => addDays('2026-09-01', n))
    const step = fc.constantFrom<StepKey>('prepare', 'deliver', 'evaluate')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, step), { maxLength: 8 }),
        fc.array(day, { maxLength: 4 }),
        day,
        (moves, days, more) => {
          const trail = trailOf(1, ...moves.toSorted((a, b) => (a[0] < b[0] ? -1 : 1)))
          const missing = (updates: string[]) =>
            termsWithoutUpdate(
              trail,
              1,
              updates.map((one) => ({ turn: 1, day: one })),
              usualCalendar,
              '2027-08-31',
            )
          const before = missing(days)
          for (const term of missing([...days, more])) expect(before).toContainEqual(term)
          expect(missing([...days, ...before.map((at) => daysOfTerm(usualCalendar, at).from)])).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })
})
