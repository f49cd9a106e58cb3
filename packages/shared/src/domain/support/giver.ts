import type { Blocker } from '../../contracts/common.ts'
import { halfDayWords } from '../accountability/words.ts'
import type { PairingStatus } from './pairing.ts'

/** Who gives support: a school, the trust's own people, or an organisation outside the trust. domain.md §1. */
export const giverKinds = ['school', 'team', 'partner'] as const
export type GiverKind = (typeof giverKinds)[number]

/** What the trust's own people are called as a giver, and in the middle of a sentence. */
export const teamName = 'The trust team'
export const inSentence = (name: string): string => (name === teamName ? 'the trust team' : name)

export const partnerKinds = ['university', 'teaching-hub', 'charity', 'local-authority', 'other'] as const
export type PartnerKind = (typeof partnerKinds)[number]
export const partnerKindWords: Record<PartnerKind, string> = {
  university: 'University',
  'teaching-hub': 'Teaching hub',
  charity: 'Charity',
  'local-authority': 'Local authority',
  other: 'Other organisation',
}

/** Half-days that a giver has in an academic year. */
export const capacityLimit = 4000

/**
 * Support that isn't over and hasn't ended early: asked about, agreed, under way or paused. What a school gives in at once, wherever that
 * is counted: who is asked about two already is as bound as if it had said yes.
 */
export const openStatuses: readonly PairingStatus[] = ['requested', 'matched', 'agreed', 'active', 'paused']

/** Why a giver's support needs a word of explanation, by field; empty: it needs none. */
export type ReasonFacts = {
  /** The receiver's name. */
  receiver: string
  /** The partner has said that it has a conflict of interest with the receiver. */
  partnerConflict: boolean
  /** The leader who pairs them, or the head of the giver, has declared an interest in the receiver. */
  declaredInterest: boolean
  /** Open pairings that the giver gives in already, and how many it may at once; null: nothing limits them. */
  openPairings: number
  pairingsAtOnce: number | null
  /** Half-days that the giver has this academic year; null: nobody has said. */
  capacity: number | null
  /** Half-days of it that are promised already, and those that are asked for now. */
  promised: number
  halfDays: number
}
export function reasonsNeeded(
  facts: ReasonFacts,
): { path: 'conflictReason' | 'loadReason'; message: string }[] {
  const {
    receiver,
    partnerConflict,
    declaredInterest,
    openPairings,
    pairingsAtOnce,
    capacity,
    promised,
    halfDays,
  } = facts
  const free = capacity === null ? Infinity : Math.max(0, capacity - promised)
  return [
    ...(partnerConflict || declaredInterest
      ? [
          {
            path: 'conflictReason' as const,
            message: partnerConflict
              ? `This partner has a conflict of interest with ${receiver}: say why it helps all the same`
              : `You or the giver’s head have declared an interest in ${receiver}: say why this is right all the same`,
          },
        ]
      : []),
    ...(openPairings >= (pairingsAtOnce ?? Infinity) || halfDays > free
      ? [
          {
            path: 'loadReason' as const,
            message:
              halfDays > free
                ? `This is more than is free this year, ${halfDayWords(free)}: say why it can be done all the same`
                : `This school gives in ${openPairings} ${openPairings === 1 ? 'pairing' : 'pairings'} already, and ${pairingsAtOnce} at once ${pairingsAtOnce === 1 ? 'is' : 'are'} usual: say why it can do more`,
          },
        ]
      : []),
  ]
}

/** Why what is said of a partner or a member of the team can't be changed; empty: it can. */
export const keptBlockers = ({ endedOn }: { endedOn: string | null }): Blocker[] =>
  endedOn === null ? [] : [{ code: 'ended', message: 'This has ended, and stays as it is' }]

/** Why a partner can't be ended now; empty: it can. `openPairings`: support by it that isn't over. */
export const endPartnerBlockers = (of: { endedOn: string | null; openPairings: number }): Blocker[] => [
  ...keptBlockers(of),
  ...(of.openPairings > 0
    ? [
        {
          code: 'open-pairings',
          message: 'It still gives support: complete or withdraw that first',
        },
      ]
    : []),
]
