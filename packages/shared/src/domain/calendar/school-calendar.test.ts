import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { academicYearDays, academicYearOf } from './academic-year.ts'
import { type CalendarDays, type SchoolCalendar, terms, usualCalendar } from './calendar-days.ts'
import { calendarFaults } from './calendar-faults.ts'
import { copyOfYear } from './copy-year.ts'
import { addDays, daysBetween } from './days.ts'
import { usualDays } from './default-calendar.ts'
import {
  daysOfTerm,
  isSchoolDay,
  isWorkingDayOf,
  schoolDayOnOrBefore,
  schoolDaysBetween,
  termOf,
  workingDaysAfter,
} from './school-days.ts'
import { isWorkingDay } from './working-days.ts'

const anyYear = fc.integer({ min: 2000, max: 2100 })
const anyDay = fc.integer({ min: 0, max: 365 * 60 }).map((days) => addDays('2000-09-01', days))

/** A calendar that a trust may have typed: the usual terms moved by a few days, some without a half-term, with training days. */
const anyCalendar: fc.Arbitrary<SchoolCalendar> = fc
  .array(
    fc.record({
      academicYear: fc.integer({ min: 2000, max: 2060 }),
      later: fc.integer({ min: 0, max: 6 }),
      without: fc.subarray([...terms]),
      training: fc.array(fc.nat({ max: 300 }), { maxLength: 6 }),
    }),
    { maxLength: 20 },
  )
  .map((years) => ({
    years: Object.fromEntries(years.map((year) => [year.academicYear, typed(year)])),
  }))

function typed(of: { academicYear: number; later: number; without: readonly string[]; training: number[] }) {
  const usual = usualDays(of.academicYear)
  const days: CalendarDays = {
    terms: { ...usual.terms },
    trainingDays: [
      ...new Set(
        of.training.map((after) =>
          schoolDayOnOrBefore(usualCalendar, addDays(usual.terms.summer.to, -after)),
        ),
      ),
    ].filter((day) => academicYearOf(day) === of.academicYear && day > addDays(usual.terms.autumn.from, 10)),
  }
  for (const term of terms) {
    const { from, halfTerm, to } = usual.terms[term]
    days.terms[term] = {
      from: from,
      to: addDays(to, of.later % 3),
      halfTerm: of.without.includes(term) ? null : halfTerm,
    }
  }
  return days
}

describe('the usual days', () => {
  // As authorities in England published them, or within a day or two of it.
  test.each([
    [2024, '2024-09-02 2024-12-20', '2025-01-06 2025-04-04', '2025-04-22 2025-07-23', '02-17', '05-26'],
    [2025, '2025-09-01 2025-12-19', '2026-01-05 2026-03-27', '2026-04-13 2026-07-23', '02-16', '05-25'],
    [2026, '2026-09-01 2026-12-18', '2027-01-04 2027-03-25', '2027-04-12 2027-07-23', '02-15', '05-31'],
    [2023, '2023-09-04 2023-12-15', '2024-01-02 2024-03-28', '2024-04-15 2024-07-23', '02-12', '05-27'],
  ])('of %i', (year, autumn, spring, summer, february, may) => {
    const days = usualDays(year)
    const span = (term: (typeof terms)[number]) => `${days.terms[term].from} ${days.terms[term].to}`
    expect(terms.map(span)).toEqual([autumn, spring, summer])
    expect(days.terms.spring.halfTerm?.from.slice(5)).toBe(february)
    expect(days.terms.summer.halfTerm?.from.slice(5)).toBe(may)
  })

  test('have the last full week of October off', () => {
    expect(usualDays(2026).terms.autumn.halfTerm).toEqual({ from: '2026-10-26', to: '2026-10-30' })
    expect(usualDays(2024).terms.autumn.halfTerm).toEqual({ from: '2024-10-21', to: '2024-10-25' })
  })

  test('of any year have no fault, and hold about 190 school days', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const { from, to } = academicYearDays(year)
        expect(calendarFaults(usualDays(year), year)).toEqual([])
        const days = schoolDaysBetween(usualCalendar, from, to)
        expect(days).toBeGreaterThanOrEqual(185)
        expect(days).toBeLessThanOrEqual(202)
      }),
    )
  })
})

