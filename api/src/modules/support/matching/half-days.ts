import type { Candidate } from '@sixfold/shared/domain/support/suggest/candidates.ts'
import { freeFor } from '@sixfold/shared/domain/support/suggest/problem.ts'
import { mostFlow as flow } from './most-flow.ts'

/**
 * How many half-days each of the chosen gives: in all as many as can be, and among the ways to do so the one that gives the
 * earlier in the list the most. Each gets its least whatever happens; what is left of both sides' half-days is a flow from
 * givers, by the criterion in which they give, to receivers, and whole.
 */
export function shareHalfDays(chosen: readonly Candidate[]): number[] {
  let room = startRoom(chosen)
  for (const it of chosen) room = take(room, it, it.least) ?? room
  const extra = chosen.map(({ most, least }) => most - least)
  let best = mostFlow(chosen, extra, room)
  return chosen.map((it, index) => {
    let given = extra[index] ?? 0
    // The most for this one without which the others' would reach what is possible in all.
    for (; given > 0; given -= 1) {
      const left = take(room, it, given)
      if (left && given + mostFlow(chosen, extra.with(index, 0), left) === best) break
    }
    extra[index] = 0
    best -= given
    room = take(room, it, given) ?? room
    return it.least + given
  })
}

/** Half-days left by place: of each giver, of each criterion in which it gives, and of each receiver, perhaps without end. */
export type Room = ReadonlyMap<string, number>

export const startRoom = (candidates: readonly Candidate[]): Room =>
  new Map(
    candidates.flatMap((it) => {
      const { giver, criterion, receiver } = placesOf(it)
      return [
        [giver, it.giver.halfDays.free],
        [criterion, freeFor(it.giver, it.need)],
        [receiver, it.need.receiver.halfDaysLeft ?? Infinity],
      ] as const
    }),
  )

/** What is left once this candidate gives so many; null where there isn't as much. */
export function take(room: Room, candidate: Candidate, halfDays: number): Room | null {
  const left = new Map(room)
  for (const place of Object.values(placesOf(candidate))) {
    const now = (room.get(place) ?? 0) - halfDays
    if (now < 0) return null
    left.set(place, now)
  }
  return left
}

const placesOf = ({ giver, need }: Candidate) => ({
  giver: `giver ${giver.id}`,
  criterion: `criterion ${need.criterionKey} of ${giver.id}`,
  receiver: `receiver ${need.receiverId}`,
})

/** The most half-days that can flow in all beyond what was taken. */
function mostFlow(chosen: readonly Candidate[], extra: readonly number[], room: Room): number {
  const places = chosen.map(placesOf)
  const left = (place: string) => room.get(place) ?? 0
  const once = new Map(
    places.flatMap(({ giver, criterion, receiver }) => [
      [giver, { from: 'start', to: giver, most: left(giver) }],
      [criterion, { from: giver, to: criterion, most: left(criterion) }],
      [receiver, { from: receiver, to: 'end', most: left(receiver) }],
    ]),
  )
  const pairs = places.map(({ criterion, receiver }, index) => ({
    from: criterion,
    to: receiver,
    most: extra[index] ?? 0,
  }))
  return flow([...once.values(), ...pairs], 'start', 'end')
}
