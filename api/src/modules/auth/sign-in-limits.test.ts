import { me } from '@sixfold/shared/contracts/auth.ts'
import { describe, expect, test } from 'vitest'
import { World } from '../../../test/factories.ts'
import { type TestApp, testApp } from '../../../test/harness.ts'
import { fewAtOnce } from './few-at-once.ts'
import { hashPassword, passwordMatches } from './passwords.ts'

const password = 'three plain words'

async function withLeader(address: number) {
  const t = await testApp({ limits: { session: 1000, signIn: 1000, address } })
  const leader = await (await World.create(t)).person('trust-leader')
  await t.ownerSql('insert into credentials (account_id, password_hash, changed_at) values ($1, $2, now())', [
    leader.accountId,
    await hashPassword(password),
  ])
  return { t, email: `${leader.id}@example.org` }
}

const signIn = (t: TestApp, email: string, word = password, remoteAddress = '192.0.2.1') =>
  t.app.inject({
    method: 'POST',
    url: '/api/v1/auth/login',
    remoteAddress,
    payload: { email, password: word },
  })

describe('failed sign-ins from one address', () => {
  test('whichever accounts they name, stop further ones there and nowhere else', async () => {
    const { t, email } = await withLeader(3)
    for (const name of ['a', 'b', 'c']) expect((await signIn(t, `${name}@example.org`)).statusCode).toBe(401)
    const refused = await signIn(t, email)
    expect([refused.json(), refused.cookies]).toMatchObject([{ status: 429, title: 'Too many tries' }, []])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800)
    expect((await signIn(t, email, password, '192.0.2.2')).statusCode).toBe(200)
  })

  test('are all that counts: a school behind one address signs in as often as it likes', async () => {
    const { t, email } = await withLeader(2)
    expect((await signIn(t, email, 'a slip of the finger')).statusCode).toBe(401)
    for (let i = 0; i < 4; i += 1) expect((await signIn(t, email)).statusCode).toBe(200)
  })
})

test('a session that asks too often waits; another session at its address does not, nor whoever asks after health', async () => {
  const t = await testApp({ limits: { session: 2, signIn: 1000, address: 1000 } })
  const world = await World.create(t)
  const [hasty, calm] = [await world.person('trust-leader'), await world.person('trustee')]
  for (let i = 0; i < 2; i += 1) expect((await hasty.call(me)).statusCode).toBe(200)
  const refused = await hasty.call(me)
  expect(refused.json()).toMatchObject({ status: 429, title: 'Too many tries' })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect((await calm.call(me)).statusCode).toBe(200)
  for (let i = 0; i < 4; i += 1) expect((await t.app.inject('/health/live')).statusCode).toBe(200)
})

test('of very many passwords at once the last are told to come again, and the others are hashed', async () => {
  const ends = await Promise.allSettled(Array.from({ length: 45 }, () => hashPassword(password)))
  const refused = ends.filter((end) => end.status === 'rejected')
  expect(refused).toHaveLength(3)
  expect(refused[0]?.reason).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
  expect(await passwordMatches(await hashPassword(password), password)).toBe(true)
})

describe('dear work', () => {
  test('is done a few at a time, in order, and goes on after a fault', async () => {
    const inTurn = fewAtOnce({ running: 1, waiting: 2 })
    const done: string[] = []
    const { promise: signal, resolve: go } = Promise.withResolvers<void>()
    const work = (name: string, fault?: Error) =>
      inTurn(async () => {
        await signal
        done.push(name)
        if (fault) throw fault
      })
    const all = [work('first', new Error('broken')), work('second'), work('third'), work('one too many')]
    go()
    const ends = await Promise.allSettled(all)
    expect(ends).toMatchObject([
      { reason: { message: 'broken' } },
      { status: 'fulfilled' },
      { status: 'fulfilled' },
      { reason: { status: 503 } },
    ])
    expect(done).toEqual(['first', 'second', 'third'])
    await work('later')
    expect(done.at(-1)).toBe('later')
  })
})
