import { reReviewRoles } from '@sixfold/shared/domain/categorisation/re-review.ts'
import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { Belonging } from '@sixfold/shared/domain/categorisation/round.ts'
import type { CategorisationStatus } from '@sixfold/shared/domain/categorisation/status.ts'
import type { WayAct } from '@sixfold/shared/domain/categorisation/way.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'
import { holdsCase, mayReReview } from './policy.ts'
import { decisionsOn, earlierOn, settledLater, type SettledRow } from './decision-queries.ts'

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

type Named = { id: string; name: string }

/** Where it comes from: the round itself, or a review that found that the category no longer fits. */
export type Origin = 'round' | 'review'

export type CategorisationRow = {
  id: string
  roundId: string
  schemeNumber: number
  academicYear: number
  origin: Origin
  /** The review that asked for it, where one did. */
  review: { id: string; signedOn: string } | null
  /** The round's day for self-assessments. */
  selfAssessBy: string | null
  school: SchoolRow
  /** Where it is today: a school that left closes it, and a reply that wasn't given in time lets it go on. */
  status: CategorisationStatus
  /** Where the last recorded move left it. */
  recordedStatus: CategorisationStatus
  level: Level | null
  rationale: string | null
  proposedBy: Named | null
  proposedAt: string | null
  submittedBy: Named | null
  submittedAt: string | null
  conversationOn: string | null
  conversationBy: Named | null
  conversationNone: string | null
  replyBy: string | null
  reReviewerId: string | null
  version: number
}

/**
 * Where a school is on a day, of `c` and its school `s`. A school that leaves closes what is unfinished, and a reply's last day
 * that has passed lets it go on (domain.md §4.3): said by the day, so that no job has to do it.
 */
export const statusSql = (today: string) => `
  case when s.left_on < ${today}::date and c.status not in ('published','closed') then 'closed'
       when c.status = 'awaiting-reply' and c.reply_by < ${today}::date then 'awaiting-decision'
       else c.status end`

/**
 * Whom the re-review of `c` was given to, while they hold a role with which one re-reviews and have neither proposed nor moderated it
 * since; null from then on, so that leaders are asked to name somebody else.
 */
export const reReviewerSql = (today: string) => `
  case when c.re_reviewer_id is not null and exists (
    select 1 from memberships rm
     where rm.trust_id = c.trust_id and rm.person_id = c.re_reviewer_id and rm.ended_at is null and rm.from_on <= ${today}::date
       and (rm.to_on is null or rm.to_on >= ${today}::date) and rm.role in (${reReviewRoles.map((role) => `'${role}'`).join(', ')}))
    and c.re_reviewer_id is distinct from c.proposed_by
    and not exists (select 1 from proposals rp
                     where rp.trust_id = c.trust_id and rp.categorisation_id = c.id and rp.stage = 'moderated'
                       and rp.by_person_id = c.re_reviewer_id)
  then c.re_reviewer_id end`

/** The version of the scheme that round `r` keeps; 0: Sixfold's own. */
export const schemeNumberSql =
  'coalesce((select v.number from scheme_versions v where v.trust_id = r.trust_id and v.id = r.scheme_id), 0)'

const named = (alias: string) =>
  `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'name', ${alias}.name) end`

/** $1 trust, $2 categorisation, $3 today. */
const categorisationSql = `
  select c.id, c.round_id as "roundId", r.academic_year as "academicYear", c.origin, r.self_assess_by as "selfAssessBy",
         ${schemeNumberSql} as "schemeNumber",
         (select json_build_object('id', o.review_id, 'signedOn', o.day) from review_outcomes o
           where c.origin = 'review' and o.trust_id = c.trust_id and o.categorisation_id = c.id
           order by o.recorded_at limit 1) as review,
         ${statusSql('$3')} as status, c.status as "recordedStatus", c.level, c.rationale,
         json_build_object('id', s.id, 'name', s.name, 'joinedOn', s.joined_on, 'leftOn', s.left_on) as school,
         ${named('p')} as "proposedBy", c.proposed_at as "proposedAt", ${named('h')} as "submittedBy",
         c.submitted_at as "submittedAt", c.conversation_on as "conversationOn", ${named('t')} as "conversationBy",
         c.conversation_none as "conversationNone", c.reply_by as "replyBy", ${reReviewerSql('$3')} as "reReviewerId", c.version
    from categorisations c
    join rounds r on r.trust_id = c.trust_id and r.id = c.round_id
    join schools s on s.trust_id = c.trust_id and s.id = c.school_id
    left join people p on p.trust_id = c.trust_id and p.id = c.proposed_by
    left join people h on h.trust_id = c.trust_id and h.id = c.submitted_by
    left join people t on t.trust_id = c.trust_id and t.id = c.conversation_by
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

export async function insertCategorisation(ctx: Ctx, it: { id: string; roundId: string; schoolId: string }) {
  await ctx.rows(
    `insert into categorisations (trust_id, id, round_id, school_id, status, created_at) values ($1, $2, $3, $4, 'self-assessing', $5)`,
    [ctx.actor.trustId, it.id, it.roundId, it.schoolId, ctx.now],
  )
  await addTransition(ctx, it.id, { act: 'begin', from: null, to: 'self-assessing' })
}

/** One that a review begins, in the round of the category that the review was of: proposed by the person asking. */
export async function insertFromReview(
  ctx: Ctx,
  it: { id: string; roundId: string; schoolId: string; level: Level; rationale: string },
) {
  await ctx.rows(
    `insert into categorisations (trust_id, id, round_id, school_id, origin, status, level, rationale, proposed_by, proposed_at,
                                  created_at)
     values ($1, $2, $3, $4, 'review', 'moderated', $5, $6, $7, $8, $8)`,
    [ctx.actor.trustId, it.id, it.roundId, it.schoolId, it.level, it.rationale, ctx.actor.personId, ctx.now],
  )
  await addTransition(ctx, it.id, { act: 'review', from: null, to: 'moderated' })
}

/** Writes what is put forward; `proposes` says that the person asking is its proposer. The status follows with `moveTo`. */
export async function setProposal(
  ctx: Ctx,
  id: string,
  it: { level: Level; rationale: string; proposes: boolean },
) {
  await ctx.rows(
    `update categorisations
        set level = $3, rationale = $4, proposed_by = case when $7 then $5 else proposed_by end,
            proposed_at = case when $7 then $6 else proposed_at end
      where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, id, it.level, it.rationale, ctx.actor.personId, ctx.now, it.proposes],
  )
}

