import { v7 } from 'uuid'
import type { Conn } from '../db/client.ts'
import { asApp, asSystem } from '../db/tenant.ts'
import type { Deps } from '../deps.ts'
import { forgetUnfinished } from '../files/files.ts'

const dayInMs = 24 * 60 * 60 * 1000
/** Files asked about in one statement. */
const batch = 500
/** How long runs of suggestions are kept, in days. */
const runsKept = 90

export type Tidied = { files: number; unfinished: number; answers: number; stagedRows: number; runs: number }

/**
 * Removes what nobody needs: files that no row names and kept answers to retries, both a day old, rows of registers past their
 * day, runs of suggestions after 90 days but for a trust's newest that found something, and what was being received when a process crashed. Trust by trust, each in short transactions of its own.
 * @returns how much of each
 */
export async function tidyUp({ db, files, clock }: Pick<Deps, 'db' | 'files' | 'clock'>): Promise<Tidied> {
  const { now } = clock()
  const before = new Date(now.getTime() - dayInMs)
  const requestId = `tidy-up-${v7()}`
  const tidied: Tidied = { files: 0, unfinished: 0, answers: 0, stagedRows: 0, runs: 0 }
  const trusts = await asSystem(db, requestId, (conn) =>
    conn.rows<{ id: string }>('select id from trusts order by id'),
  )
  for (const { id } of trusts) {
    const inTrust = <Answer>(work: (conn: Conn) => Promise<Answer>) => asApp(db, id, requestId, work)
    tidied.answers += await inTrust((conn) => deleteAnswers(conn, id, before))
    tidied.stagedRows += await inTrust((conn) => deleteStagedRows(conn, id, now))
    tidied.runs += await inTrust((conn) => deleteRuns(conn, id, new Date(now.getTime() - runsKept * dayInMs)))
    for await (const keys of oldKeys(files.store.list(id), before)) {
      const named = await inTrust((conn) => namedKeys(conn, id, keys))
      for (const key of keys.filter((one) => !named.has(one))) {
        await files.store.remove(key)
        tidied.files += 1
      }
    }
  }
  tidied.unfinished = await forgetUnfinished(files, before)
  return tidied
}

/** A file is put into the store before its row is written, so only those that have waited a day for one are asked about. */
async function* oldKeys(all: AsyncIterable<{ key: string; keptAt: Date }>, before: Date) {
  let keys: string[] = []
  for await (const { key, keptAt } of all) {
    if (keptAt < before) keys.push(key)
    if (keys.length < batch) continue
    yield keys
    keys = []
  }
  if (keys.length > 0) yield keys
}

async function namedKeys(conn: Conn, trustId: string, keys: readonly string[]): Promise<Set<string>> {
  const rows = await conn.rows<{ key: string }>(
    `select store_key as key from evidence_revisions where trust_id = $1 and store_key = any($2::text[])
     union all
     select store_key from report_files where trust_id = $1 and store_key = any($2::text[])`,
    [trustId, keys],
  )
  return new Set(rows.map(({ key }) => key))
}

async function deleteAnswers(conn: Conn, trustId: string, before: Date): Promise<number> {
  const [row] = await conn.rows<{ gone: number }>(
    `with gone as (delete from idempotency_keys where trust_id = $1 and created_at < $2 returning 1)
     select count(*) as gone from gone`,
    [trustId, before],
  )
  return row?.gone ?? 0
}

async function deleteStagedRows(conn: Conn, trustId: string, now: Date): Promise<number> {
  const [row] = await conn.rows<{ gone: number }>(
    `with gone as (delete from import_rows r using imports i
                    where r.trust_id = $1 and i.trust_id = $1 and i.id = r.import_id and i.expires_at <= $2 returning 1)
     select count(*) as gone from gone`,
    [trustId, now],
  )
  return row?.gone ?? 0
}

/** The newest finished one stays, however old: it is what the page of suggestions shows. */
async function deleteRuns(conn: Conn, trustId: string, before: Date): Promise<number> {
  const [row] = await conn.rows<{ gone: number }>(
    `with gone as (delete from suggestion_runs where trust_id = $1 and asked_at < $2
                      and id is distinct from (select r.id from suggestion_runs r where r.trust_id = $1 and r.status = 'done'
                                                order by r.asked_at desc, r.id desc limit 1)
                    returning 1)
     select count(*) as gone from gone`,
    [trustId, before],
  )
  return row?.gone ?? 0
}
