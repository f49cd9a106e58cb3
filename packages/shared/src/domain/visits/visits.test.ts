import { academicYearOf } from '../calendar/academic-year.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultScheme } from '../categorisation/default-scheme.ts'
import type { Level } from '../categorisation/scheme.ts'
import { usualCalendar } from '../calendar/calendar-days.ts'
import { addDays } from '../calendar/days.ts'
import { entitlementOn, termOfVisit } from './entitlement.ts'
import { sameDayVisits, visitDayFault, visitorsFault } from './visit.ts'

const decided = (level: Level, effectiveOn: string) => ({
  id: effectiveOn,
  academicYear: academicYearOf(effectiveOn),
  level,
  effectiveOn,
  recordedAt: `${effectiveOn}T09:00:00.000Z`,
})
const none = { decisions: [], visitDays: [], agreedHalfDays: 0, deliveredHalfDays: 0 }
const on = (today: string, known: Partial<Parameters<typeof entitlementOn>[1]>) =>
  entitlementOn(() => defaultScheme, { ...none, ...known }, usualCalendar, today)

describe('what the trust has promised', () => {
  test('follows from the category in force: visits a term, support days a year', () => {
    const it = on('2026-11-21', {
      decisions: [decided(2, '2026-10-14')],
      visitDays: ['2026-09-10', '2026-11-20', '2026-06-01'],
      agreedHalfDays: 12,
    })
    expect(it).toMatchObject({ academicYear: 2026, category: { level: 2 }, term: 'autumn' })
    expect(it.visits.map(({ term, promised, made, left }) => [term, promised, made, left])).toEqual([
      ['autumn', 4, 2, 2],
      ['spring', 4, 0, 4],
      ['summer', 4, 0, 4],
    ])
    expect(it.support).toEqual({ promised: 30, agreed: 12, delivered: 0, left: 18 })
  })

  test('is nothing before the first category', () => {
    const it = on('2026-11-21', { visitDays: ['2026-11-20'], agreedHalfDays: 3 })
    expect(it.category).toBeNull()
    expect(it.visits[0]).toMatchObject({ promised: 0, made: 1, left: 0 })
    expect(it.support).toEqual({ promised: 0, agreed: 3, delivered: 0, left: 0 })
  })

  test('of a term that is over stays what it was at its end', () => {
    const it = on('2027-02-10', { decisions: [decided(1, '2025-10-14'), decided(4, '2027-01-12')] })
    expect(it.visits.map(({ promised }) => promised)).toEqual([6, 1, 1])
  })

  test('is never less than none left, however many came', () => {
    const visitDays = ['2026-11-18', '2026-11-19', '2026-11-20']
    expect(on('2026-11-21', { decisions: [decided(4, '2026-10-14')], visitDays }).visits[0]).toMatchObject({
      promised: 1,
      made: 3,
      left: 0,
    })
  })
})

describe('a visit counts to the term', () => {
  test.each([
    ['that it is in', '2026-11-21', 'autumn'],
    ['before, in the holidays', '2026-12-29', 'autumn'],
    ['before, in the summer', '2027-08-20', 'summer'],
    ['that is to begin, on the first days of September', '2029-09-02', 'autumn'],
  ])('%s', (_, day, term) => {
    expect(termOfVisit(usualCalendar, day)).toBe(term)
  })

  test('one and only one, so that the terms add up to the year', () => {
    const day = fc.integer({ min: 0, max: 364 }).map((n) => addDays('2026-09-01', n))
    fc.assert(
      fc.property(fc.array(day), (visitDays) => {
        const made = on('2027-08-31', { visitDays }).visits.map((it) => it.made)
        expect(made.reduce((a, b) => a + b, 0)).toBe(visitDays.length)
      }),
    )
  })
})

test.each([
  ['2026-11-21', null, null],
  ['2026-11-22', null, 'Give today or an earlier day'],
  ['2024-11-20', null, 'Give a day of the last two years'],
  ['2026-11-20', '2026-11-19', 'The school had left the trust by then'],
])('a visit on %s to a school that left on %s: %s', (day, leftOn, fault) => {
  expect(visitDayFault(day, { leftOn }, '2026-11-21')).toBe(fault)
})

test('somebody of the trust came to a visit', () => {
  const nobody = { trusts: 0, own: 0, others: null }
  expect(visitorsFault(nobody)).toBe('Choose who came, or write it down')
  expect(visitorsFault({ ...nobody, others: 'An adviser' })).toBeNull()
  expect(visitorsFault({ ...nobody, trusts: 1, own: 1 })).toBeNull()
  expect(visitorsFault({ ...nobody, own: 1 })).toMatch('say who came from the trust')
})

const logged = {
  id: 'first',
  day: '2026-11-20',
  people: [{ id: 'ama' }],
  by: { id: 'priya' },
  withdrawnReason: null,
}
const again = { id: 'second', day: '2026-11-20', people: ['ama'], byId: 'jo' }

test.each([
  ['somebody came to both', logged, again, true],
  ['one person logs both', logged, { ...again, people: ['jo'], byId: 'priya' }, true],
  ['other people came, logged by others', logged, { ...again, people: ['jo'] }, false],
  ['it is the same one, sent again or corrected', logged, { ...again, id: 'first' }, false],
  ['they are of two days', logged, { ...again, day: '2026-11-19' }, false],
  ['the other was taken back', { ...logged, withdrawnReason: 'Another school' }, again, false],
])('a visit may be logged already where %s', (_, before, now, found) => {
  expect(sameDayVisits([before], now)).toEqual(found ? [before] : [])
})
