import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { postgresUrl, testApp } from '../../test/harness.ts'
import { openPostgres } from './postgres.ts'

/** One connection to the test's database, so that whoever comes second waits for it. */
async function oneConnection() {
  const { ownerSql } = await testApp()
  const [database] = await ownerSql('select current_database() as name')
  const url = new URL(postgresUrl ?? '')
  url.pathname = `/${String(database?.['name'])}`
  const db = openPostgres({ url: url.href, pool: 1, prepared: true }, () => {})
  onTestFinished(() => db.close())
  const read = <Row>(opening: string, work: (row: Row | undefined) => Promise<void> = async () => {}) =>
    db.transaction<Row, Row | undefined>({ readOnly: true, opening }, async (_conn, [row]) => {
      await work(row)
      return row
    })
  return { db, read, ownerSql }
}

describe('a connection that others wait for', () => {
  beforeEach(({ skip }) => skip(postgresUrl === null, 'needs a PostgreSQL'))

  test('begins a transaction of its own for each: nothing set by one is seen by the next, and each sees its own moment', async () => {
    const { read, ownerSql } = await oneConnection()
    const people = `select count(*) as number, current_setting('app.trust_id', true) as trust from trusts`
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const { promise: added, resolve: add } = Promise.withResolvers<void>()
    const first = read(`set local app.trust_id = 'of the first'; ${people}`, () => {
      begin()
      return added
    })
    const second = read<{ number: number; trust: string }>(people)
    await begun
    await ownerSql(`insert into trusts (id, name, created_at) values (gen_random_uuid(), 'A trust', now())`)
    add()
    expect(await first).toEqual({ number: 0, trust: 'of the first' })
    expect(await second).toEqual({ number: 1, trust: '' })
  })

  test('is out of the reading transaction for a statement by itself, for one that writes, and for one that fails', async () => {
    const { db, read } = await oneConnection()
    const isolation = `select current_setting('transaction_isolation') as level, current_setting('transaction_read_only') as "readOnly"`
    const write = { readOnly: false, opening: isolation }
    const [, alone, , writing, , failing, , after] = await Promise.allSettled([
      read('select 1'),
      db.statement(isolation),
      read('select 1'),
      db.transaction(write, async (_conn, rows) => rows),
      read('select 1'),
      read('select 1 / 0'),
      read('select 1'),
      db.statement(isolation),
    ])
    const committed = { value: [{ level: 'read committed', readOnly: 'off' }] }
    expect([alone, writing, after]).toMatchObject([committed, committed, committed])
    expect(failing).toMatchObject({ status: 'rejected', reason: { code: '22012' } })
  })

  test('is in no transaction once nobody waits', async () => {
    const { db, read, ownerSql } = await oneConnection()
    const readers = Array.from({ length: 5 }, () => read<{ pid: number }>('select pg_backend_pid() as pid'))
    const [first] = await Promise.all(readers)
    await db.statement('select 1')
    const state = await ownerSql('select state from pg_stat_activity where pid = $1', [first?.pid])
    expect(state).toEqual([{ state: 'idle' }])
  })
})
