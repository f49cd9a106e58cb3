import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { RoundDays } from '@sixfold/shared/domain/categorisation/round.ts'
import type { CategorisationStatus } from '@sixfold/shared/domain/categorisation/status.ts'
import type { SchoolScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { CategorisationScope } from './policy.ts'
import { type Origin, reReviewerSql, schemeNumberSql, type SchoolRow, statusSql } from './queries.ts'

export type RoundRow = {
  id: string
  academicYear: number
  openedAt: string
  openedBy: string
  openedByName: string
  selfAssessBy: string | null
  proposeBy: string | null
  decideBy: string | null
  /** Of the version of the scheme that it opened with; 0: Sixfold's own. */
  schemeNumber: number
  /** While a leader has it closed. */
  closed: { on: string; by: { id: string; name: string }; reason: string } | null
  history: { to: 'open' | 'closed'; on: string; by: { id: string; name: string }; reason: string }[]
  version: number
}

const roundSql = `
  select r.id, r.academic_year as "academicYear", r.recorded_at as "openedAt", r.by_person_id as "openedBy",
         p.name as "openedByName", r.self_assess_by as "selfAssessBy", r.propose_by as "proposeBy", r.decide_by as "decideBy",
         ${schemeNumberSql} as "schemeNumber", r.version,
         case when r.status = 'closed' then (
           select json_build_object('on', t.day, 'by', json_build_object('id', b.id, 'name', b.name), 'reason', t.reason)
             from round_transitions t join people b on b.trust_id = t.trust_id and b.id = t.by_person_id
            where t.trust_id = r.trust_id and t.round_id = r.id order by t.sequence desc limit 1) end as closed,
         (select coalesce(json_agg(json_build_object('to', t.to_status, 'on', t.day, 'reason', t.reason,
                   'by', json_build_object('id', b.id, 'name', b.name)) order by t.sequence desc), '[]')
            from round_transitions t join people b on b.trust_id = t.trust_id and b.id = t.by_person_id
           where t.trust_id = r.trust_id and t.round_id = r.id) as history
    from rounds r join people p on p.trust_id = r.trust_id and p.id = r.by_person_id`

/** Newest academic year first, all or some (`only`); one more than `limit` says whether there is a next page. */
export function listRounds(
  ctx: Ctx,
  only: readonly string[] | null,
  after: readonly [academicYear: number] | null,
  limit: number,
) {
  return ctx.rows<RoundRow>(
    `${roundSql} where r.trust_id = $1 and ($2::int is null or r.academic_year < $2) and ($4::uuid[] is null or r.id = any($4::uuid[]))
      order by r.academic_year desc limit $3`,
    [ctx.actor.trustId, after?.[0] ?? null, limit + 1, only],
  )
}

/** Null when the trust has no such round. */
export async function findRound(ctx: Ctx, roundId: string) {
  const [row] = await ctx.rows<RoundRow>(`${roundSql} where r.trust_id = $1 and r.id = $2`, [
    ctx.actor.trustId,
    roundId,
  ])
  return row ?? null
}

/** Which of these academic years have a round. */
export async function yearsWithRound(ctx: Ctx, years: readonly number[]): Promise<number[]> {
  const rows = await ctx.rows<{ year: number }>(
    'select academic_year as year from rounds where trust_id = $1 and academic_year = any($2::int[])',
    [ctx.actor.trustId, years],
  )
  return rows.map((row) => row.year)
}

export type { RoundDays }

/** False when that year has a round already, also one that was opened at the same moment. */
export async function insertRound(
  ctx: Ctx,
  round: { id: string; academicYear: number; schemeId: string | null } & RoundDays,
): Promise<boolean> {
  const made = await ctx.rows(
    `insert into rounds (trust_id, id, academic_year, self_assess_by, propose_by, decide_by, scheme_id, recorded_at,
                         by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (trust_id, academic_year) do nothing returning id`,
    [
      ctx.actor.trustId,
      round.id,
      round.academicYear,
      round.selfAssessBy,
      round.proposeBy,
      round.decideBy,
      round.schemeId,
      ctx.now,
      ctx.actor.personId,
    ],
  )
  return made.length > 0
}

/** Locks a round, `for share` so that it stays as it is; null when the trust has none such. */
export async function lockRound(ctx: Ctx, roundId: string, lock: 'for update' | 'for share' = 'for update') {
  await ctx.rows(`select 1 from rounds where trust_id = $1 and id = $2 ${lock}`, [ctx.actor.trustId, roundId])
  return findRound(ctx, roundId)
}

export async function setRoundDays(ctx: Ctx, roundId: string, days: RoundDays) {
  await ctx.rows(
    `update rounds set self_assess_by = $3, propose_by = $4, decide_by = $5, version = version + 1
      where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, roundId, days.selfAssessBy, days.proposeBy, days.decideBy],
  )
}

export type RoundSchoolRow = SchoolRow & {
  categorisationId: string | null
  origin: Origin | null
  status: CategorisationStatus | null
  level: Level | null
  submitted: boolean
  spoken: boolean
  replyBy: string | null
  reReviewerId: string | null
  version: number | null
}

/**
 * A round's schools by name: those that take part (`part`, rule `partIn`) or have begun, as far as the scope allows. Of a school
 * that a review had decided on anew, the newest that the scope allows. One more than `limit` says whether there is a next page.
 */
export function listRoundSchools(
  ctx: Ctx,
  of: { roundId: string; part: { joinsBy: string; staysUntil: string }; scope: CategorisationScope },
  after: readonly [name: string, id: string] | null,
  limit: number,
) {
  const { published, proposals, board, heads, barred, reReviewerId } = of.scope
  return ctx.rows<RoundSchoolRow>(
    `select distinct on (s.name collate "und-x-icu", s.id) * from (
       select s.id, s.name, s.joined_on as "joinedOn", s.left_on as "leftOn", c.id as "categorisationId", c.origin, c.level,
              ${statusSql('$14')} as status, c.submitted_at is not null as submitted,
              coalesce(c.conversation_on::text, c.conversation_none) is not null as spoken, c.reply_by as "replyBy",
              ${reReviewerSql('$14')} as "reReviewerId", c.version, c.created_at as "createdAt"
         from schools s
         left join categorisations c on c.trust_id = s.trust_id and c.school_id = s.id and c.round_id = $2
        where s.trust_id = $1) s
      where (s."categorisationId" is not null or (s."joinedOn" <= $3 and (s."leftOn" is null or s."leftOn" >= $4)))
        and case when s.status = 'published' then ($5 or s.id = any($6::uuid[]))
                 else s.id = any($15::uuid[]) or (s.id <> all($7::uuid[])
                      and ($8 or s.id = any($9::uuid[]) or (s."reReviewerId" = $16::uuid and s.status <> 'closed')
                           or ($10 and s.status is not distinct from 'awaiting-decision'))) end
        and ($11::text is null or (s.name collate "und-x-icu", s.id) > ($11 collate "und-x-icu", $12::uuid))
      order by s.name collate "und-x-icu", s.id, s."createdAt" desc limit $13`,
    [
      ctx.actor.trustId,
      of.roundId,
      of.part.joinsBy,
      of.part.staysUntil,
      published.all,
      idsIn(published),
      barred,
      proposals.all,
      idsIn(proposals),
      board,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
      ctx.today,
      heads,
      reReviewerId,
    ],
  )
}

const idsIn = (scope: SchoolScope) => (scope.all ? [] : scope.schoolIds)
