import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SignedIn } from '@sixfold/shared/contracts/auth.ts'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../src/clock.ts'
import { openDatabase } from '../src/db/open.ts'
import { hashPassword } from '../src/modules/auth/passwords.ts'
import { foundTrust } from '../src/modules/trusts/commands/found-trust.ts'
import { listening, start, temporaryFolder } from './process.ts'

/** Each test starts processes, some of which make a database: seconds each, and more on a busy machine. */
const patience = { timeout: 180_000 }
const password = 'three words here'
const email = 'first@example.org'

const trust = (folder: string, more: string[] = [], stdin = password) =>
  start(
    'scripts/first-trust.ts',
    { DATA_DIR: folder },
    {
      args: ['--name', 'Quillbrook Trust', '--group-uid', '99', '--leader-name', 'Ines Vale', ...more],
      stdin,
    },
  ).ended

const firstTrust = (folder: string) => trust(folder, ['--leader-email', email, '--password-stdin'])

/** A data folder with the same trust and leader: made once, which takes seconds, and copied for each test. */
let made = ''
beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'sixfold-made-'))
  const db = await openDatabase({ dataDir: made, database: { folder: join(made, 'database') } })
  await foundTrust(db, systemClock()(), {
    name: 'Quillbrook Trust',
    groupUid: '99',
    leader: { name: 'Ines Vale', email },
    passwordHash: await hashPassword(password),
  })
  await db.close()
}, patience.timeout)
afterAll(() => rmSync(made, { recursive: true }))

function folderWithTrust(): string {
  const folder = temporaryFolder()
  cpSync(made, folder, { recursive: true })
  return folder
}

async function serving(folder: string) {
  const server = start('api/src/main.ts', { DATA_DIR: folder, PORT: '0' })
  const [, address = ''] = await server.says(listening)
  const post = (path: string, body: unknown, token?: string) =>
    fetch(`${address}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    })
  const signIn = (with_: string) => post('/auth/login', { email, password: with_ })
  const get = (path: string, token: string) =>
    fetch(`${address}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })
  return { server, address, post, get, signIn }
}

describe('first-trust', patience, () => {
  test('makes a trust whose leader signs in, and what they are told is saved outlives a kill -9', async () => {
    const folder = temporaryFolder()
    expect(await firstTrust(folder)).toMatchObject({ code: 0, stderr: '' })
    const first = await serving(folder)
    const { accessToken, person, memberships } = (await (await first.signIn(password)).json()) as SignedIn
    expect([person?.name, memberships.map((m) => [m.trustName, m.role])]).toEqual([
      'Ines Vale',
      [['Quillbrook Trust', 'trust-leader']],
    ])

    const acknowledged: string[] = []
    const invite = async (id: string) => {
      const membership = { id: v7(), role: 'trustee', fromOn: '2026-09-01' }
      const body = { id, name: `Trustee ${id}`, email: `${id}@example.org`, membership }
      const answer = await first.post('/people', body, accessToken)
      expect(answer.status).toBe(201)
      acknowledged.push(id)
    }
    for (let i = 0; i < 10; i += 1) await invite(v7())
    const underWay = invite(v7())
    first.server.kill('SIGKILL')
    await Promise.allSettled([underWay, first.server.ended])

    const again = await serving(folder)
    const list = (await (await again.get('/people?limit=200', accessToken)).json()) as {
      items: { id: string }[]
    }
    expect(list.items.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged))
  })

  test('refuses a second trust of one group UID, an easy password and a missing flag, each in a sentence', async () => {
    const folder = folderWithTrust()
    expect(await firstTrust(folder)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'The trust with group UID 99 is here already: Quillbrook Trust.\n',
    })
    const other = ['--group-uid', '98', '--leader-email', 'other@example.org', '--password-stdin']
    expect(await trust(folder, other, 'short')).toMatchObject({
      code: 1,
      stderr: 'Password: Use at least 12 characters; three words are easy to remember.\n',
    })
    expect(await trust(folder, other, 'Other-2026-09')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Password: This is your email address or part of it\. .+\n$/) as string,
    })
    expect(await trust(folder)).toMatchObject({
      code: 1,
      stderr: '--leader-email is missing, and there is no terminal to ask for it.\n',
    })
  })
})

