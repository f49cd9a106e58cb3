import type { Blocker } from '../../contracts/common.ts'
import type { LinkedEvidence } from '../evidence/strength.ts'
import { type ClaimSummary, summaryOn } from '../evidence/summary.ts'
import { type Stance, stanceWords } from '../evidence/words.ts'
import { rateBlockers } from './rate.ts'
import { selfRateBlockers } from './self-assessment.ts'
import type { CategorisationStatus } from './status.ts'

/** Whose rating of a criterion: the head's own, or the trust's. */
export const ratingSources = ['self', 'trust'] as const
export type RatingSource = (typeof ratingSources)[number]

/** Why evidence can't be linked to a rating now; empty means it can: as long as that rating can be given or changed. */
export const linkRatingBlockers = (
  source: RatingSource,
  of: { status: CategorisationStatus; submitted: boolean; leads: boolean },
): readonly Blocker[] => (source === 'self' ? selfRateBlockers(of) : rateBlockers(of.status, of.leads))

/** Why this piece can't be evidence for a rating of that school; empty means it can. */
export const pieceBlockers = (piece: { withdrawn: boolean; sameSchool: boolean }): Blocker[] => [
  ...(piece.withdrawn
    ? [{ code: 'withdrawn', message: 'This evidence was withdrawn: add it again if it holds after all' }]
    : []),
  ...(piece.sameSchool
    ? []
    : [
        {
          code: 'other-school',
          message: 'Evidence of one school can’t be linked to another school’s rating',
        },
      ]),
]

/**
 * Why a piece can't be linked to a rating with this stance; empty where it isn't linked to it yet (null), or says the same already. A
 * link stays as it is.
 */
export const stanceBlockers = (linked: Stance | null, asked: Stance): Blocker[] =>
  linked === null || linked === asked
    ? []
    : [
        {
          code: 'linked-otherwise',
          message: `It is linked to this rating already, as “${stanceWords[linked]}”, and a link stays as it is`,
        },
      ]

/** A piece as one source linked it to a rating. */
export type RatingLink = LinkedEvidence & { evidenceId: string; ratingSource: RatingSource }

/** Whose ratings somebody sees; what is linked to those of the others isn't told either. */
export type SeenRatings = Record<RatingSource, boolean>

/**
 * How a criterion is evidenced on a day by what is linked to the ratings that one sees, the head's and the trust's together; a
 * piece that both linked counts once. Screens ask of today, also for a category that was published: what it rests on gets older.
 */
export function ratingSummaryOn(
  links: readonly RatingLink[],
  sees: SeenRatings,
  day: string,
  months: number,
): ClaimSummary {
  const seen = links.filter(({ ratingSource }) => sees[ratingSource])
  const once = [...new Map(seen.map((it) => [`${it.evidenceId} ${it.stance}`, it])).values()]
  const pieces = [...new Map(once.map((it) => [it.evidenceId, it])).values()]
  return { ...summaryOn(once, day, months), count: summaryOn(pieces, day, months).count }
}
