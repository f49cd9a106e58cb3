import type { StepKey } from '../cycle/steps.ts'
import type { EvidenceAudience, EvidenceKind } from '../evidence/words.ts'
import type { ImpactRating, ProgressRating } from '../progress/words.ts'
import type { Entitlement } from '../visits/entitlement.ts'

/** Each entry says what happened in stored facts, and in words as they were written when the review was prepared. */
type Worded = { words: string }
type OfPriority = Worded & { priorityId: string }

export type MovedStep = OfPriority & {
  day: string
  from: StepKey | null
  /** Null: it was completed. */
  to: StepKey | null
  turn: number
}
export type SentUpdate = OfPriority & {
  wordingId: string
  day: string
  rating: ProgressRating
  impact: ImpactRating | null
  whatChanged: string
}
export type MovedAction = OfPriority & {
  actionId: string
  title: string
  dueOn: string | null
  what: 'done' | 'late'
  /** When it was done; null of one that is late. */
  doneOn: string | null
}
type Seen = { value: number; observedOn: string }
export type MovedMeasure = OfPriority & {
  measureId: string
  name: string
  fewPupils: boolean
  /** The newest observation before the day that the difference counts from, else the baseline; null without either. */
  before: Seen | null
  now: Seen | null
  target: number | null
}
export type ChangedEvidence = OfPriority & {
  evidenceId: string
  title: string
  kind: EvidenceKind
  audience: EvidenceAudience
  what: 'added' | 'expired' | 'withdrawn'
  day: string
}
export type AgreedSupport = Worded & {
  pairingId: string
  day: string
  giver: string
  receiver: string
  halfDays: number
}
/** Half-days of one pairing's visits since. */
export type DeliveredSupport = Worded & {
  pairingId: string
  giver: string
  receiver: string
  halfDays: number
}
/** A question about the school that nobody has closed, by the day on which it was asked. */
export type OpenQuestion = Worded & { questionId: string; day: string }
export type MadeVisit = Worded & { visitId: string; day: string; halfDays: number }

/**
 * From when a difference counts, that day included: the preparation of the last review that was signed off, so that nothing
 * falls between two reviews; else the day on which the category took effect.
 */
export type Since = { what: 'review' | 'category'; day: string }

/** What happened since; written once, when a review is prepared, and never changed. domain.md §5. */
export type ReviewDifference = {
  since: Since
  steps: MovedStep[]
  updates: SentUpdate[]
  actions: MovedAction[]
  measures: MovedMeasure[]
  evidence: ChangedEvidence[]
  support: AgreedSupport[]
  /** Those frozen before visits of support were kept don't say it. */
  delivered?: DeliveredSupport[] | undefined
  visits: MadeVisit[]
  /** Each is shown to those who read it; those frozen before questions were kept don't say it. */
  questions?: OpenQuestion[] | undefined
  entitlement: Pick<Entitlement<never>, 'academicYear' | 'term' | 'visits'> & {
    /** Those frozen before visits of support were kept don't say what was delivered. */
    support: { promised: number; agreed: number; delivered?: number | undefined; left: number }
  }
}
