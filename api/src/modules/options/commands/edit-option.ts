import type { ActCtx } from '../../../http/handle.ts'
import { settlePlan } from '../../plans/commands/settle-plan.ts'
import { listOptions, type OptionRow } from '../queries.ts'
import { type OptionFields, rankOptions, updateOption } from '../writes.ts'
import { approachToCite, assertSound } from './add-option.ts'
import { changeChosen, lockOption } from './lock-option.ts'
import { recordOption } from './record-option.ts'

/** Absent (or undefined) leaves a field, null clears it. */
export type OptionChange = {
  [Field in keyof OptionFields]?: OptionFields[Field] | undefined
} & { rank?: number | undefined }

/** Changes what is said of an option, or its place among the others. @throws 404 · 403 · 412 · 409 · 400 */
export async function editOption(
  ctx: ActCtx,
  optionId: string,
  { rank, ...change }: OptionChange,
): Promise<void> {
  const { option, priority } = await lockOption(ctx, optionId)
  if (rank !== undefined) await moveTo(ctx, option, rank)
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length === 0) return
  const after: OptionFields = { ...fieldsOf(option), ...given }
  const { faults } = await approachToCite(ctx, after.approachId, option.approach?.id ?? null)
  assertSound(after, faults, ctx.today)
  await changeChosen(ctx, option)
  await updateOption(ctx, optionId, after)
  const of = option.verdict === 'chosen' ? 'plan' : 'weighing'
  if (of === 'plan') await settlePlan(ctx, priority.id)
  await recordOption(ctx, 'option-changed', priority, { ...after, turn: option.turn }, of)
}

const fieldsOf = (option: OptionRow): OptionFields => ({
  title: option.title,
  approachId: option.approach?.id ?? null,
  fit: option.fit,
  costPence: option.costPence,
  staffTime: option.staffTime,
  wouldStop: option.wouldStop,
  figures: option.figures,
})

/** Puts it at this place of its turn, or last. Places belong to no version: who changes another option isn't in the way. */
async function moveTo(ctx: ActCtx, option: OptionRow, rank: number) {
  const others = (await listOptions(ctx, [option.priorityId]))
    .filter((one) => one.turn === option.turn && one.id !== option.id)
    .map((one) => one.id)
  await rankOptions(ctx, others.toSpliced(rank - 1, 0, option.id))
}
