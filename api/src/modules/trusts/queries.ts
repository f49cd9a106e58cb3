import type { CalendarDays, SchoolCalendar } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { usualCalendar } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { wordsFrom, type StepWording, type StepWords } from '@sixfold/shared/domain/cycle/step-wording.ts'
import { defaultSettings, type TrustSettings } from '@sixfold/shared/domain/trusts/settings.ts'
import type { Conn } from '../../db/client.ts'
import type { Ctx } from '../../db/tenant.ts'

/** Goes on as `sixfold_system` in the same transaction: trusts and accounts aren't the app's to make. */
export const becomeSystem = (conn: Conn) => conn.rows('SET LOCAL ROLE sixfold_system')

/** Needs the system role. Null: no trust has this group UID. */
export async function trustByGroupUid(conn: Conn, groupUid: string) {
  const [row] = await conn.rows<{ id: string; name: string }>(
    'select id, name from trusts where group_uid = $1',
    [groupUid],
  )
  return row ?? null
}

/** Needs the system role. */
export async function insertTrust(
  conn: Conn,
  trust: { id: string; name: string; groupUid: string | null },
  now: Date,
): Promise<void> {
  await conn.rows('insert into trusts (id, name, group_uid, created_at) values ($1, $2, $3, $4)', [
    trust.id,
    trust.name,
    trust.groupUid,
    now,
  ])
}

/** Whether the database holds no trust and no account: nothing that anybody made. Needs the system role. */
export async function holdsNothing(conn: Conn): Promise<boolean> {
  const [row] = await conn.rows<{ empty: boolean }>(
    'select not exists (select 1 from trusts) and not exists (select 1 from accounts) as empty',
  )
  return row?.empty ?? false
}

/**
 * The calendars of some schools, by school, in one statement: each the one that was chosen for it, else the trust's default
 * one, else that of England's usual terms. domain.md §1.
 */
export async function calendarsOf(
  ctx: Ctx,
  schoolIds: readonly string[],
): Promise<ReadonlyMap<string, SchoolCalendar>> {
  const rows = await ctx.rows<{ schoolId: string; years: Record<number, CalendarDays> }>(
    `select s.id as "schoolId",
            coalesce(json_object_agg(y.academic_year, y.days) filter (where y.academic_year is not null), '{}') as years
       from unnest($2::uuid[]) as s (id)
       left join lateral (select c.calendar_id from school_calendars c
                           where c.trust_id = $1 and c.school_id = s.id order by c.sequence desc limit 1) chosen on true
       left join lateral (select distinct on (y.academic_year) y.academic_year, y.days
                            from calendar_years y
                           where y.trust_id = $1
                             and y.calendar_id = coalesce(chosen.calendar_id,
                                   (select d.id from calendars d where d.trust_id = $1 and d.is_default))
                           order by y.academic_year, y.sequence desc) y on true
      group by s.id`,
    [ctx.actor.trustId, schoolIds],
  )
  return new Map(rows.map((row) => [row.schoolId, { years: row.years }]))
}

/** The calendar of a school: `calendarsOf` for one. */
export async function calendarOf(ctx: Ctx, schoolId: string): Promise<SchoolCalendar> {
  return (await calendarsOf(ctx, [schoolId])).get(schoolId) ?? usualCalendar
}

/** What the trust has set, by now or by an instant, else the defaults. `sequence` counts how often it was set: 0 for never. */
export async function trustSettings(
  ctx: Ctx,
  by: Date | null = null,
): Promise<TrustSettings & { sequence: number }> {
  const [row] = await ctx.rows<TrustSettings & { sequence: number }>(
    `select update_delay_days as "updateDelayDays", evidence_months as "evidenceMonths", plan_by as "planBy", pairings_at_once as "pairingsAtOnce",
            support_weights as "supportWeights", exception_thresholds as "exceptionThresholds", sequence
       from trust_settings_versions
      where trust_id = $1 and ($2::timestamptz is null or recorded_at < $2) order by sequence desc limit 1`,
    [ctx.actor.trustId, by],
  )
  return row ?? { ...defaultSettings, sequence: 0 }
}

export type WordingRow = {
  steps: StepWording[]
  sequence: number
  setAt: string
  setBy: { id: string; name: string }
}

/** The newest wording of the six steps; null: never set. No steps in it: Sixfold's own. */
export async function findWording(ctx: Ctx): Promise<WordingRow | null> {
  const [row] = await ctx.rows<WordingRow>(
    `select v.steps, v.sequence, v.recorded_at as "setAt", json_build_object('id', p.id, 'name', p.name) as "setBy"
       from cycle_model_versions v join people p on p.trust_id = v.trust_id and p.id = v.by_person_id
      where v.trust_id = $1 order by v.sequence desc limit 1`,
    [ctx.actor.trustId],
  )
  return row ?? null
}

/** The six steps in the trust's words, for sentences that name one. */
export async function stepWords(ctx: Ctx): Promise<StepWords> {
  return wordsFrom((await findWording(ctx))?.steps ?? null)
}

export async function trustName(ctx: Ctx): Promise<string> {
  const [row] = await ctx.rows<{ name: string }>('select name from trusts where id = $1', [ctx.actor.trustId])
  return row?.name ?? ''
}

/** Whatever the trust sets of itself is set by one person after the other. */
export async function lockTrust(ctx: Ctx): Promise<void> {
  await ctx.rows('select 1 from trusts where id = $1 for no key update', [ctx.actor.trustId])
}
