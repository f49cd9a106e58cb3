import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultScheme } from '../../categorisation/default-scheme.ts'
import type { Phase } from '../../schools/phases.ts'
import { exclusionsOf, exclusionWords, neverHelped } from './exclusion.ts'
import { explainFit } from './explain.ts'
import { fitKinds, type FitKind, fitParts, totalFit } from './fit.ts'
import { type Giver, leastHalfDays, type NeedOf, usualHalfDays } from './problem.ts'
import { criterionKey, fenwick, need, thornmere } from './suggest.fixture.ts'
import { defaultWeights, sameWeights } from './weights.ts'

/** The points and words of one part. */
const part = (kind: FitKind, giver: Partial<Giver> = {}, asked: Partial<NeedOf> = {}) => {
  const one = { ...thornmere, ...giver }
  const other = { ...need, ...asked }
  const points = fitParts(one, other, 5, defaultWeights).find((it) => it.kind === kind)?.points
  return [points, explainFit(kind, one, other, 5, defaultScheme)]
}

const judged = (phase: Phase, ...impact: number[]) =>
  impact.map((it) => ({ criterionKey, phases: [phase], impact: it }))

const none = { open: [], dismissed: [] }

describe('what speaks for a pairing', () => {
  test.each<[FitKind, Partial<Giver>, Partial<NeedOf>, number, string]>([
    ['cover', {}, {}, 300, 'Fenwick is rated Developing'],
    ['cover', {}, { rating: null }, 120, 'Asked for by Fenwick'],
    ['half-days', {}, {}, 50, '2½ of 3 days wanted'],
    ['strength', {}, {}, 60, 'Leading in curriculum and teaching since 2025'],
    [
      'strength',
      { offers: [{ criterionKey, rating: null, since: null, freeHalfDays: null }] },
      {},
      30,
      'Offers help in curriculum and teaching',
    ],
    ['phase', {}, {}, 60, 'Same phase'],
    ['phase', { phases: ['secondary'] }, {}, 0, 'Different phase'],
    ['phase', { phases: [] }, {}, 0, 'Phase not known'],
    [
      'phase',
      {},
      { receiver: { ...fenwick, phases: ['primary', 'secondary'] } },
      30,
      'Knows primary of primary, secondary',
    ],
    ['distance', {}, {}, 51, '6 km'],
    ['distance', { place: fenwick.place }, {}, 60, 'Less than 1 km'],
    ['distance', { place: { easting: 500_000, northing: 300_000 } }, {}, 0, '100 km'],
    ['distance', { place: null }, {}, 0, 'Distance not known'],
    ['impact', {}, {}, 40, 'Impact of earlier help in this: 2.0 of 3, from 4 pairings'],
    [
      'impact',
      { impact: judged('primary', 3, 3) },
      {},
      0,
      'Earlier help in this judged twice: too few to count',
    ],
    [
      'impact',
      { impact: [...judged('secondary', 0, 0), ...judged('primary', 3, 2, 2, 2)] },
      {},
      45,
      'Impact of earlier help in this with primary schools: 2.3 of 3, from 4 pairings',
    ],
    [
      'impact',
      { impact: [...judged('secondary', 0, 0, 1), ...judged('nursery', 3), ...judged('primary', 3, 3)] },
      { receiver: { ...fenwick, phases: ['nursery', 'primary'] } },
      60,
      'Impact of earlier help in this with nursery and primary schools: 3.0 of 3, from 3 pairings',
    ],
    [
      'impact',
      { impact: [...judged('secondary', 0), ...judged('primary', 3, 3)] },
      {},
      40,
      'Impact of earlier help in this: 2.0 of 3, from 3 pairings',
    ],
    ['impact', { impact: [] }, {}, 0, 'No earlier help in this judged yet'],
    ['together', {}, {}, 20, 'Same hub, and a network in common'],
    ['together', { hubId: null, networkIds: [] }, {}, 0, 'No hub or network in common'],
    ['load', {}, {}, 27, '4 of 6 days free'],
    [
      'load',
      { offers: [{ criterionKey, rating: 4, since: null, freeHalfDays: 3 }] },
      {},
      27,
      '4 of 6 days free, 1½ of them in curriculum and teaching',
    ],
    [
      'load',
      { offers: [{ criterionKey, rating: 4, since: null, freeHalfDays: 9 }] },
      {},
      27,
      '4 of 6 days free',
    ],
    ['cost', {}, {}, -35, '£350 a day'],
    ['cost', { costADay: null }, {}, 0, 'No cost'],
  ])('%s: %o %o', (kind, giver, asked, points, words) => {
    expect(part(kind, giver, asked)).toEqual([points, words])
  })

  test('the parts are whole points, one of each kind', () => {
    fc.assert(
      fc.property(fc.nat(50_000), fc.nat(60), fc.nat(100_000), (east, free, costADay) => {
        const giver = {
          ...thornmere,
          place: { easting: 400_000 + east, northing: 300_001 },
          halfDays: { year: 60, free },
          costADay,
        }
        const parts = fitParts(giver, need, 3, defaultWeights)
        expect(parts.map((it) => it.kind)).toEqual(fitKinds)
        expect(Number.isInteger(totalFit(parts))).toBe(true)
      }),
    )
  })
})

