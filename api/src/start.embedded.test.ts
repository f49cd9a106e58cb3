import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { listening, refusal, start, temporaryFolder } from '../test/process.ts'
import { prepareDataFolder } from './db/data-folder.ts'
import { openEmbedded } from './db/embedded.ts'
import { newestKnownMigration } from './db/migrate.ts'
import { openDatabase } from './db/open.ts'
import { assertNewEnough } from './db/reach-postgres.ts'

const main = 'api/src/main.ts'
const inFolder = (folder: string, more: Record<string, string> = {}) => ({
  DATA_DIR: folder,
  PORT: '0',
  ...more,
})

/** A data folder whose database is made already, which takes seconds. */
let made = ''
beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'sixfold-made-'))
  const db = await openDatabase({ dataDir: made, database: { folder: join(made, 'database') } })
  await db.close()
}, 180_000)
afterAll(() => rmSync(made, { recursive: true }))

function madeFolder(): string {
  const folder = temporaryFolder()
  cpSync(made, folder, { recursive: true })
  return folder
}

/** A port that somebody listens on until the test ends. */
async function takenPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** Each test starts processes, some of which make a database: seconds each, and more on a busy machine. */
const patience = { timeout: 180_000 }

describe('a start on the embedded database', patience, () => {
  test('makes a database, serves, keeps a session secret for this user alone, and ends with code 0 when told to', async () => {
    const folder = temporaryFolder()
    const server = start(main, inFolder(folder))
    const [said] = await server.says(/^.+\n/)
    expect(said).toBe(`Making the database in ${folder}/database: a few seconds, this once …\n`)
    const [, address] = await server.says(listening)
    const ready = await fetch(`${address}/health/ready`)
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ready', database: 'embedded', jobs: 'on' },
    ])
    expect(statSync(join(folder, 'session-secret')).mode & 0o777).toBe(0o600)
    server.kill('SIGTERM')
    expect(await server.ended).toMatchObject({ code: 0, stderr: '' })
    expect(existsSync(join(folder, 'lock-holder'))).toBe(false)
  })

  test('a second process on the same folder gets one sentence, and the first goes on', async () => {
    const folder = madeFolder()
    const first = start(main, inFolder(folder))
    const [, address] = await first.says(listening)
    const second = await start(main, inFolder(folder)).ended
    expect(second).toEqual(
      refusal(/The data folder \S+ is already open in another process \(number \d+\): stop that one first\./),
    )
    const third = await start('api/src/db/migrate-cli.ts', inFolder(folder)).ended
    expect([third.code, third.stderr]).toEqual([1, second.stderr])
    expect((await fetch(`${address}/health/ready`)).status).toBe(200)
  })

  test('of two that start at once, one serves', async () => {
    const folder = madeFolder()
    const both = [start(main, inFolder(folder)), start(main, inFolder(folder))]
    const said = await Promise.allSettled(both.map((one) => one.says(listening)))
    expect(said.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('killed outright, it starts again, with the same secret', async () => {
    const folder = madeFolder()
    const killed = start(main, inFolder(folder))
    await killed.says(listening)
    const secret = readFileSync(join(folder, 'session-secret'), 'utf8')
    killed.kill('SIGKILL')
    expect(await killed.ended).toMatchObject({ code: null })
    await start(main, inFolder(folder)).says(listening)
    expect(readFileSync(join(folder, 'session-secret'), 'utf8')).toBe(secret)
  })

  test('migrates from the command line without serving', async () => {
    const { ended } = start('api/src/db/migrate-cli.ts', inFolder(madeFolder()))
    expect(await ended).toEqual({ code: 0, stdout: 'The database is up to date.\n', stderr: '' })
  })

  test('a database whose making was cut off is made afresh', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'database'))
    writeFileSync(join(folder, 'database', 'PG_VERSION'), '17')
    writeFileSync(join(folder, 'database-being-made'), '')
    await start(main, inFolder(folder)).says(listening)
    expect(existsSync(join(folder, 'database-being-made'))).toBe(false)
  })

  test('a folder that holds something else in the database’s place is refused and left alone', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'database'))
    writeFileSync(join(folder, 'database', 'PG_VERSION'), '9')
    expect(await start(main, inFolder(folder)).ended).toEqual(
      refusal(/The embedded database in \S+ \(made by PostgreSQL 9\) can’t be opened .+/),
    )
    expect(readFileSync(join(folder, 'database', 'PG_VERSION'), 'utf8')).toBe('9')
  })

  test('a database of a newer version is refused', async () => {
    const folder = madeFolder()
    const db = await openEmbedded(join(folder, 'database'))
    await db.statement(`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', $1)`, [
      newestKnownMigration() + 1,
    ])
    await db.close()
    expect(await start(main, inFolder(folder)).ended).toEqual(
      refusal(/This database was made by a newer version of Sixfold\. .+/),
    )
  })

  test('a data folder that can’t be made is refused', async () => {
    const file = join(temporaryFolder(), 'a-file')
    writeFileSync(file, '')
    expect(await start(main, inFolder(join(file, 'data'))).ended).toEqual(
      refusal(/The data folder \S+ can’t be written to \(ENOTDIR\): .+/),
    )
  })

  test('a data folder where nothing can be made is refused', async ({ skip }) => {
    skip(process.platform !== 'linux', 'only Linux has /proc')
    expect(await start(main, inFolder('/proc/nowhere/data')).ended).toEqual(
      refusal(/The data folder \/proc\/nowhere\/data can’t be written to \(ENOENT\): .+/),
    )
  })

  test('a data folder without the right to write is refused', ({ skip }) => {
    skip(process.getuid?.() === 0, 'root may write anywhere')
    const folder = temporaryFolder()
    chmodSync(folder, 0o500)
    expect(() => prepareDataFolder(folder)).toThrow(/can’t be written to \(EACCES\)/)
  })

  test('a full disk is refused before the database is opened', () => {
    expect(() => prepareDataFolder(temporaryFolder(), 2 ** 60)).toThrow(
      /^The disk under the data folder \S+ is full: [\d,]+ MiB are free and 1,099,511,627,776 MiB are needed; make room and start again\.$/,
    )
  })
})

