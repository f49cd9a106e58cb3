import type { Giver, NeedOf, Place } from './problem.ts'
import { pastImpact } from './past-impact.ts'
import type { Weights } from './weights.ts'

export const fitKinds = [
  'cover',
  'half-days',
  'strength',
  'phase',
  'distance',
  'impact',
  'together',
  'load',
  'cost',
] as const
export type FitKind = (typeof fitKinds)[number]

/** One thing that speaks for a pairing, or against it where its points are below zero. Points are whole. */
export type FitPart = { kind: FitKind; points: number }

/** What speaks for this giver helping with this need for so many half-days: one part of each kind, in order. */
export function fitParts(giver: Giver, need: NeedOf, halfDays: number, weights: Weights): FitPart[] {
  return fitKinds.map((kind) => ({ kind, points: points[kind](giver, need, weights, halfDays) }))
}

export const totalFit = (parts: readonly FitPart[]): number => parts.reduce((sum, it) => sum + it.points, 0)

/** Metres as the crow flies; null where either place isn't known. */
export function metresBetween(from: Place | null, to: Place | null): number | null {
  if (!from || !to) return null
  return Math.round(Math.sqrt((from.easting - to.easting) ** 2 + (from.northing - to.northing) ** 2))
}

/** The receiver's phases that the giver knows too. */
export const phasesInCommon = (giver: Giver, { receiver }: NeedOf) =>
  receiver.phases.filter((phase) => giver.phases.includes(phase))

export const offerOf = (giver: Giver, need: NeedOf) =>
  giver.offers.find((it) => it.criterionKey === need.criterionKey)

export const sameHub = (giver: Giver, { receiver }: NeedOf): boolean =>
  giver.hubId !== null && giver.hubId === receiver.hubId

export const shareNetwork = (giver: Giver, { receiver }: NeedOf): boolean =>
  giver.networkIds.some((id) => receiver.networkIds.includes(id))

/** Half of a point counts as a whole one, and nothing as plain nothing. */
const whole = (value: number): number => Math.round(value) || 0

const points: Record<FitKind, (giver: Giver, need: NeedOf, weights: Weights, halfDays: number) => number> = {
  cover: (_giver, need, { cover }) => cover[need.rating ?? 'unrated'],
  'half-days': (_giver, _need, { halfDay }, halfDays) => halfDay * halfDays,
  strength: (giver, need, { level }) => level * levelsAbove(giver, need),
  phase: (giver, need, { phase }) => {
    const all = need.receiver.phases.length
    return all === 0 ? 0 : whole((phase * phasesInCommon(giver, need).length) / all)
  },
  distance: (giver, need, { distance, reachKm }) => {
    const metres = metresBetween(giver.place, need.receiver.place)
    return metres === null ? 0 : whole(distance * Math.max(0, 1 - metres / (1000 * reachKm)))
  },
  impact: (giver, need, { impact }) => whole((impact * (pastImpact(giver, need).mean ?? 0)) / 3),
  together: (giver, need, { together }) => (sameHub(giver, need) || shareNetwork(giver, need) ? together : 0),
  load: ({ halfDays: { year, free } }, _need, { load }) =>
    year > 0 ? whole((load * Math.min(free, year)) / year) : 0,
  cost: ({ costADay }, _need, { cost }) => -whole((cost * (costADay ?? 0)) / 10_000) || 0,
}

/** Levels by which the giver is rated above the receiver, never below none: one where either isn't rated. */
function levelsAbove(giver: Giver, need: NeedOf): number {
  const rating = offerOf(giver, need)?.rating ?? null
  return rating === null || need.rating === null ? 1 : Math.max(0, rating - need.rating)
}