describe('a typed calendar', () => {
  const pathsAfter = (change: (days: CalendarDays) => void) => {
    const usual = usualDays(2026)
    const days = {
      terms: {
        autumn: { ...usual.terms.autumn },
        spring: { ...usual.terms.spring },
        summer: { ...usual.terms.summer },
      },
      trainingDays: [],
    }
    change(days)
    return calendarFaults(days, 2026).map((fault) => fault.path)
  }
  test.each<[string, (days: CalendarDays) => void, string[]]>([
    ['nothing', () => {}, []],
    ['no half-term', (d) => (d.terms.spring.halfTerm = null), []],
    [
      'a term that ends before it begins',
      (d) => (d.terms.autumn.to = '2026-08-31'),
      ['terms.autumn.to', 'terms.autumn.to', 'terms.autumn.halfTerm.from', 'terms.autumn.halfTerm.to'],
    ],
    ['a term of another year', (d) => (d.terms.summer.to = '2027-09-03'), ['terms.summer.to']],
    ['terms that overlap', (d) => (d.terms.spring.from = '2026-12-18'), ['terms.spring.from']],
    [
      'a half-term that ends first',
      (d) => (d.terms.autumn.halfTerm = { from: '2026-10-30', to: '2026-10-26' }),
      ['terms.autumn.halfTerm.to'],
    ],
    [
      'a half-term outside its term',
      (d) => (d.terms.autumn.halfTerm = { from: '2027-02-15', to: '2027-02-19' }),
      ['terms.autumn.halfTerm.from', 'terms.autumn.halfTerm.to'],
    ],
    [
      'a half-term at the very start',
      (d) => (d.terms.autumn.halfTerm = { from: '2026-09-01', to: '2026-09-02' }),
      ['terms.autumn.halfTerm.from'],
    ],
    ['a training day on a Saturday', (d) => (d.trainingDays = ['2026-09-05']), ['trainingDays.0']],
    ['one in the holidays', (d) => (d.trainingDays = ['2026-09-01', '2026-12-22']), ['trainingDays.1']],
    ['one in half-term', (d) => (d.trainingDays = ['2026-10-27']), ['trainingDays.0']],
    ['one on a bank holiday', (d) => (d.trainingDays = ['2027-05-03']), ['trainingDays.0']],
    ['one twice', (d) => (d.trainingDays = ['2026-09-01', '2026-09-01']), ['trainingDays.1']],
  ])('with %s is told at its fields', (_, change, paths) => {
    expect(pathsAfter(change)).toEqual(paths)
  })
})

describe('a copy of a year', () => {
  test('of the usual days is the usual days of the other', () => {
    fc.assert(
      fc.property(anyYear, anyYear, (from, to) => {
        expect(copyOfYear(usualDays(from), from, to)).toEqual(usualDays(to))
      }),
    )
  })

  test('keeps what was later or longer than usual, and the weekday of training days', () => {
    const usual = usualDays(2025)
    const summer = {
      ...usual.terms.summer,
      to: '2026-07-20',
      halfTerm: { from: '2026-05-25', to: '2026-06-05' },
    }
    const days = {
      terms: { ...usual.terms, summer },
      trainingDays: ['2025-09-01', '2025-11-03', '2026-06-08'],
    }
    const copy = copyOfYear(days, 2025, 2026)
    expect(copy.terms.summer).toEqual({
      from: '2027-04-12',
      to: '2027-07-20',
      halfTerm: { from: '2027-05-31', to: '2027-06-11' },
    })
    // 31 August 2026 is before the year, and 7 June 2027 in the longer half-term.
    expect(copy.trainingDays).toEqual(['2026-11-02'])
  })

  test('of sound days has no fault', () => {
    fc.assert(
      fc.property(anyCalendar, anyYear, ({ years }, to) => {
        for (const [from, days] of Object.entries(years))
          expect(calendarFaults(copyOfYear(days, Number(from), to), to)).toEqual([])
      }),
    )
  })
})

