import { academicYearDays, academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type { GiverKind } from '@sixfold/shared/domain/support/giver.ts'
import type { PairingState, PairingStatus, Side, Terms } from '@sixfold/shared/domain/support/pairing.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'
import { type PairingStepRow, promisedSql } from './queries.ts'

/** A party to pair, by id, with the last day that it belonged to the trust or helped it. */
type ToPair = { id: string; name: string; leftOn: string | null }

/**
 * Schools by id; those that the trust doesn't have are left out. They stay locked, so that what one gives is counted by one
 * pairing after the other.
 */
export function schoolsToPair(ctx: Ctx, schoolIds: readonly string[]) {
  return ctx.rows<ToPair>(
    `select id, name, left_on as "leftOn" from schools where trust_id = $1 and id = any($2::uuid[])
      order by id for no key update`,
    [ctx.actor.trustId, schoolIds],
  )
}

/** Null when the trust has no such partner. It stays locked, so that it isn't ended meanwhile. */
export async function partnerToPair(ctx: Ctx, partnerId: string): Promise<ToPair | null> {
  const [row] = await ctx.rows<ToPair>(
    `select id, name, ended_on as "leftOn" from partners where trust_id = $1 and id = $2 for no key update`,
    [ctx.actor.trustId, partnerId],
  )
  return row ?? null
}

/** Whether this is a priority that the school works on now; it stays so until the transaction ends. */
export async function isOpenPriority(ctx: Ctx, priorityId: string, schoolId: string): Promise<boolean> {
  const rows = await ctx.rows(
    `select 1 from priorities where trust_id = $1 and id = $2 and school_id = $3 and status = 'open' for share`,
    [ctx.actor.trustId, priorityId, schoolId],
  )
  return rows.length > 0
}

type GiverIds = { giverSchoolId: string | null; giverPartnerId: string | null }

/** What bears on whether a pairing needs a word of explanation; `$2` the giver's school, `$3` its partner, `$4` the receiver. */
export async function reasonFacts(
  ctx: Ctx,
  of: GiverIds & { giverKind: GiverKind; receiverSchoolId: string },
) {
  const year = academicYearOf(ctx.today)
  const { from, to } = academicYearDays(year)
  const [row] = await ctx.rows<{
    partnerConflict: boolean
    declaredInterest: boolean
    capacity: number | null
    promised: number
  }>(
    `select exists (select 1 from partner_conflicts c where c.trust_id = $1 and c.partner_id = $3 and c.school_id = $4
                       and c.ended_at is null) as "partnerConflict",
            exists (select 1 from interests i
                      left join interest_ends e on e.trust_id = i.trust_id and e.interest_id = i.id
                     where i.trust_id = $1 and i.school_id = $4 and i.from_on <= $5 and (e.last_day is null or e.last_day >= $5)
                       and (i.person_id = $6 or i.person_id in (
                             select m.person_id from membership_schools ms
                               join memberships m on m.trust_id = ms.trust_id and m.id = ms.membership_id
                              where ms.trust_id = $1 and ms.school_id = $2 and m.role = 'headteacher' and m.ended_at is null
                                and m.from_on <= $5 and (m.to_on is null or m.to_on >= $5)))) as "declaredInterest",
            case $7 when 'school' then (
                select sum(w.half_days)::int from offers o
                  join offer_wordings w on w.trust_id = o.trust_id and w.offer_id = o.id and w.sequence = o.version
                 where o.trust_id = $1 and o.school_id = $2 and o.academic_year = $8 and not o.withdrawn)
              when 'partner' then (
                select o.half_days from partners o where o.trust_id = $1 and o.id = $3 and o.half_days_year = $8)
              else (
                select sum(t.half_days)::int from team_members t
                 where t.trust_id = $1 and t.academic_year = $8 and (t.ended_on is null or t.ended_on >= $5)) end as capacity,
            (select coalesce(sum(${promisedSql('$9', '$10')}), 0)::int
               from pairings p
              where p.trust_id = $1 and p.giver_kind = $7 and p.giver_school_id is not distinct from $2
                and p.giver_partner_id is not distinct from $3) as promised`,
    [
      ctx.actor.trustId,
      of.giverSchoolId,
      of.giverPartnerId,
      of.receiverSchoolId,
      ctx.today,
      ctx.actor.personId,
      of.giverKind,
      year,
      from,
      to,
    ],
  )
  if (!row) throw new Error('a question without a table has one answer')
  return row
}

export async function insertPairing(
  ctx: Ctx,
  pairing: {
    id: string
    giverKind: GiverKind
    receiverSchoolId: string
    conflictReason: string | null
    loadReason: string | null
  } & GiverIds &
    Terms,
  status: PairingStatus,
) {
  await ctx.rows(
    `insert into pairings (trust_id, id, giver_school_id, receiver_school_id, criterion_key, objective, half_days, status,
                           created_at, created_by, taking_part, starts_on, ends_on, cost_pence_a_day, counts_to_entitlement,
                           giver_kind, giver_partner_id, conflict_reason, load_reason, priority_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      ctx.actor.trustId,
      pairing.id,
      pairing.giverSchoolId,
      pairing.receiverSchoolId,
      pairing.criterionKey,
      pairing.objective,
      pairing.halfDays,
      status,
      ctx.now,
      ctx.actor.personId,
      pairing.takingPart,
      pairing.startsOn,
      pairing.endsOn,
      pairing.costPenceADay,
      pairing.countsToEntitlement,
      pairing.giverKind,
      pairing.giverPartnerId,
      pairing.conflictReason,
      pairing.loadReason,
      pairing.priorityId,
    ],
  )
}

const agreedAtSql = (side: Side, by: string, as: string) =>
  `case when ${by}::uuid is null then null when ${side}_agreed_by = ${by} and ${side}_agreed_as = ${as} then ${side}_agreed_at else $11 end`

/** Writes terms, consents and status; the day of a consent that stands already is kept. */
export async function updatePairing(ctx: Ctx, pairingId: string, { terms, consents, status }: PairingState) {
  await ctx.rows(
    `update pairings set criterion_key = $3, objective = $4, half_days = $5, status = $6,
            giver_agreed_at = ${agreedAtSql('giver', '$7', '$8')}, giver_agreed_by = $7, giver_agreed_as = $8,
            receiver_agreed_at = ${agreedAtSql('receiver', '$9', '$10')}, receiver_agreed_by = $9, receiver_agreed_as = $10,
            taking_part = $12, starts_on = $13, ends_on = $14, cost_pence_a_day = $15, counts_to_entitlement = $16,
            priority_id = $17, version = version + 1
      where trust_id = $1 and id = $2`,
    [
      ctx.actor.trustId,
      pairingId,
      terms.criterionKey,
      terms.objective,
      terms.halfDays,
      status,
      consents.giver?.personId ?? null,
      consents.giver?.as ?? null,
      consents.receiver?.personId ?? null,
      consents.receiver?.as ?? null,
      ctx.now,
      terms.takingPart,
      terms.startsOn,
      terms.endsOn,
      terms.costPenceADay,
      terms.countsToEntitlement,
      terms.priorityId,
    ],
  )
}

/** What a school's head says of a direction; the newest counts. */
export async function insertView(
  ctx: Ctx,
  pairingId: string,
  it: { side: Side; view: string },
): Promise<void> {
  await ctx.rows(
    `insert into pairing_views (trust_id, id, pairing_id, side, sequence, view, day, recorded_at, by_person_id)
     select $1, $2, $3, $4, coalesce(max(v.sequence), 0) + 1, $5, $6, $7, $8
       from pairing_views v where v.trust_id = $1 and v.pairing_id = $3 and v.side = $4`,
    [ctx.actor.trustId, v7(), pairingId, it.side, it.view, ctx.today, ctx.now, ctx.actor.personId],
  )
}

/** Why the giver can do more than it has free. */
export async function setLoadReason(ctx: Ctx, pairingId: string, reason: string): Promise<void> {
  await ctx.rows('update pairings set load_reason = $3 where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    pairingId,
    reason,
  ])
}

/** Something of it has changed that its row doesn't hold. */
export async function touchPairing(ctx: Ctx, pairingId: string): Promise<void> {
  await ctx.rows('update pairings set version = version + 1 where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    pairingId,
  ])
}

export async function appendPairingStep(
  ctx: Ctx,
  pairingId: string,
  step: Pick<PairingStepRow, 'from' | 'to' | 'side' | 'consentAs' | 'halfDays' | 'reason'>,
) {
  await ctx.rows(
    `insert into pairing_transitions (trust_id, id, pairing_id, from_status, to_status, side, consent_as, half_days, day,
                                      recorded_at, by_person_id, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ctx.actor.trustId,
      v7(),
      pairingId,
      step.from,
      step.to,
      step.side,
      step.consentAs,
      step.halfDays,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
      step.reason,
    ],
  )
}
