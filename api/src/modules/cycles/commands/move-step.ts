import { neverOverridden, openOf } from '@sixfold/shared/domain/cycle/gate.ts'
import { type Entry, type Move, ruleOn } from '@sixfold/shared/domain/cycle/move.ts'
import { spreadBlockers } from '@sixfold/shared/domain/cycle/spread.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { record } from '../../../record.ts'
import { changePlanField } from '../../plans/commands/change-plan-field.ts'
import { faceOf } from '../../plans/queries.ts'
import { hasPractice } from '../../practices/queries.ts'
import { factsOf } from '../facts.ts'
import { gateFor } from '../gate.ts'
import { authorizeCycle } from '../policy.ts'
import { lockPriority } from '../queries.ts'
import type { PriorityRow } from '../rows.ts'
import { appendEntry } from '../writes.ts'

export type StepMove = Move & { overrideReason?: string | undefined }

const eventKinds: Record<Entry['kind'], string> = {
  advance: 'step-advanced',
  'go-back': 'step-went-back',
  complete: 'priority-completed',
  'new-turn': 'priority-adapted',
}

/**
 * Goes on a step, back to an earlier one, or ends the turn at step 6 (domain.md §3). An override reason is a leader's, and
 * goes past what is open, save for a plan that isn't approved; it is kept only where something was.
 * @throws 404 · 403 · 412 · 409 with every reason
 */
export async function moveStep(ctx: ActCtx, priorityId: string, move: StepMove): Promise<void> {
  const row = await lockPriority(ctx, priorityId)
  if (!row) throw notFound('This priority')
  authorizeCycle('advance', ctx.actor, row)
  if (move.decision !== undefined) authorizeCycle('decide', ctx.actor, row)
  if (move.overrideReason !== undefined) authorizeCycle('override', ctx.actor, row)
  ctx.expect?.(row.version)
  const open = [...(await openGate(ctx, row)), ...(await openForSpread(ctx, row, move))]
  const overrides = move.overrideReason !== undefined
  const stands = overrides ? open.filter(({ code }) => neverOverridden.includes(code)) : open
  const { entry, blockers } = ruleOn(row, move, stands)
  assertUnblocked(blockers)
  if (!entry) throw new Error('a move without blockers has an entry')
  const wentPast = overrides && entry.kind !== 'go-back' && open.length > 0
  // What is planned is planned for a turn.
  if (entry.kind === 'new-turn') await changePlanField(ctx, priorityId)
  await appendEntry(ctx, row, entry, {
    reason: move.reason ?? null,
    decision: move.decision ?? null,
    overrideReason: wentPast ? (move.overrideReason ?? null) : null,
    blockers: wentPast ? open : null,
  })
  const { title, audiences } = await faceOf(ctx, row)
  await record(ctx, {
    kind: eventKinds[entry.kind],
    schoolId: row.schoolId,
    recordKind: 'priority',
    recordId: priorityId,
    audiences,
    data: {
      title,
      fromStep: entry.fromStep,
      toStep: entry.toStep,
      ...(move.decision ? { decision: move.decision } : {}),
      ...(wentPast ? { overridden: true } : {}),
    },
  })
}

async function openGate(ctx: ActCtx, row: PriorityRow) {
  const [facts] = await factsOf(ctx, [row])
  return facts ? openOf(gateFor(facts, ctx.today)) : []
}

/** To spread needs a practice, however the priority came to step 6. */
const openForSpread = async (ctx: ActCtx, row: PriorityRow, { decision }: StepMove) =>
  row.step === 'secure' ? spreadBlockers(decision, await hasPractice(ctx, row.id)) : []
