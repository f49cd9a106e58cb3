import { describe, expect, test } from 'vitest'
import * as f from './format.ts'

describe('days', () => {
  test('a day is written as people write it', () => {
    expect(f.formatDay('2026-11-03')).toBe('3 Nov 2026')
    expect(f.formatDay('2027-09-30')).toBe('30 Sep 2027')
    expect(f.formatDayShort('2026-09-09')).toBe('9 Sep')
    expect(f.formatWeekday('2026-11-30', '2026-11-21')).toBe('Mon 30 Nov')
    expect(f.formatWeekday('2027-01-03', '2026-11-21')).toBe('Sun 3 Jan 2027')
  })

  test('what is no day is refused', () => {
    expect(() => f.formatDay('03/11/2026')).toThrow(RangeError)
    expect(() => f.formatDay('2026-13-01')).toThrow(RangeError)
    expect(() => f.formatDay('2026-02-30')).toThrow(RangeError)
  })

  test.each([
    ['2026-12-05', 'today'],
    ['2026-12-06', 'tomorrow'],
    ['2026-12-04', 'yesterday'],
    ['2026-12-17', 'in 12 days'],
    ['2026-11-28', '7 days ago'],
    ['2027-01-02', 'in 4 weeks'],
    ['2027-04-24', 'in 20 weeks'],
    ['2025-12-05', '12 months ago'],
    ['2028-02-05', 'in 14 months'],
    ['2021-12-05', '5 years ago'],
  ])('on 5 Dec 2026, %s is %s', (day, words) => {
    expect(f.formatDistance(day, '2026-12-05')).toBe(words)
  })

  test('a due day that has passed is late, one to come is at a distance', () => {
    expect(f.formatDue('2026-11-28', '2026-12-05')).toBe('7 days late')
    expect(f.formatDue('2026-12-04', '2026-12-05')).toBe('1 day late')
    expect(f.formatDue('2026-12-05', '2026-12-05')).toBe('today')
    expect(f.formatDue('2026-12-17', '2026-12-05')).toBe('in 12 days')
  })

  test('the night the clocks change is one day long', () => {
    expect(f.daysUntil('2026-10-26', '2026-10-25')).toBe(1)
    expect(f.daysUntil('2027-03-29', '2027-03-28')).toBe(1)
  })

  test('an instant is read by the clock of London, in winter and in summer', () => {
    expect(f.formatInstant('2026-11-03T14:05:00Z')).toBe('3 Nov 2026, 14:05')
    expect(f.formatInstant('2026-07-31T23:30:00Z')).toBe('1 Aug 2026, 00:30')
    expect(f.dayInLondon('2026-07-31T23:30:00Z')).toBe('2026-08-01')
  })

  test('an academic year carries both its years', () => {
    expect(f.formatAcademicYear(2026)).toBe('2026/27')
    expect(f.formatAcademicYear(2099)).toBe('2099/00')
  })
})

describe('amounts', () => {
  test.each([
    [125_000, '£1,250'],
    [0, '£0'],
    [1250, '£12.50'],
    [5, '£0.05'],
    [-500, '−£5'],
  ])('%d pence is %s', (pence, words) => {
    expect(f.formatMoney(pence)).toBe(words)
  })

  test.each([
    [5, '2½ days'],
    [2, '1 day'],
    [1, '½ day'],
    [0, '0 days'],
    [3, '1½ days'],
    [-5, '−2½ days'],
  ])('%d half-days are %s', (halfDays, words) => {
    expect(f.formatHalfDays(halfDays)).toBe(words)
  })

  test('counts agree with their word', () => {
    expect(f.count(1, 'school')).toBe('1 school')
    expect(f.count(0, 'school')).toBe('0 schools')
    expect(f.count(1204, 'school')).toBe('1,204 schools')
    expect(f.count(3, 'child', 'children')).toBe('3 children')
  })

  test('small numbers begin a sentence as words', () => {
    expect(f.sentence(`${f.inWords(3)} schools need less support`)).toBe('Three schools need less support')
    expect(f.inWords(0)).toBe('no')
    expect(f.inWords(24)).toBe('24')
  })
})
