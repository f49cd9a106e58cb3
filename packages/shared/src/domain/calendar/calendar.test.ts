import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { academicYearDays, academicYearOf, academicYearWords, lastAugustBefore } from './academic-year.ts'
import { bankHolidays } from './bank-holidays.ts'
import { addMonths } from './months.ts'
import { addWorkingDays, isWorkingDay, workingDayOnOrBefore } from './working-days.ts'

const anyDay = fc
  .integer({ min: 0, max: 365 * 60 })
  .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }).toString())

describe('an academic year', () => {
  test('turns on 1 September', () => {
    expect(academicYearOf('2026-08-31')).toBe(2025)
    expect(academicYearOf('2026-09-01')).toBe(2026)
    expect(academicYearWords(2026)).toBe('2026/27')
    expect(academicYearWords(2099)).toBe('2099/00')
  })

  test('holds every day exactly once', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { from, to } = academicYearDays(academicYearOf(day))
        expect(from <= day && day <= to).toBe(true)
        expect(lastAugustBefore(day) < from).toBe(true)
      }),
    )
  })

  test('the 31 August before a 31 August is the year before’s', () => {
    expect(lastAugustBefore('2026-10-14')).toBe('2026-08-31')
    expect(lastAugustBefore('2026-08-31')).toBe('2025-08-31')
  })
})

describe('bank holidays of England', () => {
  // As published on gov.uk/bank-holidays, England and Wales, substitute days included.
  test.each([
    [2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ])('in %i are those published', (year, published) => {
    expect(bankHolidays(year)).toEqual(published.split(' ').map((day) => `${year}-${day}`))
  })

  test('are eight weekdays in any year without an occasion', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2028, max: 2100 }), (year) => {
        const days = bankHolidays(year)
        expect(new Set(days).size).toBe(8)
        expect(days.every((day) => Temporal.PlainDate.from(day).dayOfWeek <= 5)).toBe(true)
      }),
    )
  })
})

describe('a working day', () => {
  test('is no weekend and no bank holiday', () => {
    expect(isWorkingDay('2026-11-20')).toBe(true)
    expect(isWorkingDay('2026-11-21')).toBe(false)
    expect(isWorkingDay('2026-12-28')).toBe(false)
  })

  test('on or before Easter Monday is the Thursday before Good Friday', () => {
    expect(workingDayOnOrBefore('2027-03-29')).toBe('2027-03-25')
  })

  test('is found at most five days back, with none between', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const found = workingDayOnOrBefore(day)
        const between = Temporal.PlainDate.from(found).until(day).days
        expect(isWorkingDay(found)).toBe(true)
        expect(between).toBeLessThanOrEqual(5)
        expect(workingDayOnOrBefore(found)).toBe(found)
      }),
    )
  })

  test('ten after the Friday before Christmas 2026 leave out Christmas, Boxing Day’s substitute and New Year’s Day', () => {
    expect(addWorkingDays('2026-12-18', 10)).toBe('2027-01-06')
    expect(addWorkingDays('2026-12-18', 0)).toBe('2026-12-18')
  })
})

describe('adding months', () => {
  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-10-14', 6, '2027-04-14'],
    ['2026-08-30', 6, '2027-02-28'],
  ])('%s and %i months is %s', (day, months, then) => {
    expect(addMonths(day, months)).toBe(then)
  })

  test('keeps the day of the month, or gives the month’s last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), (day, months) => {
        const [from, to] = [Temporal.PlainDate.from(day), Temporal.PlainDate.from(addMonths(day, months))]
        expect((to.year - from.year) * 12 + to.month - from.month).toBe(months)
        expect(to.day === from.day || (to.day < from.day && to.day === to.daysInMonth)).toBe(true)
      }),
    )
  })
})
