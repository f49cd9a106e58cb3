import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultScheme } from '../categorisation/default-scheme.ts'
import { addDays } from '../calendar/days.ts'
import { askedOn, pathOf, placesOf } from './measure-path.ts'
import { type MeasureStatus, measureStatuses, standingOf, type StatusFacts } from './measure-status.ts'

const today = '2026-11-21'
const writing: StatusFacts = {
  kind: 'number',
  unit: '%',
  better: 'up',
  baseline: 58,
  baselineOn: '2026-09-09',
  target: 72,
  targetOn: '2027-07-10',
  milestones: [],
  latest: { observedOn: '2026-11-03', value: 61 },
}
const level = { kind: 'level', unit: '', baseline: 2, target: 3, targetOn: '2027-07-10' } as const
const seen = (value: number, observedOn = '2026-11-03') => ({ latest: { observedOn, value } })

describe('a measure', () => {
  test.each<[string, Partial<StatusFacts>, MeasureStatus, string]>([
    ['over its line', {}, 'on-course', '61% on 3 Nov; the path asks for 61%'],
    ['short of its line', seen(60), 'behind', '60% on 3 Nov; the path asks for 61%'],
    ['a little over its line', seen(60.6), 'on-course', '60.6% on 3 Nov; the path asks for 60.6%'],
    [
      'a little short of it: there is no tolerance',
      seen(60.5),
      'behind',
      '60.5% on 3 Nov; the path asks for 60.6%',
    ],
    ['at its milestone', { milestones: [{ dueOn: '2026-11-03', value: 61 }] }, 'on-course', ''],
    [
      'short of a milestone that has passed',
      { milestones: [{ dueOn: '2026-11-01', value: 63 }] },
      'behind',
      '61% on 3 Nov; the path asks for 64%',
    ],
    ['at its target', seen(72), 'reached', '72% on 3 Nov; the target is 72%'],
    ['past its target long ago', seen(73, '2025-11-03'), 'reached', '73% on 3 Nov 2025; the target is 72%'],
    [
      'at a target without a day',
      { targetOn: null, ...seen(73) },
      'reached',
      '73% on 3 Nov; the target is 72%',
    ],
    [
      'short of a target without a day',
      { targetOn: null },
      'no-target',
      'The target of 72% has no day, so no path leads to it',
    ],
    ['without a target', { target: null, targetOn: null }, 'no-target', 'No target is set'],
    [
      'without a target, with a milestone',
      { target: null, targetOn: null, milestones: [{ dueOn: '2026-12-18', value: 60 }] },
      'on-course',
      '61% on 3 Nov; the path asks for 60%',
    ],
    ['never observed', { latest: null }, 'no-recent', 'Nothing was observed yet'],
    [
      'observed 121 days ago',
      { baselineOn: '2026-03-01', ...seen(61, '2026-07-23') },
      'no-recent',
      'The newest is 61% on 23 Jul, more than 120 days ago',
    ],
    ['observed 120 days ago', { baselineOn: '2026-03-01', ...seen(66, '2026-07-24') }, 'on-course', ''],
    [
      'observed before its path begins',
      { baseline: null, baselineOn: null },
      'on-course',
      '61% on 3 Nov; nothing is asked before 10 Jul 2027',
    ],
    [
      'after the day of its target, short of it',
      { targetOn: '2026-10-20', ...seen(71) },
      'behind',
      '71% on 3 Nov; the path asks for 72%',
    ],
    [
      'that should fall, above its line',
      { better: 'down', baseline: 20, target: 6, unit: 'incidents', ...seen(18) },
      'behind',
      '18 incidents on 3 Nov; the path asks for 17 incidents',
    ],
    [
      'that is a level with its target ahead',
      { ...level, ...seen(2) },
      'on-course',
      'Developing (2) on 3 Nov; the path asks for Developing (2)',
    ],
    [
      'that is a level past its milestone',
      { ...level, target: 4, milestones: [{ dueOn: '2026-10-23', value: 3 }], ...seen(2) },
      'behind',
      'Developing (2) on 3 Nov; the path asks for Secure (3)',
    ],
    [
      'that is a yes or no, not yet due',
      { kind: 'yes-no', unit: '', baseline: 0, target: 1, ...seen(0) },
      'on-course',
      'No on 3 Nov; the path asks for No',
    ],
  ])('%s', (_, more, status, reason) => {
    const standing = standingOf(defaultScheme, { ...writing, ...more }, today)
    expect(standing.status).toBe(status)
    if (reason) expect(standing.reason).toBe(reason)
  })
})