export async function setSubmitted(ctx: Ctx, id: string) {
  await ctx.rows(
    'update categorisations set submitted_by = $3, submitted_at = $4 where trust_id = $1 and id = $2',
    [ctx.actor.trustId, id, ctx.actor.personId, ctx.now],
  )
}

export async function setConversation(
  ctx: Ctx,
  id: string,
  it: { heldOn: string | null; heldBy: string | null; whyNone: string | null },
) {
  await ctx.rows(
    `update categorisations set conversation_on = $3, conversation_by = $4, conversation_none = $5
      where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, id, it.heldOn, it.heldBy, it.whyNone],
  )
}

export async function setReReviewer(ctx: Ctx, id: string, personId: string) {
  await ctx.rows('update categorisations set re_reviewer_id = $3 where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    id,
    personId,
  ])
}

/** Moves the version where something of it changed but not its place. */
export async function touch(ctx: Ctx, id: string) {
  await ctx.rows('update categorisations set version = version + 1 where trust_id = $1 and id = $2', [
    ctx.actor.trustId,
    id,
  ])
}

type Move = {
  act: WayAct
  from: CategorisationStatus | null
  to: CategorisationStatus
  reason?: string
  /** Of `awaiting-reply`: its last day. */
  replyBy?: string | null
  /** Whom it names. */
  personId?: string
  /** Nobody did it: a deadline passed. Readers saw it already, so the version stays. */
  byItself?: true
}

/** Sets the status, appends the transition and moves the version. */
export async function moveTo(ctx: Ctx, id: string, move: Move) {
  await ctx.rows(
    `update categorisations
        set status = $3, reply_by = case when $3 = 'awaiting-reply' then $4::date end, version = version + $5
      where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, id, move.to, move.replyBy ?? null, move.byItself ? 0 : 1],
  )
  await addTransition(ctx, id, move)
}

async function addTransition(ctx: Ctx, id: string, move: Move) {
  await ctx.rows(
    `insert into categorisation_transitions (trust_id, id, categorisation_id, sequence, act, from_status, to_status, day,
                                             recorded_at, by_person_id, reason, reply_by, person_id)
     select $1, $2, $3, coalesce(max(t.sequence), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12
       from categorisation_transitions t where t.trust_id = $1 and t.categorisation_id = $3`,
    [
      ctx.actor.trustId,
      v7(),
      id,
      move.act,
      move.from,
      move.to,
      ctx.today,
      ctx.now,
      move.byItself ? null : ctx.actor.personId,
      move.reason ?? null,
      move.replyBy ?? null,
      move.personId ?? null,
    ],
  )
}

/**
 * A school's categories in SQL, decided here or entered later, as (id, level, effective_on, recorded_at); `trust` and `school` are
 * columns. What was entered later counts from the first day of its year: rule `earlierEffectiveOn`.
 */
export const settledSql = (trust: string, school: string) => `
  (select d.id, d.level, d.effective_on, d.recorded_at from decisions d where d.trust_id = ${trust} and d.school_id = ${school}
   union all
   select e.id, e.level, make_date(e.academic_year, 9, 1), e.recorded_at from earlier_categories e
    where e.trust_id = ${trust} and e.school_id = ${school} and e.level is not null
      and not exists (select 1 from earlier_categories n
                       where n.trust_id = e.trust_id and n.school_id = e.school_id and n.academic_year = e.academic_year
                         and n.sequence > e.sequence))`

/** Both together, for what was in force when; in no order. No schools: []. */
export async function settledOn(ctx: Ctx, schoolIds: readonly string[]): Promise<SettledRow[]> {
  return [...(await decisionsOn(ctx, schoolIds)), ...settledLater(await earlierOn(ctx, schoolIds))]
}

type HeldCase = {
  roundId: string
  academicYear: number
  schemeNumber: number
  schoolId: string
  status: CategorisationStatus
  reReviewerId: string | null
}

/** The cases that the person asking holds to re-review today, with the rounds that they are of. Without a role for it: []. */
export async function heldCases(ctx: Ctx): Promise<HeldCase[]> {
  if (!mayReReview(ctx.actor)) return []
  const rows = await ctx.rows<HeldCase>(
    `select c.round_id as "roundId", r.academic_year as "academicYear", ${schemeNumberSql} as "schemeNumber",
            c.school_id as "schoolId", ${statusSql('$3')} as status, c.re_reviewer_id as "reReviewerId"
       from categorisations c
       join rounds r on r.trust_id = c.trust_id and r.id = c.round_id
       join schools s on s.trust_id = c.trust_id and s.id = c.school_id
      where c.trust_id = $1 and c.re_reviewer_id = $2`,
    [ctx.actor.trustId, ctx.actor.personId, ctx.today],
  )
  return rows.filter((row) => holdsCase(ctx.actor, row))
}
