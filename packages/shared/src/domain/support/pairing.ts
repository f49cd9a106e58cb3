import type { CriterionKey } from '../categorisation/scheme.ts'

/** The life of a pairing in order; the last two end it early. domain.md §6. */
export const pairingStatuses = [
  'requested',
  'matched',
  'agreed',
  'active',
  'paused',
  'completed',
  'evaluated',
  'declined',
  'withdrawn',
] as const
export type PairingStatus = (typeof pairingStatuses)[number]

export const pairingStatusWords: Record<PairingStatus, string> = {
  requested: 'Requested',
  matched: 'Waiting for agreement',
  agreed: 'Agreed',
  active: 'Active',
  paused: 'Paused',
  completed: 'Completed',
  evaluated: 'Evaluated',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
}

export const sides = ['giver', 'receiver'] as const
export type Side = (typeof sides)[number]
export const otherSide = (side: Side): Side => (side === 'giver' ? 'receiver' : 'giver')

/** Support time in half-days: half a day up to 200 days. */
export const halfDayLimits = { min: 1, max: 400 }
/** A day costs at most £10,000, in pence. */
export const costLimit = 1_000_000

/** What both schools agree to. */
export type Terms = {
  criterionKey: CriterionKey
  /** The priority of the receiver's plan that it serves; null: none in particular. */
  priorityId: string | null
  objective: string
  halfDays: number
  /** Who takes part, in words. */
  takingPart: string | null
  startsOn: string | null
  endsOn: string | null
  costPenceADay: number | null
  countsToEntitlement: boolean
}

/** What is agreed besides when nobody says otherwise. */
export const usualTerms = {
  priorityId: null,
  takingPart: null,
  startsOn: null,
  endsOn: null,
  costPenceADay: null,
  countsToEntitlement: true,
} as const

/** What is wrong with the days of support, by field; empty: nothing. */
export const termDayFaults = ({ startsOn, endsOn }: Pick<Terms, 'startsOn' | 'endsOn'>) =>
  startsOn !== null && endsOn !== null && endsOn < startsOn
    ? [{ path: 'endsOn', message: 'It ends on the day it starts or later' }]
    : []

/**
 * How a side's consent came about: by a school's head, by a leader where one person heads both schools or the giver isn't a school, or
 * in its place by a leader who directed the support. domain.md §6.
 */
export const consentKinds = ['head', 'leader', 'directed'] as const
export type Consent = { personId: string; as: (typeof consentKinds)[number] }
export type Consents = Record<Side, Consent | null>

/**
 * A side as it bears on what can be done: `leftOn` is the last day it belonged, `heads` are its heads in post today. For a
 * giver that isn't a school, trust leaders speak.
 */
export type PairedSchool = {
  name: string
  leftOn: string | null
  heads: readonly string[]
  byLeaders?: boolean
}

export type PairingState = { status: PairingStatus; terms: Terms; consents: Consents }
/** Everything that rules about a pairing ask for. */
export type PairingFacts = PairingState & { schools: Record<Side, PairedSchool> }

/** Both sides stand behind it, or a leader directed it: part of the published record from then on, even if it is withdrawn later. */
export const isAgreed = ({ consents }: Pick<PairingState, 'consents'>): boolean =>
  consents.giver !== null && consents.receiver !== null
