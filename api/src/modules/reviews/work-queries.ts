import type { Strength } from '@sixfold/shared/domain/evidence/words.ts'
import type { ImpactRating, ProgressRating } from '@sixfold/shared/domain/progress/words.ts'
import type { ReviewDifference } from '@sixfold/shared/domain/reviews/difference.ts'
import type { ReviewOutcome } from '@sixfold/shared/domain/reviews/outcome.ts'
import type { Pictures, PlanPicture } from '@sixfold/shared/domain/reviews/picture.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'

type Named = { id: string; name: string }
const named = `json_build_object('id', p.id, 'name', p.name) as by`
const writer = (of: string) => `join people p on p.trust_id = ${of}.trust_id and p.id = ${of}.by_person_id`

export type PreparationRow = {
  before: Pictures['before']
  beforeHash: string
  now: Pictures['now']
  nowHash: string
  difference: ReviewDifference
  day: string
  by: Named
}
export type StatementRow = { text: string; day: string; by: Named; version: number }
export type JudgementRow = {
  priorityId: string
  progress: ProgressRating
  impact: ImpactRating
  note: string
  strength: Strength
  contested: boolean
  day: string
  by: Named
  version: number
}
export type MeetingRow = { heldOn: string; present: string; by: Named }
export type OutcomeRow = {
  outcome: ReviewOutcome
  categorisationId: string | null
  reason: string
  hash: string
  day: string
  by: Named
  next: { id: string; dueOn: string }
}

/** Null before its preparation was opened. */
export async function findPreparation(ctx: Ctx, reviewId: string) {
  const [row] = await ctx.rows<PreparationRow>(
    `select f.before, f.before_hash as "beforeHash", f.now, f.now_hash as "nowHash", f.difference, f.day, ${named}
       from review_preparations f ${writer('f')} where f.trust_id = $1 and f.review_id = $2`,
    [ctx.actor.trustId, reviewId],
  )
  return row ?? null
}

/** What the preparation of a school's last signed review froze of its plan; null when none was signed. */
export async function lastSignedPicture(ctx: Ctx, schoolId: string) {
  const [row] = await ctx.rows<{ now: PlanPicture; day: string }>(
    `select f.now, f.day
       from review_outcomes o
       join reviews r on r.trust_id = o.trust_id and r.id = o.review_id
       join review_preparations f on f.trust_id = o.trust_id and f.review_id = o.review_id
      where o.trust_id = $1 and r.school_id = $2 order by o.recorded_at desc, o.id desc limit 1`,
    [ctx.actor.trustId, schoolId],
  )
  return row ?? null
}

/** As its newest wording says; null before the first. */
export async function standingStatement(ctx: Ctx, reviewId: string) {
  const [row] = await ctx.rows<StatementRow>(
    `select s.text, s.day, s.sequence as version, ${named} from review_statements s ${writer('s')}
      where s.trust_id = $1 and s.review_id = $2 order by s.sequence desc limit 1`,
    [ctx.actor.trustId, reviewId],
  )
  return row ?? null
}

/** The latest of each priority, in no order. */
export function standingJudgements(ctx: Ctx, reviewId: string) {
  return ctx.rows<JudgementRow>(
    `select distinct on (j.priority_id) j.priority_id as "priorityId", j.progress, j.impact, j.note, j.strength, j.contested,
            j.day, j.sequence as version, ${named}
       from review_judgements j ${writer('j')}
      where j.trust_id = $1 and j.review_id = $2 order by j.priority_id, j.sequence desc`,
    [ctx.actor.trustId, reviewId],
  )
}

/** Null until it was held. */
export async function findMeeting(ctx: Ctx, reviewId: string) {
  const [row] = await ctx.rows<MeetingRow>(
    `select m.held_on as "heldOn", m.present, ${named} from review_meetings m ${writer('m')}
      where m.trust_id = $1 and m.review_id = $2`,
    [ctx.actor.trustId, reviewId],
  )
  return row ?? null
}

/** With the review that it made, as that was first due. Null until it is signed off. */
export async function findOutcome(ctx: Ctx, reviewId: string) {
  const [row] = await ctx.rows<OutcomeRow>(
    `select o.outcome, o.reason, o.categorisation_id as "categorisationId", o.hash, o.day, ${named},
            (select json_build_object('id', n.id, 'dueOn', t.due_on)
               from reviews n
               join review_transitions t on t.trust_id = n.trust_id and t.review_id = n.id and t.from_status is null
              where n.trust_id = o.trust_id and n.after_review_id = o.review_id) as next
       from review_outcomes o ${writer('o')} where o.trust_id = $1 and o.review_id = $2`,
    [ctx.actor.trustId, reviewId],
  )
  return row ?? null
}

type NewPreparation = Omit<PreparationRow, 'day' | 'by'>

export async function insertPreparation(ctx: Ctx, reviewId: string, it: NewPreparation): Promise<void> {
  await ctx.rows(
    `insert into review_preparations (trust_id, id, review_id, before, before_hash, now, now_hash, difference, day, recorded_at,
                                      by_person_id)
     values ($1, $2, $3, $4::jsonb, $5, $6::jsonb, $7, $8::jsonb, $9, $10, $11)`,
    [
      ctx.actor.trustId,
      v7(),
      reviewId,
      JSON.stringify(it.before),
      it.beforeHash,
      JSON.stringify(it.now),
      it.nowHash,
      JSON.stringify(it.difference),
      ctx.today,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}

export async function insertStatement(ctx: Ctx, reviewId: string, it: { text: string; sequence: number }) {
  await ctx.rows(
    `insert into review_statements (trust_id, id, review_id, sequence, text, day, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [ctx.actor.trustId, v7(), reviewId, it.sequence, it.text, ctx.today, ctx.now, ctx.actor.personId],
  )
}

export async function insertJudgement(
  ctx: Ctx,
  reviewId: string,
  it: Omit<JudgementRow, 'day' | 'by' | 'version'> & { sequence: number },
) {
  await ctx.rows(
    `insert into review_judgements (trust_id, id, review_id, priority_id, sequence, progress, impact, note, strength, contested,
                                    day, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ctx.actor.trustId,
      v7(),
      reviewId,
      it.priorityId,
      it.sequence,
      it.progress,
      it.impact,
      it.note,
      it.strength,
      it.contested,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}

export async function insertMeeting(ctx: Ctx, reviewId: string, it: { heldOn: string; present: string }) {
  await ctx.rows(
    `insert into review_meetings (trust_id, id, review_id, held_on, present, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [ctx.actor.trustId, v7(), reviewId, it.heldOn, it.present, ctx.now, ctx.actor.personId],
  )
}

export async function insertOutcome(
  ctx: Ctx,
  reviewId: string,
  it: { outcome: ReviewOutcome; reason: string; categorisationId: string | null; hash: string },
) {
  await ctx.rows(
    `insert into review_outcomes (trust_id, id, review_id, outcome, reason, hash, day, recorded_at, by_person_id, categorisation_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ctx.actor.trustId,
      v7(),
      reviewId,
      it.outcome,
      it.reason,
      it.hash,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
      it.categorisationId,
    ],
  )
}
