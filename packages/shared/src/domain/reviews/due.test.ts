import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/days.ts'
import { addMonths } from '../calendar/months.ts'
import { usualCalendar } from '../calendar/calendar-days.ts'
import { isSchoolDay, schoolDaysBetween } from '../calendar/school-days.ts'
import {
  afterPublishing,
  afterSigning,
  coveringRound,
  isOverdue,
  reviewDueAfter,
  uncoveredFrom,
} from './due.ts'
import { isOpenReview, type ReviewStatus } from './status.ts'

describe('a review falls due', () => {
  test.each([
    ['six months after the effective day', '2026-10-14', '2027-04-14', '2027-04-14'],
    ['at the end of February when that month is shorter', '2026-08-31', '2027-02-28', '2027-02-26'],
    ['on 29 February in a leap year', '2027-08-31', '2028-02-29', '2028-02-29'],
    ['on the Friday before a weekend', '2026-11-21', '2027-05-21', '2027-05-21'],
    ['on the Thursday before Easter', '2026-09-29', '2027-03-29', '2027-03-25'],
    ['on the last day of term when Christmas is near', '2026-06-28', '2026-12-28', '2026-12-18'],
    ['in July when the schools are away in August', '2026-02-10', '2026-08-10', '2026-07-23'],
  ])('%s', (_, effectiveOn, nominalDueOn, dueOn) => {
    expect(reviewDueAfter(effectiveOn, 6, usualCalendar)).toEqual({ nominalDueOn, dueOn })
  })

  test('on the school’s last day by the nominal day, whichever it is', () => {
    const anyDay = fc.integer({ min: 0, max: 365 * 30 })
    fc.assert(
      fc.property(anyDay, (days) => {
        const effectiveOn = new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10)
        const { nominalDueOn, dueOn } = reviewDueAfter(effectiveOn, 6, usualCalendar)
        expect(nominalDueOn).toBe(addMonths(effectiveOn, 6))
        expect(isSchoolDay(usualCalendar, dueOn)).toBe(true)
        expect(dueOn <= nominalDueOn).toBe(true)
        expect(schoolDaysBetween(usualCalendar, dueOn, nominalDueOn)).toBe(1)
      }),
    )
  })
})

describe('publishing a category', () => {
  const due = reviewDueAfter('2026-10-14', 6, usualCalendar)

  test('makes the school’s first review', () => {
    expect(afterPublishing(null, '2026-10-14', 6, usualCalendar)).toEqual({ make: due, replaces: false })
  })

  test('replaces a review that nobody has begun', () => {
    expect(afterPublishing({ status: 'scheduled' }, '2026-10-14', 6, usualCalendar)).toEqual({
      make: due,
      replaces: true,
    })
  })

  test.each(['preparing', 'held'] as const)('leaves a review that is %s as it is', (status) => {
    expect(afterPublishing({ status }, '2026-10-14', 6, usualCalendar)).toEqual({
      make: null,
      replaces: false,
    })
  })

  type Event = { publish: number } | 'begin' | 'hold' | 'sign' | 'leave unheld'
  const acts = ['begin', 'hold', 'sign', 'leave unheld'] as const
  const anyEvents = fc.array(
    fc.oneof(fc.record({ publish: fc.integer({ min: 0, max: 40 }) }), fc.constantFrom<Event>(...acts)),
    { maxLength: 30 },
  )

  test('keeps exactly one review open from the first on, whatever else happens', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const reviews: { status: ReviewStatus }[] = []
        for (const event of events) {
          const open = reviews.find((it) => isOpenReview(it.status)) ?? null
          if (event === 'begin' && open?.status === 'scheduled') open.status = 'preparing'
          if (event === 'hold' && open?.status === 'preparing') open.status = 'held'
          if (event === 'sign' && open?.status === 'held') {
            open.status = 'signed-off'
            reviews.push({ status: 'scheduled' })
          }
          if (event === 'leave unheld' && (open?.status === 'scheduled' || open?.status === 'preparing')) {
            open.status = 'not-held'
            reviews.push({ status: 'scheduled' })
          }
          if (typeof event !== 'string') {
            const effectiveOn = addMonths('2024-09-01', event.publish)
            const { make, replaces } = afterPublishing(open, effectiveOn, 6, usualCalendar)
            if (replaces && open) open.status = 'replaced'
            if (make) reviews.push({ status: 'scheduled' })
          }
          expect(reviews.filter((it) => isOpenReview(it.status))).toHaveLength(reviews.length > 0 ? 1 : 0)
        }
      }),
    )
  })
})

