import type { Ctx } from '../../../db/tenant.ts'
import { type Audience, record, working } from '../../../record.ts'
import { faceOf } from '../../plans/queries.ts'
import { isPublished } from '../queries.ts'
import type { MeasureRow } from '../queries.ts'

/** Those who may know of a measure on few pupils. */
const within: Audience[] = ['leaders', 'school']

type Named = { name: string; fewPupils: boolean }
type Of = { id: string; schoolId: string; title: string }

/**
 * Says on the timeline that a plan field of a measure, or one of its milestones, was changed: a draft until the trust has
 * approved it. `states`: as it was, as it is now.
 */
export function recordPlanned(ctx: Ctx, kind: string, priority: Of, states: readonly Named[]): Promise<void> {
  const few = states.some((state) => state.fewPupils)
  const name = states.at(-1)?.name
  return record(ctx, {
    kind,
    ...about(priority),
    audiences: states.every((state) => state.fewPupils) ? within : working,
    data: { title: priority.title, ...(few ? {} : { measure: name }) },
  })
}

/** Says on the timeline that something was observed: part of the published record where the measure is. */
export async function recordObserved(
  ctx: Ctx,
  kind: string,
  priority: Of,
  measure: MeasureRow,
): Promise<void> {
  const known = await isPublished(ctx, measure)
  const face = known ? await faceOf(ctx, priority) : { title: priority.title, audiences: working }
  await record(ctx, {
    kind,
    ...about(priority),
    audiences: measure.fewPupils ? within : face.audiences,
    data: { title: face.title },
  })
}

const about = (priority: Of) => ({
  schoolId: priority.schoolId,
  recordKind: 'priority',
  recordId: priority.id,
})
