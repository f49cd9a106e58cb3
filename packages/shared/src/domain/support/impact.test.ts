import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RatingValue } from '../categorisation/rating.ts'
import { claimsOf, type Effect, fewestToClaim, measureAround, ratingsAround } from './impact.ts'

const decision = (id: string, effectiveOn: string) => ({
  id,
  level: 2 as const,
  effectiveOn,
  recordedAt: `${effectiveOn}T09:00:00.000Z`,
})
const [first, second] = [decision('a', '2024-11-01'), decision('b', '2025-11-01')]
const days = { agreedOn: '2025-01-10', today: '2026-11-21' }

describe('the rating before and after', () => {
  test.each<[string, RatingValue | null, RatingValue | null, object]>([
    ['rose', 2, 3, { before: { value: 2, effectiveOn: '2024-11-01' }, after: { value: 3 }, change: 1 }],
    ['fell', 2, 1, { change: -1 }],
    ['has no level after', 2, 'too-early', { after: { value: 'too-early' }, change: null }],
    ['was not rated before', null, 3, { before: null, after: { value: 3 }, change: null }],
  ])('%s', (_, then, now, expected) => {
    const ratingOf = (it: { id: string }) => (it.id === 'a' ? then : now)
    expect(ratingsAround([second, first], ratingOf, days)).toMatchObject(expected)
  })

  test('the same decision is no rating after, and a later one to come isn’t either', () => {
    expect(ratingsAround([first], () => 2, days)).toMatchObject({
      before: { value: 2 },
      after: null,
      change: null,
    })
    const coming = decision('c', '2027-01-01')
    expect(ratingsAround([first, coming], () => 2, days)).toMatchObject({ after: null })
    expect(ratingsAround([second], () => 2, days)).toMatchObject({ before: null, after: { value: 2 } })
  })
})

describe('a measure before and after', () => {
  const agreedOn = '2026-01-10'
  const measure = { baseline: 50, baselineOn: '2025-09-10', better: 'up' as const }
  const seen = (observedOn: string, value: number | null) => ({ observedOn, value })
  test.each([
    ['starts from its baseline', [seen('2026-06-01', 60)], { before: { value: 50 }, moved: 'better' }],
    [
      'or what was last seen before',
      [seen('2025-12-01', 58), seen('2026-02-01', 57), seen('2026-06-01', 58)],
      { before: { value: 58, on: '2025-12-01' }, after: { value: 58, on: '2026-06-01' }, moved: 'same' },
    ],
    ['on the day of the agreement too', [seen('2026-01-10', 70), seen('2026-06-01', 60)], { moved: 'worse' }],
    ['has no later value', [seen('2026-01-10', 70)], { after: null, moved: null }],
  ])('%s', (_, observations, expected) => {
    expect(measureAround(measure, observations, agreedOn)).toMatchObject(expected)
  })

  test('that should fall is better when it does, and without a value before it says nothing', () => {
    const later = [seen('2026-06-01', 40)]
    expect(measureAround({ ...measure, better: 'down' }, later, agreedOn).moved).toBe('better')
    expect(measureAround({ ...measure, baseline: null }, later, agreedOn)).toMatchObject({
      before: null,
      after: { value: 40 },
      moved: null,
    })
  })
})

const effect = (change: number | null, delivered = 10, costPence: number | null = 100_000): Effect => ({
  delivered,
  costPence,
  change,
  judged: null,
  measures: null,
})

describe('a claim', () => {
  test('is made of three pairings or more, each by what it is told of', () => {
    const [one, two] = [effect(1), effect(1, 20)]
    expect(claimsOf([one, two, effect(null)])).toEqual({
      pairings: 3,
      perTenHalfDays: { n: 2, value: null },
      perThousandPounds: { n: 2, value: null },
      judged: { n: 0, value: null },
      measuresBetter: { n: 0, value: null },
    })
    expect(claimsOf([one, two, effect(0, 30, null)])).toMatchObject({
      pairings: 3,
      perTenHalfDays: { n: 3, value: 0.33 },
      perThousandPounds: { n: 2, value: null },
    })
  })

  test('of judgements is their mean, and of measures how many moved as was wanted', () => {
    const said = (judged: number, measures: Effect['measures']) => ({ ...effect(null), judged, measures })
    const three = [
      said(3, { known: 2, better: 2 }),
      said(2, { known: 1, better: 0 }),
      said(2, { known: 1, better: 0 }),
    ]
    expect(claimsOf(three)).toMatchObject({
      judged: { n: 3, value: 2.3 },
      measuresBetter: { n: 3, value: 50 },
    })
    expect(claimsOf([...three.slice(0, 2), said(1, { known: 0, better: 0 })]).measuresBetter).toEqual({
      n: 2,
      value: null,
    })
  })

  const anyEffect = fc.record({
    delivered: fc.nat(60),
    costPence: fc.option(fc.nat(500_000)),
    change: fc.option(fc.integer({ min: -3, max: 3 })),
    judged: fc.option(fc.nat(3)),
    measures: fc.option(
      fc.nat(5).chain((known) => fc.record({ known: fc.constant(known), better: fc.nat(known) })),
    ),
  })
  test('is never made of fewer, takes no notice of what isn’t known, and has the sign of the changes', () => {
    fc.assert(
      fc.property(fc.array(anyEffect, { maxLength: 9 }), (effects) => {
        const { perTenHalfDays, perThousandPounds, judged, measuresBetter } = claimsOf(effects)
        for (const { n, value } of [perTenHalfDays, perThousandPounds, judged, measuresBetter])
          expect(value === null).toBe(n < fewestToClaim)
        const known = effects.filter((it) => it.change !== null)
        expect(claimsOf(known)).toMatchObject({ perTenHalfDays, perThousandPounds })
        const counted = known.filter((it) => it.delivered > 0)
        const sum = counted.reduce((total, it) => total + (it.change ?? 0), 0)
        if (perTenHalfDays.value) expect(Math.sign(perTenHalfDays.value)).toBe(Math.sign(sum))
      }),
    )
  })
})
