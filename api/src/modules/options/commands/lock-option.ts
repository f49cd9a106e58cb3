import { optionBlockers } from '@sixfold/shared/domain/cycle/option.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { lockPriority } from '../../cycles/queries.ts'
import { changePlanField } from '../../plans/commands/change-plan-field.ts'
import { optionsAsKnown } from '../as-known.ts'
import { authorizeOption } from '../policy.ts'
import { findOption, type OptionRow } from '../queries.ts'

/** An option as it stands, to be changed; its priority's row stays locked. @throws 404 · 403 · 412 · 409 */
export async function lockOption(ctx: ActCtx, optionId: string) {
  const found = await findOption(ctx, optionId)
  const priority = found && (await lockPriority(ctx, found.priorityId))
  const option = priority && (await findOption(ctx, optionId))
  if (!option) throw notFound('This option')
  const published = (await optionsAsKnown(ctx, priority)).some((one) => one.id === optionId)
  authorizeOption('write', ctx.actor, { schoolId: option.schoolId, published })
  ctx.expect?.(option.version)
  assertUnblocked(optionBlockers(priority, option.turn))
  return { option, priority }
}

/** To be called before an option is written: the chosen one belongs to the plan, the others don't. @throws 409 */
export async function changeChosen(ctx: ActCtx, option: OptionRow): Promise<void> {
  if (option.verdict === 'chosen') await changePlanField(ctx, option.priorityId)
}
