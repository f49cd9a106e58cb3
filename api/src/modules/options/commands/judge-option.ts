import type { ActCtx } from '../../../http/handle.ts'
import { changePlanField } from '../../plans/commands/change-plan-field.ts'
import { settlePlan } from '../../plans/commands/settle-plan.ts'
import { listOptions } from '../queries.ts'
import { hideOption, setVerdict } from '../writes.ts'
import { changeChosen, lockOption } from './lock-option.ts'
import { recordOption } from './record-option.ts'

/** Chooses an option, and takes back the one that was chosen in its turn. @throws 404 · 403 · 412 · 409 */
export async function chooseOption(ctx: ActCtx, optionId: string, reason: string): Promise<void> {
  const { option, priority } = await lockOption(ctx, optionId)
  await changePlanField(ctx, priority.id)
  const chosen = (await listOptions(ctx, [priority.id])).filter(
    (one) => one.turn === option.turn && one.verdict === 'chosen' && one.id !== optionId,
  )
  for (const one of chosen) await setVerdict(ctx, one.id, 'open', null)
  await setVerdict(ctx, optionId, 'chosen', reason)
  await settlePlan(ctx, priority.id)
  await recordOption(ctx, 'option-chosen', priority, option, 'plan')
}

/** Sets an option aside, with the reason. @throws 404 · 403 · 412 · 409 */
export async function setAsideOption(ctx: ActCtx, optionId: string, why: string): Promise<void> {
  await judge(ctx, optionId, 'option-set-aside', () => setVerdict(ctx, optionId, 'not-chosen', why))
}

/** Weighs an option again that was chosen or set aside. @throws 404 · 403 · 412 · 409 */
export async function reopenOption(ctx: ActCtx, optionId: string): Promise<void> {
  await judge(ctx, optionId, 'option-reopened', () => setVerdict(ctx, optionId, 'open', null))
}

/** Takes an option out; it is kept, and shown no more. @throws 404 · 403 · 412 · 409 */
export async function removeOption(ctx: ActCtx, optionId: string): Promise<void> {
  await judge(ctx, optionId, 'option-removed', () => hideOption(ctx, optionId))
}

async function judge(ctx: ActCtx, optionId: string, kind: string, write: () => Promise<void>) {
  const { option, priority } = await lockOption(ctx, optionId)
  await changeChosen(ctx, option)
  await write()
  if (option.verdict === 'chosen') await settlePlan(ctx, priority.id)
  await recordOption(ctx, kind, priority, option, option.verdict === 'chosen' ? 'plan' : 'weighing')
}
