import type { PlannedAction } from '@sixfold/shared/domain/plans/content.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { ActionRow } from './rows.ts'

const actionSql = `
  select a.id, p.school_id as "schoolId", a.priority_id as "priorityId", p.title as "priorityTitle", p.step,
         (select pl.status from cycle_priorities cp
            join cycles c on c.trust_id = cp.trust_id and c.id = cp.cycle_id
            join plans pl on pl.trust_id = c.trust_id and pl.cycle_id = c.id
           where cp.trust_id = a.trust_id and cp.priority_id = a.priority_id order by c.academic_year desc limit 1) as "planStatus",
         a.turn, a.rank, a.title, coalesce(w.name, a.owner) as owner, a.owner_person_id as "ownerPersonId",
         a.due_on as "dueOn", a.status, a.planned_pence as "plannedPence", a.actual_pence as "actualPence",
         a.created_at as "createdAt", a.version,
         case when moved.from_status is not null then json_build_object('day', moved.day, 'reason', moved.reason,
           'by', json_build_object('id', moved.by_person_id, 'name', moved.by_name)) end as moved
    from actions a
    join priorities p on p.trust_id = a.trust_id and p.id = a.priority_id
    left join people w on w.trust_id = a.trust_id and w.id = a.owner_person_id
    left join lateral (
      select t.from_status, t.day, t.reason, t.by_person_id, b.name as by_name
        from action_transitions t join people b on b.trust_id = t.trust_id and b.id = t.by_person_id
       where t.trust_id = a.trust_id and t.action_id = a.id order by t.recorded_at desc, t.id desc limit 1) moved on true
   where a.trust_id = $1 and a.removed_at is null`

/** Of the present turn of these priorities, in their own order. */
export function listPresentActions(ctx: Ctx, priorityIds: readonly string[]): Promise<ActionRow[]> {
  return ctx.rows<ActionRow>(
    `${actionSql} and a.priority_id = any($2::uuid[]) and a.turn = p.turn order by a.rank, a.id`,
    [ctx.actor.trustId, priorityIds],
  )
}

/** Of these priorities, of every turn, in the order in which they were added; `among` null: all. One more than `limit`. */
export function listActions(
  ctx: Ctx,
  priorityIds: readonly string[],
  among: readonly string[] | null,
  after: readonly [createdAt: string, id: string] | null,
  limit: number,
): Promise<ActionRow[]> {
  return ctx.rows<ActionRow>(
    `${actionSql} and a.priority_id = any($2::uuid[]) and ($3::uuid[] is null or a.id = any($3))
        and ($4::timestamptz is null or (a.created_at, a.id) > ($4, $5::uuid))
      order by a.created_at, a.id limit $6`,
    [ctx.actor.trustId, priorityIds, among, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  )
}

/** By id; those that aren't there or were taken out are left out. */
export function findActions(ctx: Ctx, actionIds: readonly string[]): Promise<ActionRow[]> {
  return ctx.rows<ActionRow>(`${actionSql} and a.id = any($2::uuid[]) order by a.rank, a.id`, [
    ctx.actor.trustId,
    actionIds,
  ])
}

/** The priorities of these actions; locks nothing. */
export async function prioritiesOf(ctx: Ctx, actionIds: readonly string[]): Promise<string[]> {
  const rows = await ctx.rows<{ id: string }>(
    'select distinct priority_id as id from actions where trust_id = $1 and id = any($2::uuid[])',
    [ctx.actor.trustId, actionIds],
  )
  return rows.map(({ id }) => id).toSorted()
}

/** Actions whose rows stay locked; their priorities' rows must be. */
export async function lockActions(ctx: Ctx, actionIds: readonly string[]): Promise<ActionRow[]> {
  await ctx.rows(
    'select 1 from actions where trust_id = $1 and id = any($2::uuid[]) order by id for no key update',
    [ctx.actor.trustId, actionIds],
  )
  return findActions(ctx, actionIds)
}

/** An action as an approved version says it, and its place among the priority's actions there, from 1. */
export type HeldAction = PlannedAction & { place: number }

/**
 * The actions of these priorities that approved versions hold, by id, each as the newest of those versions says it: what
 * governors and trustees know, and what can't be taken out any more.
 */
export async function heldActions(
  ctx: Ctx,
  priorityIds: readonly string[],
): Promise<ReadonlyMap<string, HeldAction>> {
  const rows = await ctx.rows<{ planned: PlannedAction; place: number }>(
    `select distinct on (x->>'id') x as planned, place::int
       from plan_version_priorities h
       join plan_versions v on v.trust_id = h.trust_id and v.id = h.plan_version_id
       cross join lateral jsonb_array_elements(v.content->'priorities') p
       cross join lateral jsonb_array_elements(p->'actions') with ordinality actions (x, place)
      where h.trust_id = $1 and h.priority_id = any($2::uuid[]) and p->>'id' = h.priority_id::text
      order by x->>'id', h.recorded_at desc, h.id desc`,
    [ctx.actor.trustId, priorityIds],
  )
  return new Map(rows.map(({ planned, place }) => [planned.id, { ...planned, place }]))
}

/** Every priority of a school. */
export async function prioritiesOfSchool(ctx: Ctx, schoolId: string): Promise<string[]> {
  const rows = await ctx.rows<{ id: string }>(
    'select id from priorities where trust_id = $1 and school_id = $2',
    [ctx.actor.trustId, schoolId],
  )
  return rows.map(({ id }) => id)
}

/** Whether someone is a person of this trust. */
export async function isOfTrust(ctx: Ctx, personId: string): Promise<boolean> {
  const rows = await ctx.rows('select 1 from people where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    personId,
  ])
  return rows.length > 0
}
