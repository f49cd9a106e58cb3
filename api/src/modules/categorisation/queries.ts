import type { BodyKind } from '@sixfold/shared/domain/bodies/kinds.ts'
import type { Level } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import type { Belonging } from '@sixfold/shared/domain/categorisation/round.ts'
import type { CategorisationStatus } from '@sixfold/shared/domain/categorisation/status.ts'
import { v7 } from 'uuid'
import type { SchoolScope } from '../../access/visible-schools.ts'
import type { Ctx } from '../../db/tenant.ts'
import type { CategorisationScope } from './policy.ts'

export type RoundRow = {
  id: string
  academicYear: number
  openedAt: string
  openedBy: string
  openedByName: string
  version: number
}

const roundSql = `
  select r.id, r.academic_year as "academicYear", r.recorded_at as "openedAt", r.by_person_id as "openedBy",
         p.name as "openedByName", r.version
    from rounds r join people p on p.trust_id = r.trust_id and p.id = r.by_person_id`

/** Newest academic year first; one more than `limit` says whether there is a next page. */
export function listRounds(ctx: Ctx, after: readonly [academicYear: number] | null, limit: number) {
  return ctx.rows<RoundRow>(
    `${roundSql} where r.trust_id = $1 and ($2::int is null or r.academic_year < $2) order by r.academic_year desc limit $3`,
    [ctx.actor.trustId, after?.[0] ?? null, limit + 1],
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

/** False when that year has a round already, also one that was opened at the same moment. */
export async function insertRound(ctx: Ctx, round: { id: string; academicYear: number }): Promise<boolean> {
  const made = await ctx.rows(
    `insert into rounds (trust_id, id, academic_year, recorded_at, by_person_id) values ($1, $2, $3, $4, $5)
     on conflict (trust_id, academic_year) do nothing returning id`,
    [ctx.actor.trustId, round.id, round.academicYear, ctx.now, ctx.actor.personId],
  )
  return made.length > 0
}

export type SchoolRow = Belonging & { id: string; name: string }

/** Null when the trust has no such school. */
export async function findSchool(ctx: Ctx, schoolId: string, lock = '') {
  const [row] = await ctx.rows<SchoolRow>(
    `select id, name, joined_on as "joinedOn", left_on as "leftOn" from schools where trust_id = $1 and id = $2 ${lock}`,
    [ctx.actor.trustId, schoolId],
  )
  return row ?? null
}

/** Locks a school, so that what is begun and decided there follows one another; others may still refer to it. */
export const lockSchool = (ctx: Ctx, schoolId: string) => findSchool(ctx, schoolId, 'for no key update')

export type CategorisationRow = {
  id: string
  roundId: string
  academicYear: number
  school: SchoolRow
  status: CategorisationStatus
  level: Level | null
  rationale: string | null
  proposedBy: string | null
  proposedByName: string | null
  proposedAt: string | null
  /** The last question with which the board sent it back; null when it never did. */
  question: { text: string; byId: string; byName: string; day: string } | null
  version: number
}

/** A school that leaves closes what is unfinished (domain.md §4.3); said by its last day, so that no job has to do it. */
const statusSql = (today: string) => `
  case when s.left_on < ${today}::date and c.status not in ('published','closed') then 'closed' else c.status end`

/** $1 trust, $2 categorisation, $3 today. */
const categorisationSql = `
  select c.id, c.round_id as "roundId", r.academic_year as "academicYear", ${statusSql('$3')} as status, c.level, c.rationale,
         json_build_object('id', s.id, 'name', s.name, 'joinedOn', s.joined_on, 'leftOn', s.left_on) as school,
         c.proposed_by as "proposedBy", p.name as "proposedByName", c.proposed_at as "proposedAt", c.version,
         (select json_build_object('text', t.reason, 'byId', t.by_person_id, 'byName', q.name, 'day', t.day)
            from categorisation_transitions t join people q on q.trust_id = t.trust_id and q.id = t.by_person_id
           where t.trust_id = c.trust_id and t.categorisation_id = c.id and t.from_status = 'awaiting-decision'
             and t.to_status = 'proposed'
           order by t.recorded_at desc, t.id desc limit 1) as question
    from categorisations c
    join rounds r on r.trust_id = c.trust_id and r.id = c.round_id
    join schools s on s.trust_id = c.trust_id and s.id = c.school_id
    left join people p on p.trust_id = c.trust_id and p.id = c.proposed_by
   where c.trust_id = $1 and c.id = $2`

/** Null when the trust has no such categorisation. */
export async function findCategorisation(ctx: Ctx, id: string) {
  const [row] = await ctx.rows<CategorisationRow>(categorisationSql, [ctx.actor.trustId, id, ctx.today])
  return row ?? null
}

/** Locks its row first, so that what is read after is what stands; null when there is none. */
export async function lockCategorisation(ctx: Ctx, id: string) {
  await ctx.rows('select 1 from categorisations where trust_id = $1 and id = $2 for update', [
    ctx.actor.trustId,
    id,
  ])
  return findCategorisation(ctx, id)
}

/** Every categorisation of these schools, in any round. No schools: []. */
export function categorisationsOf(ctx: Ctx, schoolIds: readonly string[]) {
  return ctx.rows<{ schoolId: string; academicYear: number; status: CategorisationStatus }>(
    `select c.school_id as "schoolId", r.academic_year as "academicYear", c.status
       from categorisations c join rounds r on r.trust_id = c.trust_id and r.id = c.round_id
      where c.trust_id = $1 and c.school_id = any($2::uuid[])`,
    [ctx.actor.trustId, schoolIds],
  )
}

export type RoundSchoolRow = SchoolRow & {
  categorisationId: string | null
  status: CategorisationStatus | null
  level: Level | null
}

/**
 * A round's schools by name: those that take part (`part`, rule `partIn`) or have begun, as far as the scope allows. One more
 * than `limit` says whether there is a next page.
 */
export function listRoundSchools(
  ctx: Ctx,
  of: { roundId: string; part: { joinsBy: string; staysUntil: string }; scope: CategorisationScope },
  after: readonly [name: string, id: string] | null,
  limit: number,
) {
  const { published, proposals, board, barred } = of.scope
  return ctx.rows<RoundSchoolRow>(
    `select * from (
       select s.id, s.name, s.joined_on as "joinedOn", s.left_on as "leftOn", c.id as "categorisationId", c.level,
              ${statusSql('$14')} as status
         from schools s
         left join categorisations c on c.trust_id = s.trust_id and c.school_id = s.id and c.round_id = $2
        where s.trust_id = $1) s
      where (s."categorisationId" is not null or (s."joinedOn" <= $3 and (s."leftOn" is null or s."leftOn" >= $4)))
        and case when s.status = 'published' then ($5 or s.id = any($6::uuid[]))
                 else s.id <> all($7::uuid[])
                      and ($8 or s.id = any($9::uuid[]) or ($10 and s.status is not distinct from 'awaiting-decision')) end
        and ($11::text is null or (s.name collate "und-x-icu", s.id) > ($11 collate "und-x-icu", $12::uuid))
      order by s.name collate "und-x-icu", s.id limit $13`,
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
    ],
  )
}

const idsIn = (scope: SchoolScope) => (scope.all ? [] : scope.schoolIds)

export async function insertCategorisation(ctx: Ctx, it: { id: string; roundId: string; schoolId: string }) {
  await ctx.rows(
    `insert into categorisations (trust_id, id, round_id, school_id, status, created_at) values ($1, $2, $3, $4, 'self-assessing', $5)`,
    [ctx.actor.trustId, it.id, it.roundId, it.schoolId, ctx.now],
  )
  await addTransition(ctx, it.id, { from: null, to: 'self-assessing' })
}

/** Writes what is proposed, and by whom; the status follows with `moveTo`. */
export async function setProposal(ctx: Ctx, id: string, proposal: { level: Level; rationale: string }) {
  await ctx.rows(
    'update categorisations set level = $3, rationale = $4, proposed_by = $5, proposed_at = $6 where trust_id = $1 and id = $2',
    [ctx.actor.trustId, id, proposal.level, proposal.rationale, ctx.actor.personId, ctx.now],
  )
}

type Move = { from: CategorisationStatus | null; to: CategorisationStatus; reason?: string }

/** Sets the status, appends the transition and moves the version. */
export async function moveTo(ctx: Ctx, id: string, move: Move) {
  await ctx.rows(
    'update categorisations set status = $3, version = version + 1 where trust_id = $1 and id = $2',
    [ctx.actor.trustId, id, move.to],
  )
  await addTransition(ctx, id, move)
}

async function addTransition(ctx: Ctx, id: string, { from, to, reason }: Move) {
  await ctx.rows(
    `insert into categorisation_transitions (trust_id, id, categorisation_id, from_status, to_status, day, recorded_at, by_person_id, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [ctx.actor.trustId, v7(), id, from, to, ctx.today, ctx.now, ctx.actor.personId, reason ?? null],
  )
}

export type DecisionRow = {
  id: string
  schoolId: string
  categorisationId: string
  academicYear: number
  level: Level
  rationale: string
  body: BodyKind
  bodyName: string
  /** The day of the meeting at which it was decided. */
  metOn: string | null
  decidedBy: string
  decidedByName: string
  minuteReference: string | null
  effectiveOn: string
  recordedAt: string
}

/** Every decision on these schools, in no order: the rules of in-force.ts sort them. No schools: []. */
export function decisionsOn(ctx: Ctx, schoolIds: readonly string[]) {
  return ctx.rows<DecisionRow>(
    `select d.id, d.school_id as "schoolId", d.categorisation_id as "categorisationId", d.academic_year as "academicYear",
            d.level, d.rationale, d.body, coalesce(b.name, 'Trust board') as "bodyName", m.day as "metOn",
            d.decided_by as "decidedBy", p.name as "decidedByName",
            d.minute_reference as "minuteReference", d.effective_on as "effectiveOn", d.recorded_at as "recordedAt"
       from decisions d
       join people p on p.trust_id = d.trust_id and p.id = d.decided_by
       left join bodies b on b.trust_id = d.trust_id
            and (b.id = d.body_id or (d.body_id is null and b.kind = 'board'))
       left join meetings m on m.trust_id = d.trust_id and m.id = d.meeting_id
      where d.trust_id = $1 and d.school_id = any($2::uuid[])`,
    [ctx.actor.trustId, schoolIds],
  )
}

/** Appends a body's decision on what a categorisation proposes. @returns its id */
export async function insertDecision(
  ctx: Ctx,
  of: CategorisationRow,
  settled: {
    body: { id: string; kind: BodyKind }
    meetingId: string | null
    effectiveOn: string
    minuteReference: string | null
  },
): Promise<string> {
  const id = v7()
  await ctx.rows(
    `insert into decisions (trust_id, id, school_id, categorisation_id, academic_year, level, rationale, decided_by,
                            minute_reference, effective_on, recorded_at, body, body_id, meeting_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ctx.actor.trustId,
      id,
      of.school.id,
      of.id,
      of.academicYear,
      of.level,
      of.rationale,
      ctx.actor.personId,
      settled.minuteReference,
      settled.effectiveOn,
      ctx.now,
      settled.body.kind,
      settled.body.id,
      settled.meetingId,
    ],
  )
  return id
}
