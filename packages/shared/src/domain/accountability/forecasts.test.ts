import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/days.ts'
import { progressRatings } from '../progress/words.ts'
import { forecastFinding, forecastRows, outcomeOf, type TargetFacts } from './forecasts.ts'

const target: TargetFacts = {
  schoolId: 's',
  target: 70,
  targetOn: '2026-07-17',
  better: 'up',
  rating: 'on-track',
  observations: [],
}
const seen = (...observations: [observedOn: string, value: number][]) => ({
  ...target,
  observations: observations.map(([observedOn, value]) => ({ observedOn, value })),
})

describe('what came of a target', () => {
  test.each([
    ['nothing was observed', seen(), 'not-observed'],
    ['at the target on its day', seen(['2026-07-17', 70]), 'met'],
    ['below it on its day', seen(['2026-07-17', 69]), 'missed'],
    [
      'the first from its day on counts, not a later one',
      seen(['2026-07-20', 69], ['2026-09-20', 75]),
      'missed',
    ],
    [
      'from its day on counts before what was seen earlier',
      seen(['2026-07-01', 69], ['2026-07-20', 71]),
      'met',
    ],
    ['seen shortly before it alone', seen(['2026-06-01', 60], ['2026-07-01', 71]), 'met'],
    ['seen long before it alone', seen(['2026-05-01', 71]), 'not-observed'],
    ['seen long after it alone', seen(['2026-12-01', 71]), 'not-observed'],
    ['lower is better', { ...seen(['2026-07-17', 65]), better: 'down' as const }, 'met'],
  ])('%s', (_, facts, outcome) => {
    expect(outcomeOf(facts)).toBe(outcome)
  })
})

describe('how updates foretold it', () => {
  const met = seen(['2026-07-17', 70])
  const missed = seen(['2026-07-17', 50])
  test.each([
    [[], 'No target that was called on track has come to its day and been observed yet'],
    [
      [{ ...missed, rating: 'off-track' as const }],
      'No target that was called on track has come to its day and been observed yet',
    ],
    [[missed], 'Only one target called on track has been observed: too few to say how well updates foretell'],
    [[met, met, met], 'Of three targets called on track, none was missed'],
    [[met, missed, met, seen()], 'Of three targets called on track, one was missed'],
    [[met, missed, missed, met], 'Of four targets called on track, two were missed'],
  ])('%#', (targets, finding) => {
    expect(forecastFinding(forecastRows(targets))).toBe(finding)
  })

  test('each target is counted once, under what was said of it', () => {
    const any: fc.Arbitrary<TargetFacts> = fc
      .record({
        rating: fc.option(fc.constantFrom(...progressRatings), { nil: null }),
        observations: fc.array(
          fc.record({
            observedOn: fc.integer({ min: -200, max: 200 }).map((n) => addDays('2026-07-17', n)),
            value: fc.nat(100),
          }),
          { maxLength: 4 },
        ),
      })
      .map((more) => ({ ...target, ...more }))
    fc.assert(
      fc.property(fc.array(any), (targets) => {
        for (const { forecast, met: good, missed: bad, notObserved } of forecastRows(targets))
          expect(good + bad + notObserved).toBe(
            targets.filter(({ rating }) => (rating ?? 'none') === forecast).length,
          )
      }),
    )
  })
})
