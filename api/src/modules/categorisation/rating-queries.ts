import type { CriterionKey, Level } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { isLevel } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import type { RatingValue } from '@sixfold/shared/domain/categorisation/rating.ts'
import { v7 } from 'uuid'
import type { Ctx } from '../../db/tenant.ts'

export type RatingRow = {
  categorisationId: string
  criterionKey: CriterionKey
  value: RatingValue
  note: string | null
  byId: string
  byName: string
  day: string
  /** The number of this correction; the latest is the only one that is answered. */
  version: number
}

/** The ratings that stand in these categorisations, the latest of each criterion, in no order. No categorisations: []. */
export function standingRatings(ctx: Ctx, categorisationIds: readonly string[]) {
  return ctx.rows<RatingRow>(
    `select distinct on (r.categorisation_id, r.criterion_key)
            r.categorisation_id as "categorisationId", r.criterion_key as "criterionKey",
            coalesce(to_jsonb(r.level), to_jsonb(r.unrated)) as value, r.note, r.by_person_id as "byId", p.name as "byName",
            r.day, r.sequence as version
       from ratings r join people p on p.trust_id = r.trust_id and p.id = r.by_person_id
      where r.trust_id = $1 and r.categorisation_id = any($2::uuid[])
      order by r.categorisation_id, r.criterion_key, r.sequence desc`,
    [ctx.actor.trustId, categorisationIds],
  )
}

export type NewRating = {
  criterionKey: CriterionKey
  value: RatingValue
  note: string | null
  sequence: number
}

/** Appends ratings in one statement, however many. */
export async function insertRatings(ctx: Ctx, categorisationId: string, ratings: readonly NewRating[]) {
  const rows = ratings.map(({ criterionKey, value, note, sequence }) => ({
    id: v7(),
    criterion: criterionKey,
    sequence,
    level: isLevel(value) ? value : null,
    unrated: isLevel(value) ? null : value,
    note,
  }))
  await ctx.rows(
    `insert into ratings (trust_id, id, categorisation_id, criterion_key, sequence, level, unrated, note, day, recorded_at,
                          by_person_id)
     select $1, it.id, $2, it.criterion, it.sequence, it.level, it.unrated, it.note, $3, $4, $5
       from jsonb_to_recordset($6::jsonb)
            as it (id uuid, criterion text, sequence integer, level integer, unrated text, note text)`,
    [ctx.actor.trustId, categorisationId, ctx.today, ctx.now, ctx.actor.personId, JSON.stringify(rows)],
  )
}

/** What the last proposal said of the suggestion. */
export type ProposalRow = { suggested: Level | null; departure: string | null }

/** Null when nothing was proposed, or when that was before ratings were kept. */
export async function lastProposal(ctx: Ctx, categorisationId: string) {
  const [row] = await ctx.rows<ProposalRow>(
    `select suggested_level as suggested, departure from proposals where trust_id = $1 and categorisation_id = $2
      order by recorded_at desc, id desc limit 1`,
    [ctx.actor.trustId, categorisationId],
  )
  return row ?? null
}

export async function insertProposal(
  ctx: Ctx,
  categorisationId: string,
  { level, suggested, departure }: ProposalRow & { level: Level },
) {
  await ctx.rows(
    `insert into proposals (trust_id, id, categorisation_id, level, suggested_level, departure, day, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ctx.actor.trustId,
      v7(),
      categorisationId,
      level,
      suggested,
      departure,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}

export type LeaderNoteRow = { id: string; text: string; byId: string; byName: string; at: string }

/** Oldest first; one more than `limit` says whether there is a next page. */
export function listLeaderNotes(
  ctx: Ctx,
  categorisationId: string,
  after: readonly [at: string, id: string] | null,
  limit: number,
) {
  return ctx.rows<LeaderNoteRow>(
    `select n.id, n.text, n.by_person_id as "byId", p.name as "byName", n.recorded_at as at
       from leader_notes n join people p on p.trust_id = n.trust_id and p.id = n.by_person_id
      where n.trust_id = $1 and n.categorisation_id = $2
        and ($3::timestamptz is null or (n.recorded_at, n.id) > ($3::timestamptz, $4::uuid))
      order by n.recorded_at, n.id limit $5`,
    [ctx.actor.trustId, categorisationId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  )
}

export async function insertLeaderNote(
  ctx: Ctx,
  note: { id: string; categorisationId: string; text: string },
) {
  await ctx.rows(
    `insert into leader_notes (trust_id, id, categorisation_id, text, day, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [ctx.actor.trustId, note.id, note.categorisationId, note.text, ctx.today, ctx.now, ctx.actor.personId],
  )
}
