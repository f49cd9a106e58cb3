import type { BodyName } from '@sixfold/shared/contracts/bodies.ts'
import type { z } from 'zod'
import type { Ctx } from '../../db/tenant.ts'

/** The latest moment as at which the person asking has seen the trustees' page; null: never. */
export async function seenUntil(ctx: Ctx): Promise<Date | null> {
  const [row] = await ctx.rows<{ at: string | null }>(
    'select max(seen_until) as at from board_looks where trust_id = $1 and person_id = $2',
    [ctx.actor.trustId, ctx.actor.personId],
  )
  return row?.at ? new Date(row.at) : null
}

export async function insertLook(ctx: Ctx, { id, until }: { id: string; until: Date }): Promise<void> {
  await ctx.rows(
    'insert into board_looks (trust_id, id, person_id, seen_until, recorded_at) values ($1, $2, $3, $4, $5)',
    [ctx.actor.trustId, id, ctx.actor.personId, until, ctx.now],
  )
}

export type LastMeeting = { id: string; body: z.infer<typeof BodyName>; day: string }

/** The board's last meeting before a day; null: there was none. */
export async function lastBoardMeeting(ctx: Ctx, before: string): Promise<LastMeeting | null> {
  const [row] = await ctx.rows<LastMeeting>(
    `select m.id, json_build_object('id', b.id, 'kind', b.kind, 'name', b.name) as body, m.day
       from meetings m join bodies b on b.trust_id = m.trust_id and b.id = m.body_id
      where m.trust_id = $1 and b.kind = 'board' and m.day < $2
      order by m.day desc, m.id desc limit 1`,
    [ctx.actor.trustId, before],
  )
  return row ?? null
}
