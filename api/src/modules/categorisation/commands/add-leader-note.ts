import { leaderNoteBlockers } from '@sixfold/shared/domain/categorisation/rate.ts'
import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { leaderNotePolicy } from '../policy.ts'
import { findCategorisation } from '../queries.ts'
import { insertLeaderNote } from '../rating-queries.ts'

/**
 * Adds a leader-only note. It tells no event and moves no version: a leader who belongs to the school hears the events of
 * leaders, and would learn that something was written. @throws NotFound 404 · Blocked 409 with every reason
 */
export async function addLeaderNote(
  ctx: Ctx,
  note: { id: string; categorisationId: string; text: string },
): Promise<void> {
  const row = await findCategorisation(ctx, note.categorisationId)
  if (!row) throw notFound()
  authorize(leaderNotePolicy, 'write', ctx.actor, { schoolId: row.school.id })
  assertUnblocked(leaderNoteBlockers(row.status))
  await insertLeaderNote(ctx, note)
}
