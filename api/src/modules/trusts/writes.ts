import type { CalendarDays } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import type { StepWording } from '@sixfold/shared/domain/cycle/step-wording.ts'
import type { TrustSettings } from '@sixfold/shared/domain/trusts/settings.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'

/** Every version but the first follows the one before; the trust's, calendar's or school's row must be locked. */
export async function appendSettings(ctx: Ctx, sequence: number, settings: TrustSettings): Promise<void> {
  await ctx.rows(
    `insert into trust_settings_versions
       (trust_id, id, sequence, update_delay_days, evidence_months, plan_by, pairings_at_once, support_weights,
        exception_thresholds, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ctx.actor.trustId,
      v7(),
      sequence,
      settings.updateDelayDays,
      settings.evidenceMonths,
      settings.planBy,
      settings.pairingsAtOnce,
      settings.supportWeights && JSON.stringify(settings.supportWeights),
      JSON.stringify(settings.exceptionThresholds),
      ctx.now,
      ctx.actor.personId,
    ],
  )
}

/** No steps: Sixfold's own words. */
export async function appendWording(
  ctx: Ctx,
  sequence: number,
  steps: readonly StepWording[],
): Promise<void> {
  await ctx.rows(
    `insert into cycle_model_versions (trust_id, id, sequence, steps, recorded_at, by_person_id)
     values ($1, $2, $3, $4::jsonb, $5, $6)`,
    [ctx.actor.trustId, v7(), sequence, JSON.stringify(steps), ctx.now, ctx.actor.personId],
  )
}

export async function insertCalendar(
  ctx: Ctx,
  calendar: { id: string; name: string; isDefault: boolean },
): Promise<void> {
  await ctx.rows(
    'insert into calendars (trust_id, id, name, is_default, created_at) values ($1, $2, $3, $4, $5)',
    [ctx.actor.trustId, calendar.id, calendar.name, calendar.isDefault, ctx.now],
  )
}

/** Making a calendar the default one ends that of the one before. */
export async function updateCalendar(
  ctx: Ctx,
  calendar: { id: string; name: string; isDefault: boolean },
): Promise<void> {
  if (calendar.isDefault)
    await ctx.rows(
      'update calendars set is_default = false, version = version + 1 where trust_id = $1 and is_default and id <> $2',
      [ctx.actor.trustId, calendar.id],
    )
  await ctx.rows(
    'update calendars set name = $3, is_default = $4, version = version + 1 where trust_id = $1 and id = $2',
    [ctx.actor.trustId, calendar.id, calendar.name, calendar.isDefault],
  )
}

export async function appendYear(
  ctx: Ctx,
  of: { calendarId: string; academicYear: number; sequence: number; days: CalendarDays },
): Promise<void> {
  await ctx.rows(
    `insert into calendar_years (trust_id, id, calendar_id, academic_year, sequence, days, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)`,
    [
      ctx.actor.trustId,
      v7(),
      of.calendarId,
      of.academicYear,
      of.sequence,
      JSON.stringify(of.days),
      ctx.now,
      ctx.actor.personId,
    ],
  )
}

export async function appendChoice(
  ctx: Ctx,
  of: { schoolId: string; calendarId: string | null; sequence: number },
): Promise<void> {
  await ctx.rows(
    `insert into school_calendars (trust_id, id, school_id, calendar_id, sequence, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [ctx.actor.trustId, v7(), of.schoolId, of.calendarId, of.sequence, ctx.now, ctx.actor.personId],
  )
}
