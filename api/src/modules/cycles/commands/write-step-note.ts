import { reachedBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import type { NotedStep } from '@sixfold/shared/domain/cycle/steps.ts'
import { isPublished } from '@sixfold/shared/domain/cycle/trail.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { record, working } from '../../../record.ts'
import { faceOf } from '../../plans/queries.ts'
import { authorizeCycle } from '../policy.ts'
import { listNotes, listTrail, lockPriority } from '../queries.ts'
import type { NoteRow } from '../rows.ts'
import { putNote } from '../writes.ts'

export type NewNote = { priorityId: string; step: NotedStep; note: string }

/**
 * Writes the note on a step of the present turn that was reached. What is expected is the note's own version, 0 for one not
 * yet written: so two people who begin the same note don't overwrite each other. @throws 404 · 403 · 412 · 409
 */
export async function writeStepNote(ctx: ActCtx, { priorityId, step, note }: NewNote): Promise<NoteRow> {
  const row = await lockPriority(ctx, priorityId)
  if (!row) throw notFound('This priority')
  authorizeCycle('write', ctx.actor, row)
  const standing = () => noteOn(ctx, priorityId, row.turn, step)
  ctx.expect?.((await standing())?.version ?? 0)
  assertUnblocked(reachedBlockers(row.step, step))
  await putNote(ctx, priorityId, row.turn, step, note)
  const isPublic = isPublished(await listTrail(ctx, [priorityId]), row.turn, step)
  const { title, audiences } = await faceOf(ctx, row)
  await record(ctx, {
    kind: 'step-note-written',
    schoolId: row.schoolId,
    recordKind: 'priority',
    recordId: priorityId,
    audiences: isPublic ? audiences : working,
    data: { title, step },
  })
  const written = await standing()
  if (!written) throw new Error('a note that was just written is not there')
  return written
}

async function noteOn(ctx: ActCtx, priorityId: string, turn: number, step: NotedStep) {
  return (await listNotes(ctx, priorityId)).find((one) => one.turn === turn && one.step === step)
}
