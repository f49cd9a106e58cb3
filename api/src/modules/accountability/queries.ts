import type { CriterionKey, Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { BoardSchoolFacts } from '@sixfold/shared/domain/accountability/board-school.ts'
import { academicYearDays, academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import type { ProgressRating } from '@sixfold/shared/domain/progress/words.ts'
import { teamName } from '@sixfold/shared/domain/support/giver.ts'
import type { Role } from '@sixfold/shared/domain/people/roles.ts'
import type { Actor } from '../../access/actor.ts'
import type { SchoolScope } from '../../access/visible-schools.ts'
import { endOfLondonDay } from '../../clock.ts'
import type { Db } from '../../db/client.ts'
import type { Asker, Ctx } from '../../db/tenant.ts'
import type { Audience } from '../../record.ts'
import type { Sitting } from '../bodies/policy.ts'
import { statusSql } from '../categorisation/queries.ts'
import { boardSql } from './board-sql.ts'
import { type BoardReader, boardSchools } from './policy.ts'

/** `barred`: there is a school on which the person may not decide. */
type BoardState = { roles: Role[]; barred: boolean; revisions: Partial<Record<Audience, number>> }

/** Who asks and where the page stands, in one statement outside a transaction; null when the session has ended. */
export async function boardState(db: Db, asker: Asker, today: string) {
  const [row] = await db.statement<{ state: string | null }>(
    'select sixfold_board_state($1, $2, $3, $4) as state',
    [asker.sessionId, asker.trustId, asker.personId, today],
    'board-state',
  )
  return row?.state ? (JSON.parse(row.state) as BoardState) : null
}

export type BoardFacts = {
  /** Of the audience; the label and what it labels are of one moment. */
  revision: number
  /** Academic years of the rounds open by then, this year's and later. */
  rounds: number[]
  /** Categories that wait for a decision, but not at schools from which the reader is barred; those that they proposed themselves. */
  awaitingDecision: number
  proposedByReader: number
  /** Those that may decide on that day. */
  bodies: Sitting[]
  schools: BoardSchoolFacts[]
}

type BoardRow = Omit<BoardFacts, 'schools'> & (BoardSchoolFacts | { [Key in keyof BoardSchoolFacts]: null })

/** The values of `boardSql` for a day, by what had been recorded before an instant. */
function boardValues(actor: Actor, asAt: string, before: Date, reader: BoardReader): unknown[] {
  const year = academicYearOf(asAt)
  return [
    actor.trustId,
    asAt,
    before,
    reader.audience,
    academicYearDays(year).from,
    year,
    actor.barredSchools(),
    actor.personId,
    boardSchools(actor, reader),
  ]
}

/**
 * Every school of the reader's page that belonged to the trust on a day, as had been recorded by its end, or before an instant of it.
 * No schools: [].
 */
export async function readBoard(
  ctx: Ctx,
  asAt: string,
  reader: BoardReader,
  before = endOfLondonDay(asAt),
): Promise<BoardFacts> {
  const rows = await ctx.rows<BoardRow>(boardSql, boardValues(ctx.actor, asAt, before, reader), 'board')
  const { revision = 0, rounds = [], awaitingDecision = 0, proposedByReader = 0, bodies = [] } = rows[0] ?? {}
  const schools = rows.filter((row) => row.id !== null)
  return { revision, rounds, awaitingDecision, proposedByReader, bodies, schools }
}

/** Whether the trust has this school. */
export async function schoolExists(ctx: Ctx, schoolId: string): Promise<boolean> {
  const rows = await ctx.rows('select 1 from schools where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    schoolId,
  ])
  return rows.length > 0
}

type Named = { id: string; name: string }

/** Proposals that wait for the board, by school. */
export function listUndecided(ctx: Ctx) {
  return ctx.rows<{
    id: string
    school: Named
    level: Level
    academicYear: number
    proposedBy: string
  }>(
    `select c.id, json_build_object('id', s.id, 'name', s.name) as school, c.level, r.academic_year as "academicYear",
            c.proposed_by as "proposedBy"
       from categorisations c
       join rounds r on r.trust_id = c.trust_id and r.id = c.round_id
       join schools s on s.trust_id = c.trust_id and s.id = c.school_id
      where c.trust_id = $1 and ${statusSql('$2')} = 'awaiting-decision'
      order by s.name collate "und-x-icu", s.id`,
    [ctx.actor.trustId, ctx.today],
  )
}

type WaitingPlan = {
  id: string
  school: Named
  academicYear: number
  status: 'submitted' | 'returned' | 'draft'
  moved: { day: string; by: Named; reason: string | null } | null
  inForce: number | null
  joinedOn: string
  leftOn: string | null
}

/**
 * Plans of open cycles, by school: in `answering` those that are with the trust, in `writing` those that it returned, and
 * drafts that hold a priority which didn't go on in a later cycle.
 */
export function listWaitingPlans(ctx: Ctx, answering: SchoolScope, writing: readonly string[]) {
  return ctx.rows<WaitingPlan>(
    `select pl.id, json_build_object('id', s.id, 'name', s.name) as school, c.academic_year as "academicYear", pl.status,
            s.joined_on as "joinedOn", s.left_on as "leftOn",
            (select json_build_object('day', t.day, 'by', json_build_object('id', w.id, 'name', w.name), 'reason', t.reason)
               from plan_transitions t join people w on w.trust_id = t.trust_id and w.id = t.by_person_id
              where t.trust_id = pl.trust_id and t.plan_id = pl.id order by t.recorded_at desc, t.id desc limit 1) as moved,
            (select max(v.number) from plan_versions v
              where v.trust_id = pl.trust_id and v.plan_id = pl.id) as "inForce"
       from plans pl
       join cycles c on c.trust_id = pl.trust_id and c.id = pl.cycle_id
       join schools s on s.trust_id = c.trust_id and s.id = c.school_id
      where pl.trust_id = $1 and c.status = 'open' and (s.left_on is null or s.left_on >= $2)
        and ((pl.status = 'submitted' and ($3 or s.id = any($4::uuid[])))
             or (pl.status in ('returned', 'draft') and s.id = any($5::uuid[])
                 and exists (select 1 from cycle_priorities cp
                              where cp.trust_id = c.trust_id and cp.cycle_id = c.id
                                and cp.outcome is distinct from 'carried-over')))
      order by s.name collate "und-x-icu", s.id, c.academic_year`,
    [ctx.actor.trustId, ctx.today, answering.all, answering.all ? [] : answering.schoolIds, writing],
  )
}

/** For each round of this academic year or later: how many schools in scope wait for a proposal. */
export function countUnproposed(ctx: Ctx, scope: SchoolScope, barred: readonly string[]) {
  return ctx.rows<{ roundId: string; academicYear: number; schools: number }>(
    `select r.id as "roundId", r.academic_year as "academicYear", count(s.id)::int as schools
       from rounds r
       left join schools s on s.trust_id = r.trust_id and ($3 or s.id = any($4::uuid[])) and s.id <> all($6::uuid[])
        and s.joined_on <= make_date(r.academic_year + 1, 8, 31) and (s.left_on is null or s.left_on >= $5)
        and not exists (select 1 from categorisations c
                         where c.trust_id = r.trust_id and c.round_id = r.id and c.school_id = s.id
                           and c.origin = 'round' and c.status <> 'self-assessing')
      where r.trust_id = $1 and r.status = 'open' and r.academic_year >= $2
      group by r.id, r.academic_year order by r.academic_year`,
    [
      ctx.actor.trustId,
      academicYearOf(ctx.today),
      scope.all,
      scope.all ? [] : scope.schoolIds,
      ctx.today,
      barred,
    ],
  )
}

export type ConsentRow = {
  id: string
  /** Without an id where it isn't a school: leaders speak for the trust team and for a partner. */
  giver: { id: string | null; name: string }
  receiver: Named
  criterionKey: CriterionKey
  halfDays: number
  giverAgreed: boolean
  receiverAgreed: boolean
}

/** Pairings that wait for consent in which a school in scope gives or receives, the oldest first. */
export function listUnagreed(ctx: Ctx, scope: SchoolScope) {
  return ctx.rows<ConsentRow>(
    `select p.id, json_build_object('id', g.id, 'name', coalesce(g.name, o.name, '${teamName}')) as giver, json_build_object('id', r.id, 'name', r.name) as receiver,
            p.criterion_key as "criterionKey", p.half_days as "halfDays",
            p.giver_agreed_by is not null as "giverAgreed", p.receiver_agreed_by is not null as "receiverAgreed"
       from pairings p
       left join schools g on g.trust_id = p.trust_id and g.id = p.giver_school_id
       left join partners o on o.trust_id = p.trust_id and o.id = p.giver_partner_id
       join schools r on r.trust_id = p.trust_id and r.id = p.receiver_school_id
      where p.trust_id = $1 and p.status in ('requested', 'matched')
        and ($2 or p.giver_school_id = any($3::uuid[]) or p.receiver_school_id = any($3::uuid[]))
        and (g.left_on is null or g.left_on >= $4) and (o.ended_on is null or o.ended_on >= $4)
        and (r.left_on is null or r.left_on >= $4)
      order by p.created_at, p.id`,
    [ctx.actor.trustId, scope.all, scope.all ? [] : scope.schoolIds, ctx.today],
  )
}

/** Which of these schools belong to the trust today and have no cycle for this academic year, by name. */
export function listWithoutCycle(ctx: Ctx, schoolIds: readonly string[]) {
  return ctx.rows<Named>(
    `select s.id, s.name from schools s
      where s.trust_id = $1 and s.id = any($2::uuid[]) and s.joined_on <= $3 and (s.left_on is null or s.left_on >= $3)
        and not exists (select 1 from cycles c where c.trust_id = s.trust_id and c.school_id = s.id and c.academic_year = $4)
      order by s.name collate "und-x-icu", s.id`,
    [ctx.actor.trustId, schoolIds, ctx.today, academicYearOf(ctx.today)],
  )
}

/** Open priorities of these schools, by school and rank, each with its newest progress update. For who reads drafts. */
export function listOpenPriorities(ctx: Ctx, schoolIds: readonly string[]) {
  return ctx.rows<{
    id: string
    school: Named
    title: string
    step: StepKey
    lastUpdate: { day: string; rating: ProgressRating } | null
  }>(
    `select p.id, json_build_object('id', s.id, 'name', s.name) as school, p.title, p.step,
            (select json_build_object('day', u.day, 'rating', u.rating) from progress_updates u
              where u.trust_id = p.trust_id and u.priority_id = p.id
                and not exists (select 1 from progress_updates c
                                 where c.trust_id = u.trust_id and c.supersedes_id = u.id)
              order by u.day desc, u.recorded_at desc limit 1) as "lastUpdate"
       from priorities p
       join schools s on s.trust_id = p.trust_id and s.id = p.school_id
       left join lateral (select c.rank from cycle_priorities c where c.trust_id = p.trust_id and c.priority_id = p.id
                           order by c.recorded_at desc limit 1) placed on true
      where p.trust_id = $1 and p.school_id = any($2::uuid[]) and p.status = 'open'
      order by s.name collate "und-x-icu", s.id, placed.rank nulls last, p.created_at, p.id`,
    [ctx.actor.trustId, schoolIds],
  )
}
