import type { PlanContent } from '@sixfold/shared/domain/plans/content.ts'
import type { Ctx } from '../../db/tenant.ts'
import { cyclePolicy } from '../cycles/policy.ts'
import { listFewPupilMeasures } from '../measures/queries.ts'

/** Content as one reader may see it; `hidden` counts, by priority, the measures that are left out. */
export type ShownContent = { content: PlanContent; hidden: ReadonlyMap<string, number> }

/**
 * Leaves out measures on fewer than six pupils for those whom they are not for: those that were frozen as such, and those
 * of which it is known by now.
 */
export async function shownTo(
  ctx: Ctx,
  plan: { schoolId: string },
  content: PlanContent,
): Promise<ShownContent> {
  if (cyclePolicy.readFewPupils(ctx.actor, plan)) return { content, hidden: new Map() }
  const few = await listFewPupilMeasures(
    ctx,
    content.priorities.map((priority) => priority.id),
  )
  const priorities = content.priorities.map((priority) => ({
    ...priority,
    measures: priority.measures.filter((measure) => !measure.fewPupils && !few.includes(measure.id)),
  }))
  return {
    content: { ...content, priorities },
    hidden: new Map(
      priorities.map(({ id, measures }, index) => [
        id,
        (content.priorities[index]?.measures.length ?? 0) - measures.length,
      ]),
    ),
  }
}
