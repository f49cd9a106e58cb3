import { criterionKeys, type Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { Phase } from '@sixfold/shared/domain/schools/phases.ts'
import {
  type Giver,
  type Need,
  type Receiver,
  type SuggestProblem,
  usualHalfDays,
} from '@sixfold/shared/domain/support/suggest/problem.ts'
import { defaultSettings } from '@sixfold/shared/domain/trusts/settings.ts'
import { defaultWeights } from '@sixfold/shared/domain/support/suggest/weights.ts'

/** A trust as it might be, the same for the same seed: every school rated in every criterion. */
export function inventedTrust(
  seed: number,
  { schools, criteria, shares = usualShares }: { schools: number; criteria: number; shares?: Shares },
): SuggestProblem {
  const { whole, oneOf } = dice(seed)
  const keys = criterionKeys.slice(0, criteria)
  const giver = (id: string, name: string, kind: Giver['kind']): Giver => ({
    id,
    kind,
    name,
    phases: oneOf<Phase[]>(['primary'], ['nursery', 'primary'], ['secondary']),
    place: whole(0, 9) === 0 ? null : { easting: whole(400_000, 440_000), northing: whole(300_000, 340_000) },
    hubId: oneOf('north', 'south', null),
    networkIds: oneOf(['maths'], ['reading', 'maths'], []),
    hasLeft: whole(0, 29) === 0,
    offers: [],
    halfDays: halfDays(whole(0, 20), whole(0, 8)),
    pairingsLeft: defaultSettings.pairingsAtOnce - whole(0, 2),
    conflicts: [],
    impact: keys.flatMap((criterionKey) =>
      Array.from({ length: whole(0, 5) }, () => ({
        criterionKey,
        phases: [oneOf<Phase>('primary', 'secondary')],
        impact: whole(0, 3),
      })),
    ),
    costADay: oneOf(null, 30_000, 45_000),
  })
  const givers: Giver[] = []
  const receivers: Receiver[] = []
  const needs: Need[] = []
  for (let index = 0; index < schools; index += 1) {
    const id = `school-${whole(100, 999)}-${index}`
    const rated = keys.map((criterionKey) => ({ criterionKey, rating: oneOf(...shares) }))
    const school = giver(id, `School ${whole(10, 99)}`, 'school')
    const others = givers.map((it) => it.id)
    givers.push({
      ...school,
      conflicts: others.filter(() => whole(0, 19) === 0),
      offers: rated.flatMap(({ criterionKey, rating }) =>
        rating === 4 ? [{ criterionKey, rating, since: '2025-10-01', freeHalfDays: whole(0, 12) }] : [],
      ),
    })
    receivers.push({ ...school, halfDaysLeft: oneOf(null, 8, 20, 30) })
    needs.push(
      ...rated.flatMap(({ criterionKey, rating }): Need[] =>
        rating <= 2
          ? [
              {
                id: `${id}-${criterionKey}`,
                receiverId: id,
                criterionKey,
                rating,
                halfDays: usualHalfDays(rating),
              },
            ]
          : [],
      ),
    )
  }
  const offers = keys.map((criterionKey) => ({ criterionKey, rating: null, since: null, freeHalfDays: null }))
  const outside = { hubId: null, networkIds: [], hasLeft: false, pairingsLeft: null }
  givers.push(
    { ...giver('team', 'Trust team', 'trust-team'), ...outside, offers, halfDays: halfDays(schools * 2, 0) },
    {
      ...giver('university', 'University', 'partner'),
      ...outside,
      offers: offers.slice(0, 2),
      halfDays: halfDays(schools, 0),
    },
  )
  const [need] = needs
  const open = need ? [{ giverId: 'team', receiverId: need.receiverId, criterionKey: need.criterionKey }] : []
  return { givers, receivers, needs, open, dismissed: [], weights: defaultWeights }
}

const halfDays = (free: number, promised: number) => ({ year: free + promised, free })

/** Ratings by how often they come. */
export type Shares = readonly Level[]
const usualShares: Shares = [4, 4, 4, 3, 3, 3, 3, 2, 2, 1]

/** Numbers that look thrown: Lehmer's generator. */
export function dice(seed: number) {
  let state = (Math.abs(seed) % 2_147_483_646) + 1
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  next()
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const oneOf = <Item>(...items: readonly Item[]): Item => items[whole(0, items.length - 1)] as Item
  const shuffled = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => ({ item, at: next() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ item }) => item)
  return { whole, oneOf, shuffled }
}
