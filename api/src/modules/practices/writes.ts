import type { Ctx } from '../../db/tenant.ts'
import type { PracticeRow } from './queries.ts'

export type PracticeText = Pick<
  PracticeRow,
  'title' | 'criterionKey' | 'problem' | 'whatWeDid' | 'whatItTook' | 'whatChanged' | 'context'
>

const textColumns = (text: PracticeText) => [
  text.title,
  text.criterionKey,
  text.problem,
  text.whatWeDid,
  text.whatItTook,
  text.whatChanged,
  text.context,
]

export async function insertPractice(
  ctx: Ctx,
  of: { id: string; schoolId: string; priorityId: string | null; turn: number | null },
  text: PracticeText,
): Promise<void> {
  await ctx.rows(
    `insert into practices (trust_id, id, school_id, priority_id, turn, recorded_at, by_person_id, title, criterion_key,
                            problem, what_we_did, what_it_took, what_changed, context)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ctx.actor.trustId,
      of.id,
      of.schoolId,
      of.priorityId,
      of.turn,
      ctx.now,
      ctx.actor.personId,
      ...textColumns(text),
    ],
  )
}

export async function updatePractice(ctx: Ctx, id: string, text: PracticeText): Promise<void> {
  await ctx.rows(
    `update practices set title = $3, criterion_key = $4, problem = $5, what_we_did = $6, what_it_took = $7,
            what_changed = $8, context = $9, version = version + 1 where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, id, ...textColumns(text)],
  )
}

export async function setWithdrawn(ctx: Ctx, id: string, reason: string): Promise<void> {
  await ctx.rows(
    `update practices set withdrawn_at = $3, withdrawn_reason = $4, version = version + 1 where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, id, ctx.now, reason],
  )
}
