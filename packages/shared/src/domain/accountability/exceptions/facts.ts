import type { SchoolCalendar } from '../../calendar/calendar-days.ts'
import type { CategorisationStatus } from '../../categorisation/status.ts'
import type { LinkedEvidence } from '../../evidence/strength.ts'
import type { PlanAwaited } from '../../plans/plan-by.ts'
import type { ImpactRating, ProgressRating } from '../../progress/words.ts'
import type { ReviewStatus } from '../../reviews/status.ts'
import type { GiverTotals } from '../../support/giver-load.ts'
import type { TermOfVisits } from '../../visits/entitlement.ts'

type Named = { id: string; name: string }

/** An open priority that an approved plan holds, by the name that it gives it. */
export type PriorityFacts = Named & {
  /** The day on which an approved plan first held it. */
  heldSince: string
  /**
   * Updates of its present turn that the reader may read, the newest first: of which day each speaks, and from which on the reader could
   * read it.
   */
  updates: readonly { day: string; readFrom: string; rating: ProgressRating }[]
  /** The updates are those of the published record, and there may be more. */
  readsPublished: boolean
  /** Of these the published ones, for a reader who answers to the board for what it reads; null for others. */
  published: PriorityFacts['updates'] | null
}

/** Evidence that bears on a claim, and the day on which it was linked. */
export type Linked = LinkedEvidence & { linkedOn: string }

/**
 * Something that evidence is to bear out: a published rating, the present step of a priority, or the judgement of its impact.
 * `since` is the day from which it stands.
 */
export type ClaimFacts = {
  kind: 'rating' | 'step' | 'impact'
  label: string
  since: string
  linked: readonly Linked[]
  /** Of a rating, the case that it is of. */
  categorisationId: string | null
}

/** What the trust promised a school this academic year and how far it has kept that. */
export type EntitlementFacts = {
  academicYear: number
  /** The category's name, and the day from which it promises in this academic year. */
  category: string
  since: string
  visits: readonly TermOfVisits[]
  promisedHalfDays: number
  deliveredHalfDays: number
  /** What was delivered, by days. */
  deliveries: readonly { day: string; halfDays: number }[]
}

export type SchoolFacts = Named & {
  calendar: SchoolCalendar
  plan: PlanAwaited
  /** Plans that the trust has to answer; none to those who may not know of them. */
  waiting: readonly { id: string; academicYear: number; submittedOn: string }[]
  /** `moved`: how often its day was moved. `uncoveredFrom`: the day on which a round last stopped covering it. */
  review: {
    id: string
    status: ReviewStatus
    dueOn: string
    coveredBy: number | null
    uncoveredFrom: string | null
    moved: number
  } | null
  /** A proposal that the school challenged, has not agreed to since and nobody has settled; null also to those who may not know of it. */
  challenge: {
    id: string
    academicYear: number
    challengedOn: string
    status: CategorisationStatus
  } | null
  priorities: readonly PriorityFacts[]
  claims: readonly ClaimFacts[]
  /** Null before the first category. */
  entitlement: EntitlementFacts | null
}

/** Support that was completed, and what was seen of it since; null: nothing is known. */
export type SupportFacts = {
  pairingId: string
  giver: string
  receiver: Named & { calendar: SchoolCalendar }
  criterion: string
  endedOn: string
  /** Of the receiver's published rating, in levels. */
  ratingChange: number | null
  /** How the receiver judged it, once both sides have. */
  judged: ImpactRating | null
  /** Measures of the priority that it served which moved as was wanted. */
  measuresBetter: number
}

export type GiverFacts = GiverTotals & {
  /** The newest day on which it took something on. */
  since: string
}

/** What a reader may know of the schools of a trust as at a day; every rule reads this and nothing else. */
export type ExceptionFacts = {
  day: string
  /** By name. */
  schools: readonly SchoolFacts[]
  support: readonly SupportFacts[]
  givers: readonly GiverFacts[]
  /** The trust's, for a giver that is its own team. */
  trustId: string
  /** What the trust has set: the day by which plans are to be approved, how long evidence counts, pairings at once. */
  planBy: string
  evidenceMonths: number
  pairingsAtOnce: number
}
