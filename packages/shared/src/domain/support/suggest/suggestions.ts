import { type Candidate, type Refused, type Weighed, weigh } from './candidates.ts'
import { explainFit, type FitWords } from './explain.ts'
import { type FitPart, fitParts, totalFit } from './fit.ts'
import { freeInCriterion, leastHalfDays, type SuggestProblem } from './problem.ts'

/** What the solver chose. */
export type Chosen = { needId: string; giverId: string; halfDays: number }

export type ExplainedPart = FitPart & { words: string }

/**
 * Another giver for the same need. `difference` is its own fit less that of the chosen one, at `halfDays`: what follows for
 * other needs isn't in it, but `takenFrom` names those that would lose their giver, so that it has time for this one.
 */
export type Alternative = {
  giverId: string
  halfDays: number
  fit: number
  difference: number
  takenFrom: string[]
}

export type Suggestion = Chosen & { fit: number; parts: ExplainedPart[]; alternatives: Alternative[] }

/** What of a giver's other needs may take up. */
type Spent = 'days' | 'pairings' | 'givers'

/** Why nobody is suggested for a need. */
export type Unmatched = { needId: string } & (
  | { why: 'receiver-left' | 'entitlement-used' | 'nobody-offers' | 'gains-nothing' | 'time-ran-out' }
  | { why: 'all-refused'; refused: Refused[] }
  /**
   * On these needs, which gain more, is spent what is left of the school's entitlement, or what those who may help have: their days,
   * the pairings that they may give in at once, or one or the other (`givers`).
   */
  | { why: 'outweighed'; spent: Spent | 'entitlement'; by: string[] }
)

/** How far the solver came. Fit and gap in points: a better choice would gain at most `gap`. */
export type Proof = {
  fit: number
  gap: number
  /** No choice has a higher fit. */
  optimal: boolean
  /** Among choices as good, it is the first in the order of docs/matching.md. */
  settled: boolean
  milliseconds: number
}

export type Suggestions = { suggestions: Suggestion[]; unmatched: Unmatched[]; proof: Proof }

/** What the solver chose, explained; suggestions and what is left both in the order of `weigh`. */
export function explainChoice(
  problem: SuggestProblem,
  chosen: readonly Chosen[],
  proof: Proof,
  words: FitWords,
): Suggestions {
  const weighed = weigh(problem)
  const book = bookOf(problem, chosen)
  const byNeed = new Map(chosen.map((it) => [it.needId, it]))
  const suggestions: Suggestion[] = []
  const unmatched: Unmatched[] = []
  for (const it of weighed) {
    const choice = byNeed.get(it.need.id)
    const candidate = it.candidates.find(({ giver }) => giver.id === choice?.giverId)
    if (choice && candidate) suggestions.push(explain(problem, it, choice, candidate, book, words))
    else unmatched.push({ needId: it.need.id, ...whyUnmatched(it, book, proof) })
  }
  return { suggestions, unmatched, proof }
}

function explain(
  { weights }: SuggestProblem,
  { need, candidates }: Weighed,
  choice: Chosen,
  { giver }: Candidate,
  book: Book,
  words: FitWords,
): Suggestion {
  const parts = fitParts(giver, need, choice.halfDays, weights)
  const fit = totalFit(parts)
  return {
    ...choice,
    fit,
    parts: parts.map((it) => ({ ...it, words: explainFit(it.kind, giver, need, choice.halfDays, words) })),
    alternatives: candidates
      .filter((other) => other.giver !== giver)
      .map((other): Alternative => {
        const halfDays = Math.min(choice.halfDays, other.most)
        const own = other.base + weights.halfDay * halfDays
        return {
          giverId: other.giver.id,
          halfDays,
          fit: own,
          difference: own - fit,
          takenFrom: book.inTheWay(other, halfDays).by,
        }
      })
      .toSorted((a, b) => b.difference - a.difference),
  }
}

type Book = ReturnType<typeof bookOf>
type InTheWay = { spent: Spent; by: string[] }

/** What the choice leaves to each side. */
function bookOf({ needs }: SuggestProblem, chosen: readonly Chosen[]) {
  const needOf = new Map(needs.map((it) => [it.id, it]))
  const given = new Map<string, Chosen[]>()
  const received = new Map<string, Chosen[]>()
  for (const it of chosen) {
    append(given, it.giverId, it)
    append(received, needOf.get(it.needId)?.receiverId ?? '', it)
  }
  const halfDays = (list: readonly Chosen[]) => list.reduce((sum, it) => sum + it.halfDays, 0)
  const ids = (list: readonly Chosen[]) => list.map((it) => it.needId)
  return {
    servedAt: (receiverId: string) => ids(received.get(receiverId) ?? []),
    /**
     * Needs that a giver is suggested for, so that it hasn't as much left for this one, and what they take up of it; days that are
     * short in the criterion alone go to the needs in it. None: it has enough.
     */
    inTheWay({ giver, need }: Candidate, wanted: number): InTheWay {
      const all = given.get(giver.id) ?? []
      const here = all.filter((it) => needOf.get(it.needId)?.criterionKey === need.criterionKey)
      const pairings = giver.pairingsLeft !== null && giver.pairingsLeft <= all.length
      const days = giver.halfDays.free - halfDays(all) < wanted
      const daysHere = (freeInCriterion(giver, need) ?? Infinity) - halfDays(here) < wanted
      if (pairings) return { spent: days || daysHere ? 'givers' : 'pairings', by: ids(all) }
      return { spent: 'days', by: days ? ids(all) : daysHere ? ids(here) : [] }
    },
    isEntitled: ({ receiver, ...need }: Candidate['need']) =>
      receiver.halfDaysLeft === null ||
      receiver.halfDaysLeft - halfDays(received.get(receiver.id) ?? []) >= leastHalfDays(need),
  }
}

const append = (lists: Map<string, Chosen[]>, key: string, it: Chosen) =>
  lists.set(key, [...(lists.get(key) ?? []), it])

type Why = Unmatched extends infer One ? (One extends Unmatched ? Omit<One, 'needId'> : never) : never

function whyUnmatched(
  { need, never, candidates, refused, worthless }: Weighed,
  book: Book,
  proof: Proof,
): Why {
  if (never) return { why: never }
  if (candidates.length === 0) {
    if (worthless.length > 0) return { why: 'gains-nothing' }
    return refused.some(({ giverId }) => giverId !== need.receiverId)
      ? { why: 'all-refused', refused }
      : { why: 'nobody-offers' }
  }
  const entitled = book.isEntitled(need)
  const taken = candidates.map((it) => book.inTheWay(it, it.least))
  if (entitled && taken.some(({ by }) => by.length === 0))
    return { why: proof.optimal ? 'gains-nothing' : 'time-ran-out' }
  if (!proof.optimal) return { why: 'time-ran-out' }
  if (!entitled) return { why: 'outweighed', spent: 'entitlement', by: book.servedAt(need.receiverId) }
  const [spent = 'givers', ...others] = new Set(taken.map((it) => it.spent))
  return {
    why: 'outweighed',
    spent: others.length > 0 ? 'givers' : spent,
    by: [...new Set(taken.flatMap(({ by }) => by))],
  }
}
