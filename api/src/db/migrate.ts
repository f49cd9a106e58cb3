import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PGlite } from '@electric-sql/pglite'
import { drizzle as onPg } from 'drizzle-orm/node-postgres'
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator'
import { drizzle as onPglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import pg from 'pg'
import type { Db } from './client.ts'

const migrationsFolder = fileURLToPath(new URL('../../../migrations', import.meta.url))
/** Any number will do, as long as every process uses the same. */
const lockKey = 60_606_060

export class NewerDatabase extends Error {
  override name = 'NewerDatabase'
}

/** When each migration that this version knows was made, in milliseconds. */
function knownMigrations(): number[] {
  const journal = JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as {
    entries: { when: number }[]
  }
  return journal.entries.map((entry) => entry.when)
}

export const newestKnownMigration = (): number => Math.max(...knownMigrations())

const appliedTable = `select to_regclass('drizzle.__drizzle_migrations')::text as known`
const newestApplied = 'select max(created_at)::text as newest from drizzle.__drizzle_migrations'

/** How many migrations the next start would run; null when a newer version of Sixfold made the database. */
export async function pendingMigrations(db: Pick<Db, 'statement'>): Promise<number | null> {
  const [table] = await db.statement<{ known: string | null }>(appliedTable)
  const [row] = table?.known ? await db.statement<{ newest: string | null }>(newestApplied) : []
  const newest = Number(row?.newest ?? 0)
  if (newest > newestKnownMigration()) return null
  return knownMigrations().filter((when) => when > newest).length
}

function refuseNewer(newest: string | null | undefined) {
  if (newest && Number(newest) > newestKnownMigration())
    throw new NewerDatabase(
      'This database was made by a newer version of Sixfold. Start that version, or restore a backup made by this one.',
    )
}

/** Brings a PostgreSQL database up to date, under a lock so that several processes may start at once. @throws NewerDatabase */
export async function migratePostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    const known = await client.query<{ known: string | null }>(appliedTable)
    if (known.rows[0]?.known)
      refuseNewer((await client.query<{ newest: string }>(newestApplied)).rows[0]?.newest)
    await migratePg(onPg({ client }), { migrationsFolder })
  } finally {
    await client.end()
  }
}

/** Brings an embedded database up to date. @throws NewerDatabase */
export async function migrateEmbedded(pglite: PGlite): Promise<void> {
  const known = await pglite.query<{ known: string | null }>(appliedTable)
  if (known.rows[0]?.known)
    refuseNewer((await pglite.query<{ newest: string }>(newestApplied)).rows[0]?.newest)
  await migratePglite(onPglite({ client: pglite }), { migrationsFolder })
}
