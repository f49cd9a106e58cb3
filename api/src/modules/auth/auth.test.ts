import * as contract from '@sixfold/shared/contracts/auth.ts'
import * as passwords from '@sixfold/shared/contracts/passwords.ts'
import { me } from '@sixfold/shared/contracts/auth.ts'
import { listPeople } from '@sixfold/shared/contracts/people.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { everyRole, World } from '../../../test/factories.ts'
import { callApi, type TestApp, testApp } from '../../../test/harness.ts'
import { hashPassword } from './passwords.ts'

let t: TestApp
let world: World
const password = 'three plain words'

beforeEach(async () => {
  t = await testApp()
  world = await World.create(t)
})

async function withPassword(person: { id: string; accountId: string }) {
  await t.ownerSql('insert into credentials (account_id, password_hash, changed_at) values ($1, $2, now())', [
    person.accountId,
    await hashPassword(password),
  ])
  return `${person.id}@example.org`
}

const login = (email: string, given = password) =>
  callApi(t.app, null, contract.login, { body: { email, password: given } })
const cookiesOf = (answer: Awaited<ReturnType<typeof callApi>>) =>
  Object.fromEntries(answer.cookies.map((cookie) => [cookie.name, cookie]))

describe('signing in', () => {
  test('answers a bearer token, the person and their memberships, and sets both cookies out of scripts’ reach', async () => {
    const leader = await world.person('trust-leader')
    const answer = await login(await withPassword(leader))
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      expiresIn: 600,
      person: { id: leader.id },
      memberships: [{ role: 'trust-leader', trustId: world.trustId }],
    })
    for (const cookie of Object.values(cookiesOf(answer)))
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
    expect((await callApi(t.app, answer.json().accessToken, me)).statusCode).toBe(200)
  })

  test('email is read in any case; a wrong password and an unknown email say the same', async () => {
    const email = await withPassword(await world.person('trust-leader'))
    expect((await login(email.toUpperCase())).statusCode).toBe(200)
    const wrong = await login(email, 'not the password')
    const unknown = await login('nobody@example.org')
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401])
    const { requestId: _a, ...first } = wrong.json()
    const { requestId: _b, ...second } = unknown.json()
    expect(first).toEqual(second)
  })

  test('to a trust that isn’t one’s own, or isn’t there, is refused alike and opens no session', async () => {
    const elsewhere = await World.create(t, 'Harbour Schools Trust', 991_100)
    const email = await withPassword(await world.person('trust-leader'))
    const signInTo = (trustId: string) =>
      callApi(t.app, null, contract.login, { body: { email, password, trustId } })
    const before = await t.ownerSql('select id from sessions')
    for (const trustId of [elsewhere.trustId, v7()]) {
      const answer = await signInTo(trustId)
      expect([answer.json(), answer.cookies]).toMatchObject([
        { status: 404, detail: 'This trust isn’t there, or isn’t yours to see.' },
        [],
      ])
    }
    expect(await t.ownerSql('select id from sessions')).toEqual(before)
    expect((await signInTo(world.trustId)).json()).toMatchObject({
      memberships: [{ trustId: world.trustId }],
    })
  })

  test('too many tries for one account at one address are slowed down, other accounts are not', async () => {
    t = await testApp({ limits: { session: 1000, signIn: 3, address: 1000 } })
    for (let i = 0; i < 3; i += 1) expect((await login('a@example.org')).statusCode).toBe(401)
    expect((await login('A@example.org')).statusCode).toBe(429)
    expect((await login('b@example.org')).statusCode).toBe(401)
  })

  test('every fault of the input is named', async () => {
    const answer = await callApi(t.app, null, contract.login, { body: { email: '', shoe: 9 } })
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json().errors.map((e: { path: string }) => e.path)).toEqual(['email', 'password', ''])
  })
})

