import type { ActionStatus } from '@sixfold/shared/domain/plans/action.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'

/** What people write of an action; `owner` only where it is no person of the trust. */
export type ActionFields = {
  title: string
  ownerPersonId: string | null
  owner: string | null
  dueOn: string | null
  plannedPence: number | null
  actualPence: number | null
}

/** Adds open actions in this order after those of their turn, in two statements; the priority's row must be locked. */
export async function insertActions(
  ctx: Ctx,
  { priorityId, turn }: { priorityId: string; turn: number },
  actions: readonly (ActionFields & { id: string })[],
): Promise<void> {
  const { trustId, personId } = ctx.actor
  const column = <Field extends keyof ActionFields | 'id'>(field: Field) => actions.map((one) => one[field])
  await ctx.rows(
    `insert into actions (trust_id, id, priority_id, turn, rank, title, owner_person_id, owner, due_on, status, planned_pence,
                          actual_pence, created_at, created_by)
     select $1, n.id, $2, $3, last.rank + n.place, n.title, n.owner_person_id, n.owner, n.due_on, 'open', n.planned_pence,
            n.actual_pence, $4, $5
       from unnest($6::uuid[], $7::text[], $8::uuid[], $9::text[], $10::date[], $11::int[], $12::int[]) with ordinality
              as n (id, title, owner_person_id, owner, due_on, planned_pence, actual_pence, place),
            (select coalesce(max(rank), 0) as rank from actions
              where trust_id = $1 and priority_id = $2 and turn = $3) last`,
    [
      trustId,
      priorityId,
      turn,
      ctx.now,
      personId,
      column('id'),
      column('title'),
      column('ownerPersonId'),
      column('owner'),
      column('dueOn'),
      column('plannedPence'),
      column('actualPence'),
    ],
  )
  const begun = actions.map(({ id }) => ({ id, status: null }))
  await appendTransitions(ctx, begun, 'open', null)
}

export async function updateAction(ctx: Ctx, actionId: string, action: ActionFields): Promise<void> {
  await ctx.rows(
    `update actions set title = $3, owner_person_id = $4, owner = $5, due_on = $6, planned_pence = $7, actual_pence = $8,
            version = version + 1 where trust_id = $1 and id = $2`,
    [
      ctx.actor.trustId,
      actionId,
      action.title,
      action.ownerPersonId,
      action.owner,
      action.dueOn,
      action.plannedPence,
      action.actualPence,
    ],
  )
}

/** Appends a transition for each and moves the cached status; their rows must be locked. */
export async function setStatuses(
  ctx: Ctx,
  actions: readonly { id: string; status: ActionStatus }[],
  to: ActionStatus,
  reason: string | null,
): Promise<void> {
  await appendTransitions(ctx, actions, to, reason)
  await ctx.rows(
    'update actions set status = $3, version = version + 1 where trust_id = $1 and id = any($2::uuid[])',
    [ctx.actor.trustId, actions.map(({ id }) => id), to],
  )
}

async function appendTransitions(
  ctx: Ctx,
  actions: readonly { id: string; status: ActionStatus | null }[],
  to: ActionStatus,
  reason: string | null,
) {
  await ctx.rows(
    `insert into action_transitions (trust_id, id, action_id, from_status, to_status, day, recorded_at, by_person_id, reason)
     select $1, t.id, t.action_id, t.was, $2, $3, $4, $5, $6 from unnest($7::uuid[], $8::uuid[], $9::text[]) as t (id, action_id, was)`,
    [
      ctx.actor.trustId,
      to,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
      reason,
      actions.map(() => v7()),
      actions.map(({ id }) => id),
      actions.map(({ status }) => status),
    ],
  )
}

/** Gives actions the ranks 1, 2, 3 … in this order: no change of theirs, so their versions stay. The priority's row must be locked. */
export async function setRanks(ctx: Ctx, actionIds: readonly string[]): Promise<void> {
  await ctx.rows(
    `update actions a set rank = o.rank
       from unnest($2::uuid[]) with ordinality as o (id, rank)
      where a.trust_id = $1 and a.id = o.id and a.rank <> o.rank`,
    [ctx.actor.trustId, actionIds],
  )
}

export async function setRemoved(ctx: Ctx, actionId: string): Promise<void> {
  await ctx.rows(
    'update actions set removed_at = $3, version = version + 1 where trust_id = $1 and id = $2',
    [ctx.actor.trustId, actionId, ctx.now],
  )
}
