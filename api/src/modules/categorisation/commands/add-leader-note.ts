import { correctNoteBlockers, leaderNoteBlockers } from '@sixfold/shared/domain/categorisation/rate.ts'
import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked, invalid, notFound } from '../../../http/problem.ts'
import { leaderNotePolicy } from '../policy.ts'
import { lockCategorisation } from '../queries.ts'
import { findLeaderNote, insertLeaderNote, type NewLeaderNote } from '../rating-queries.ts'

/**
 * Adds a leader-only note, or one in place of another, which is kept. It tells no event and moves no version: a leader who belongs to the school hears the events of
 * leaders, and would learn that something was written. @throws NotFound 404 · Invalid 400 · Blocked 409 with every reason
 */
export async function addLeaderNote(ctx: Ctx, note: NewLeaderNote): Promise<void> {
  const row = await lockCategorisation(ctx, note.categorisationId)
  if (!row) throw notFound()
  authorize(leaderNotePolicy, 'write', ctx.actor, { schoolId: row.school.id })
  assertUnblocked(leaderNoteBlockers(row.status))
  if (note.supersedesId) {
    const before = await findLeaderNote(ctx, row.id, note.supersedesId)
    if (!before) throw invalid([{ path: 'supersedesId', message: 'This case has no such note' }])
    assertUnblocked(correctNoteBlockers(before))
  }
  await insertLeaderNote(ctx, note)
}
