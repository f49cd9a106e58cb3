import type { Level } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { departureFault } from '@sixfold/shared/domain/categorisation/departure.ts'
import { proposeBlockers } from '@sixfold/shared/domain/categorisation/propose.ts'
import { suggestionFrom } from '@sixfold/shared/domain/categorisation/suggestion.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid } from '../../../http/problem.ts'
import { type NewEvent, record } from '../../../record.ts'
import { moveTo, setProposal } from '../queries.ts'
import { insertProposal, standingRatings } from '../rating-queries.ts'
import { loadFor } from './load-for.ts'

/**
 * Proposes a category and hands it to the board at once: moderation, the conversation and the head's reply come between the
 * two with their own issue. Another level than the ratings suggest needs a reason. @throws NotFound 404 · Forbidden 403 ·
 * Stale 412 · Blocked 409 with every reason · Invalid 400
 */
export async function proposeCategory(
  ctx: ActCtx,
  it: { categorisationId: string; level: Level; rationale: string; departure?: string | undefined },
): Promise<void> {
  const row = await loadFor(ctx, 'propose', it.categorisationId)
  assertUnblocked(proposeBlockers(row.status))
  const { level: suggested } = suggestionFrom(await standingRatings(ctx, [row.id]))
  const { level, departure = null } = it
  const fault = departureFault({ level, suggested, departure })
  if (fault) throw invalid([{ path: 'departure', message: fault }])
  await setProposal(ctx, row.id, it)
  await insertProposal(ctx, row.id, { level, suggested, departure })
  if (row.status !== 'proposed') await moveTo(ctx, row.id, { from: row.status, to: 'proposed' })
  await moveTo(ctx, row.id, { from: 'proposed', to: 'awaiting-decision' })
  // Neither event names the level: what is proposed is read where one may see it.
  const event: Omit<NewEvent, 'kind' | 'audiences'> = {
    schoolId: row.school.id,
    recordKind: 'categorisation',
    recordId: row.id,
    data: { academicYear: row.academicYear },
  }
  await record(ctx, { ...event, kind: 'category-proposed', audiences: ['leaders', 'partners'] })
  await record(ctx, { ...event, kind: 'proposal-with-board', audiences: ['leaders', 'partners', 'trustees'] })
}
