import { clearBlockers, editBlockers } from '@sixfold/shared/domain/cycle/edit.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { record, working } from '../../../record.ts'
import { changePlanField } from '../../plans/commands/change-plan-field.ts'
import { settlePlan } from '../../plans/commands/settle-plan.ts'
import { assertCriterion } from '../../schemes/queries.ts'
import { authorizeCycle } from '../policy.ts'
import { lockPriority } from '../queries.ts'
import { type PriorityText, updatePriority } from '../writes.ts'
import { leadGiven } from './lead-given.ts'

const naming = ['title', 'criterionKey', 'lead', 'leadPersonId', 'budgetPence'] as const
const statements = ['problem', 'rootCause', 'intendedOutcome'] as const

/** Absent (or undefined) leaves a field, null clears it. */
export type PriorityChange = { [Field in keyof PriorityText]?: PriorityText[Field] | undefined }

/** Changes a priority's text: its name and money are the head's to change, its statements its school's people's. @throws 404 · 403 · 412 · 409 */
export async function editPriority(ctx: ActCtx, priorityId: string, change: PriorityChange): Promise<void> {
  const row = await lockPriority(ctx, priorityId)
  if (!row) throw notFound('This priority')
  const given = <Field extends keyof PriorityText>(fields: readonly Field[]) =>
    fields.filter((field) => change[field] !== undefined)
  const renames = given(naming).length > 0
  authorizeCycle('read', ctx.actor, row)
  if (renames) authorizeCycle('edit', ctx.actor, row)
  if (!renames || given(statements).length > 0) authorizeCycle('write', ctx.actor, row)
  ctx.expect?.(row.version)
  const cleared = statements.filter((field) => change[field] === null && row[field] !== null)
  assertUnblocked([...editBlockers(row.step), ...clearBlockers(row.step, cleared)])
  await assertCriterion(ctx, change.criterionKey, row.criterionKey)
  const after = {
    ...row,
    ...Object.fromEntries(given([...naming, ...statements]).map((field) => [field, change[field]])),
    ...(await leadGiven(ctx, row, change)),
  }
  await changePlanField(ctx, priorityId)
  await updatePriority(ctx, priorityId, after)
  await settlePlan(ctx, priorityId)
  await record(ctx, {
    kind: 'priority-changed',
    schoolId: row.schoolId,
    recordKind: 'priority',
    recordId: priorityId,
    // Plan fields are drafts until the trust approves them.
    audiences: working,
    data: { title: after.title, fields: given([...naming, ...statements]) },
  })
}
