import type { Ctx } from '../../db/tenant.ts'
import { record, working } from '../../record.ts'
import { heldActions } from './action-queries.ts'
import { faceOf } from './queries.ts'

type About = { id: string; schoolId: string; title: string }

/** A change of what is planned: a draft until it is approved, so for school and trust. Several actions are one event. */
export async function recordPlanned(
  ctx: Ctx,
  kind: 'action-added' | 'action-changed' | 'action-removed',
  priority: About,
  titles: readonly string[],
): Promise<void> {
  await record(ctx, {
    kind,
    schoolId: priority.schoolId,
    recordKind: 'priority',
    recordId: priority.id,
    audiences: working,
    data: { title: priority.title, ...namedOrCounted(titles) },
  })
}

/**
 * What becomes of actions: those that approved plans hold are named to all who read the published record, as they know
 * them; the others to school and trust. One event for each of the two, however many actions. None: nothing.
 */
export async function recordRunning(
  ctx: Ctx,
  kind: 'action-done' | 'action-dropped' | 'action-reopened' | 'action-cost-changed',
  priority: About,
  actions: readonly { id: string; title: string }[],
): Promise<void> {
  const held = await heldActions(ctx, [priority.id])
  const face = await faceOf(ctx, priority)
  const known = actions.flatMap(({ id }) => held.get(id)?.title ?? [])
  const others = actions.filter(({ id }) => !held.has(id)).map(({ title }) => title)
  for (const { titles, title, audiences } of [
    { titles: others, title: priority.title, audiences: working },
    { titles: known, ...face },
  ])
    if (titles.length > 0)
      await record(ctx, {
        kind,
        schoolId: priority.schoolId,
        recordKind: 'priority',
        recordId: priority.id,
        audiences,
        data: { title, ...namedOrCounted(titles) },
      })
}

const namedOrCounted = (titles: readonly string[]) =>
  titles.length === 1 ? { action: titles[0] } : { actions: titles.length }
