import { type Candidate, weigh } from '@sixfold/shared/domain/support/suggest/candidates.ts'
import type { SuggestProblem } from '@sixfold/shared/domain/support/suggest/problem.ts'
import type { Chosen, Proof } from '@sixfold/shared/domain/support/suggest/suggestions.ts'
import { type Choice, choiceOf, greedyChoice, simpleBound } from './choice.ts'
import { openSolver } from './highs.ts'

/** How far it has come: points found so far, and the most that could still be gained. */
export type Progress = { doing: 'bounding' | 'searching' | 'settling'; fit: number; gap: number }

type SolveOptions = { onProgress?: (progress: Progress) => void; isStopped?: () => boolean }

/** More than any trust has, and as many as there is memory for. */
const mostPairs = 30_000
/** A pair is looked at first if it costs the bound less than this share of it. */
const near = 0.005
/** The solver's own tolerance, and to spare. */
const slack = 0.01

/**
 * The pairings with the highest total fit, in the order of `weigh`: docs/matching.md. When the time is up, or it is stopped, it is the best found,
 * and the proof says how far from the best it may be. Holds up its thread for as long as it takes.
 */
export function solve(
  problem: SuggestProblem,
  seconds: number,
  { onProgress, isStopped }: SolveOptions = {},
): { chosen: Chosen[]; proof: Proof } {
  const started = performance.now()
  const stopped = isStopped ?? (() => false)
  const left = () => (stopped() ? 0 : Math.max(0, seconds - (performance.now() - started) / 1000))
  const { halfDay } = problem.weights
  const candidates = weigh(problem).flatMap((it) => it.candidates)
  if (candidates.length > mostPairs)
    throw new Error(`${candidates.length} pairs are too many to weigh at once: at most ${mostPairs}.`)
  let best = greedyChoice(candidates, halfDay)
  let bound = simpleBound(candidates, halfDay)
  let settled = candidates.length === 0

  if (candidates.length > 0 && left() > 0) search()
  const gap = Math.max(0, bound - best.fit)
  const proof: Proof = {
    fit: best.fit,
    gap,
    optimal: gap === 0,
    settled,
    milliseconds: Math.round(performance.now() - started),
  }
  const chosen = best.candidates.map(({ giver, need }, index) => ({
    needId: need.id,
    giverId: giver.id,
    halfDays: best.halfDays[index] ?? 0,
  }))
  return { chosen, proof }

  function search(): void {
    const solver = openSolver(halfDay, stopped)
    const tell = (doing: Progress['doing']) =>
      onProgress?.({ doing, fit: best.fit, gap: Math.max(0, bound - best.fit) })
    tell('bounding')
    const relaxed = solver.relax(candidates, left())
    if (!relaxed) return
    bound = Math.min(bound, Math.floor(relaxed.bound + slack))
    /** Candidates that may be in a choice worth this much; whatever isn't among them can't be. */
    const within = (loss: number) =>
      candidates.filter((it, index) => (relaxed.losses[index] ?? 0) <= loss || best.candidates.includes(it))
    const options = () => ({
      start: best,
      seconds: left(),
      onBounds: (found: number, most: number) => {
        const fit = Math.max(best.fit, Math.round(found))
        onProgress?.({
          doing: 'searching',
          fit,
          gap: Math.max(0, Math.min(bound, Math.floor(most + slack)) - fit),
        })
      },
    })

    tell('searching')
    const first = within(relaxed.bound * near)
    const quick = solver.choose(first, options())
    best = better(best, quick.chosen)
    const needed = within(relaxed.bound - best.fit + slack)
    const whole = quick.finished && needed.every((it) => first.includes(it))
    const full = whole || left() === 0 ? quick : solver.choose(needed, options())
    best = better(best, full.chosen)
    if (full !== quick || whole) {
      const proven = full.finished ? best.fit : Math.floor(full.bound + slack)
      bound = Math.min(bound, Math.max(best.fit, proven))
    }
    if (bound > best.fit || left() === 0) return

    tell('settling')
    const tied = within(relaxed.bound - best.fit + slack)
    const earliest = solver.choose(tied, { start: best, seconds: left(), order: orderOf(tied, candidates) })
    if (!earliest.finished || !earliest.chosen) return
    const choice = choiceOf(earliest.chosen, halfDay)
    settled = choice.fit === best.fit
    if (settled) best = choice
  }

  function better(known: Choice, found: Candidate[] | null): Choice {
    const choice = found && choiceOf(found, halfDay)
    return choice && choice.fit > known.fit ? choice : known
  }
}

/**
 * What decides between choices of equal fit: a pair counts its need's place from the end of the list of needs, times its
 * giver's place from the end of theirs, so that the earlier need gets the earlier giver.
 */
export function orderOf(pairs: readonly Candidate[], candidates: readonly Candidate[]): number[] {
  const needs = [...new Set(candidates.map((it) => it.need.id))]
  const givers = [...new Set(candidates.toSorted(byName).map((it) => it.giver.id))]
  return pairs.map(
    ({ need, giver }) => (needs.length - needs.indexOf(need.id)) * (givers.length - givers.indexOf(giver.id)),
  )
}

const byName = ({ giver: a }: Candidate, { giver: b }: Candidate): number =>
  a.name === b.name ? Number(a.id > b.id) - Number(a.id < b.id) : a.name < b.name ? -1 : 1
