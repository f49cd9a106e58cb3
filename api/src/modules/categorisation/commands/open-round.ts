import { openRoundBlockers } from '@sixfold/shared/domain/categorisation/round.ts'
import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { roundPolicy } from '../policy.ts'
import { insertRound, yearsWithRound } from '../queries.ts'

/** @throws Forbidden 403 · Blocked 409 with every reason */
export async function openRound(ctx: Ctx, round: { id: string; academicYear: number }): Promise<void> {
  authorize(roundPolicy, 'open', ctx.actor, null)
  const open = await yearsWithRound(ctx, [round.academicYear])
  assertUnblocked(openRoundBlockers(round.academicYear, open.length > 0, ctx.today))
  if (!(await insertRound(ctx, round)))
    assertUnblocked(openRoundBlockers(round.academicYear, true, ctx.today))
  // To every audience: from now on the round covers reviews that would otherwise be late.
  await record(ctx, {
    kind: 'round-opened',
    schoolId: null,
    recordKind: 'round',
    recordId: round.id,
    audiences: published,
    data: { academicYear: round.academicYear },
  })
}
