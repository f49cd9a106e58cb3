import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RatingValue } from '../categorisation/rating.ts'
import { claimsOf, type Effect, fewestToClaim, ratingsAround } from './impact.ts'

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

const effect = (change: number | null, delivered = 10, costPence: number | null = 100_000): Effect => ({
  delivered,
  costPence,
  change,
})

describe('a claim', () => {
  test('is made of three pairings or more, each by what it is told of', () => {
    const [one, two] = [effect(1), effect(1, 20)]
    expect(claimsOf([one, two, effect(null)])).toEqual({
      pairings: 3,
      perTenHalfDays: { n: 2, value: null },
      perThousandPounds: { n: 2, value: null },
    })
    expect(claimsOf([one, two, effect(0, 30, null)])).toEqual({
      pairings: 3,
      perTenHalfDays: { n: 3, value: 0.33 },
      perThousandPounds: { n: 2, value: null },
    })
  })

  const anyEffect = fc.record({
    delivered: fc.nat(60),
    costPence: fc.option(fc.nat(500_000)),
    change: fc.option(fc.integer({ min: -3, max: 3 })),
  })
  test('is never made of fewer, takes no notice of what isn’t known, and has the sign of the changes', () => {
    fc.assert(
      fc.property(fc.array(anyEffect, { maxLength: 9 }), (effects) => {
        const { perTenHalfDays, perThousandPounds } = claimsOf(effects)
        for (const { n, value } of [perTenHalfDays, perThousandPounds])
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
