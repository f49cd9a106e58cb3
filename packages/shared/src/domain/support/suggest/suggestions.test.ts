import { describe, expect, test } from 'vitest'
import { defaultScheme } from '../../categorisation/default-scheme.ts'
import { weigh } from './candidates.ts'
import { problemFaults } from './faults.ts'
import type { Giver } from './problem.ts'
import { criterionKey, fenwick, need, thornmere } from './suggest.fixture.ts'
import { type Chosen, explainChoice } from './suggestions.ts'
import { unmatchedWords } from './unmatched-words.ts'
import { defaultWeights } from './weights.ts'

describe('a choice explained', () => {
  const other: Giver = {
    ...thornmere,
    id: 'holm',
    name: 'Holm',
    costADay: null,
    halfDays: { year: 12, free: 4 },
  }
  const second = { ...need, id: 'second' }
  const problem = {
    givers: [thornmere, other],
    receivers: [fenwick],
    needs: [need, second],
    open: [],
    dismissed: [],
    weights: defaultWeights,
  }
  const proof = { fit: 0, gap: 0, optimal: true, settled: true, milliseconds: 1 }
  const explained = (chosen: Chosen[], changed: Partial<typeof problem> = {}) =>
    explainChoice({ ...problem, ...changed }, chosen, proof, defaultScheme)

  test('names what another giver would cost in fit, and from which need it would be taken', () => {
    const { suggestions } = explained([
      { needId: 'need', giverId: 'thornmere', halfDays: 6 },
      { needId: 'second', giverId: 'holm', halfDays: 4 },
    ])
    expect(suggestions.map((it) => it.alternatives)).toEqual([
      [{ giverId: 'holm', halfDays: 4, fit: 584, difference: 1, takenFrom: ['second'] }],
      [
        {
          giverId: 'thornmere',
          halfDays: 4,
          fit: expect.any(Number),
          difference: expect.any(Number),
          takenFrom: ['need'],
        },
      ],
    ])
    const [first] = suggestions
    expect(first?.alternatives[0]?.difference).toBe((first?.alternatives[0]?.fit ?? 0) - (first?.fit ?? 0))
    expect(first?.parts.map((it) => it.words)).toContain('6 km')
  })

  test('days that are bound to a criterion are taken from the needs in it alone', () => {
    const bound = (freeHalfDays: number): Giver => ({
      ...other,
      pairingsLeft: null,
      halfDays: { year: 20, free: 20 },
      offers: [
        { criterionKey, rating: 4, since: null, freeHalfDays },
        { criterionKey: 'inclusion', rating: 4, since: null, freeHalfDays: 12 },
      ],
    })
    const elsewhere = { ...need, id: 'elsewhere', criterionKey: 'inclusion' } as const
    const left = (freeHalfDays: number) => {
      const chosen = [
        { needId: 'second', giverId: 'holm', halfDays: 4 },
        { needId: 'elsewhere', giverId: 'holm', halfDays: 6 },
      ]
      return explained(chosen, { givers: [bound(freeHalfDays)], needs: [need, second, elsewhere] }).unmatched
    }
    expect(left(6)).toEqual([{ needId: 'need', why: 'outweighed', spent: 'days', by: ['second'] }])
    expect(left(7)).toEqual([{ needId: 'need', why: 'gains-nothing' }])
  })

  test('says why a need is left', () => {
    const left = (chosen: Chosen[], changed: Partial<typeof problem>, readsAll = true) => {
      const [unmatched] = explained(chosen, changed).unmatched
      return (
        unmatched && [
          unmatched.why,
          unmatchedWords(
            unmatched,
            { ...need, receiver: changed.receivers?.[0] ?? fenwick },
            { ...problem, ...changed },
            defaultScheme,
            readsAll,
          ),
        ]
      )
    }
    expect(left([], { givers: [] })).toEqual(['nobody-offers', 'Nobody offers help in this.'])
    expect(left([], { givers: [{ ...other, hasLeft: true }] })).toEqual([
      'all-refused',
      'Holm has left the trust.',
    ])
    expect(left([{ needId: 'second', giverId: 'holm', halfDays: 4 }], { givers: [other] })).toEqual([
      'outweighed',
      'The days of whoever could help go to a need that gains more: Fenwick in curriculum and teaching.',
    ])
    const chosen = [{ needId: 'second', giverId: 'holm', halfDays: 4 }]
    const gains = 'a need that gains more: Fenwick in curriculum and teaching.'
    const days = (free: number, pairingsLeft: number) => ({
      ...other,
      halfDays: { year: 12, free },
      pairingsLeft,
    })
    const why = (givers: Giver[], readsAll = true) => left(chosen, { givers }, readsAll)?.[1]
    expect(why([days(12, 1)])).toBe(
      `Whoever could help has days left, but as many pairings at once as it may with ${gains}`,
    )
    const either = `Whoever could help has too few days left, or as many pairings at once as it may, with ${gains}`
    expect(why([days(4, 1)])).toBe(either)
    for (const giver of [days(12, 1), days(4, 1), days(4, 2)])
      expect(why([giver], false)).toBe(`Whoever could help is suggested for ${gains}`)
    const short = { receivers: [{ ...fenwick, halfDaysLeft: 5 }] }
    expect(left([{ needId: 'second', giverId: 'holm', halfDays: 4 }], short)).toEqual([
      'outweighed',
      'What is left of Fenwick’s entitlement, 2½ days, goes to a need that gains more: curriculum and teaching.',
    ])
    const nothing = { ...defaultWeights, cover: { ...defaultWeights.cover, 2: 0 }, cost: 1000 }
    expect(left([], { givers: [thornmere], weights: nothing })?.[0]).toBe('gains-nothing')
    const poor = { ...fenwick, halfDaysLeft: 1 }
    expect(left([], { receivers: [poor] })?.[0]).toBe('entitlement-used')
    expect(
      unmatchedWords(
        { needId: 'need', why: 'entitlement-used' },
        { ...need, receiver: poor },
        problem,
        defaultScheme,
        true,
      ),
    ).toBe('Fenwick has ½ day of its entitlement left, and at least 1½ days would be needed.')
    const by = Array.from({ length: 8 }, () => 'second')
    expect(
      unmatchedWords(
        { needId: 'need', why: 'outweighed', spent: 'days', by },
        need,
        problem,
        defaultScheme,
        true,
      ),
    ).toMatch(/: (Fenwick in curriculum and teaching; ){5}3 others\.$/)
  })

  test('a problem says its faults in words', () => {
    expect(problemFaults(problem)).toEqual([])
    expect(
      problemFaults({
        ...problem,
        givers: [
          thornmere,
          {
            ...thornmere,
            costADay: 1.5,
            offers: [{ criterionKey, rating: 4, since: null, freeHalfDays: -1 }],
          },
        ],
        needs: [{ ...need, halfDays: 0, receiverId: 'nobody' }],
        weights: { ...defaultWeights, reachKm: 0, level: 1001 },
      }),
    ).toHaveLength(6)
  })

  test('urgent needs come first, then names in order, whatever order they are given in', () => {
    const urgent = { ...need, id: 'urgent', rating: 1 } as const
    const ids = weigh({ ...problem, needs: [second, need, urgent] }).map((it) => it.need.id)
    expect(ids).toEqual(['urgent', 'need', 'second'])
  })
})