describe('a school’s days', () => {
  const calendar: SchoolCalendar = {
    years: { 2026: { ...usualDays(2026), trainingDays: ['2026-09-01', '2026-11-02'] } },
  }

  test.each([
    ['an ordinary Tuesday', '2026-09-08', true, true],
    ['a training day', '2026-11-02', true, false],
    ['a Saturday', '2026-09-05', false, false],
    ['half-term', '2026-10-28', false, false],
    ['Christmas', '2026-12-22', false, false],
    ['a bank holiday in term', '2027-05-03', false, false],
    ['the summer holidays', '2027-08-05', false, false],
    ['a year that nobody set', '2030-11-12', true, true],
  ])('%s', (_, day, working, school) => {
    expect([isWorkingDayOf(calendar, day), isSchoolDay(calendar, day)]).toEqual([working, school])
  })

  test('a half-term lies in its term, a holiday between terms in none', () => {
    expect(termOf(calendar, '2026-10-28')).toEqual({ academicYear: 2026, term: 'autumn' })
    expect(termOf(calendar, '2026-12-22')).toBeNull()
    expect(termOf(calendar, '2027-06-08')).toEqual({ academicYear: 2026, term: 'summer' })
    expect(daysOfTerm(calendar, { academicYear: 2026, term: 'spring' })).toMatchObject({ from: '2027-01-04' })
  })

  test('ten working days after the last day of autumn end in January, training days counted', () => {
    expect(workingDaysAfter(calendar, '2026-12-18', 10)).toBe('2027-01-15')
    expect(workingDaysAfter(calendar, '2026-10-30', 1)).toBe('2026-11-02')
  })

  test('the last school day by the end of August is in July', () => {
    expect(schoolDayOnOrBefore(calendar, '2027-08-31')).toBe('2027-07-23')
    expect(schoolDayOnOrBefore(calendar, '2026-11-02')).toBe('2026-10-23')
  })
})

describe('in any calendar', () => {
  test('what a trust may type has no fault', () => {
    fc.assert(
      fc.property(anyCalendar, ({ years }) => {
        for (const [year, days] of Object.entries(years))
          expect(calendarFaults(days, Number(year))).toEqual([])
      }),
    )
  })

  test('a school day is a working day of the school, that a working day of England, and lies in a term', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (calendar, day) => {
        if (isSchoolDay(calendar, day)) expect(isWorkingDayOf(calendar, day)).toBe(true)
        if (isWorkingDayOf(calendar, day))
          expect([isWorkingDay(day), termOf(calendar, day) !== null]).toEqual([true, true])
      }),
    )
  })

  test('the school day on or before a day is one, and none lies between', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (calendar, day) => {
        const found = schoolDayOnOrBefore(calendar, day)
        expect(isSchoolDay(calendar, found)).toBe(true)
        expect(schoolDaysBetween(calendar, found, day)).toBe(1)
        expect(schoolDayOnOrBefore(calendar, found)).toBe(found)
      }),
    )
  })

  test('working days add up: some and then more is both at once', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyDay,
        fc.nat({ max: 15 }),
        fc.nat({ max: 15 }),
        (calendar, day, some, more) => {
          const once = workingDaysAfter(calendar, day, some + more)
          expect(workingDaysAfter(calendar, workingDaysAfter(calendar, day, some), more)).toBe(once)
          if (some + more > 0) expect(isWorkingDayOf(calendar, once)).toBe(true)
          expect(daysBetween(day, once)).toBeGreaterThanOrEqual(some + more)
        },
      ),
    )
  })

  test('the school days of two spans that follow each other are those of both', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyDay,
        fc.nat({ max: 200 }),
        fc.nat({ max: 200 }),
        (calendar, from, some, more) => {
          const [middle, to] = [addDays(from, some), addDays(from, some + more)]
          const both =
            schoolDaysBetween(calendar, from, middle) + schoolDaysBetween(calendar, addDays(middle, 1), to)
          expect(both).toBe(schoolDaysBetween(calendar, from, to))
        },
      ),
    )
  })
})
