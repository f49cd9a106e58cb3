import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'
import type { SupportScope } from './policy.ts'

type Named = { id: string; name: string }
export type OfferSaid = { halfDays: number; roles: string; note: string | null }
export type OfferWording = OfferSaid & { by: Named; recordedAt: string }
export type OfferRow = OfferWording & {
  id: string
  school: Named
  academicYear: number
  criterionKey: CriterionKey
  withdrawnReason: string | null
  earlier: OfferWording[]
  version: number
}

const bySql = (w: string) =>
  `(select json_build_object('id', p.id, 'name', p.name) from people p where p.trust_id = ${w}.trust_id and p.id = ${w}.by_person_id)`

/** Offers as their newest wording says. */
const offerSql = `
  select o.id, json_build_object('id', s.id, 'name', s.name) as school, o.academic_year as "academicYear",
         o.criterion_key as "criterionKey", w.half_days as "halfDays", w.roles, w.note, w.withdrawn_reason as "withdrawnReason",
         ${bySql('w')} as by, w.recorded_at as "recordedAt", o.version,
         (select coalesce(json_agg(json_build_object('halfDays', e.half_days, 'roles', e.roles, 'note', e.note, 'by', ${bySql('e')},
             'recordedAt', to_char(e.recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by e.sequence desc), '[]')
            from offer_wordings e
           where e.trust_id = o.trust_id and e.offer_id = o.id and e.sequence < o.version) as earlier
    from offers o
    join schools s on s.trust_id = o.trust_id and s.id = o.school_id
    join offer_wordings w on w.trust_id = o.trust_id and w.offer_id = o.id and w.sequence = o.version
   where o.trust_id = $1`

/**
 * Offers of an academic year by school's name, of schools that belong to the trust; withdrawn ones where the record is read. The scope
 * says in SQL what `offerPolicy` says of one: a test holds them together. One more than `limit`.
 */
export function listOffers(
  ctx: Ctx,
  of: { scope: SupportScope; academicYear: number; schoolId: string | null },
  after: readonly [name: string, id: string] | null,
  limit: number,
): Promise<OfferRow[]> {
  const { offers, published } = of.scope
  return ctx.rows<OfferRow>(
    `${offerSql} and o.academic_year = $2 and ($3::uuid is null or s.id = $3) and (s.left_on is null or s.left_on >= $4)
        and ($5 or s.id = any($6::uuid[])) and (not o.withdrawn or $7 or s.id = any($8::uuid[]))
        and ($9::text is null or (s.name collate "und-x-icu", o.id) > ($9 collate "und-x-icu", $10::uuid))
      order by s.name collate "und-x-icu", o.id limit $11`,
    [
      ctx.actor.trustId,
      of.academicYear,
      of.schoolId,
      ctx.today,
      offers.all,
      offers.all ? [] : offers.schoolIds,
      published.all,
      published.all ? [] : published.schoolIds,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ],
  )
}

/** Null when the trust has no such offer. */
export async function findOffer(ctx: Ctx, offerId: string): Promise<OfferRow | null> {
  const [row] = await ctx.rows<OfferRow>(`${offerSql} and o.id = $2`, [ctx.actor.trustId, offerId])
  return row ?? null
}

export async function insertOffer(
  ctx: Ctx,
  it: { id: string; schoolId: string; academicYear: number; criterionKey: CriterionKey } & OfferSaid,
) {
  await ctx.rows(
    `insert into offers (trust_id, id, school_id, academic_year, criterion_key) values ($1, $2, $3, $4, $5)`,
    [ctx.actor.trustId, it.id, it.schoolId, it.academicYear, it.criterionKey],
  )
  await insertWording(ctx, it.id, { ...it, sequence: 1, withdrawnReason: null })
}

/** Says an offer again, or takes it back: its row, and a wording in the place of the one before. */
export async function sayOffer(
  ctx: Ctx,
  offerId: string,
  said: OfferSaid & { sequence: number; withdrawnReason: string | null },
) {
  await ctx.rows('update offers set version = $3, withdrawn = $4 where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    offerId,
    said.sequence,
    said.withdrawnReason !== null,
  ])
  await insertWording(ctx, offerId, said)
}

async function insertWording(
  ctx: Ctx,
  offerId: string,
  said: OfferSaid & { sequence: number; withdrawnReason: string | null },
) {
  await ctx.rows(
    `insert into offer_wordings (trust_id, id, offer_id, sequence, half_days, roles, note, withdrawn_reason, day, recorded_at,
                                 by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ctx.actor.trustId,
      v7(),
      offerId,
      said.sequence,
      said.halfDays,
      said.roles,
      said.note,
      said.withdrawnReason,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}