describe('reset-password', patience, () => {
  test('gives a leader who is locked out a new password and ends their sessions; a link does so once', async () => {
    const folder = folderWithTrust()
    const before = await serving(folder)
    const { accessToken } = (await (await before.signIn(password)).json()) as SignedIn
    expect((await before.get('/auth/me', accessToken)).status).toBe(200)
    before.server.kill('SIGTERM')
    await before.server.ended

    const reset = (args: string[], stdin = '') =>
      start('scripts/reset-password.ts', { DATA_DIR: folder }, { args: ['--email', ...args], stdin }).ended
    expect(await reset([email, '--password-stdin'], 'another three words')).toMatchObject({ code: 0 })
    expect(await reset([email, '--password-stdin'], 'first@example.org')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Password: This is your email address/) as string,
    })
    expect(await reset(['nobody@example.org', '--link'])).toMatchObject({
      code: 1,
      stderr: 'Nobody has an account with the email nobody@example.org.\n',
    })
    const { stdout } = await reset([email, '--link'])
    const token = /\/reset\/(\S+)/.exec(stdout)?.[1]

    const after = await serving(folder)
    expect((await after.get('/auth/me', accessToken)).status).toBe(401)
    expect((await after.signIn(password)).status).toBe(401)
    expect((await after.signIn('another three words')).status).toBe(200)
    const accept = () => after.post('/invitations/accept', { token, password: 'the third password' })
    expect((await accept()).status).toBe(200)
    expect((await after.signIn('the third password')).status).toBe(200)
    expect((await accept()).status).toBe(404)
  })
})

describe('checkup', patience, () => {
  const checkup = (env: Record<string, string>) => start('scripts/checkup.ts', env).ended

  test('says what is well, without making anything', async () => {
    const folder = join(temporaryFolder(), 'not-yet')
    const { stdout } = await checkup({ DATA_DIR: folder, PORT: '0' })
    expect(stdout).toMatch(/^ok {7}Node: /)
    expect(stdout).toContain('ok       Database: none yet: the first start makes it\n')
    expect(existsSync(folder)).toBe(false)
  })

  test('names each problem with what to do, and ends with code 1', async () => {
    const file = join(temporaryFolder(), 'a-file')
    writeFileSync(file, '')
    const broken = await checkup({ DATA_DIR: file, PORT: '0' })
    expect(broken.code).toBe(1)
    expect(broken.stdout).toMatch(/^problem {2}Data folder: .+ can’t be written to .+$/m)
    const misconfigured = await checkup({ PORT: 'nine' })
    expect(misconfigured).toMatchObject({ code: 1, stderr: '' })
    expect(misconfigured.stdout).toContain('PORT: is a whole number from 0 to 65535')
  })

  test('knows a folder that another process holds from one that Sixfold is serving', async () => {
    const folder = folderWithTrust()
    const { address } = await serving(folder)
    const port = new URL(address).port
    const elsewhere = await checkup({ DATA_DIR: folder, PORT: '1' })
    expect(elsewhere.stdout).toMatch(/^problem {2}Database: .+ already open in another process/m)
    const here = await checkup({ DATA_DIR: folder, PORT: port })
    expect(here.stdout).toContain('ok       Database: in use by the Sixfold that is running')
    expect(here.stdout).toContain(`ok       Port: ${port} is where Sixfold is running`)
  })

  test('a database that can’t be opened is a problem', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'database'))
    writeFileSync(join(folder, 'database', 'PG_VERSION'), '99')
    expect(await checkup({ DATA_DIR: folder, PORT: '0' })).toMatchObject({ code: 1 })
  })
})
