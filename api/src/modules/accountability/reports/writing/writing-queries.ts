import type { Report } from '@sixfold/shared/contracts/reports.ts'
import { v7 } from 'uuid'
import type { Conn } from '../../../../db/client.ts'
import type { FileRow } from '../queries.ts'

/** Seconds without a sign of life after which writing counts as broken off. */
const silence = 60
const brokenOff = 'Writing the files was broken off. Ask for them again.'
const silentSql = `(w.status = 'running' and w.alive_at < clock_timestamp() - interval '${silence} seconds')`

/** How far the writing of a report's files is; null before it is frozen. */
export async function writingOf(conn: Conn, trustId: string, reportId: string): Promise<Report['writing']> {
  const [row] = await conn.rows<NonNullable<Report['writing']>>(
    `select case when ${silentSql} then 'failed' else w.status end as state, w.done, w."of",
            case when ${silentSql} then '${brokenOff}' else w.failure end as failure
       from report_writings w where w.trust_id = $1 and w.report_id = $2`,
    [trustId, reportId],
  )
  return row ?? null
}

/** Takes the writing of a report's files up, for one process alone. @returns false while another writes, or once they are there */
export async function takeUp(conn: Conn, trustId: string, reportId: string, of: number): Promise<boolean> {
  const taken = await conn.rows(
    `update report_writings w set status = 'running', done = 0, "of" = $3, failure = null, alive_at = clock_timestamp()
      where w.trust_id = $1 and w.report_id = $2 and (w.status in ('waiting', 'failed') or ${silentSql}) returning id`,
    [trustId, reportId, of],
  )
  return taken.length > 0
}

export async function noteProgress(
  conn: Conn,
  trustId: string,
  reportId: string,
  done: number,
): Promise<void> {
  await conn.rows(
    `update report_writings set done = $3, alive_at = clock_timestamp() where trust_id = $1 and report_id = $2`,
    [trustId, reportId, done],
  )
}

export async function endWriting(
  conn: Conn,
  trustId: string,
  reportId: string,
  failure: string | null,
): Promise<void> {
  await conn.rows(
    `update report_writings set status = case when $3::text is null then 'done' else 'failed' end, failure = $3,
            done = case when $3::text is null then "of" else done end
      where trust_id = $1 and report_id = $2 and status = 'running'`,
    [trustId, reportId, failure],
  )
}

/** Reports that are frozen and whose files aren't there and aren't being written; the oldest first. */
export const unwritten = (conn: Conn, trustId: string) =>
  conn.rows<{ id: string }>(
    `select w.report_id as id from report_writings w
      where w.trust_id = $1 and (w.status in ('waiting', 'failed') or ${silentSql}) order by w.id`,
    [trustId],
  )

export type NewFile = Pick<FileRow, 'part' | 'format' | 'tableKey' | 'sha256' | 'sizeBytes' | 'storeKey'>

/** @returns false where it is there already: what was stored for it belongs to nobody, and is tidied up */
export async function insertFile(
  conn: Conn,
  trustId: string,
  reportId: string,
  file: NewFile,
  at: Date,
): Promise<boolean> {
  const made = await conn.rows(
    `insert into report_files (trust_id, id, report_id, part, format, table_key, sha256, size_bytes, store_key, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (trust_id, report_id, part, format, table_key) do nothing returning id`,
    [
      trustId,
      v7(),
      reportId,
      file.part,
      file.format,
      file.tableKey,
      file.sha256,
      file.sizeBytes,
      file.storeKey,
      at,
    ],
  )
  return made.length > 0
}
