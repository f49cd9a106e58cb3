import type { BodyOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { pastePlan as contract } from '@sixfold/shared/contracts/plan-paste.ts'
import { pasteFaults } from '@sixfold/shared/domain/plans/paste/paste-faults.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { blocked, invalid, notFound } from '../../../http/problem.ts'
import { addPriority } from '../../cycles/commands/add-priority.ts'
import { editPriority } from '../../cycles/commands/edit-priority.ts'
import { authorizeCycle } from '../../cycles/policy.ts'
import { listPriorities, lockCycle, lockPriority } from '../../cycles/queries.ts'
import { currentScheme, notACriterion } from '../../schemes/queries.ts'
import { listPresentActions } from '../action-queries.ts'
import { addActions } from './add-action.ts'
import { changePlanOfCycle } from './change-plan-field.ts'

export type PastedPlan = BodyOf<typeof contract>

/**
 * Adds what was read from a pasted table by the same commands as adding it by hand, all of it or nothing.
 * @throws 404 · 403 · 409 · 400 with every fault, by its path
 */
export async function pastePlan(ctx: Ctx, cycleId: string, pasted: PastedPlan): Promise<void> {
  const cycle = await lockCycle(ctx, cycleId)
  if (!cycle) throw notFound('This cycle')
  authorizeCycle(pasted.added.length > 0 ? 'addPriority' : 'write', ctx.actor, cycle)
  if (cycle.status === 'closed')
    throw blocked([{ code: 'cycle-closed', message: 'This cycle is closed: add to the open one' }])
  // Always in the same order, so that two people never wait for each other.
  for (const { priorityId } of pasted.existing.toSorted((a, b) => (a.priorityId < b.priorityId ? -1 : 1)))
    await lockPriority(ctx, priorityId)
  const faults = [
    ...pasteFaults(pasted, await standing(ctx, cycleId)),
    ...(await criterionFaults(ctx, pasted)),
  ]
  if (faults.length > 0) throw invalid(faults)
  await changePlanOfCycle(ctx, cycleId)
  for (const { actions, problem, rootCause, intendedOutcome, ...priority } of pasted.added) {
    await addPriority(ctx, { ...priority, cycleId })
    await addContent(ctx, priority.id, { problem, rootCause, intendedOutcome }, actions)
  }
  for (const { priorityId, actions, ...texts } of pasted.existing)
    await addContent(ctx, priorityId, texts, actions)
}

async function criterionFaults(ctx: Ctx, { added }: PastedPlan) {
  const { criteria } = await currentScheme(ctx)
  return added.flatMap(({ criterionKey }, index) =>
    criteria.some(({ key }) => key === criterionKey) ? [] : [notACriterion(`added.${index}.criterionKey`)],
  )
}

/** The cycle's priorities, each with the actions of its present turn. */
async function standing(ctx: Ctx, cycleId: string) {
  const priorities = await listPriorities(ctx, [cycleId])
  const actions = await listPresentActions(
    ctx,
    priorities.map(({ id }) => id),
  )
  return priorities.map((priority) => ({
    ...priority,
    actions: actions.filter(({ priorityId }) => priorityId === priority.id),
  }))
}

type Texts = Pick<PastedPlan['existing'][number], 'problem' | 'rootCause' | 'intendedOutcome'>

async function addContent(
  ctx: Ctx,
  priorityId: string,
  texts: Texts,
  actions: PastedPlan['existing'][number]['actions'],
) {
  if (Object.values(texts).some((text) => text !== undefined)) await editPriority(ctx, priorityId, texts)
  if (actions.length > 0) await addActions(ctx, priorityId, actions)
}
