import type {
  ReportKind,
  ReportPart,
  ReportSection,
} from '@sixfold/shared/domain/accountability/reports/report-names.ts'
import { v7 } from 'uuid'
import type { Conn } from '../../../db/client.ts'
import type { Ctx } from '../../../db/tenant.ts'
import type { KeptSource } from './queries.ts'

export type ReportText = {
  title: string
  meetingId: string | null
  forMeetingOn: string | null
  asAt: string | null
  schoolIds: readonly string[] | null
  sections: readonly ReportSection[]
}

export async function insertReport(
  ctx: Ctx,
  it: ReportText & { id: string; kind: ReportKind; correctsId: string | null },
): Promise<void> {
  await ctx.rows(
    `insert into reports (trust_id, id, kind, title, meeting_id, for_meeting_on, as_at, school_ids, sections, corrects_id,
                          created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [ctx.actor.trustId, it.id, it.kind, ...columnsOf(it), it.correctsId, ctx.now, ctx.actor.personId],
  )
}

/** The report's row must be locked. */
export async function updateReport(ctx: Ctx, reportId: string, it: ReportText): Promise<void> {
  await ctx.rows(
    `update reports set title = $3, meeting_id = $4, for_meeting_on = $5, as_at = $6, school_ids = $7, sections = $8,
            version = version + 1
      where trust_id = $1 and id = $2`,
    [ctx.actor.trustId, reportId, ...columnsOf(it)],
  )
}

const columnsOf = (it: ReportText) => [
  it.title,
  it.meetingId,
  it.forMeetingOn,
  it.asAt,
  it.schoolIds,
  it.sections,
]

/** The report's row must be locked. */
export async function insertDiscard(ctx: Ctx, reportId: string): Promise<void> {
  await ctx.rows(
    'insert into report_discards (trust_id, id, report_id, recorded_at, by_person_id) values ($1, $2, $3, $4, $5)',
    [ctx.actor.trustId, v7(), reportId, ctx.now, ctx.actor.personId],
  )
  await touch(ctx, reportId)
}

export type Freeze = {
  reportId: string
  day: string
  signedBy: string | null
  correctsId: string | null
  at: Date
  manifest: KeptSource
  parts: readonly (KeptSource & { part: ReportPart })[]
}

/** Keeps what was frozen, for good. The report's row must be locked; a second freeze breaks a constraint. */
export async function insertFreeze(conn: Conn, trustId: string, it: Freeze): Promise<void> {
  await conn.rows(
    `insert into report_freezes (trust_id, id, report_id, day, signed_by, recorded_at, manifest, sha256, corrects_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      trustId,
      v7(),
      it.reportId,
      it.day,
      it.signedBy,
      it.at,
      it.manifest.content,
      it.manifest.sha256,
      it.correctsId,
    ],
  )
  for (const { part, content, sha256 } of it.parts)
    await conn.rows(
      `insert into report_parts (trust_id, id, report_id, part, content, sha256, recorded_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [trustId, v7(), it.reportId, part, content, sha256, it.at],
    )
  await conn.rows(
    `insert into report_writings (trust_id, id, report_id, status, done, "of", alive_at) values ($1, $2, $3, 'waiting', 0, 0, clock_timestamp())`,
    [trustId, v7(), it.reportId],
  )
  await touch({ rows: conn.rows, actor: { trustId } }, it.reportId)
}

const touch = ({ rows, actor }: Pick<Ctx, 'rows'> & { actor: { trustId: string } }, reportId: string) =>
  rows('update reports set version = version + 1 where trust_id = $1 and id = $2', [actor.trustId, reportId])
