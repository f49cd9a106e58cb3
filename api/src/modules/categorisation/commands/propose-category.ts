import type { Level } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { proposeBlockers } from '@sixfold/shared/domain/categorisation/propose.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { type NewEvent, record } from '../../../record.ts'
import { moveTo, setProposal } from '../queries.ts'
import { loadFor } from './load-for.ts'

/**
 * Proposes a category and hands it to the board at once: moderation, the conversation and the head's reply come between the
 * two with their own issue. @throws NotFound 404 · Forbidden 403 · Stale 412 · Blocked 409 with every reason
 */
export async function proposeCategory(
  ctx: ActCtx,
  it: { categorisationId: string; level: Level; rationale: string },
): Promise<void> {
  const row = await loadFor(ctx, 'propose', it.categorisationId)
  assertUnblocked(proposeBlockers(row.status))
  await setProposal(ctx, row.id, it)
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
