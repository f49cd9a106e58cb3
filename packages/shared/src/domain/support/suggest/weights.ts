import type { Level } from '../../categorisation/scheme.ts'

/**
 * What counts for how much, in whole points from 0 to 1,000: the trust may change each. docs/matching.md says how they are
 * added up. With the defaults, a more urgent need outweighs whatever else speaks for a less urgent one.
 */
export type Weights = {
  /** For helping with a need at all, by its rating; `unrated` where it has none. */
  cover: Record<Level | 'unrated', number>
  /** For every half-day given. */
  halfDay: number
  /** For each level that the giver is rated above the receiver. A giver without a rating counts as one level above. */
  level: number
  /** Where the giver knows every phase of the receiver; in proportion where it knows some. */
  phase: number
  /** At no distance; falls evenly to nothing at `reachKm`. */
  distance: number
  /** Kilometres as the crow flies, at least 1. */
  reachKm: number
  /** Where all earlier help in the criterion had sustained impact; in proportion below. From three judged pairings; past-impact.ts. */
  impact: number
  /** Where they share a hub or a network. */
  together: number
  /** Where all of the giver's half-days of the year are free; in proportion below. */
  load: number
  /** Taken off for each £100 that a day costs. */
  cost: number
}

export const defaultWeights: Weights = {
  cover: { 1: 600, 2: 300, 3: 120, 4: 60, unrated: 120 },
  halfDay: 10,
  level: 30,
  phase: 60,
  distance: 60,
  reachKm: 40,
  impact: 60,
  together: 20,
  load: 40,
  cost: 10,
}

/** Nothing counts for more or less in one than in the other. */
export const sameWeights = (a: Weights, b: Weights): boolean =>
  inOrder(a).every((points, index) => points === inOrder(b)[index])

const inOrder = ({ cover, ...others }: Weights): number[] => [
  ...covers.map((rating) => cover[rating]),
  ...singles.map((part) => others[part]),
]
const covers = [1, 2, 3, 4, 'unrated'] as const
const singles = [
  'halfDay',
  'level',
  'phase',
  'distance',
  'reachKm',
  'impact',
  'together',
  'load',
  'cost',
] as const satisfies (keyof Weights)[]

/** Earlier pairings from which their impact counts, in all or with schools like the receiver: fewer say too little. */
export const fewestForImpact = 3