describe('signing a review off makes the next', () => {
  test.each([
    ['one interval after its nominal day', '2027-05-21', null, '2027-05-10', '2027-11-21', '2027-11-19'],
    [
      'three months after signing at the soonest',
      '2027-05-21',
      null,
      '2027-11-10',
      '2028-02-10',
      '2028-02-10',
    ],
    [
      'one interval after a category published meanwhile',
      '2027-05-21',
      '2027-09-20',
      '2027-10-01',
      '2028-03-20',
      '2028-03-20',
    ],
    [
      'three months after signing then too',
      '2027-05-21',
      '2027-09-20',
      '2028-03-10',
      '2028-06-10',
      '2028-06-09',
    ],
    ['clamped to the month’s last day', '2027-08-31', null, '2027-07-01', '2028-02-29', '2028-02-29'],
  ])('%s', (_, reviewNominalDueOn, publishedMeanwhile, signedOn, nominalDueOn, dueOn) => {
    const review = { nominalDueOn: reviewNominalDueOn, publishedMeanwhile }
    expect(afterSigning(review, signedOn, 6, usualCalendar)).toEqual({ nominalDueOn, dueOn })
  })

  test('never sooner than three months after signing, and on one of the school’s days', () => {
    const day = fc.integer({ min: 0, max: 365 * 10 }).map((n) => addDays('2024-09-01', n))
    fc.assert(
      fc.property(day, day, fc.option(day), (nominalDueOn, signedOn, publishedMeanwhile) => {
        const next = afterSigning({ nominalDueOn, publishedMeanwhile }, signedOn, 6, usualCalendar)
        expect(next.nominalDueOn >= addMonths(signedOn, 3)).toBe(true)
        expect(next.nominalDueOn >= addMonths(publishedMeanwhile ?? nominalDueOn, 6)).toBe(true)
        expect(isSchoolDay(usualCalendar, next.dueOn)).toBe(true)
      }),
    )
  })
})

describe('a review is overdue', () => {
  const late = { status: 'scheduled' as const, dueOn: '2026-11-20' }

  test('once its due day has passed and it isn’t signed off', () => {
    expect(isOverdue(late, null, '2026-11-20')).toBe(false)
    expect(isOverdue(late, null, '2026-11-21')).toBe(true)
    expect(isOverdue({ ...late, status: 'held' }, null, '2026-11-21')).toBe(true)
    expect(isOverdue({ ...late, status: 'signed-off' }, null, '2026-11-21')).toBe(false)
    expect(isOverdue({ ...late, status: 'replaced' }, null, '2026-11-21')).toBe(false)
  })

  test('not while a round covers it', () => {
    expect(isOverdue(late, 2026, '2026-11-21')).toBe(false)
  })
})

describe('a round covers a school’s review', () => {
  test('from its opening until the school’s category is published there', () => {
    expect(coveringRound([{ academicYear: 2026, published: false }], '2026-11-21')).toBe(2026)
    expect(coveringRound([{ academicYear: 2026, published: true }], '2026-11-21')).toBeNull()
  })

  test('no longer than its academic year', () => {
    expect(coveringRound([{ academicYear: 2025, published: false }], '2026-08-31')).toBe(2025)
    expect(coveringRound([{ academicYear: 2025, published: false }], '2026-09-01')).toBeNull()
  })

  test('it last stopped when the last was closed, published it or was over, whichever came first', () => {
    const round = (academicYear: number, closedOn: string | null, publishedOn: string | null) => ({
      academicYear,
      closedOn,
      publishedOn,
    })
    expect(uncoveredFrom([])).toBeNull()
    expect(uncoveredFrom([round(2025, null, null)])).toBe('2026-09-01')
    expect(uncoveredFrom([round(2025, null, null), round(2026, '2026-11-20', '2026-11-25')])).toBe(
      '2026-11-20',
    )
    expect(uncoveredFrom([round(2026, null, '2026-11-02'), round(2025, null, null)])).toBe('2026-11-02')
  })

  test('the earliest of several', () => {
    const both = [2027, 2026].map((academicYear) => ({ academicYear, published: false }))
    expect(coveringRound(both, '2027-07-10')).toBe(2026)
    expect(coveringRound([], '2027-07-10')).toBeNull()
  })
})
