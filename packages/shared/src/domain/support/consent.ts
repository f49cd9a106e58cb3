import { otherSide, type PairingFacts, type Side } from './pairing.ts'

/**
 * Whether a trust leader consents for this side, because its only head speaks for the other school too. domain.md §2:
 * "One person who heads both sides of a pairing: a leader consents for one, and it shows." A school with no head in post
 * waits for one. For a giver that isn't a school a leader consents always.
 */
export function leaderConsentsFor(
  { schools, consents }: Pick<PairingFacts, 'schools' | 'consents'>,
  side: Side,
): boolean {
  const { heads, byLeaders } = schools[side]
  if (byLeaders) return true
  const spoken = consents[otherSide(side)]
  if (heads.length === 0) return false
  if (spoken) return heads.every((head) => head === spoken.personId)
  const others = schools[otherSide(side)].heads
  return heads.length === 1 && others.length === 1 && heads[0] === others[0]
}

/** Whose consent a side waits for; null when it has agreed, or nothing is awaited any more. */
export type Awaiting = 'head' | 'leader' | 'head-or-leader' | 'no-head'

export function awaitedFrom(pairing: PairingFacts, side: Side): Awaiting | null {
  if (pairing.status !== 'matched' || pairing.consents[side]) return null
  if (pairing.schools[side].byLeaders) return 'leader'
  if (pairing.schools[side].heads.length === 0) return 'no-head'
  if (!leaderConsentsFor(pairing, side)) return 'head'
  return pairing.consents[otherSide(side)] ? 'leader' : 'head-or-leader'
}
