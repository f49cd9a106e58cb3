import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { ReplyAnswer } from '@sixfold/shared/domain/categorisation/reply.ts'
import type { CategorisationStatus } from '@sixfold/shared/domain/categorisation/status.ts'
import type { WayAct } from '@sixfold/shared/domain/categorisation/way.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'

type Named = { id: string; name: string }

export type MoveRow = {
  /** Null of what was recorded before acts were. */
  act: WayAct | null
  from: CategorisationStatus | null
  to: CategorisationStatus
  day: string
  at: string
  /** Null: a deadline passed by itself. */
  by: Named | null
  reason: string | null
  replyBy: string | null
  /** Whom it names. */
  person: Named | null
}

export type PutForwardRow = {
  id: string
  stage: 'proposed' | 'moderated' | 're-reviewed'
  level: Level
  rationale: string | null
  reason: string | null
  answer: string | null
  suggested: Level | null
  departure: string | null
  by: Named
  at: string
}

export type ReplyRow = {
  turn: number
  answer: ReplyAnswer
  statement: string | null
  late: boolean
  by: Named
  at: string
}

/** All that happened on a school's way through a round, each list the oldest first. */
export type Way = { moves: MoveRow[]; putForward: PutForwardRow[]; replies: ReplyRow[] }

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** One statement, however much happened. */
export async function wayOf(ctx: Ctx, categorisationId: string): Promise<Way> {
  const [row] = await ctx.rows<Way>(
    `select
       (select coalesce(json_agg(json_build_object('act', t.act, 'from', t.from_status, 'to', t.to_status, 'day', t.day,
                 'at', ${instant('t.recorded_at')}, 'reason', t.reason, 'replyBy', t.reply_by,
                 'by', case when b.id is null then null else json_build_object('id', b.id, 'name', b.name) end,
                 'person', case when w.id is null then null else json_build_object('id', w.id, 'name', w.name) end)
                 order by t.sequence), '[]')
          from categorisation_transitions t
          left join people b on b.trust_id = t.trust_id and b.id = t.by_person_id
          left join people w on w.trust_id = t.trust_id and w.id = t.person_id
         where t.trust_id = $1 and t.categorisation_id = $2) as moves,
       (select coalesce(json_agg(json_build_object('id', o.id, 'stage', o.stage, 'level', o.level, 'rationale', o.rationale,
                 'reason', o.reason, 'answer', o.answer, 'suggested', o.suggested_level, 'departure', o.departure,
                 'by', json_build_object('id', b.id, 'name', b.name), 'at', ${instant('o.recorded_at')})
                 order by o.recorded_at, o.id), '[]')
          from proposals o join people b on b.trust_id = o.trust_id and b.id = o.by_person_id
         where o.trust_id = $1 and o.categorisation_id = $2) as "putForward",
       (select coalesce(json_agg(json_build_object('turn', a.turn, 'answer', a.answer, 'statement', a.statement, 'late', a.late,
                 'by', json_build_object('id', b.id, 'name', b.name), 'at', ${instant('a.recorded_at')})
                 order by a.turn), '[]')
          from replies a join people b on b.trust_id = a.trust_id and b.id = a.by_person_id
         where a.trust_id = $1 and a.categorisation_id = $2) as replies`,
    [ctx.actor.trustId, categorisationId],
  )
  return row ?? { moves: [], putForward: [], replies: [] }
}

/**
 * What each of these categorisations' heads said when asked last, in no order; none where that asking lapsed, whatever was said to an
 * earlier one. No categorisations: [].
 */
export function lastReplies(ctx: Ctx, categorisationIds: readonly string[]) {
  return ctx.rows<ReplyRow & { categorisationId: string }>(
    `select a.categorisation_id as "categorisationId", a.turn, a.answer, a.statement, a.late,
            json_build_object('id', b.id, 'name', b.name) as by, a.recorded_at as at
       from replies a join people b on b.trust_id = a.trust_id and b.id = a.by_person_id
      where a.trust_id = $1 and a.categorisation_id = any($2::uuid[])
        and a.turn = (select count(*) from categorisation_transitions t
                       where t.trust_id = a.trust_id and t.categorisation_id = a.categorisation_id
                         and t.to_status = 'awaiting-reply' and t.from_status <> 'awaiting-reply')`,
    [ctx.actor.trustId, categorisationIds],
  )
}

/** Those of these schools' categorisations that wait for a head's reply. */
export async function awaitedAt(ctx: Ctx, schoolIds: readonly string[]): Promise<string[]> {
  const rows = await ctx.rows<{ id: string }>(
    `select id from categorisations where trust_id = $1 and school_id = any($2::uuid[]) and status = 'awaiting-reply' order by id`,
    [ctx.actor.trustId, schoolIds],
  )
  return rows.map((row) => row.id)
}

/** False when that turn has a reply already. */
export async function insertReply(
  ctx: Ctx,
  categorisationId: string,
  reply: { turn: number; answer: ReplyAnswer; statement: string | null; late: boolean },
): Promise<boolean> {
  const made = await ctx.rows(
    `insert into replies (trust_id, id, categorisation_id, turn, answer, statement, late, day, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (trust_id, categorisation_id, turn) do nothing returning id`,
    [
      ctx.actor.trustId,
      v7(),
      categorisationId,
      reply.turn,
      reply.answer,
      reply.statement,
      reply.late,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
    ],
  )
  return made.length > 0
}

/** Appends what was put forward at a stage. */
export async function insertPutForward(
  ctx: Ctx,
  categorisationId: string,
  it: Omit<PutForwardRow, 'id' | 'by' | 'at'>,
) {
  await ctx.rows(
    `insert into proposals (trust_id, id, categorisation_id, stage, level, rationale, reason, answer, suggested_level, departure,
                            day, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ctx.actor.trustId,
      v7(),
      categorisationId,
      it.stage,
      it.level,
      it.rationale,
      it.reason,
      it.answer,
      it.suggested,
      it.departure,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}
