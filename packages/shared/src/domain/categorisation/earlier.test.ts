import fc from 'fast-check'
import { expect, test } from 'vitest'
import { academicYearOf } from '../calendar/academic-year.ts'
import { earlierBlockers, earlierEffectiveOn, earlierYears } from './earlier.ts'

const today = '2026-11-21'
const stays = { leftOn: null }

test('the five years before this one may be entered, each from its first day', () => {
  expect(earlierYears(today)).toEqual([2025, 2024, 2023, 2022, 2021])
  expect(earlierEffectiveOn(2023)).toBe('2023-09-01')
})

test.each([
  [{ academicYear: 2025, school: stays, firstDecided: null }, []],
  [{ academicYear: 2026, school: stays, firstDecided: null }, ['not-earlier']],
  [{ academicYear: 2020, school: stays, firstDecided: null }, ['too-long-ago']],
  [{ academicYear: 2024, school: stays, firstDecided: 2025 }, []],
  [{ academicYear: 2025, school: stays, firstDecided: 2025 }, ['decided-here']],
  [{ academicYear: 2025, school: stays, firstDecided: 2024 }, ['decided-here']],
  [{ academicYear: 2024, school: { leftOn: '2024-08-31' }, firstDecided: null }, ['left-before']],
  [{ academicYear: 2024, school: { leftOn: '2024-09-01' }, firstDecided: null }, []],
] as const)('%j is held up by %j', (of, codes) => {
  expect(earlierBlockers(of, today).map(({ code }) => code)).toEqual(codes)
})

test('law: what may be entered lies before this year, and before all that was decided here', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  const year = fc.integer({ min: 2000, max: 2045 })
  fc.assert(
    fc.property(day, year, fc.option(year), (date, academicYear, firstDecided) => {
      const now = date.toISOString().slice(0, 10)
      if (earlierBlockers({ academicYear, school: stays, firstDecided }, now).length > 0) return
      expect(academicYear).toBeLessThan(academicYearOf(now))
      expect(earlierYears(now)).toContain(academicYear)
      if (firstDecided !== null) expect(academicYear).toBeLessThan(firstDecided)
    }),
  )
})
