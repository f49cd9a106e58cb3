import type { PartnerKind } from '@sixfold/shared/domain/support/giver.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'

/** What is said of a partner. */
export type PartnerSaid = {
  name: string
  kind: PartnerKind
  contact: string | null
  criterionKeys: string[]
  costPenceADay: number | null
  halfDays: number | null
  halfDaysYear: number | null
  conflicts: string | null
}

const saidColumns = (it: PartnerSaid) => [
  it.name,
  it.kind,
  it.contact,
  it.criterionKeys,
  it.costPenceADay,
  it.halfDays,
  it.halfDaysYear,
  it.conflicts,
]

export async function insertPartner(ctx: Ctx, id: string, said: PartnerSaid): Promise<void> {
  await ctx.rows(
    `insert into partners (trust_id, id, name, kind, contact, criterion_keys, cost_pence_a_day, half_days, half_days_year,
                           conflicts, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [ctx.actor.trustId, id, ...saidColumns(said), ctx.now, ctx.actor.personId],
  )
}

export async function updatePartner(ctx: Ctx, id: string, said: PartnerSaid): Promise<void> {
  await ctx.rows(
    `update partners set name = $3, kind = $4, contact = $5, criterion_keys = $6, cost_pence_a_day = $7, half_days = $8,
            half_days_year = $9, conflicts = $10, version = version + 1
      where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, id, ...saidColumns(said)],
  )
}

export async function setPartnerEnded(ctx: Ctx, id: string, lastDay: string, reason: string): Promise<void> {
  await ctx.rows(
    `update partners set ended_on = $3, end_reason = $4, version = version + 1 where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, id, lastDay, reason],
  )
}

/** Leaves conflicts standing with exactly these schools. */
export async function setConflicts(ctx: Ctx, partnerId: string, schoolIds: readonly string[]): Promise<void> {
  await ctx.rows(
    `update partner_conflicts set ended_at = $4
      where trust_id = $1 and partner_id = $2 and ended_at is null and school_id <> all($3::uuid[])`,
    [ctx.actor.trustId, partnerId, schoolIds, ctx.now],
  )
  for (const schoolId of new Set(schoolIds))
    await ctx.rows(
      `insert into partner_conflicts (trust_id, id, partner_id, school_id, created_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [ctx.actor.trustId, v7(), partnerId, schoolId, ctx.now],
    )
}

export async function insertMember(
  ctx: Ctx,
  it: { id: string; personId: string; academicYear: number; criterionKeys: string[]; halfDays: number },
): Promise<void> {
  await ctx.rows(
    `insert into team_members (trust_id, id, person_id, academic_year, criterion_keys, half_days, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ctx.actor.trustId,
      it.id,
      it.personId,
      it.academicYear,
      it.criterionKeys,
      it.halfDays,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}

export async function updateMember(
  ctx: Ctx,
  id: string,
  it: { criterionKeys: string[]; halfDays: number; endedOn: string | null },
): Promise<void> {
  await ctx.rows(
    `update team_members set criterion_keys = $3, half_days = $4, ended_on = $5, version = version + 1
      where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, id, it.criterionKeys, it.halfDays, it.endedOn],
  )
}
