import { figuresFaults, optionBlockers } from '@sixfold/shared/domain/cycle/option.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { type Fault, assertUnblocked, invalid, notFound } from '../../../http/problem.ts'
import { authorizeCycle } from '../../cycles/policy.ts'
import { lockPriority } from '../../cycles/queries.ts'
import { type ApproachRow, findApproach } from '../queries.ts'
import { insertOption, type OptionFields } from '../writes.ts'
import { recordOption } from './record-option.ts'

export type NewOption = { id: string; priorityId: string } & {
  [Field in keyof OptionFields]?: OptionFields[Field] | undefined
}

/**
 * Adds an option to the present turn. An approach gives it its name and its figures where none are given.
 * @throws 404 · 403 · 409 · 400
 */
export async function addOption(ctx: Ctx, { id, priorityId, ...given }: NewOption): Promise<void> {
  const priority = await lockPriority(ctx, priorityId)
  if (!priority) throw notFound('This priority')
  authorizeCycle('write', ctx.actor, priority)
  assertUnblocked(optionBlockers(priority, priority.turn))
  const { approach, faults } = await approachToCite(ctx, given.approachId ?? null, null)
  const option: OptionFields = {
    title: given.title ?? approach?.name ?? '',
    approachId: approach?.id ?? null,
    fit: given.fit ?? null,
    costPence: given.costPence ?? null,
    staffTime: given.staffTime ?? null,
    wouldStop: given.wouldStop ?? null,
    figures: given.figures === undefined ? (approach?.figures ?? null) : given.figures,
  }
  assertSound(option, faults, ctx.today)
  await insertOption(ctx, { ...option, id, priorityId, turn: priority.turn })
  await recordOption(ctx, 'option-added', priority, { ...option, turn: priority.turn }, 'weighing')
}

/** The approach that an option is to cite, or why it can't; one that it cites already it keeps, put away or not. */
export async function approachToCite(
  ctx: Ctx,
  approachId: string | null,
  citedId: string | null,
): Promise<{ approach: ApproachRow | null; faults: Fault[] }> {
  if (approachId === null) return { approach: null, faults: [] }
  const approach = await findApproach(ctx, approachId)
  const fault = (message: string) => ({ approach, faults: [{ path: 'approachId', message }] })
  if (!approach) return fault('This isn’t in this trust’s library of approaches')
  if (approach.archived && approachId !== citedId)
    return fault('This approach was put away: choose another one')
  return { approach, faults: [] }
}

/** @throws 400 with every fault */
export function assertSound(option: OptionFields, more: readonly Fault[], today: string): void {
  const faults = [
    ...(option.title === '' && more.length === 0
      ? [{ path: 'title', message: 'Give it a name, or choose an approach' }]
      : []),
    ...more,
    ...figuresFaults(option.figures, today),
  ]
  if (faults.length > 0) throw invalid(faults)
}
