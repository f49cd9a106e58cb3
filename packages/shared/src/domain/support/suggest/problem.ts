import type { CriterionKey, Level } from '../../categorisation/scheme.ts'
import type { Phase } from '../../schools/phases.ts'
import type { Weights } from './weights.ts'

/** A place on the National Grid, in metres. */
export type Place = { easting: number; northing: number }

/** What a giver can help with, and by what right: its published rating, or null where it isn't rated (partner, team, offered). */
export type Offer = {
  criterionKey: CriterionKey
  rating: Level | null
  /** The day since which it has that rating, or offers it; null where nobody knows. */
  since: string | null
  /** Half-days that it offers in this criterion and hasn't promised in it; null where its days aren't bound to criteria. */
  freeHalfDays: number | null
}

/** One of its earlier pairings, as the receiver judged it: from 0 (none yet) to 3 (sustained). `phases` are the receiver's. */
export type JudgedHelp = { criterionKey: CriterionKey; phases: readonly Phase[]; impact: number }

type Known = {
  id: string
  name: string
  phases: readonly Phase[]
  place: Place | null
  hubId: string | null
  networkIds: readonly string[]
  hasLeft: boolean
}

export type GiverKind = 'school' | 'trust-team' | 'partner'

/** Who may help. A school's id is the school's. */
export type Giver = Known & {
  kind: GiverKind
  offers: readonly Offer[]
  /** Half-days that it can give in this academic year, and those not yet promised. */
  halfDays: { year: number; free: number }
  /** Pairings that it may still take on beside those open; null where nothing limits them. */
  pairingsLeft: number | null
  /** Ids of receivers that it may not help. */
  conflicts: readonly string[]
  impact: readonly JudgedHelp[]
  /** Pence; null where it costs the trust nothing. */
  costADay: number | null
}

export type Receiver = Known & {
  /** Half-days of its entitlement not yet agreed; null before its first category, which limits nothing. */
  halfDaysLeft: number | null
}

/** One criterion in which one school wants help. */
export type Need = {
  id: string
  receiverId: string
  criterionKey: CriterionKey
  /** Null where it is asked for by hand and not rated. */
  rating: Level | null
  /** Half-days wanted; `usualHalfDays` where nobody says. */
  halfDays: number
}

export type OpenPairing = { giverId: string; receiverId: string; criterionKey: CriterionKey }

/** All that is weighed at once, as of one day. */
export type SuggestProblem = {
  givers: readonly Giver[]
  receivers: readonly Receiver[]
  needs: readonly Need[]
  open: readonly OpenPairing[]
  /** Pairs that somebody said no to this year. */
  dismissed: readonly OpenPairing[]
  weights: Weights
}

/** A need with its receiver. */
export type NeedOf = Need & { receiver: Receiver }

/** Half-days that a giver has for a need: of those not yet promised, as many as it offers in the need's criterion. */
export const freeFor = (giver: Pick<Giver, 'halfDays' | 'offers'>, need: Pick<Need, 'criterionKey'>) =>
  Math.min(giver.halfDays.free, freeInCriterion(giver, need) ?? Infinity)

/** Fewer than it has in all; null where the criterion doesn't bind. */
export function freeInCriterion(
  { offers, halfDays }: Pick<Giver, 'halfDays' | 'offers'>,
  { criterionKey }: Pick<Need, 'criterionKey'>,
): number | null {
  const free = offers.find((it) => it.criterionKey === criterionKey)?.freeHalfDays ?? null
  return free !== null && free < halfDays.free ? free : null
}

/** Half-days that a need of this rating asks for, unless somebody says otherwise. */
export function usualHalfDays(rating: Level | null): number {
  return rating === null ? 4 : usual[rating]
}
const usual: Record<Level, number> = { 1: 10, 2: 6, 3: 4, 4: 4 }

/** The least that is worth a pairing: half of what is wanted, rounded up. */
export const leastHalfDays = ({ halfDays }: Pick<Need, 'halfDays'>): number => Math.ceil(halfDays / 2)