/** Whole values and tenths alike, within what a contract takes. */
const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((tenths) => tenths / 10)
const dayFrom = (min: number, max: number) => fc.integer({ min, max }).map((days) => addDays(today, days))
const anyMeasure: fc.Arbitrary<StatusFacts> = fc.record({
  kind: fc.constant('number' as const),
  unit: fc.constant('%'),
  better: fc.constantFrom('up' as const, 'down' as const),
  baseline: fc.option(amount),
  baselineOn: fc.option(dayFrom(-400, 0)),
  target: fc.option(amount),
  targetOn: fc.option(dayFrom(-100, 400)),
  milestones: fc.array(fc.record({ dueOn: dayFrom(-300, 300), value: amount }), { maxLength: 4 }),
  latest: fc.option(fc.record({ observedOn: dayFrom(-200, 0), value: amount })),
})
const rank: Record<MeasureStatus, number> = {
  'no-target': 0,
  'no-recent': 0,
  behind: 0,
  'on-course': 1,
  reached: 2,
}

describe('laws', () => {
  test('a better value never makes it worse', () => {
    fc.assert(
      fc.property(anyMeasure, fc.nat(5000), (measure, more) => {
        if (!measure.latest) return
        const value = measure.latest.value + (measure.better === 'up' ? more : -more) / 10
        const better = { ...measure, latest: { ...measure.latest, value: Number(value.toFixed(1)) } }
        const statusOf = (one: StatusFacts) => standingOf(defaultScheme, one, today).status
        expect(rank[statusOf(better)]).toBeGreaterThanOrEqual(rank[statusOf(measure)])
      }),
    )
  })

  test('what holds for more of a good thing holds for less of a bad one', () => {
    const turned = (value: number | null) => (value === null ? null : 0 - value)
    fc.assert(
      fc.property(anyMeasure, (measure) => {
        const mirrored: StatusFacts = {
          ...measure,
          better: measure.better === 'up' ? 'down' : 'up',
          baseline: turned(measure.baseline),
          target: turned(measure.target),
          milestones: measure.milestones.map((one) => ({ ...one, value: 0 - one.value })),
          latest: measure.latest && { ...measure.latest, value: 0 - measure.latest.value },
        }
        expect(standingOf(defaultScheme, mirrored, today).status).toBe(
          standingOf(defaultScheme, measure, today).status,
        )
      }),
    )
  })

  test('it has exactly one status, and a reason in words', () => {
    fc.assert(
      fc.property(anyMeasure, (measure) => {
        const { status, reason } = standingOf(defaultScheme, measure, today)
        expect(measureStatuses).toContain(status)
        expect(reason).toMatch(/^[^\s].+[^.\s]$/)
        expect(reason).not.toMatch(/undefined|null|NaN/)
      }),
    )
  })

  test('the path goes through its points, and between two of them stays between them', () => {
    fc.assert(
      fc.property(anyMeasure, dayFrom(-450, 450), (measure, day) => {
        const path = pathOf(measure)
        const places = placesOf(path.map((point) => point.value))
        for (const point of path) expect(askedOn(path, point.day, measure, places)).toBe(point.value)
        const asked = askedOn(path, day, measure, places)
        const around = [path.findLast((one) => one.day <= day), path.find((one) => one.day > day)]
          .filter((one) => one !== undefined)
          .map((one) => one.value)
        if (asked === null) expect(path.some((point) => point.day <= day)).toBe(false)
        else {
          expect(asked).toBeGreaterThanOrEqual(Math.min(...around))
          expect(asked).toBeLessThanOrEqual(Math.max(...around))
        }
      }),
    )
  })
})
