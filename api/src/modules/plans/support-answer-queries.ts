import type { SupportNeed } from '@sixfold/shared/domain/plans/support-answer.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'

export type SupportAnswerRow = {
  turn: number
  needed: SupportNeed
  why: string | null
  day: string
  by: { id: string; name: string }
}

/** Of every turn, newest first. */
export function listSupportAnswers(ctx: Ctx, priorityId: string): Promise<SupportAnswerRow[]> {
  return ctx.rows<SupportAnswerRow>(
    `select s.turn, s.needed, s.why, (s.recorded_at at time zone 'Europe/London')::date as day,
            json_build_object('id', w.id, 'name', w.name) as by
       from support_answers s join people w on w.trust_id = s.trust_id and w.id = s.by_person_id
      where s.trust_id = $1 and s.priority_id = $2 order by s.recorded_at desc, s.id desc`,
    [ctx.actor.trustId, priorityId],
  )
}

export async function insertSupportAnswer(
  ctx: Ctx,
  answer: { priorityId: string; turn: number; needed: SupportNeed; why: string | null },
): Promise<void> {
  await ctx.rows(
    `insert into support_answers (trust_id, id, priority_id, turn, needed, why, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ctx.actor.trustId,
      v7(),
      answer.priorityId,
      answer.turn,
      answer.needed,
      answer.why,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}
