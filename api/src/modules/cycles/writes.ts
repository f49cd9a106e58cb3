import type { Blocker } from '@sixfold/shared/contracts/common.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { Entry, EntryKind } from '@sixfold/shared/domain/cycle/move.ts'
import type { Decision, NotedStep, StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'
import type { CycleRow, PriorityRow } from './rows.ts'

export async function insertCycle(ctx: Ctx, cycle: { id: string; schoolId: string; academicYear: number }) {
  await ctx.rows(
    `insert into cycles (trust_id, id, school_id, academic_year, status, created_at) values ($1, $2, $3, $4, 'open', $5)`,
    [ctx.actor.trustId, cycle.id, cycle.schoolId, cycle.academicYear, ctx.now],
  )
  await ctx.rows(
    `insert into cycle_transitions (trust_id, id, cycle_id, to_status, day, recorded_at, by_person_id)
     values ($1, $2, $3, 'open', $4, $5, $6)`,
    [ctx.actor.trustId, v7(), cycle.id, ctx.today, ctx.now, ctx.actor.personId],
  )
}

/** Who leads a priority: a person of the trust, or words, or nobody. */
export type LeadRow = { lead: string | null; leadPersonId: string | null }
export type NewPriorityRow = LeadRow & { id: string; title: string; criterionKey: CriterionKey }

/** Adds a priority to a cycle after those that it has, at step 1; the cycle's row must be locked. @returns its rank. */
export async function insertPriority(ctx: Ctx, cycle: CycleRow, priority: NewPriorityRow): Promise<number> {
  const { trustId, personId } = ctx.actor
  await ctx.rows(
    `insert into priorities (trust_id, id, school_id, title, criterion_key, lead, lead_person_id, status, step, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, 'open', 'diagnose', $8, $9)`,
    [
      trustId,
      priority.id,
      cycle.schoolId,
      priority.title,
      priority.criterionKey,
      priority.lead,
      priority.leadPersonId,
      ctx.now,
      personId,
    ],
  )
  await appendVersion(ctx, priority.id)
  const [place] = await ctx.rows<{ rank: number }>(
    `insert into cycle_priorities (trust_id, id, cycle_id, priority_id, rank, recorded_at)
     select $1, $2, $3, $4, coalesce(max(rank), 0) + 1, $5 from cycle_priorities where trust_id = $1 and cycle_id = $3
     returning rank`,
    [trustId, v7(), cycle.id, priority.id, ctx.now],
  )
  await insertEntry(ctx, priority.id, { kind: 'start', fromStep: null, toStep: 'diagnose', turn: 1 })
  return place?.rank ?? 1
}

export type PriorityText = LeadRow &
  Pick<PriorityRow, 'title' | 'criterionKey' | 'problem' | 'rootCause' | 'intendedOutcome' | 'budgetPence'>

export async function updatePriority(ctx: Ctx, priorityId: string, text: PriorityText) {
  await ctx.rows(
    `update priorities set title = $3, criterion_key = $4, lead = $5, problem = $6, root_cause = $7, intended_outcome = $8,
            lead_person_id = $9, budget_pence = $10, version = version + 1 where trust_id = $1 and id = $2`,
    [
      ctx.actor.trustId,
      priorityId,
      text.title,
      text.criterionKey,
      text.lead,
      text.problem,
      text.rootCause,
      text.intendedOutcome,
      text.leadPersonId,
      text.budgetPence,
    ],
  )
  await appendVersion(ctx, priorityId)
}

/** Keeps a priority's name as it is from now on, for pages of a past day. The same name as before: nothing. */
async function appendVersion(ctx: Ctx, priorityId: string) {
  await ctx.rows(
    `insert into priority_versions (trust_id, id, priority_id, sequence, title, criterion_key, recorded_at, by_person_id)
     select p.trust_id, $3, p.id, coalesce(before.sequence, 0) + 1, p.title, p.criterion_key, $4, $5
       from priorities p
       left join lateral (select v.sequence, v.title, v.criterion_key from priority_versions v
                           where v.trust_id = p.trust_id and v.priority_id = p.id order by v.sequence desc limit 1) before on true
      where p.trust_id = $1 and p.id = $2 and (before.title, before.criterion_key) is distinct from (p.title, p.criterion_key)`,
    [ctx.actor.trustId, priorityId, v7(), ctx.now, ctx.actor.personId],
  )
}

type MoreOfEntry = {
  reason?: string | null
  decision?: Decision | null
  overrideReason?: string | null
  blockers?: Blocker[] | null
}

/** Appends to the trail; the priority's row must be locked, and its cached step moved with it. */
export async function insertEntry(
  ctx: Ctx,
  priorityId: string,
  entry: Omit<Entry, 'kind' | 'fromStep'> & { kind: EntryKind; fromStep: StepKey | null },
  more: MoreOfEntry = {},
) {
  await ctx.rows(
    `insert into step_entries (trust_id, id, priority_id, sequence, turn, kind, from_step, to_step, day, recorded_at,
                               by_person_id, reason, decision, override_reason, overridden)
     select $1, $2, $3, coalesce(max(sequence), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::jsonb
       from step_entries where trust_id = $1 and priority_id = $3`,
    [
      ctx.actor.trustId,
      v7(),
      priorityId,
      entry.turn,
      entry.kind,
      entry.fromStep,
      entry.toStep,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
      more.reason ?? null,
      more.decision ?? null,
      more.overrideReason ?? null,
      more.blockers ? JSON.stringify(more.blockers) : null,
    ],
  )
}

/** Appends to the trail and moves the cached step; the priority's row must be locked. Completing sets the cycle's outcome. */
export async function appendEntry(ctx: Ctx, priority: PriorityRow, entry: Entry, more: MoreOfEntry) {
  await insertEntry(ctx, priority.id, entry, more)
  await ctx.rows(
    `update priorities set step = $3::text, status = case when $3::text is null then 'completed' else 'open' end, turn = $4,
            version = version + 1 where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, priority.id, entry.toStep, entry.turn],
  )
  if (entry.kind === 'complete')
    await ctx.rows(
      `update cycle_priorities set outcome = $4, ended_at = $5
        where trust_id = $1 and cycle_id = $2 and priority_id = $3`,
      [ctx.actor.trustId, priority.cycleId, priority.id, more.decision ?? null, ctx.now],
    )
}

/** Writes the note of a step, or writes over it; the priority's row must be locked. */
export async function putNote(ctx: Ctx, priorityId: string, turn: number, step: NotedStep, note: string) {
  await ctx.rows(
    `insert into step_notes (trust_id, id, priority_id, turn, step, note, updated_at, updated_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (trust_id, priority_id, turn, step) do update
       set note = excluded.note, updated_at = excluded.updated_at, updated_by = excluded.updated_by,
           version = step_notes.version + 1`,
    [ctx.actor.trustId, v7(), priorityId, turn, step, note, ctx.now, ctx.actor.personId],
  )
}
