import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inForceOn, sightFault } from './committee.ts'

const first = { number: 1, day: '2026-10-05' }
const second = { number: 2, day: '2026-11-10' }
const today = '2026-11-21'
const on = (seenOn: string | null, minute: string | null = null) => ({ seenOn, minute })

test.each([
  ['2026-10-04', null],
  ['2026-10-05', 1],
  ['2026-11-09', 1],
  ['2026-11-10', 2],
  ['2026-11-21', 2],
])('on %s version %s is in force', (day, number) => {
  expect(inForceOn([second, first], day)?.number ?? null).toBe(number)
})

test.each([
  ['nothing', on(null), [first], null],
  ['a minute without a day', on(null, '4.2'), [first], 'Give the day of this minute'],
  ['a day to come', on('2026-11-22'), [first], /today or an earlier one/],
  ['a day before there was a version', on('1999-01-01'), [first], /^No version of this plan was approved/],
  ['the day of the first version', on('2026-10-05'), [second, first], null],
  ['today', on(today, '4.2'), [first], null],
  ['a plan of which nothing is approved', on(today), [], /is approved yet/],
])('%s', (_, sight, versions, expected) => {
  const fault = sightFault(sight, versions, today)
  if (expected === null) expect(fault).toBeNull()
  else expect(fault).toMatch(expected)
})

const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
const days = day.map((date) => date.toISOString().slice(0, 10))

test('whatever can be noted has a version that was in force, and none that came later', () => {
  fc.assert(
    fc.property(fc.array(days, { maxLength: 5 }), days, days, (approved, seenOn, now) => {
      const versions = approved.toSorted().map((one, place) => ({ number: place + 1, day: one }))
      const seen = inForceOn(versions, seenOn)
      expect(sightFault(on(seenOn), versions, now) === null).toBe(seenOn <= now && seen !== null)
      if (seen) expect(seen.day <= seenOn).toBe(true)
    }),
  )
})
