import type { Candidate } from '@sixfold/shared/domain/support/suggest/candidates.ts'
import { shareHalfDays, startRoom, take } from './half-days.ts'

/** Candidates that can all be had together, with what they add up to. */
export type Choice = { candidates: readonly Candidate[]; halfDays: readonly number[]; fit: number }

export function choiceOf(candidates: readonly Candidate[], pointsAHalfDay: number): Choice {
  const halfDays = shareHalfDays(candidates)
  const fit = candidates.reduce(
    (sum, { base }, index) => sum + base + pointsAHalfDay * (halfDays[index] ?? 0),
    0,
  )
  return { candidates, halfDays, fit }
}

/** A fair start, for the solver to better: the best pair first, then the next best for which there is room. */
export function greedyChoice(candidates: readonly Candidate[], pointsAHalfDay: number): Choice {
  const full = ({ base, most }: Candidate) => base + pointsAHalfDay * most
  const taken: Candidate[] = []
  const helped = new Set<string>()
  const pairings = new Map<string, number>()
  let room = startRoom(candidates)
  for (const it of candidates.toSorted((a, b) => full(b) - full(a))) {
    const { giver, need, least, base } = it
    const so = pairings.get(giver.id) ?? 0
    if (helped.has(need.id) || base + pointsAHalfDay * least <= 0) continue
    const left = so < (giver.pairingsLeft ?? Infinity) && take(room, it, least)
    if (!left) continue
    taken.push(it)
    helped.add(need.id)
    pairings.set(giver.id, so + 1)
    room = left
  }
  return choiceOf(
    candidates.filter((it) => taken.includes(it)),
    pointsAHalfDay,
  )
}

/** No choice is worth more than the best giver for every need. */
export function simpleBound(candidates: readonly Candidate[], pointsAHalfDay: number): number {
  const best = new Map<string, number>()
  for (const { need, base, most } of candidates)
    best.set(need.id, Math.max(best.get(need.id) ?? 0, base + pointsAHalfDay * most))
  return [...best.values()].reduce((sum, it) => sum + it, 0)
}