describe('a start refuses, in one sentence,', patience, () => {
  test('a port in use, before it makes a database', async () => {
    const folder = temporaryFolder()
    const port = await takenPort()
    const { ended } = start(main, inFolder(folder, { PORT: String(port) }))
    expect(await ended).toEqual(
      refusal(/Port \d+ is in use by another program: stop that one, or choose another with PORT\./),
    )
    expect(existsSync(join(folder, 'database'))).toBe(false)
  })

  test('an address that is not this machine’s', async () => {
    const { ended } = start(main, inFolder(temporaryFolder(), { HOST: '192.0.2.1' }))
    expect(await ended).toEqual(refusal(/192\.0\.2\.1 is no address of this machine: correct HOST\./))
  })

  test('a bad configuration, naming every fault', async () => {
    const { code, stderr } = await start(main, { PORT: 'nine', DATABASE_URL: 'postgres://127.0.0.1/x' }).ended
    expect(code).toBe(1)
    expect(stderr).toMatch(/^The configuration can’t be used:\n {2}PORT: .+\n {2}SESSION_SECRET: .+\n$/)
  })

  test('a PostgreSQL that does not answer', async () => {
    const secret = 'a secret that only tests know, 32+ long'
    const { ended } = start(main, {
      PORT: '0',
      SESSION_SECRET: secret,
      DATABASE_URL: 'postgres://someone:hidden@127.0.0.1:1/sixfold',
    })
    const { code, stderr } = await ended
    expect(code).toBe(1)
    expect(stderr).toBe(
      'No PostgreSQL answers at 127.0.0.1:1 (connection refused): start it, or correct DATABASE_URL.\n',
    )
  })

  test('a PostgreSQL before 15', () => {
    expect(() => assertNewEnough(140_011, '14.11')).toThrow(/^PostgreSQL 14\.11 is too old: .+$/)
    expect(() => assertNewEnough(150_000, '15.0')).not.toThrow()
  })
})
