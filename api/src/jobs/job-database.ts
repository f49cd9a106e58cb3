import pg from 'pg'
import { type ConstructorOptions, fromPglite } from 'pg-boss'
import type { Config } from '../config.ts'
import type { Db } from '../db/client.ts'
import { embeddedIn } from '../db/embedded.ts'
import { Refusal } from '../refusal.ts'

export type JobDatabase = Config['database']

/** Milliseconds. Statements of jobs are short; those of the first start make tables. */
const waits = { connect: 3_000, statement: 60_000 }

/** What pg-boss needs to work on either database, and how to let go of it. Under the login role, which owns its schema. */
export function jobDatabase(
  database: JobDatabase,
  { db, onFault }: { db: Db; onFault: (error: Error) => void },
): { options: ConstructorOptions; close: () => Promise<void> } {
  if (!('url' in database)) {
    const pglite = embeddedIn(db)
    if (!pglite) throw new Refusal('Jobs need the database that the configuration names.')
    // Without LISTEN: one process has nobody to tell.
    const { executeSql } = fromPglite(pglite)
    return { options: { db: { executeSql }, backend: 'pglite', schema }, close: async () => {} }
  }
  // Two connections of their own, since its statements come several at once and with time-outs of their own.
  const pool = new pg.Pool({
    connectionString: database.url,
    max: 2,
    connectionTimeoutMillis: waits.connect,
    statement_timeout: waits.statement,
    query_timeout: waits.statement,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'sixfold jobs',
  })
  pool.on('error', onFault)
  const executeSql = (text: string, values: unknown[] = []) => pool.query(text, values)
  return { options: { db: { executeSql }, schema }, close: () => pool.end() }
}

const schema = 'pgboss'
