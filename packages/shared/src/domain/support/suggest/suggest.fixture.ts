import type { Giver, NeedOf } from './problem.ts'

/** A school that needs help with its curriculum, and one that is strong in it and offers some. */
export const criterionKey = 'curriculum-and-teaching'
export const fenwick: NeedOf['receiver'] = {
  id: 'fenwick',
  name: 'Fenwick',
  phases: ['primary'],
  place: { easting: 400_000, northing: 300_000 },
  hubId: 'north',
  networkIds: ['maths'],
  hasLeft: false,
  halfDaysLeft: 20,
}
export const need: NeedOf = {
  id: 'need',
  receiverId: 'fenwick',
  criterionKey,
  rating: 2,
  halfDays: 6,
  receiver: fenwick,
}
export const thornmere: Giver = {
  ...fenwick,
  id: 'thornmere',
  name: 'Thornmere',
  kind: 'school',
  place: { easting: 406_000, northing: 300_000 },
  offers: [{ criterionKey, rating: 4, since: '2025-10-03', freeHalfDays: null }],
  halfDays: { year: 12, free: 8 },
  pairingsLeft: 2,
  conflicts: [],
  impact: [3, 2, 2, 1].map((impact) => ({ criterionKey, phases: ['secondary'], impact })),
  costADay: 35_000,
}
