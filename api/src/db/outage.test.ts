import { login } from '@sixfold/shared/contracts/auth.ts'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { callApi, postgresUrl, testApp } from '../../test/harness.ts'
import { proxyTo } from '../../test/proxy.ts'
import { buildApp } from '../app.ts'
import { DatabaseUnavailable } from './client.ts'
import { openPostgres } from './postgres.ts'

const waits = { connect: 400, statement: 600, lock: 600, query: 800 }
/** What every answer must have come within: each wait once, and a slow machine. */
const bound = 5_000

/** The app on the test's database through a proxy, with short waits. */
async function behindProxy() {
  const { deps, ownerSql } = await testApp()
  const url = new URL(postgresUrl ?? '')
  const proxy = await proxyTo(url.hostname, Number(url.port || 5432))
  const [row] = await ownerSql('select current_database() as name')
  url.host = `127.0.0.1:${proxy.port}`
  url.pathname = `/${String(row?.['name'])}`
  const { promise: brokeWhileIdle, resolve: onIdleError } = Promise.withResolvers<Error>()
  const db = openPostgres({ url: url.href, pool: 3, prepared: true }, onIdleError, waits)
  const app = await buildApp({ ...deps, db })
  onTestFinished(async () => {
    proxy.pass()
    await app.close()
    await db.close()
  })
  const ready = () => app.inject({ url: '/health/ready' })
  const signIn = () =>
    callApi(app, null, login, { body: { email: 'nobody@example.org', password: 'no such password' } })
  return { proxy, db, ready, signIn, ownerSql, brokeWhileIdle }
}

async function timed<T>(work: () => Promise<T>): Promise<{ answer: T; milliseconds: number }> {
  const began = performance.now()
  const answer = await work()
  return { answer, milliseconds: performance.now() - began }
}

/** A 503 problem that says when to try again, in time. */
async function expectUnavailable(ask: Awaited<ReturnType<typeof behindProxy>>['ready']) {
  const { answer, milliseconds } = await timed(ask)
  expect(answer.statusCode, answer.body).toBe(503)
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  expect(milliseconds).toBeLessThan(bound)
}

const cutAll = `select pg_terminate_backend(pid) from pg_stat_activity
                 where datname = current_database() and pid <> pg_backend_pid() and application_name = 'sixfold'`

describe('a PostgreSQL that is lost', () => {
  beforeEach(({ skip }) => {
    skip(postgresUrl === null, 'the embedded database is in this process and can’t be cut off')
  })

  test('connections cut while idle are replaced, and nobody notices', async () => {
    const { ready, ownerSql, brokeWhileIdle } = await behindProxy()
    expect((await ready()).statusCode).toBe(200)
    await ownerSql(cutAll)
    await brokeWhileIdle
    expect((await ready()).statusCode).toBe(200)
  })

  test('a connection cut under a transaction ends it as unavailable, and the next one works', async () => {
    const { db, ready, ownerSql } = await behindProxy()
    const { promise: begun, resolve: begin } = Promise.withResolvers<number>()
    const cutOff = db.transaction<{ pid: number }, unknown>(
      { readOnly: false, opening: 'select pg_backend_pid() as pid' },
      async (conn, [row]) => {
        begin(row?.pid ?? 0)
        return conn.rows('select pg_sleep(20)')
      },
    )
    const [failed] = await Promise.allSettled([
      cutOff,
      begun.then((pid) => ownerSql('select pg_terminate_backend($1)', [pid])),
    ])
    expect(failed).toMatchObject({ status: 'rejected', reason: expect.any(DatabaseUnavailable) as unknown })
    expect((await ready()).statusCode).toBe(200)
  })

  test('a statement that takes too long ends as unavailable', async () => {
    const { db } = await behindProxy()
    await expect(db.statement('select pg_sleep(20)')).rejects.toThrow(DatabaseUnavailable)
  })

  test('a network that swallows everything gives 503 in time, and recovers by itself', async () => {
    const { proxy, ready, signIn } = await behindProxy()
    expect((await signIn()).statusCode).toBe(401)
    proxy.swallow()
    await expectUnavailable(signIn)
    await expectUnavailable(ready)
    // More askers than connections: those that wait for one are answered too.
    await Promise.all(Array.from({ length: 8 }, () => expectUnavailable(signIn)))
    proxy.pass()
    expect((await signIn()).statusCode).toBe(401)
    expect((await ready()).statusCode).toBe(200)
  })

  test('a server that is gone gives 503 at once, and recovers by itself', async () => {
    const { proxy, ready, signIn } = await behindProxy()
    expect((await signIn()).statusCode).toBe(401)
    await proxy.cut()
    await expectUnavailable(ready)
    await expectUnavailable(signIn)
    await proxy.mend()
    expect((await ready()).statusCode).toBe(200)
  })
})
