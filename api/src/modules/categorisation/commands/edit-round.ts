import { roundClosedBlocker } from '@sixfold/shared/domain/categorisation/close-round.ts'
import { roundDayFaults } from '@sixfold/shared/domain/categorisation/round.ts'
import { authorize } from '../../../access/policy.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, invalid, notFound } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { roundPolicy } from '../policy.ts'
import { lockRound, type RoundDays, setRoundDays } from '../round-queries.ts'

export type RoundEdit = { [Day in keyof RoundDays]?: string | null | undefined }

/** Sets a round's days; those left out stay. @throws NotFound 404 · Forbidden 403 · Stale 412 · Blocked 409 · Invalid 400 with every fault */
export async function editRound(ctx: ActCtx, roundId: string, edit: RoundEdit): Promise<void> {
  const round = await lockRound(ctx, roundId)
  if (!round) throw notFound('This round')
  authorize(roundPolicy, 'edit', ctx.actor, null)
  ctx.expect?.(round.version)
  if (round.closed) assertUnblocked([roundClosedBlocker(round.academicYear)])
  const { selfAssessBy = round.selfAssessBy, proposeBy = round.proposeBy, decideBy = round.decideBy } = edit
  const days = { selfAssessBy, proposeBy, decideBy }
  assertDays(round.academicYear, days)
  await setRoundDays(ctx, round.id, days)
  await record(ctx, {
    kind: 'round-days-set',
    schoolId: null,
    recordKind: 'round',
    recordId: round.id,
    audiences: published,
    data: { academicYear: round.academicYear },
  })
}

/** @throws Invalid 400 with every fault */
export function assertDays(academicYear: number, days: RoundDays): void {
  const faults = roundDayFaults(academicYear, days)
  if (faults.length > 0) throw invalid(faults)
}
