import type { Candidate } from '@sixfold/shared/domain/support/suggest/candidates.ts'

/**
 * How many half-days each of the chosen gives: in all as many as can be, and among the ways to do so the one that gives the
 * earlier in the list the most. Each gets its least whatever happens; what is left of both sides' half-days is a flow from
 * givers to receivers, and whole.
 */
export function shareHalfDays(chosen: readonly Candidate[]): number[] {
  const room = roomAfterLeast(chosen)
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
    const left = take(room, it, given)
    if (left) Object.assign(room, left)
    return it.least + given
  })
}

/** Half-days left of each giver and receiver; a receiver without an entitlement has no end of them. */
type Room = { givers: Map<string, number>; receivers: Map<string, number> }

function roomAfterLeast(chosen: readonly Candidate[]): Room {
  const room: Room = { givers: new Map(), receivers: new Map() }
  for (const { giver, need } of chosen) {
    room.givers.set(giver.id, giver.halfDays.free)
    room.receivers.set(need.receiverId, need.receiver.halfDaysLeft ?? Infinity)
  }
  for (const it of chosen) Object.assign(room, take(room, it, it.least) ?? room)
  return room
}

/** What is left once this candidate gives so many; null where either side hasn't as many. */
function take({ givers, receivers }: Room, { giver, need }: Candidate, halfDays: number): Room | null {
  const ofGiver = (givers.get(giver.id) ?? 0) - halfDays
  const ofReceiver = (receivers.get(need.receiverId) ?? 0) - halfDays
  if (ofGiver < 0 || ofReceiver < 0) return null
  return {
    givers: new Map(givers).set(giver.id, ofGiver),
    receivers: new Map(receivers).set(need.receiverId, ofReceiver),
  }
}

/** The most half-days that can flow in all, by augmenting paths: there are a hundred edges or so. */
function mostFlow(chosen: readonly Candidate[], extra: readonly number[], room: Room): number {
  const givers = new Map(room.givers)
  const receivers = new Map(room.receivers)
  const flow = extra.map(() => 0)
  let total = 0
  for (const giverId of givers.keys()) {
    while ((givers.get(giverId) ?? 0) > 0) {
      const path = pathFrom(giverId)
      if (!path) break
      for (const [step, edge] of path.entries()) flow[edge] = (flow[edge] ?? 0) + (step % 2 === 0 ? 1 : -1)
      const last = chosen[path.at(-1) ?? -1]
      if (last) receivers.set(last.need.receiverId, (receivers.get(last.need.receiverId) ?? 0) - 1)
      givers.set(giverId, (givers.get(giverId) ?? 0) - 1)
      total += 1
    }
  }
  return total

  /** Edges there and back by turns, to a receiver with room. */
  function pathFrom(start: string): number[] | null {
    const queue: { giverId: string; path: number[] }[] = [{ giverId: start, path: [] }]
    const seen = new Set([start])
    for (const { giverId, path } of queue) {
      for (const [edge, { giver, need }] of chosen.entries()) {
        if (giver.id !== giverId || (flow[edge] ?? 0) >= (extra[edge] ?? 0)) continue
        if ((receivers.get(need.receiverId) ?? 0) > 0) return [...path, edge]
        for (const [back, other] of chosen.entries()) {
          if (other.need.receiverId !== need.receiverId || seen.has(other.giver.id)) continue
          if ((flow[back] ?? 0) === 0) continue
          seen.add(other.giver.id)
          queue.push({ giverId: other.giver.id, path: [...path, edge, back] })
        }
      }
    }
    return null
  }
}
