import { type CriterionKey, isLevel } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { RatingValue } from '@sixfold/shared/domain/categorisation/rating.ts'
import type { RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
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

/** The trust's ratings that stand in these categorisations, the latest of each criterion, in no order. No categorisations: []. */
export function standingRatings(ctx: Ctx, categorisationIds: readonly string[]) {
  return ctx.rows<RatingRow>(
    `select distinct on (r.categorisation_id, r.criterion_key)
            r.categorisation_id as "categorisationId", r.criterion_key as "criterionKey",
            coalesce(to_jsonb(r.level), to_jsonb(r.unrated)) as value, r.note, r.by_person_id as "byId", p.name as "byName",
            r.day, r.sequence as version
       from ratings r join people p on p.trust_id = r.trust_id and p.id = r.by_person_id
      where r.trust_id = $1 and r.categorisation_id = any($2::uuid[]) and r.source = 'trust'
      order by r.categorisation_id, r.criterion_key, r.sequence desc`,
    [ctx.actor.trustId, categorisationIds],
  )
}

export type KeptRating = RatingRow & { source: RatingSource; reason: string | null }

/** Every rating ever given in a categorisation, by criterion, the oldest first. */
export function allRatings(ctx: Ctx, categorisationId: string) {
  return ctx.rows<KeptRating>(
    `select r.categorisation_id as "categorisationId", r.criterion_key as "criterionKey", r.source, r.reason,
            coalesce(to_jsonb(r.level), to_jsonb(r.unrated)) as value, r.note, r.by_person_id as "byId", p.name as "byName",
            r.day, r.sequence as version
       from ratings r join people p on p.trust_id = r.trust_id and p.id = r.by_person_id
      where r.trust_id = $1 and r.categorisation_id = $2
      order by r.criterion_key, r.sequence`,
    [ctx.actor.trustId, categorisationId],
  )
}

/** The latest of each criterion from one source. */
export const standingOf = (ratings: readonly KeptRating[], source: RatingSource): KeptRating[] => [
  ...new Map(ratings.filter((it) => it.source === source).map((it) => [it.criterionKey, it])).values(),
]

export type NewRating = {
  criterionKey: CriterionKey
  value: RatingValue
  note: string | null
  reason: string | null
  sequence: number
}

/** Appends ratings in one statement, however many. */
export async function insertRatings(
  ctx: Ctx,
  of: { categorisationId: string; source: RatingSource },
  ratings: readonly NewRating[],
) {
  const rows = ratings.map(({ criterionKey, value, note, reason, sequence }) => ({
    id: v7(),
    criterion: criterionKey,
    sequence,
    level: isLevel(value) ? value : null,
    unrated: isLevel(value) ? null : value,
    note,
    reason,
  }))
  await ctx.rows(
    `insert into ratings (trust_id, id, categorisation_id, source, criterion_key, sequence, level, unrated, note, reason, day,
                          recorded_at, by_person_id)
     select $1, it.id, $2, $3, it.criterion, it.sequence, it.level, it.unrated, it.note, it.reason, $4, $5, $6
       from jsonb_to_recordset($7::jsonb)
            as it (id uuid, criterion text, sequence integer, level integer, unrated text, note text, reason text)`,
    [
      ctx.actor.trustId,
      of.categorisationId,
      of.source,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
      JSON.stringify(rows),
    ],
  )
}

/** Copies the trust's ratings that stand, each still by whoever gave it, of the day on which they did. */
export async function copyRatings(ctx: Ctx, { from, to }: { from: string; to: string }) {
  await ctx.rows(
    `insert into ratings (trust_id, id, categorisation_id, source, criterion_key, sequence, level, unrated, note, day, recorded_at,
                          by_person_id)
     select distinct on (r.criterion_key)
            r.trust_id, gen_random_uuid(), $3, 'trust', r.criterion_key, 1, r.level, r.unrated, r.note, r.day, $4, r.by_person_id
       from ratings r where r.trust_id = $1 and r.categorisation_id = $2 and r.source = 'trust'
      order by r.criterion_key, r.sequence desc`,
    [ctx.actor.trustId, from, to, ctx.now],
  )
}

export type LeaderNoteRow = {
  id: string
  text: string
  supersedesId: string | null
  superseded: boolean
  byId: string
  byName: string
  at: string
}

const supersededSql = `exists (select 1 from leader_notes l where l.trust_id = n.trust_id and l.supersedes_id = n.id)`

/** Oldest first; one more than `limit` says whether there is a next page. */
export function listLeaderNotes(
  ctx: Ctx,
  categorisationId: string,
  after: readonly [at: string, id: string] | null,
  limit: number,
) {
  return ctx.rows<LeaderNoteRow>(
    `select n.id, n.text, n.supersedes_id as "supersedesId", ${supersededSql} as superseded, n.by_person_id as "byId",
            p.name as "byName", n.recorded_at as at
       from leader_notes n join people p on p.trust_id = n.trust_id and p.id = n.by_person_id
      where n.trust_id = $1 and n.categorisation_id = $2
        and ($3::timestamptz is null or (n.recorded_at, n.id) > ($3::timestamptz, $4::uuid))
      order by n.recorded_at, n.id limit $5`,
    [ctx.actor.trustId, categorisationId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  )
}

/** Whether a note of a categorisation has been corrected; null when there is none. */
export async function findLeaderNote(ctx: Ctx, categorisationId: string, noteId: string) {
  const [row] = await ctx.rows<{ superseded: boolean }>(
    `select ${supersededSql} as superseded from leader_notes n
      where n.trust_id = $1 and n.categorisation_id = $2 and n.id = $3`,
    [ctx.actor.trustId, categorisationId, noteId],
  )
  return row ?? null
}

export type NewLeaderNote = {
  id: string
  categorisationId: string
  text: string
  supersedesId?: string | null
}

export async function insertLeaderNote(ctx: Ctx, note: NewLeaderNote) {
  await ctx.rows(
    `insert into leader_notes (trust_id, id, categorisation_id, text, supersedes_id, day, recorded_at, by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ctx.actor.trustId,
      note.id,
      note.categorisationId,
      note.text,
      note.supersedesId ?? null,
      ctx.today,
      ctx.now,
      ctx.actor.personId,
    ],
  )
}
