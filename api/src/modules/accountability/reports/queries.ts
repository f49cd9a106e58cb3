import { freezesOn } from '@sixfold/shared/domain/accountability/reports/freeze.ts'
import type {
  ReportFormat,
  ReportKind,
  ReportPart,
  ReportSection,
  ReportState,
} from '@sixfold/shared/domain/accountability/reports/report-names.ts'
import { endOfLondonDay } from '../../../clock.ts'
import type { Conn } from '../../../db/client.ts'
import type { Ctx } from '../../../db/tenant.ts'

type Named = { id: string; name: string }
type Titled = { id: string; title: string }
export type MeetingName = { id: string; body: string; day: string; papersOutOn: string }

export type ReportRow = {
  id: string
  kind: ReportKind
  title: string
  meeting: MeetingName | null
  forMeetingOn: string | null
  asAt: string | null
  schoolIds: string[] | null
  sections: ReportSection[]
  corrects: Titled | null
  /** Another that is frozen corrects the same. */
  correctsTaken: boolean
  madeBy: Named
  createdAt: string
  discarded: boolean
  frozen: { at: string; day: string; sha256: string; signedBy: Named | null } | null
  correctedBy: Titled | null
  version: number
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const titled = (of: string) => `json_build_object('id', ${of}.id, 'title', ${of}.title)`

/** $1 trust. */
const reportSql = `
  select r.id, r.kind, r.title, r.for_meeting_on as "forMeetingOn", r.as_at as "asAt", r.school_ids as "schoolIds", r.sections,
         case when m.id is not null then json_build_object('id', m.id, 'body', b.name, 'day', m.day, 'papersOutOn', m.papers_out_on) end as meeting,
         case when c.id is not null then ${titled('c')} end as corrects,
         exists (select 1 from report_freezes t where t.trust_id = r.trust_id and t.corrects_id = r.corrects_id
                    and t.report_id <> r.id) as "correctsTaken",
         json_build_object('id', p.id, 'name', p.name) as "madeBy", r.created_at as "createdAt",
         exists (select 1 from report_discards d where d.trust_id = r.trust_id and d.report_id = r.id) as discarded,
         case when f.id is not null then json_build_object('at', ${instant('f.recorded_at')}, 'day', f.day, 'sha256', f.sha256,
           'signedBy', case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end) end as frozen,
         (select ${titled('n')} from report_freezes g join reports n on n.trust_id = g.trust_id and n.id = g.report_id
           where g.trust_id = r.trust_id and g.corrects_id = r.id) as "correctedBy", r.version
    from reports r
    join people p on p.trust_id = r.trust_id and p.id = r.created_by
    left join meetings m on m.trust_id = r.trust_id and m.id = r.meeting_id
    left join bodies b on b.trust_id = m.trust_id and b.id = m.body_id
    left join reports c on c.trust_id = r.trust_id and c.id = r.corrects_id
    left join report_freezes f on f.trust_id = r.trust_id and f.report_id = r.id
    left join people s on s.trust_id = f.trust_id and s.id = f.signed_by
   where r.trust_id = $1`

/** Null when the trust has no such report. */
export async function findReport(ctx: Ctx, reportId: string): Promise<ReportRow | null> {
  const [row] = await ctx.rows<ReportRow>(`${reportSql} and r.id = $2`, [ctx.actor.trustId, reportId])
  return row ?? null
}

/** A report whose row stays locked, so that what becomes of it follows one another. */
export async function lockReport(ctx: Ctx, reportId: string): Promise<ReportRow | null> {
  await ctx.rows('select 1 from reports where trust_id = $1 and id = $2 for no key update', [
    ctx.actor.trustId,
    reportId,
  ])
  return findReport(ctx, reportId)
}

export const stateOf = ({ discarded, frozen }: Pick<ReportRow, 'discarded' | 'frozen'>): ReportState =>
  frozen ? (frozen.signedBy ? 'signed' : 'unsigned') : discarded ? 'discarded' : 'draft'

/** A report as its rules know it. */
export const factsOf = (row: ReportRow) => ({
  state: stateOf(row),
  papersOutOn: freezesOn(row.meeting, row.forMeetingOn),
})

/** What another that corrects it has to be of. */
export const asCorrected = ({ kind, meeting }: ReportRow) => ({ kind, meetingId: meeting?.id ?? null })

export type ReportPlace = readonly [open: number, at: string, id: string]

/** Drafts first, then by the moment of freezing, the newest first; one more than `limit`. Discarded ones are in no list. */
export function listReports(
  ctx: Ctx,
  { drafts, meetingId }: { drafts: boolean; meetingId: string | null },
  after: ReportPlace | null,
  limit: number,
): Promise<ReportRow[]> {
  return ctx.rows<ReportRow>(
    `${reportSql}
        and (f.id is not null or ($2 and not exists (
              select 1 from report_discards d where d.trust_id = r.trust_id and d.report_id = r.id)))
        and ($3::uuid is null or r.meeting_id = $3)
        and ($4::int is null or ((f.id is null)::int, coalesce(f.recorded_at, r.created_at), r.id) < ($4, $5::timestamptz, $6::uuid))
      order by (f.id is null)::int desc, coalesce(f.recorded_at, r.created_at) desc, r.id desc limit $7`,
    [
      ctx.actor.trustId,
      drafts,
      meetingId,
      after?.[0] ?? null,
      after?.[1] ?? null,
      after?.[2] ?? null,
      limit + 1,
    ],
  )
}

/** These schools of the trust, by name. */
export const schoolNames = (ctx: Ctx, ids: readonly string[]) =>
  ctx.rows<Named>(
    'select id, name from schools where trust_id = $1 and id = any($2::uuid[]) order by name collate "und-x-icu", id',
    [ctx.actor.trustId, ids],
  )

/** Whether one of these schools belonged to the trust on a day, as had been recorded by its end. */
async function anyBelonged(ctx: Ctx, ids: readonly string[], day: string): Promise<boolean> {
  const rows = await ctx.rows(
    `select 1 from (
        select distinct on (v.school_id) v.joined_on, v.left_on from school_versions v
         where v.trust_id = $1 and v.school_id = any($2::uuid[]) and v.recorded_at < $4
         order by v.school_id, v.sequence desc) v
      where v.joined_on <= $3 and (v.left_on is null or v.left_on >= $3) limit 1`,
    [ctx.actor.trustId, ids, day, endOfLondonDay(day)],
  )
  return rows.length > 0
}

/** It is about chosen schools, and none of them belonged to the trust on the day. */
export const isAbsent = async (ctx: Ctx, { schoolIds }: Pick<ReportRow, 'schoolIds'>, day: string) =>
  schoolIds !== null && !(await anyBelonged(ctx, schoolIds, day))

/** Null when the trust has no such meeting. */
export async function findMeetingName(ctx: Ctx, meetingId: string): Promise<MeetingName | null> {
  const [row] = await ctx.rows<MeetingName>(
    `select m.id, b.name as body, m.day, m.papers_out_on as "papersOutOn"
       from meetings m join bodies b on b.trust_id = m.trust_id and b.id = m.body_id
      where m.trust_id = $1 and m.id = $2`,
    [ctx.actor.trustId, meetingId],
  )
  return row ?? null
}

/** Canonical JSON as it was frozen, with its hash. */
export type KeptSource = { content: string; sha256: string }

const partOrder = `array_position(array['open', 'confidential', 'decisions'], part)`

/** The parts that were frozen, the open one first. None before it is. */
export const frozenParts = (conn: Conn, trustId: string, reportId: string) =>
  conn.rows<KeptSource & { part: ReportPart }>(
    `select part, content, sha256 from report_parts where trust_id = $1 and report_id = $2 order by ${partOrder}`,
    [trustId, reportId],
  )

/** The same without what they say, which is long. */
export const partHashes = (ctx: Ctx, reportId: string) =>
  ctx.rows<{ part: ReportPart; sha256: string }>(
    `select part, sha256 from report_parts where trust_id = $1 and report_id = $2 order by ${partOrder}`,
    [ctx.actor.trustId, reportId],
  )

/** Null before it is frozen. */
export async function manifestOf(conn: Conn, trustId: string, reportId: string): Promise<KeptSource | null> {
  const [row] = await conn.rows<KeptSource>(
    'select manifest as content, sha256 from report_freezes where trust_id = $1 and report_id = $2',
    [trustId, reportId],
  )
  return row ?? null
}

export type FileRow = {
  id: string
  part: ReportPart
  format: ReportFormat
  tableKey: string
  sha256: string
  sizeBytes: number
  storeKey: string
}

/** Files written so far: by part, PDF and Word first, then tables. */
export const filesOf = (conn: Conn, trustId: string, reportId: string) =>
  conn.rows<FileRow>(
    `select id, part, format, table_key as "tableKey", sha256, size_bytes as "sizeBytes", store_key as "storeKey" from report_files
      where trust_id = $1 and report_id = $2
      order by ${partOrder}, array_position(array['pdf', 'docx', 'csv'], format), table_key`,
    [trustId, reportId],
  )

/** Drafts of packs whose papers went out before today, the oldest first: `freezesOn` says the same of one. */
export const dueDrafts = (conn: Conn, trustId: string, today: string) =>
  conn.rows<{ id: string; madeBy: string; papersOutOn: string }>(
    `select r.id, r.created_by as "madeBy", m.papers_out_on as "papersOutOn"
       from reports r join meetings m on m.trust_id = r.trust_id and m.id = r.meeting_id
      where r.trust_id = $1 and m.papers_out_on < $2 and r.for_meeting_on <= m.papers_out_on
        and not exists (select 1 from report_freezes f where f.trust_id = r.trust_id and f.report_id = r.id)
        and not exists (select 1 from report_discards d where d.trust_id = r.trust_id and d.report_id = r.id)
      order by m.papers_out_on, r.id`,
    [trustId, today],
  )

/** Drafts of packs that freeze by themselves at the end of one of these days, the earliest first. */
export const unsignedPacks = (ctx: Ctx, from: string, to: string) =>
  ctx.rows<{ id: string; title: string; papersOutOn: string; meeting: { body: string; day: string } }>(
    `select r.id, r.title, m.papers_out_on as "papersOutOn", json_build_object('body', b.name, 'day', m.day) as meeting
       from reports r
       join meetings m on m.trust_id = r.trust_id and m.id = r.meeting_id
       join bodies b on b.trust_id = m.trust_id and b.id = m.body_id
      where r.trust_id = $1 and m.papers_out_on between $2 and $3 and r.for_meeting_on <= m.papers_out_on
        and not exists (select 1 from report_freezes f where f.trust_id = r.trust_id and f.report_id = r.id)
        and not exists (select 1 from report_discards d where d.trust_id = r.trust_id and d.report_id = r.id)
      order by m.papers_out_on, r.id`,
    [ctx.actor.trustId, from, to],
  )
