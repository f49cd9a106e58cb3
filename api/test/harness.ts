import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Endpoint } from '@sixfold/shared/contracts/endpoint.ts'
import { pathOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import pg from 'pg'
import { v7 } from 'uuid'
import { buildApp } from '../src/app.ts'
import { type Clock, fixedClock } from '../src/clock.ts'
import type { Db } from '../src/db/client.ts'
import { openEmbedded } from '../src/db/embedded.ts'
import { migrateEmbedded, migratePostgres } from '../src/db/migrate.ts'
import { openPostgres } from '../src/db/postgres.ts'
import type { Deps } from '../src/deps.ts'
import { openFiles } from '../src/files/files.ts'
import type { JobDatabase } from '../src/jobs/job-database.ts'

/** The day on which tests take place unless they say otherwise: a Saturday in the autumn term of 2026/27. */
const testNow = '2026-11-21T09:30:00.000Z'
export const testToday = '2026-11-21'

/** Set when the tests run on a real PostgreSQL. */
export const postgresUrl = process.env['TEST_DATABASE_URL'] ?? null

type Owned = {
  db: Db
  jobDatabase: JobDatabase
  ownerSql: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
}
let opened: Promise<Owned> | null = null

/** One database a worker, built from migrations/; see `emptied`. */
function database(): Promise<Owned> {
  opened ??= postgresUrl ? onPostgres(postgresUrl) : onEmbedded()
  return opened
}

async function onEmbedded(): Promise<Owned> {
  const db = await openEmbedded()
  await migrateEmbedded(db.pglite)
  return {
    db,
    jobDatabase: { folder: 'in memory' },
    ownerSql: (text, values = []) => db.statement(text, values),
  }
}

async function onPostgres(url: string): Promise<Owned> {
  const own = new URL(url)
  own.pathname = `${own.pathname}_w${process.env['VITEST_POOL_ID'] ?? '1'}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`drop database if exists "${own.pathname.slice(1)}" with (force)`)
  await admin.query(`create database "${own.pathname.slice(1)}"`)
  // What tests write need not outlive a loss of power, so no transaction waits for the disk.
  await admin.query(`alter database "${own.pathname.slice(1)}" set synchronous_commit = off`)
  await admin.end()
  await migratePostgres(own.href)
  return ownedPostgres(own.href)
}

/** A migrated PostgreSQL; the login role must own the tables. */
export function ownedPostgres(url: string): Owned {
  const jobDatabase = { url, pool: 25, prepared: true }
  const db = openPostgres(jobDatabase, () => {})
  return { db, jobDatabase, ownerSql: (text, values = []) => db.statement(text, values) }
}

/**
 * Deletes every row, so that each test begins with an empty database. Deleting few rows is many times quicker than
 * truncating many tables; triggers and foreign keys rest meanwhile.
 */
async function emptied(): Promise<Owned> {
  const owned = await database()
  await owned.ownerSql(`do $$ declare name text; begin
    set local session_replication_role = replica;
    for name in select tablename from pg_tables where schemaname = 'public' loop execute format('delete from %I', name); end loop;
  end $$`)
  return owned
}

let filesFolder: string | null = null

/** A folder for evidence files, of this worker and as long as it lives. */
function files() {
  if (filesFolder === null) {
    const made = mkdtempSync(join(tmpdir(), 'sixfold-files-'))
    process.once('exit', () => rmSync(made, { recursive: true, force: true }))
    filesFolder = made
  }
  return openFiles(filesFolder)
}

export type TestApp = {
  app: FastifyInstance
  db: Db
  deps: Deps
  /** As the database's owner: past row security. For setting up and looking, never for what is tested. */
  ownerSql: Owned['ownerSql']
  /** Where jobs of this database are kept. */
  jobDatabase: JobDatabase
  /** The clock's hand; tests move it. */
  setNow(instant: string): void
}

const secret = 'a secret that only tests know, 32+ long'

type TestOptions = { now?: string; webFolder?: string | null; limits?: Deps['limits'] }

/** The app on an emptied database. `now` stands still until `setNow`. */
export async function testApp(options: TestOptions = {}): Promise<TestApp> {
  return testAppOn(await emptied(), options)
}

/** The app on a database as it is. */
export async function testAppOn(owned: Owned, options: TestOptions = {}): Promise<TestApp> {
  let clock: Clock = fixedClock(options.now ?? testNow)
  const deps: Deps = {
    db: owned.db,
    files: files(),
    jobs: () => 'off',
    clock: () => clock(),
    config: {
      mode: 'test',
      publicUrl: null,
      trustProxy: false,
      logLevel: 'silent',
      dataDir: fileURLToPath(new URL('../../.data/test', import.meta.url)),
    },
    sessionSecret: secret,
    webFolder: options.webFolder ?? null,
    limits: options.limits ?? { session: 100_000, signIn: 100_000, address: 100_000 },
  }
  const app = await buildApp(deps)
  await app.ready()
  return {
    app,
    db: owned.db,
    deps,
    ownerSql: owned.ownerSql,
    jobDatabase: owned.jobDatabase,
    setNow(instant) {
      clock = fixedClock(instant)
    },
  }
}

export type CallOptions = {
  params?: Record<string, string>
  query?: Record<string, string | number | undefined>
  body?: unknown
  /** Row version for If-Match. */
  version?: number
  /** Idempotency-Key; a fresh one when the endpoint needs one and none is given. */
  key?: string
  headers?: Record<string, string>
}

/** Calls an endpoint by its contract with a bearer token (null: none). */
export function callApi(
  app: FastifyInstance,
  token: string | null,
  it: Endpoint,
  options: CallOptions = {},
): Promise<LightMyRequestResponse> {
  const query = Object.fromEntries(
    Object.entries(options.query ?? {}).filter(([, v]) => v !== undefined),
  ) as Record<string, string>
  return app.inject({
    method: it.method,
    url: `/api/v1${pathOf(it, options.params ?? {})}`,
    query,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(options.version === undefined ? {} : { 'if-match': `"${options.version}"` }),
      ...(it.idempotencyKey ? { 'idempotency-key': options.key ?? v7() } : {}),
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { payload: options.body as object }),
  })
}
