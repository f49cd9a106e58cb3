import { z } from 'zod'
import { ratingSources } from '../domain/categorisation/rating-evidence.ts'
import { evidenceKinds, evidenceSources, stances } from '../domain/evidence/words.ts'
import { abilities, Blocker, Day, Id, PersonName } from './common.ts'
import { endpoint } from './endpoint.ts'
import { EvidenceSummary } from './priority.ts'
import { CriterionKey } from './criterion-key.ts'

const Stance = z.enum(stances)
/** Whose rating it bears on: the head's own, or the trust's. */
const Source = z.enum(ratingSources)

/** A piece of evidence as it is linked to a rating, by whom and when. The piece has a page of its own. */
export const RatingEvidence = z.strictObject({
  id: Id,
  source: Source,
  stance: Stance,
  by: PersonName,
  day: Day,
  evidence: z.strictObject({
    id: Id,
    title: z.string(),
    kind: z.enum(evidenceKinds),
    source: z.enum(evidenceSources),
    /** The day it was seen or counted. */
    effectiveOn: Day,
    /** Counts today. */
    live: z.boolean(),
    withdrawn: z.boolean(),
  }),
})
export type RatingEvidence = z.infer<typeof RatingEvidence>

const params = z.strictObject({ categorisationId: Id, criterionKey: CriterionKey })

/**
 * What is linked to the ratings of a criterion that the person asking sees: what contradicts first, then the newest. Pieces that
 * others read are counted in `hidden`. `summary` is of today, with those that are hidden.
 */
export const listRatingEvidence = endpoint({
  name: 'listRatingEvidence',
  method: 'GET',
  path: '/categorisations/:categorisationId/ratings/:criterionKey/evidence',
  summary: 'Evidence for the ratings of a criterion',
  tag: 'categorisation',
  access: 'trust',
  outside: true,
  params,
  status: 200,
  answer: z.strictObject({
    items: z.array(RatingEvidence),
    hidden: z.int(),
    summary: EvidenceSummary,
    /** Whose rating one may link evidence to; `blockers` says what is in the way of it now. */
    abilities: abilities('linkSelf', 'linkTrust'),
    blockers: z.strictObject({ linkSelf: z.array(Blocker), linkTrust: z.array(Blocker) }),
  }),
})

/**
 * Links a piece of the school's evidence to a rating, for good. The same link again answers as it did; 409 where the piece is linked
 * to it with another stance, and where that rating can't be changed now. Tells no event: what is rated is read where one may see it.
 */
export const linkRatingEvidence = endpoint({
  name: 'linkRatingEvidence',
  method: 'POST',
  path: '/categorisations/:categorisationId/ratings/:criterionKey/evidence',
  summary: 'Link evidence to the rating of a criterion',
  tag: 'categorisation',
  access: 'trust',
  params,
  body: z.strictObject({ evidenceId: Id, stance: Stance, source: Source }),
  status: 200,
  answer: RatingEvidence,
})
