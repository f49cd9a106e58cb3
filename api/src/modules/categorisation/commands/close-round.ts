import { closeRoundBlockers, reopenRoundBlockers } from '@sixfold/shared/domain/categorisation/close-round.ts'
import { authorize } from '../../../access/policy.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { roundPolicy } from '../policy.ts'
import { moveTo } from '../queries.ts'
import { lockRound, type RoundRow } from '../round-queries.ts'
import { listClosedWith, lockOnTheirWay, setRoundStatus } from '../round-status-queries.ts'

/**
 * Nothing more begins in a closed round, and it covers no review. Self-assessments on which nothing was proposed close with it.
 * @throws NotFound 404 · Forbidden 403 · Stale 412 · Blocked 409 with every school that isn't decided
 */
export async function closeRound(ctx: ActCtx, roundId: string, reason: string): Promise<void> {
  const round = await roundToEdit(ctx, roundId)
  const onTheirWay = await lockOnTheirWay(ctx, round.id)
  const barred = ctx.actor.barredSchools()
  const facts = onTheirWay.map((it) => ({ ...it, barred: barred.includes(it.schoolId) }))
  assertUnblocked(closeRoundBlockers({ ...round, closed: round.closed !== null }, facts))
  for (const it of onTheirWay)
    if (it.status === 'self-assessing')
      await moveTo(ctx, it.categorisationId, { act: 'close', from: 'self-assessing', to: 'closed' })
  await setRoundStatus(ctx, round.id, { to: 'closed', reason })
  await tell(ctx, 'round-closed', round)
}

/**
 * What closed with the round goes on, save where the school has begun in another meanwhile.
 * @throws NotFound 404 · Forbidden 403 · Stale 412 · Blocked 409 with every reason
 */
export async function reopenRound(ctx: ActCtx, roundId: string, reason: string): Promise<void> {
  const round = await roundToEdit(ctx, roundId)
  assertUnblocked(reopenRoundBlockers({ ...round, closed: round.closed !== null }, ctx.today))
  await setRoundStatus(ctx, round.id, { to: 'open', reason })
  for (const { categorisationId } of await listClosedWith(ctx, round.id))
    await moveTo(ctx, categorisationId, { act: 'reopen', from: 'closed', to: 'self-assessing' })
  await tell(ctx, 'round-reopened', round)
}

/** @throws NotFound 404 · Forbidden 403 · Stale 412 */
async function roundToEdit(ctx: ActCtx, roundId: string): Promise<RoundRow> {
  const round = await lockRound(ctx, roundId)
  if (!round) throw notFound('This round')
  authorize(roundPolicy, 'edit', ctx.actor, null)
  ctx.expect?.(round.version)
  return round
}

/** To every audience: a round covers reviews while it is open. */
const tell = (ctx: ActCtx, kind: 'round-closed' | 'round-reopened', round: RoundRow) =>
  record(ctx, {
    kind,
    schoolId: null,
    recordKind: 'round',
    recordId: round.id,
    audiences: published,
    data: { academicYear: round.academicYear },
  })
