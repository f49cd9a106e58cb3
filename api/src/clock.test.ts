import { expect, test } from 'vitest'
import { endOfLondonDay, fixedClock, londonDay, systemClock } from './clock.ts'

test('a day in London is not a day in UTC: it begins an hour sooner in summer', () => {
  expect(londonDay(new Date('2026-07-01T22:59:59.999Z'))).toBe('2026-07-01')
  expect(londonDay(new Date('2026-07-01T23:00:00Z'))).toBe('2026-07-02')
  expect(londonDay(new Date('2026-12-01T23:59:59.999Z'))).toBe('2026-12-01')
  expect(fixedClock('2026-07-01T23:00:00Z')().today).toBe('2026-07-02')
})

test.each([
  ['2026-12-01', '2026-12-02T00:00:00.000Z'],
  ['2026-07-01', '2026-07-01T23:00:00.000Z'],
  ['2026-03-28', '2026-03-29T00:00:00.000Z'],
  ['2026-03-29', '2026-03-29T23:00:00.000Z'],
  ['2026-10-24', '2026-10-24T23:00:00.000Z'],
  ['2026-10-25', '2026-10-26T00:00:00.000Z'],
])('%s ends at %s, also where the clocks change', (day, end) => {
  expect(endOfLondonDay(day).toISOString()).toBe(end)
})

test('the machine’s clock knows its own day, each time it is asked', () => {
  const clock = systemClock()
  for (const { now, today } of [clock(), clock()]) expect(today).toBe(londonDay(now))
})
