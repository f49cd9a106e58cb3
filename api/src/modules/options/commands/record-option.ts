import { isPublished } from '@sixfold/shared/domain/cycle/trail.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { record, working } from '../../../record.ts'
import { listTrail } from '../../cycles/queries.ts'
import { faceOf } from '../../plans/queries.ts'

/**
 * Says on the timeline what was done with an option. Choosing is a plan field, so a draft until it is approved; weighing is
 * part of the published record once the school has gone on from step 2 of the turn.
 */
export async function recordOption(
  ctx: Ctx,
  kind: string,
  priority: { id: string; schoolId: string; title: string },
  option: { title: string; turn: number },
  of: 'plan' | 'weighing',
): Promise<void> {
  const isPublic =
    of === 'weighing' && isPublished(await listTrail(ctx, [priority.id]), option.turn, 'explore')
  const face = isPublic ? await faceOf(ctx, priority) : { title: priority.title, audiences: working }
  await record(ctx, {
    kind,
    schoolId: priority.schoolId,
    recordKind: 'priority',
    recordId: priority.id,
    audiences: face.audiences,
    data: { title: face.title, option: option.title },
  })
}
