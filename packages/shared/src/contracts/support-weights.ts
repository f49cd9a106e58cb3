import { z } from 'zod'

const Points = z.int('Give a whole number').min(0, 'Give 0 or more').max(1000, 'Give 1,000 at most')

/** What counts for how much, in points; docs/matching.md. */
export const WeightsBody = z.strictObject({
  cover: z.strictObject({ 1: Points, 2: Points, 3: Points, 4: Points, unrated: Points }),
  halfDay: Points,
  level: Points,
  phase: Points,
  distance: Points,
  reachKm: z.int('Give whole kilometres').min(1, 'Give at least 1 km').max(1000),
  impact: Points,
  together: Points,
  load: Points,
  cost: Points,
})
