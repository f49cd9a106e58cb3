import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { record } from '../../../record.ts'
import { subjectOf, updatePolicy } from '../policy.ts'
import type { WordingRow } from '../rows.ts'
import { putThanks } from '../writes.ts'
import { openUpdate } from './open-update.ts'

/** One thanks of each person, who has then read it, too; the school hears of it. @throws 404 · 403 for one's own */
export async function thankForUpdate(ctx: Ctx, updateId: string): Promise<WordingRow> {
  const update = await openUpdate(ctx, updateId)
  authorize(updatePolicy, 'thank', ctx.actor, subjectOf(update, ctx.today))
  if (await putThanks(ctx, updateId))
    await record(ctx, {
      kind: 'update-thanked',
      schoolId: update.schoolId,
      recordKind: 'priority',
      recordId: update.priorityId,
      audiences: ['school'],
      data: { title: update.title },
    })
  return update
}
