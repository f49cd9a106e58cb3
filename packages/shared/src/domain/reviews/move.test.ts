import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualCalendar } from '../calendar/calendar-days.ts'
import { addDays } from '../calendar/days.ts'
import { addMonths } from '../calendar/months.ts'
import { isSchoolDay, schoolDayOnOrBefore } from '../calendar/school-days.ts'
import { askedDayFault, daysFor, type MovableReview, moveBlockers, movedTo, type ReviewMove } from './move.ts'
import { reviewStatuses } from './status.ts'

const due: MovableReview = { status: 'scheduled', nominalDueOn: '2027-04-14', dueOn: '2027-04-14' }
const moves: ReviewMove[] = ['defer', 'bringForward', 'notHeld']
const days = (move: ReviewMove, today: string, review = due) => daysFor(move, review, usualCalendar, today)

describe('the days that may be asked for', () => {
  test.each<[string, ReviewMove, string, { from: string; to: string } | null]>([
    ['earlier from today on', 'bringForward', '2026-12-04', { from: '2026-12-04', to: '2027-04-13' }],
    [
      'earlier from the next school day on',
      'bringForward',
      '2026-12-24',
      { from: '2027-01-04', to: '2027-04-13' },
    ],
    ['earlier never on its own day', 'bringForward', '2027-04-14', null],
    ['earlier never once it has passed', 'bringForward', '2027-05-04', null],
    ['later from the day after', 'defer', '2026-12-04', { from: '2027-04-15', to: '2028-04-14' }],
    [
      'later than a day that has passed, from today on',
      'defer',
      '2027-05-04',
      { from: '2027-05-04', to: '2028-05-04' },
    ],
    ['the next one later too', 'notHeld', '2026-12-04', { from: '2027-04-15', to: '2028-04-14' }],
  ])('%s', (_, move, today, expected) => {
    expect(days(move, today)).toEqual(expected)
  })

  test('later than the Friday before a holiday from the first day after it on', () => {
    expect(days('defer', '2026-12-04', { ...due, dueOn: '2027-05-28' })?.from).toBe('2027-06-07')
  })

  test('put off to the last day there is, a review can’t be put off again', () => {
    const review = { ...due, dueOn: '2028-04-14' }
    expect(moveBlockers('defer', review, usualCalendar, '2026-12-04')).toMatchObject([
      { code: 'no-later-day' },
    ])
    expect(moveBlockers('notHeld', review, usualCalendar, '2026-12-04')).toEqual([])
  })

  test('any other day is refused with those that may be given', () => {
    const fault = (move: ReviewMove, askedOn: string) =>
      askedDayFault(move, due, { calendar: usualCalendar, today: '2026-12-04', askedOn })
    expect(fault('defer', '2027-04-14')).toBe('Give a day from 15 Apr 2027 to 14 Apr 2028')
    expect(fault('bringForward', '2026-12-03')).toBe('Give a day from 4 Dec 2026 to 13 Apr 2027')
    expect(fault('defer', '2027-04-15')).toBeNull()
  })
})

test.each(reviewStatuses)('a review that is %s can be moved while nobody has held it', (status) => {
  for (const move of moves)
    expect(moveBlockers(move, { ...due, status }, usualCalendar, '2026-12-04').length).toBe(
      status === 'scheduled' || status === 'preparing' ? 0 : 1,
    )
})

test('whatever day is asked for, a review moves to a school day that is later, or earlier but not past', () => {
  const day = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map((n) => addDays('2025-09-01', n))
  fc.assert(
    fc.property(
      day(0, 900),
      day(0, 900),
      day(0, 1500),
      fc.constantFrom(...moves),
      (nominal, today, asked, move) => {
        const dueOn = schoolDayOnOrBefore(usualCalendar, nominal)
        const review: MovableReview = { status: 'scheduled', nominalDueOn: nominal, dueOn }
        if (moveBlockers(move, review, usualCalendar, today).length > 0) return
        if (askedDayFault(move, review, { calendar: usualCalendar, today, askedOn: asked }) !== null) return
        const to = movedTo(usualCalendar, asked)
        expect(isSchoolDay(usualCalendar, to)).toBe(true)
        expect(to <= asked && to >= today).toBe(true)
        expect(move === 'bringForward' ? to < dueOn : to > dueOn).toBe(true)
        const latest = nominal > today ? nominal : today
        if (move === 'defer') expect(to <= addMonths(latest, 12)).toBe(true)
      },
    ),
  )
})
