import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { academicYearOf } from '../calendar/academic-year.ts'
import { addDays } from '../calendar/days.ts'
import { dayOfYearPattern, planAwaited, type PlanAwaited, planByDay } from './plan-by.ts'

const isDayOfYear = (text: string) => new RegExp(dayOfYearPattern).test(text)

describe('the plan-by day', () => {
  test.each([
    ['10-31', '2026-10-31'],
    ['09-01', '2026-09-01'],
    ['12-31', '2026-12-31'],
    ['01-01', '2027-01-01'],
    ['02-28', '2027-02-28'],
    ['08-31', '2027-08-31'],
  ])('%s is, in 2026/27, %s', (planBy, day) => {
    expect(planByDay(2026, planBy)).toBe(day)
  })

  test.each([
    '02-29',
    '02-30',
    '04-31',
    '00-10',
    '13-01',
    '10-00',
    '10-32',
    '1-1',
    '10-31 ',
    '2026-10-31',
    '',
  ])('“%s” is no day of every year', (text) => {
    expect(isDayOfYear(text)).toBe(false)
  })

  test('every day of a year but 29 February can be set, and lies in the academic year it is asked for', () => {
    const day = fc.integer({ min: 0, max: 364 }).map((n) => addDays('2027-01-01', n).slice(5))
    fc.assert(
      fc.property(day, fc.integer({ min: 2000, max: 2099 }), (planBy, year) => {
        expect(isDayOfYear(planBy)).toBe(true)
        expect(academicYearOf(planByDay(year, planBy))).toBe(year)
      }),
    )
  })
})

describe('a plan', () => {
  const plan: PlanAwaited = {
    academicYear: 2026,
    cycleStatus: 'open',
    everApproved: false,
    joinedOn: '2019-09-01',
    leftOn: null,
  }
  const day = '2026-10-31'
  test.each<[string, Partial<PlanAwaited>, string, ReturnType<typeof planAwaited>]>([
    ['is asked for by the day', {}, '2026-10-19', { day, late: false }],
    ['isn’t late on the day itself', {}, '2026-10-31', { day, late: false }],
    ['is late from the day after', {}, '2026-11-01', { day, late: true }],
    ['is late still in a later year', {}, '2027-10-01', { day, late: true }],
    ['that was approved once isn’t asked for again', { everApproved: true }, '2026-11-01', null],
    ['of a closed cycle can’t be approved any more', { cycleStatus: 'closed' }, '2026-11-01', null],
    ['of a school that joins on the day is asked for', { joinedOn: day }, '2026-11-01', { day, late: true }],
    ['of a school that joined after it isn’t asked for', { joinedOn: '2026-11-01' }, '2026-11-30', null],
    [
      'of a school yet to join by then is asked for',
      { joinedOn: '2026-10-01' },
      '2026-09-10',
      { day, late: false },
    ],
    ['of a school that left isn’t asked for', { leftOn: '2026-11-10' }, '2026-11-11', null],
    ['of a school on its last day is', { leftOn: '2026-11-11' }, '2026-11-11', { day, late: true }],
  ])('%s', (_, more, today, awaited) => {
    expect(planAwaited({ ...plan, ...more }, '10-31', today)).toEqual(awaited)
  })

  test('that isn’t late never was the day before', () => {
    const some = fc.integer({ min: -400, max: 800 }).map((n) => addDays('2026-09-01', n))
    fc.assert(
      fc.property(some, some, (today, joinedOn) => {
        const late = (on: string) => planAwaited({ ...plan, joinedOn }, '10-31', on)?.late ?? false
        expect(late(addDays(today, -1)) && !late(today)).toBe(false)
      }),
    )
  })
})
