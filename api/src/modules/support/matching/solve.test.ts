import { weigh } from '@sixfold/shared/domain/support/suggest/candidates.ts'
import { exclusionsOf, neverHelped } from '@sixfold/shared/domain/support/suggest/exclusion.ts'
import { fitParts, totalFit } from '@sixfold/shared/domain/support/suggest/fit.ts'
import {
  leastHalfDays,
  type NeedOf,
  type SuggestProblem,
} from '@sixfold/shared/domain/support/suggest/problem.ts'
import type { Chosen } from '@sixfold/shared/domain/support/suggest/suggestions.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dice, inventedTrust } from '../../../../test/matching-trust.ts'
import { orderOf, solve } from './solve.ts'

const minute = 60

/** At most four givers and four needs, most of them short of time. */
function smallTrust(seed: number): SuggestProblem {
  const { givers, needs, ...rest } = inventedTrust(seed, {
    schools: 4,
    criteria: 2,
    shares: [4, 4, 2, 1, 1],
  })
  const { shuffled, whole } = dice(seed)
  return {
    ...rest,
    givers: shuffled(givers).slice(0, 4),
    needs: shuffled(needs)
      .slice(0, 4)
      .map((need) => ({ ...need, halfDays: whole(1, 5) })),
  }
}

const needsOf = ({ needs, receivers }: SuggestProblem): NeedOf[] =>
  needs.map((need) => ({ ...need, receiver: receivers.find((it) => it.id === need.receiverId)! }))

/** What a choice is worth; null where it breaks a rule. Says the rules anew, from the problem alone. */
function worthOf(problem: SuggestProblem, chosen: readonly Chosen[]): number | null {
  const needs = needsOf(problem)
  const needOf = (it: Chosen) => needs.find(({ id }) => id === it.needId)!
  const giverOf = (it: Chosen) => problem.givers.find(({ id }) => id === it.giverId)!
  const total = (list: readonly Chosen[]) => list.reduce((sum, it) => sum + it.halfDays, 0)
  const kept =
    new Set(chosen.map((it) => it.needId)).size === chosen.length &&
    chosen.every(
      (it) =>
        exclusionsOf(giverOf(it), needOf(it), problem).length === 0 &&
        neverHelped(needOf(it)) === null &&
        it.halfDays >= leastHalfDays(needOf(it)) &&
        it.halfDays <= needOf(it).halfDays,
    ) &&
    problem.givers.every(({ id, halfDays, offers, pairingsLeft }) => {
      const given = chosen.filter((it) => it.giverId === id)
      return (
        total(given) <= halfDays.free &&
        given.length <= (pairingsLeft ?? Infinity) &&
        offers.every(
          ({ criterionKey, freeHalfDays }) =>
            total(given.filter((it) => needOf(it).criterionKey === criterionKey)) <=
            (freeHalfDays ?? Infinity),
        )
      )
    }) &&
    problem.receivers.every(
      ({ id, halfDaysLeft }) =>
        total(chosen.filter((it) => needOf(it).receiverId === id)) <= (halfDaysLeft ?? Infinity),
    )
  if (!kept) return null
  return chosen.reduce(
    (sum, it) => sum + totalFit(fitParts(giverOf(it), needOf(it), it.halfDays, problem.weights)),
    0,
  )
}

/** Every choice that keeps the rules. */
function* everyChoice(problem: SuggestProblem, chosen: Chosen[] = [], at = 0): Generator<Chosen[]> {
  const need = problem.needs[at]
  if (!need) {
    yield chosen
    return
  }
  yield* everyChoice(problem, chosen, at + 1)
  for (const giver of problem.givers)
    for (let halfDays = leastHalfDays(need); halfDays <= need.halfDays; halfDays += 1) {
      const more = [...chosen, { needId: need.id, giverId: giver.id, halfDays }]
      if (worthOf(problem, more) !== null) yield* everyChoice(problem, more, at + 1)
    }
}

describe('the solver', () => {
  test('finds what trying everything finds, and of equals the first in order', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.nat(100_000), (seed) => {
        const problem = smallTrust(seed)
        const candidates = weigh(problem).flatMap((it) => it.candidates)
        const order = (chosen: readonly Chosen[]) =>
          orderOf(
            candidates.filter((it) =>
              chosen.some(({ needId, giverId }) => needId === it.need.id && giverId === it.giver.id),
            ),
            candidates,
          ).reduce((sum, it) => sum + it, 0)
        let best = { worth: 0, order: 0 }
        for (const choice of everyChoice(problem)) {
          const one = { worth: worthOf(problem, choice) ?? 0, order: order(choice) }
          if (one.worth > best.worth || (one.worth === best.worth && one.order > best.order)) best = one
        }
        const { chosen, proof } = solve(problem, minute)
        expect({ worth: worthOf(problem, chosen), order: order(chosen) }).toEqual(best)
        expect(proof).toMatchObject({ fit: best.worth, gap: 0, optimal: true, settled: true })
      }),
      { numRuns: 25 },
    )
  })

  test('keeps every rule in larger trusts, whose order plays no part', () => {
    for (const seed of [1, 2, 3]) {
      const problem = inventedTrust(seed, { schools: 12, criteria: 4 })
      const { shuffled } = dice(seed)
      const { chosen, proof } = solve(problem, minute)
      expect(chosen.length).toBeGreaterThan(4)
      expect(worthOf(problem, chosen)).toBe(proof.fit)
      expect(proof).toMatchObject({ optimal: true, settled: true })
      const again = solve(
        { ...problem, givers: shuffled(problem.givers), needs: shuffled(problem.needs) },
        minute,
      )
      expect(again.chosen).toEqual(chosen)
    }
  })

  test('gains nothing from a giver less, or with less time in all or in one criterion', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(9), (seed, pick) => {
        const problem = inventedTrust(seed, { schools: 8, criteria: 3 })
        const whole = solve(problem, minute).proof.fit
        const one = problem.givers[pick]!
        const others = problem.givers.filter((it) => it !== one)
        const free = Math.max(0, one.halfDays.free - 4)
        const tired = { ...one, halfDays: { ...one.halfDays, free } }
        const alone = { ...one, pairingsLeft: Math.min(1, one.pairingsLeft ?? 1) }
        const [first, ...more] = one.offers
        const bound = first && { ...first, freeHalfDays: Math.max(0, (first.freeHalfDays ?? 12) - 4) }
        const narrow = { ...one, offers: bound ? [bound, ...more] : [] }
        for (const givers of [others, ...[tired, alone, narrow].map((it) => [...others, it])])
          expect(solve({ ...problem, givers }, minute).proof.fit).toBeLessThanOrEqual(whole)
      }),
      { numRuns: 4 },
    )
  })

  test('has nothing to do where nobody needs or gives anything', () => {
    const problem = inventedTrust(1, { schools: 3, criteria: 1 })
    for (const nothing of [{ needs: [] }, { givers: [] }])
      expect(solve({ ...problem, ...nothing }, minute)).toMatchObject({
        chosen: [],
        proof: { fit: 0, gap: 0, optimal: true, settled: true },
      })
  })
})
