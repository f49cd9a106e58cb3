import pg from 'pg'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { postgresUrl } from '../test/harness.ts'
import { listening, refusal, start } from '../test/process.ts'

/** Each test starts processes: seconds, and more on a busy machine. */
const patience = { timeout: 180_000 }

/** An empty database on the server that the tests run on, dropped when the test ends. */
async function emptyDatabase(): Promise<string> {
  const url = new URL(postgresUrl ?? '')
  const name = `${url.pathname.slice(1)}_start`
  const onServer = async (sql: string) => {
    const client = new pg.Client({ connectionString: postgresUrl ?? '' })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  const drop = () => onServer(`drop database if exists "${name}" with (force)`)
  await drop()
  await onServer(`create database "${name}"`)
  onTestFinished(drop)
  url.pathname = `/${name}`
  return url.href
}

describe('a start on PostgreSQL', patience, () => {
  beforeEach(({ skip }) => skip(postgresUrl === null, 'needs a PostgreSQL'))
  const env = (url: string) => ({
    PORT: '0',
    DATABASE_URL: url,
    SESSION_SECRET: 'a secret that only tests know, 32+ long',
  })

  test('several processes that start at once on an empty database all serve', async () => {
    const url = await emptyDatabase()
    const three = [1, 2, 3].map(() => start('api/src/main.ts', env(url)))
    const addresses = await Promise.all(three.map(async (one) => (await one.says(listening))[1]))
    const answers = await Promise.all(addresses.map(async (at) => (await fetch(`${at}/health/ready`)).json()))
    expect(answers).toEqual(three.map(() => ({ status: 'ready', database: 'postgres', jobs: 'on' })))
  })

  test('a database that isn’t there is refused by its name, without the password', async () => {
    const url = new URL(postgresUrl ?? '')
    url.pathname = '/no_such_database'
    expect(await start('api/src/main.ts', env(url.href)).ended).toEqual(
      refusal(/PostgreSQL at \S+ has no database “no_such_database”: create it, or correct DATABASE_URL\./),
    )
  })
})
