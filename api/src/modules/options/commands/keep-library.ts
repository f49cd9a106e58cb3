import { type Figures, figuresFaults } from '@sixfold/shared/domain/cycle/option.ts'
import type { Ctx } from '../../../db/tenant.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { type Fault, invalid, notFound } from '../../../http/problem.ts'
import { record, working } from '../../../record.ts'
import { authorizeLibrary } from '../policy.ts'
import { approachNamed, lockApproach } from '../queries.ts'
import { type ApproachFields, insertApproach, updateApproach } from '../writes.ts'

/** Adds an approach to the trust's library. @throws 403 · 400 */
export async function addApproach(
  ctx: Ctx,
  { id, ...approach }: ApproachFields & { id: string },
): Promise<void> {
  authorizeLibrary('add', ctx.actor)
  await assertSound(ctx, id, approach)
  await insertApproach(ctx, id, approach)
  await recordApproach(ctx, 'approach-added', id, approach.name)
}

/** Absent (or undefined) leaves a field, null clears it. */
export type ApproachChange = {
  name?: string | undefined
  about?: string | null | undefined
  figures?: Figures | null | undefined
  archived?: boolean | undefined
}

/** Changes an approach, puts it away or brings it back; options that cite it stay as they are. @throws 404 · 403 · 412 · 400 */
export async function editApproach(ctx: ActCtx, approachId: string, change: ApproachChange): Promise<void> {
  const before = await lockApproach(ctx, approachId)
  if (!before) throw notFound('This approach')
  authorizeLibrary('edit', ctx.actor)
  ctx.expect?.(before.version)
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const after = { ...before, ...given }
  await assertSound(ctx, approachId, after)
  await updateApproach(ctx, approachId, after)
  await recordApproach(ctx, 'approach-changed', approachId, after.name)
}

/** @throws 400 with every fault */
async function assertSound(ctx: Ctx, id: string, { name, figures }: ApproachFields) {
  const namesake = await approachNamed(ctx, name, id)
  const taken: Fault[] = namesake
    ? [
        {
          path: 'name',
          message: namesake.archived
            ? 'An approach that was put away has this name: a trust leader can bring it back'
            : 'There is an approach with this name in the library already',
        },
      ]
    : []
  const faults = [...taken, ...figuresFaults(figures, ctx.today)]
  if (faults.length > 0) throw invalid(faults)
}

const recordApproach = (ctx: Ctx, kind: string, recordId: string, title: string) =>
  record(ctx, { kind, schoolId: null, recordKind: 'approach', recordId, audiences: working, data: { title } })