test('weights are the same whatever order they come in, and not when one differs', () => {
  const { cover, ...others } = defaultWeights
  expect(sameWeights(defaultWeights, { ...others, cover })).toBe(true)
  for (const changed of [
    { ...defaultWeights, cost: 11 },
    { ...defaultWeights, cover: { ...cover, unrated: 1 } },
  ])
    expect(sameWeights(defaultWeights, changed)).toBe(false)
})

test('help that is judged better than before never counts for less', () => {
  const phase = fc.constantFrom<Phase>('primary', 'secondary')
  const helped = fc.array(fc.tuple(phase, fc.nat(3)), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(helped, fc.nat(7), (list, at) => {
      const points = (raised: boolean) => {
        const impact = list.flatMap(([one, it], index) =>
          judged(one, raised && index === at % list.length ? Math.min(3, it + 1) : it),
        )
        return part('impact', { impact })[0]
      }
      expect(points(true)).toBeGreaterThanOrEqual(Number(points(false)))
    }),
  )
})

describe('who cannot help', () => {
  test.each<[Partial<Giver>, ReturnType<typeof exclusionsOf>, string]>([
    [{ offers: [] }, ['not-offered'], 'doesn’t offer this'],
    [{ id: 'fenwick' }, ['own-school'], 'is the school itself'],
    [{ conflicts: ['fenwick'] }, ['conflict'], 'has a conflict of interest with Fenwick'],
    [{ hasLeft: true }, ['giver-left'], 'has left the trust'],
    [
      { offers: [{ criterionKey, rating: 1, since: null, freeHalfDays: null }] },
      ['weaker', 'needs-it-too'],
      'is rated below Fenwick in this itself',
    ],
    [{ halfDays: { year: 12, free: 0 } }, ['no-half-days'], 'has no days free this year'],
    [
      { halfDays: { year: 12, free: 2 } },
      ['too-few-half-days'],
      'has 1 day free, and at least 1½ days would be needed',
    ],
    [
      { offers: [{ criterionKey, rating: 4, since: null, freeHalfDays: 0 }] },
      ['no-half-days'],
      'has promised all that it offers in this',
    ],
    [
      { offers: [{ criterionKey, rating: 4, since: null, freeHalfDays: 2 }] },
      ['too-few-half-days'],
      'has 1 day free in this, and at least 1½ days would be needed',
    ],
    [{ pairingsLeft: 0 }, ['no-pairings-left'], 'has as many pairings at once as it may'],
  ])('%o', (giver, reasons, words) => {
    const one = { ...thornmere, ...giver }
    expect(exclusionsOf(one, need, none)).toEqual(reasons)
    const [first] = reasons
    expect(first && exclusionWords(first, one, need, true)).toBe(words)
  })

  test('tells nothing of pairings to whoever may not read all of them', () => {
    const told = (['open-already', 'no-pairings-left', 'dismissed'] as const).map((it) =>
      exclusionWords(it, thornmere, need, false),
    )
    expect(told).toEqual([
      'isn’t suggested for Fenwick at present',
      'isn’t suggested for Fenwick at present',
      'was turned down for Fenwick this year',
    ])
  })

  test('a pairing of the same two on this criterion is enough of it', () => {
    const open = { giverId: 'thornmere', receiverId: 'fenwick', criterionKey }
    expect(exclusionsOf(thornmere, need, { ...none, open: [open] })).toEqual(['open-already'])
    expect(exclusionsOf(thornmere, need, { ...none, dismissed: [open] })).toEqual(['dismissed'])
    expect(
      exclusionsOf(thornmere, need, { ...none, open: [{ ...open, criterionKey: 'inclusion' }] }),
    ).toEqual([])
  })

  test('a partner or the trust team may help whatever it is rated, and every reason is given at once', () => {
    const weak = { offers: [{ criterionKey, rating: 1, since: null, freeHalfDays: null }] } as const
    expect(exclusionsOf({ ...thornmere, ...weak, kind: 'partner' }, need, none)).toEqual([])
    expect(exclusionsOf({ ...thornmere, ...weak, hasLeft: true, pairingsLeft: 0 }, need, none)).toEqual([
      'giver-left',
      'weaker',
      'needs-it-too',
      'no-pairings-left',
    ])
  })

  test('nobody helps a school that has left, or whose entitlement is used up', () => {
    const of = (receiver: Partial<NeedOf['receiver']>) =>
      neverHelped({ ...need, receiver: { ...fenwick, ...receiver } })
    expect(of({ hasLeft: true })).toBe('receiver-left')
    expect(of({ halfDaysLeft: 2 })).toBe('entitlement-used')
    expect([of({ halfDaysLeft: 3 }), of({ halfDaysLeft: null })]).toEqual([null, null])
  })

  test('a pairing is worth while from half of what is wanted', () => {
    expect([1, 4, 5].map((halfDays) => leastHalfDays({ halfDays }))).toEqual([1, 2, 3])
    expect([1, 2, 3, 4, null].map((rating) => usualHalfDays(rating as 1 | null))).toEqual([10, 6, 4, 4, 4])
  })
})
