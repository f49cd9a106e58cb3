import type { CalendarDays } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import type { Ctx } from '../../db/tenant.ts'

export type CalendarRow = { id: string; name: string; isDefault: boolean; version: number }

const calendarSql = `select c.id, c.name, c.is_default as "isDefault", c.version from calendars c where c.trust_id = $1`

/** By name, the default one first, each with the academic years that were set. */
export function listCalendars(ctx: Ctx) {
  return ctx.rows<CalendarRow & { yearsSet: number[] }>(
    `select c.id, c.name, c.is_default as "isDefault", c.version,
            coalesce((select json_agg(distinct y.academic_year order by y.academic_year) from calendar_years y
                       where y.trust_id = c.trust_id and y.calendar_id = c.id), '[]') as "yearsSet"
       from calendars c where c.trust_id = $1
      order by c.is_default desc, c.name collate "und-x-icu", c.id`,
    [ctx.actor.trustId],
  )
}

/** Null when there is none. */
export async function findCalendar(ctx: Ctx, calendarId: string): Promise<CalendarRow | null> {
  const [row] = await ctx.rows<CalendarRow>(`${calendarSql} and c.id = $2`, [ctx.actor.trustId, calendarId])
  return row ?? null
}

/** A calendar whose row stays locked: its years are set by one person after the other. */
export async function lockCalendar(ctx: Ctx, calendarId: string): Promise<CalendarRow | null> {
  const [row] = await ctx.rows<CalendarRow>(`${calendarSql} and c.id = $2 for no key update`, [
    ctx.actor.trustId,
    calendarId,
  ])
  return row ?? null
}

/** The calendar that schools without a choice use; null when the trust has none. */
export async function findDefaultCalendar(ctx: Ctx): Promise<CalendarRow | null> {
  const [row] = await ctx.rows<CalendarRow>(`${calendarSql} and c.is_default`, [ctx.actor.trustId])
  return row ?? null
}

/** Whether another calendar has this name, however it is capitalised. */
export async function nameTaken(ctx: Ctx, name: string, except: string): Promise<boolean> {
  const rows = await ctx.rows(
    'select 1 from calendars where trust_id = $1 and lower(name) = lower($2) and id <> $3',
    [ctx.actor.trustId, name, except],
  )
  return rows.length > 0
}

export type CalendarYearRow = {
  academicYear: number
  days: CalendarDays
  sequence: number
  setAt: string
  setBy: { id: string; name: string }
}

/** The newest days of each year that was set, or of one of them, in order. */
export function listYears(ctx: Ctx, calendarId: string, academicYear: number | null = null) {
  return ctx.rows<CalendarYearRow>(
    `select distinct on (y.academic_year) y.academic_year as "academicYear", y.days, y.sequence, y.recorded_at as "setAt",
            json_build_object('id', p.id, 'name', p.name) as "setBy"
       from calendar_years y join people p on p.trust_id = y.trust_id and p.id = y.by_person_id
      where y.trust_id = $1 and y.calendar_id = $2 and ($3::int is null or y.academic_year = $3)
      order by y.academic_year, y.sequence desc`,
    [ctx.actor.trustId, calendarId, academicYear],
  )
}

export type ChoiceRow = { schoolId: string; schoolName: string; calendarId: string | null; sequence: number }

/** What was chosen for each school that hasn't left, by name; of one school also when it has. */
export function listChoices(ctx: Ctx, schoolId: string | null = null) {
  return ctx.rows<ChoiceRow>(
    `select s.id as "schoolId", s.name as "schoolName", chosen.calendar_id as "calendarId",
            coalesce(chosen.sequence, 0) as sequence
       from schools s
       left join lateral (select c.calendar_id, c.sequence from school_calendars c
                           where c.trust_id = s.trust_id and c.school_id = s.id
                           order by c.sequence desc limit 1) chosen on true
      where s.trust_id = $1 and ($2::uuid is null or s.id = $2) and ($2::uuid is not null or s.left_on is null or s.left_on >= $3)
      order by s.name collate "und-x-icu", s.id`,
    [ctx.actor.trustId, schoolId, ctx.today],
  )
}

/** A school's choice, with the school's row locked; null when the trust has no such school. */
export async function lockChoice(ctx: Ctx, schoolId: string): Promise<ChoiceRow | null> {
  await ctx.rows('select 1 from schools where trust_id = $1 and id = $2 for no key update', [
    ctx.actor.trustId,
    schoolId,
  ])
  const [row] = await listChoices(ctx, schoolId)
  return row ?? null
}