describe('a session', () => {
  test('ended on the server is refused at the next request', async () => {
    const leader = await world.person('trust-leader')
    expect((await leader.call(listPeople)).statusCode).toBe(200)
    expect((await leader.call(contract.logout)).statusCode).toBe(204)
    expect((await leader.call(listPeople)).statusCode).toBe(401)
    expect((await leader.call(me)).statusCode).toBe(401)
  })

  test('whose membership has ended is refused at the next request', async () => {
    const { leader, trustee } = await everyRole(world, await world.school('Ashgrove Primary School'))
    const { endMembership } = await import('@sixfold/shared/contracts/people.ts')
    expect((await trustee.call(me)).json().memberships).toHaveLength(1)
    const answer = await leader.call(endMembership, {
      params: { membershipId: trustee.membershipId },
      body: { lastDay: '2026-11-21' },
      version: 1,
    })
    expect(answer.statusCode).toBe(200)
    expect((await trustee.call(listPeople)).statusCode).toBe(401)
  })

  test('a request with a cookie needs proof that it comes from our own page; a bearer token does not', async () => {
    const leader = await world.person('trust-leader')
    const cookies = { 'sixfold-access': leader.token }
    const post = (headers: Record<string, string>) =>
      t.app.inject({
        method: 'POST',
        url: '/api/v1/auth/password',
        cookies,
        headers,
        payload: { current: 'x', next: 'a long new password' },
      })
    expect((await post({})).statusCode).toBe(403)
    expect((await post({ origin: 'https://elsewhere.example' })).statusCode).toBe(403)
    expect((await post({ 'sec-fetch-site': 'cross-site', origin: 'http://localhost' })).statusCode).toBe(403)
    expect((await post({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(400)
    expect(
      (await leader.call(passwords.changePassword, { body: { current: 'x', next: 'a long new password' } }))
        .statusCode,
    ).toBe(400)
  })
})

describe('a refresh token', () => {
  const ownPage = { 'sec-fetch-site': 'same-origin' }
  async function signedIn() {
    const email = await withPassword(await world.person('trust-leader'))
    return cookiesOf(await login(email))['sixfold-refresh']!.value
  }
  const refresh = async (token: string) => {
    const answer = await t.app.inject({
      method: 'POST',
      url: '/api/v1/auth/refresh',
      cookies: { 'sixfold-refresh': token },
      headers: ownPage,
    })
    return { status: answer.statusCode, next: cookiesOf(answer)['sixfold-refresh']?.value ?? '' }
  }

  test('rotates, and one rotated within the last minute is accepted once more', async () => {
    const first = await signedIn()
    const second = await refresh(first)
    t.setNow('2026-11-21T09:30:40.000Z')
    const sibling = await refresh(first)
    expect([second.status, sibling.status]).toEqual([200, 200])
    expect((await refresh(second.next)).status).toBe(200)
    expect((await refresh(sibling.next)).status).toBe(200)
  })

  test('used a third time ends the whole session', async () => {
    const first = await signedIn()
    const second = await refresh(first)
    await refresh(first)
    expect((await refresh(first)).status).toBe(401)
    expect((await refresh(second.next)).status).toBe(401)
  })

  test('used again after a minute ends the whole session', async () => {
    const first = await signedIn()
    const second = await refresh(first)
    t.setNow('2026-11-21T09:31:01.000Z')
    expect((await refresh(first)).status).toBe(401)
    expect((await refresh(second.next)).status).toBe(401)
  })

  test('past its fortnight is refused', async () => {
    const first = await signedIn()
    t.setNow('2026-12-05T09:30:00.000Z')
    expect((await refresh(first)).status).toBe(401)
  })

  test('in a cookie needs proof that the request comes from our own page, and so does signing out', async () => {
    const token = await signedIn()
    const post = (path: string, headers: Record<string, string>) =>
      t.app.inject({
        method: 'POST',
        url: `/api/v1/auth/${path}`,
        cookies: { 'sixfold-refresh': token },
        headers: { host: 'sixfold.example', ...headers },
      })
    for (const path of ['refresh', 'logout'])
      for (const headers of [{}, { 'sec-fetch-site': 'none' }, { origin: 'https://elsewhere.example' }]) {
        const answer = await post(path, headers)
        expect(answer.json()).toMatchObject({
          status: 403,
          detail: 'This request did not come from Sixfold’s own page.',
        })
        expect(answer.cookies).toEqual([])
      }
    expect((await post('refresh', { origin: 'http://sixfold.example' })).statusCode).toBe(200)
    expect((await post('logout', ownPage)).statusCode).toBe(204)
    expect((await refresh(token)).status).toBe(401)
  })

  test('signing out with only the access cookie needs the same proof, without any cookie none', async () => {
    const leader = await world.person('trust-leader')
    const signOut = (options: object) =>
      t.app.inject({ method: 'POST', url: '/api/v1/auth/logout', ...options })
    expect((await signOut({ cookies: { 'sixfold-access': leader.token } })).statusCode).toBe(403)
    expect((await leader.call(me)).statusCode).toBe(200)
    expect((await signOut({})).statusCode).toBe(204)
    expect((await t.app.inject({ method: 'POST', url: '/api/v1/auth/refresh' })).statusCode).toBe(401)
  })

  test('is kept only as a hash', async () => {
    const token = await signedIn()
    const rows = await t.ownerSql('select token_hash from session_tokens')
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

describe('a person of two trusts', () => {
  test('chooses one, and is then in that trust alone', async () => {
    const other = await World.create(t, 'Harbour Schools Trust', 991_100)
    const leader = await world.person('trust-leader')
    const membershipId = v7()
    const personId = v7()
    await t.ownerSql(
      'insert into people (trust_id, id, account_id, name, email, created_at) values ($1, $2, $3, $4, $5, now())',
      [other.trustId, personId, leader.accountId, 'The same person', 'x@example.org'],
    )
    await t.ownerSql(
      `insert into memberships (trust_id, id, person_id, role, from_on, created_at) values ($1, $2, $3, 'trustee', '2020-01-01', now())`,
      [other.trustId, membershipId, personId],
    )
    const email = await withPassword(leader)
    const answer = await login(email)
    expect(answer.json()).toMatchObject({ person: null })
    expect(answer.json().memberships).toHaveLength(2)
    expect((await callApi(t.app, answer.json().accessToken, listPeople)).json()).toMatchObject({
      status: 409,
      title: 'Choose a trust',
    })

    const chosen = await callApi(t.app, answer.json().accessToken, contract.chooseTrust, {
      body: { trustId: other.trustId },
    })
    expect(chosen.json().person).toEqual({ id: personId, name: 'The same person' })
    expect((await callApi(t.app, chosen.json().accessToken, me)).json()).toMatchObject({
      trust: { id: other.trustId },
      abilities: { setUp: false, seeBoard: true },
    })
    const stranger = await callApi(t.app, answer.json().accessToken, contract.chooseTrust, {
      body: { trustId: v7() },
    })
    expect(stranger.statusCode).toBe(404)
  })
})

describe('changing one’s password', () => {
  test('needs the present one, and ends every other session', async () => {
    const leader = await world.person('trust-leader')
    const email = await withPassword(leader)
    const here = (await login(email)).json().accessToken
    const elsewhere = (await login(email)).json().accessToken
    const wrong = await callApi(t.app, here, passwords.changePassword, {
      body: { current: 'wrong', next: 'four quite plain words' },
    })
    expect(wrong.json().errors).toEqual([{ path: 'current', message: 'This is not your password now' }])
    const right = await callApi(t.app, here, passwords.changePassword, {
      body: { current: password, next: 'four quite plain words' },
    })
    expect(right.statusCode).toBe(204)
    expect((await callApi(t.app, here, me)).statusCode).toBe(200)
    expect((await callApi(t.app, elsewhere, me)).statusCode).toBe(401)
    expect((await login(email)).statusCode).toBe(401)
    expect((await login(email, 'four quite plain words')).statusCode).toBe(200)
  })
})
