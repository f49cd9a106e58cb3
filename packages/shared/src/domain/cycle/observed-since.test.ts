import { expect, test } from 'vitest'
import { beginningOfStep4, isObservedSince, unobservedSince } from './observed-since.ts'

const begun = { day: '2026-11-23', recordedAt: '2026-11-23T09:00:00.000Z' }

test.each([
  ['seen and recorded later', '2026-11-24', '2026-11-24T12:00:00.000Z', true],
  ['seen that day, recorded after it began', '2026-11-23', '2026-11-23T09:00:01.000Z', true],
  ['seen that day, recorded before it began', '2026-11-23', '2026-11-23T08:59:59.000Z', false],
  ['seen before, recorded later', '2026-11-22', '2026-11-24T12:00:00.000Z', false],
])('an observation %s', (_, observedOn, recordedAt, expected) => {
  expect(isObservedSince(begun, { observedOn, recordedAt })).toBe(expected)
})

test('nothing is observed since a step 4 that never began', () => {
  expect(isObservedSince(null, { observedOn: '2026-11-24', recordedAt: '2026-11-24T12:00:00.000Z' })).toBe(
    false,
  )
})

const entry = (sequence: number, turn: number, toStep: 'prepare' | 'deliver' | null) => ({
  sequence,
  turn,
  toStep,
  day: `2026-11-0${sequence}`,
  recordedAt: `2026-11-0${sequence}T09:00:00.000Z`,
})

test('step 4 of a turn begins when it is first entered, however the trail is sorted', () => {
  const trail = [
    entry(1, 1, 'prepare'),
    entry(2, 1, 'deliver'),
    entry(3, 1, 'prepare'),
    entry(4, 1, 'deliver'),
    entry(5, 2, 'deliver'),
  ]
  for (const sorted of [trail, trail.toReversed()]) {
    expect(beginningOfStep4(sorted, 1)).toMatchObject({ day: '2026-11-02' })
    expect(beginningOfStep4(sorted, 2)).toMatchObject({ day: '2026-11-05' })
    expect(beginningOfStep4(sorted, 3)).toBeNull()
  }
})

test('measures without an observation since are told by their ids, in their order', () => {
  const of = (measureId: string, observedOn: string) => ({
    measureId,
    observedOn,
    recordedAt: '2026-11-25T09:00:00.000Z',
  })
  const observations = [of('a', '2026-11-20'), of('b', '2026-11-24'), of('b', '2026-11-20')]
  expect(unobservedSince(begun, ['a', 'b', 'c'], observations)).toEqual(['a', 'c'])
  expect(unobservedSince(null, ['a', 'b'], observations)).toEqual(['a', 'b'])
})
