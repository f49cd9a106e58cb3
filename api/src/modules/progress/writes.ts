import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'
import type { JudgementRow, WordingRow } from './rows.ts'

export type NewWording = Pick<
  WordingRow,
  | 'id'
  | 'priorityId'
  | 'turn'
  | 'step'
  | 'day'
  | 'rating'
  | 'impact'
  | 'whatChanged'
  | 'inTheWay'
  | 'supersedesId'
  | 'publishedOn'
>

export async function insertWording(ctx: Ctx, wording: NewWording): Promise<void> {
  await ctx.rows(
    `insert into progress_updates (trust_id, id, priority_id, turn, step, day, rating, impact, what_changed, in_the_way,
                                   supersedes_id, published_on, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ctx.actor.trustId,
      wording.id,
      wording.priorityId,
      wording.turn,
      wording.step,
      wording.day,
      wording.rating,
      wording.impact,
      wording.whatChanged,
      wording.inTheWay,
      wording.supersedesId,
      wording.publishedOn,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}

/** Keeps that the person asking opened a wording; the first time counts. */
export async function putOpened(ctx: Ctx, wordingId: string): Promise<void> {
  await putOnce(ctx, 'update_reads', wordingId)
}

/** Keeps that the person asking said thanks. @returns false when they had before. */
export function putThanks(ctx: Ctx, wordingId: string): Promise<boolean> {
  return putOnce(ctx, 'update_thanks', wordingId)
}

async function putOnce(ctx: Ctx, table: 'update_reads' | 'update_thanks', wordingId: string) {
  const rows = await ctx.rows(
    `insert into ${table} (trust_id, id, update_id, person_id, recorded_at) values ($1, $2, $3, $4, $5)
     on conflict (trust_id, update_id, person_id) do nothing returning id`,
    [ctx.actor.trustId, v7(), wordingId, ctx.actor.personId, ctx.now],
  )
  return rows.length > 0
}

export async function insertJudgement(
  ctx: Ctx,
  priorityId: string,
  judgement: Omit<JudgementRow, 'day' | 'by'>,
): Promise<void> {
  await ctx.rows(
    `insert into impact_judgements (trust_id, id, priority_id, turn, sequence, impact, impact_why, implementation,
                                    implementation_why, day, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ctx.actor.trustId,
      judgement.id,
      priorityId,
      judgement.turn,
      judgement.sequence,
      judgement.impact,
      judgement.impactWhy,
      judgement.implementation,
      judgement.implementationWhy,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}
