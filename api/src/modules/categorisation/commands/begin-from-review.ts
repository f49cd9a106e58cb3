import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { departs } from '@sixfold/shared/domain/categorisation/departure.ts'
import { suggestionFrom } from '@sixfold/shared/domain/categorisation/suggestion.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../../db/tenant.ts'
import { schemeOfRound } from '../../schemes/queries.ts'
import { findCategorisation, insertFromReview } from '../queries.ts'
import { copyRatingLinks } from '../rating-evidence-queries.ts'
import { copyRatings, standingRatings } from '../rating-queries.ts'
import { insertPutForward } from '../way-queries.ts'
import { proposers, tellOf } from './tell-of.ts'

type Asked = {
  /** The categorisation whose published category the review was of. */
  from: string
  schoolId: string
  level: Level
  /** What was signed: the rationale, and the reason for departing from what the ratings suggest. */
  reason: string
}

/**
 * Begins the decision that a review asks for: the published ratings copied with who gave them and when and the evidence for them,
 * moderated already, so that the conversation with the head comes next; domain.md §4.3. Part of signing off: whoever calls this has
 * decided who may, holds the school's lock, and knows that the school has no other under way. @returns its id
 */
export async function beginFromReview(ctx: Ctx, { from, schoolId, level, reason }: Asked): Promise<string> {
  const reviewed = await findCategorisation(ctx, from)
  if (!reviewed) throw new Error('a decision without its categorisation')
  const id = v7()
  await insertFromReview(ctx, { id, roundId: reviewed.roundId, schoolId, level, rationale: reason })
  await copyRatings(ctx, { from, to: id })
  await copyRatingLinks(ctx, { from, to: id })
  const scheme = await schemeOfRound(ctx, reviewed.roundId)
  const { level: suggested } = suggestionFrom(scheme, await standingRatings(ctx, [id]))
  await insertPutForward(ctx, id, {
    stage: 'proposed',
    level,
    rationale: reason,
    suggested,
    departure: departs(level, suggested) ? reason : null,
    reason: null,
    answer: null,
  })
  const row = await findCategorisation(ctx, id)
  if (row) await tellOf(ctx, row, 'category-asked-for-anew', proposers)
  return id
}
