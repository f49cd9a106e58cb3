import { openRoundBlockers } from '@sixfold/shared/domain/categorisation/round.ts'
import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { assertUnblocked } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { holdingVersion } from '../../schemes/queries.ts'
import { lockTrust } from '../../trusts/queries.ts'
import { roundPolicy } from '../policy.ts'
import { insertRound, type RoundDays, yearsWithRound } from '../round-queries.ts'
import { assertDays } from './edit-round.ts'

export type Opening = { id: string; academicYear: number } & {
  [Day in keyof RoundDays]?: string | null | undefined
}

/** It keeps the scheme that holds now. @throws Forbidden 403 · Blocked 409 with every reason · Invalid 400 with every fault */
export async function openRound(
  ctx: Ctx,
  { selfAssessBy = null, proposeBy = null, decideBy = null, ...round }: Opening,
): Promise<void> {
  authorize(roundPolicy, 'open', ctx.actor, null)
  // So that nobody withdraws the scheme while a round opens with it.
  await lockTrust(ctx)
  const open = await yearsWithRound(ctx, [round.academicYear])
  assertUnblocked(openRoundBlockers(round.academicYear, open.length > 0, ctx.today))
  const days = { selfAssessBy, proposeBy, decideBy }
  assertDays(round.academicYear, days)
  if (!(await insertRound(ctx, { ...round, ...days, schemeId: (await holdingVersion(ctx)).id })))
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
