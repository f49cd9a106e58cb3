import { acceptLink, openLink } from '@sixfold/shared/contracts/passwords.ts'
import { login } from '@sixfold/shared/contracts/auth.ts'
import * as contract from '@sixfold/shared/contracts/people.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { everyRole, type TestPerson, type TestSchool, World } from '../../../test/factories.ts'
import { callApi, type TestApp, testApp } from '../../../test/harness.ts'

let t: TestApp
let world: World
let school: TestSchool
let leader: TestPerson

beforeEach(async () => {
  t = await testApp()
  world = await World.create(t)
  school = await world.school('Thornmere Primary School')
  leader = await world.person('trust-leader', [], 'Ama Osei')
})

const newHead = (more: object = {}) => ({
  id: v7(),
  name: 'Rosa Adeyemi',
  email: 'rosa@example.org',
  membership: { id: v7(), role: 'headteacher', schoolIds: [school.id], fromOn: '2026-09-01', ...more },
})
const link = (personId: string, kind: 'invitation' | 'password-reset' = 'invitation') =>
  leader.call(contract.makeLink, { body: { id: v7(), personId, kind } })
const tokenIn = (answer: { json(): { path: string } }) => answer.json().path.split('/').at(-1)!
const open = (token: string) => callApi(t.app, null, openLink, { body: { token } })
const accept = (token: string, password = 'three plain words') =>
  callApi(t.app, null, acceptLink, { body: { token, password } })

describe('adding a person', () => {
  test('gives them a role at a school, and a link with which they set a password and sign in', async () => {
    const body = newHead()
    const added = await leader.call(contract.addPerson, { body })
    expect(added.statusCode).toBe(201)
    expect(added.json()).toMatchObject({
      hasAccount: false,
      memberships: [{ role: 'headteacher', schools: [{ name: school.name }] }],
    })

    const token = tokenIn(await link(body.id))
    expect((await open(token)).json()).toEqual({
      kind: 'invitation',
      name: 'Rosa Adeyemi',
      email: 'rosa@example.org',
      trustName: world.name,
      hasAccount: false,
    })
    expect((await accept(token, 'short')).statusCode).toBe(400)
    const signedIn = await accept(token)
    expect(signedIn.json()).toMatchObject({
      person: { id: body.id },
      memberships: [{ schoolIds: [school.id] }],
    })
    expect((await accept(token)).statusCode).toBe(404)
    expect(
      (
        await callApi(t.app, null, login, {
          body: { email: 'ROSA@example.org', password: 'three plain words' },
        })
      ).statusCode,
    ).toBe(200)
  })

  test('twice with the same id is once; with another body it is refused', async () => {
    const body = newHead()
    const first = await leader.call(contract.addPerson, { body })
    const again = await leader.call(contract.addPerson, { body })
    expect([again.statusCode, again.json()]).toEqual([201, first.json()])
    const other = await leader.call(contract.addPerson, { body: { ...body, name: 'Someone else' } })
    expect(other.json()).toMatchObject({
      status: 409,
      detail: 'This id was already used for something else. Make a new one for a new request.',
    })
    expect(
      await t.ownerSql(`select count(*)::int as n from people where name in ('Rosa Adeyemi','Someone else')`),
    ).toEqual([{ n: 1 }])
  })

  test('names every fault at once', async () => {
    const answer = await leader.call(contract.addPerson, {
      body: { id: v7(), name: ' ', email: 'rosa', membership: { id: v7(), role: 'head', fromOn: '1 Sep' } },
    })
    expect(answer.json().errors.map((e: { path: string }) => e.path)).toEqual([
      'name',
      'email',
      'membership.role',
      'membership.fromOn',
    ])
    const noSchool = await leader.call(contract.addPerson, {
      body: newHead({ schoolIds: [], toOn: '2026-08-31' }),
    })
    expect(noSchool.json().errors).toEqual([
      { path: 'membership.schoolIds', message: 'Choose at least one school for this headteacher' },
      { path: 'membership.toOn', message: 'The last day is before the first' },
    ])
  })

  test('with a school of another trust is refused without saying whose it is', async () => {
    const other = await World.create(t, 'Harbour Schools Trust', 991_100)
    const theirs = await other.school('Quay Primary School')
    const answer = await leader.call(contract.addPerson, { body: newHead({ schoolIds: [theirs.id] }) })
    expect(answer.statusCode).toBe(400)
    expect(answer.body).not.toContain('Harbour')
  })

  test('with text that no database can keep is told so', async () => {
    const answer = await leader.call(contract.addPerson, { body: { ...newHead(), name: 'Rosa\u0000' } })
    expect([answer.statusCode, answer.json().title]).toEqual([400, 'Something needs mending'])
  })

  test('an email that is here already is refused', async () => {
    await leader.call(contract.addPerson, { body: newHead() })
    const answer = await leader.call(contract.addPerson, {
      body: { ...newHead(), email: 'Rosa@Example.org' },
    })
    expect(answer.json().detail).toContain('already here')
  })
})

describe('a link', () => {
  test('made anew stops the one before it; an invitation lasts a fortnight, a password link an hour', async () => {
    const body = newHead()
    await leader.call(contract.addPerson, { body })
    const first = tokenIn(await link(body.id))
    const second = tokenIn(await link(body.id))
    expect((await open(first)).statusCode).toBe(404)
    t.setNow('2026-12-05T09:29:00.000Z')
    await accept(second)
    const reset = tokenIn(await link(body.id, 'password-reset'))
    t.setNow('2026-12-05T10:30:00.000Z')
    expect((await open(reset)).statusCode).toBe(404)
  })

  test('for a password ends the account’s sessions', async () => {
    const body = newHead()
    await leader.call(contract.addPerson, { body })
    const session = (await accept(tokenIn(await link(body.id)))).json().accessToken
    const reset = tokenIn(await link(body.id, 'password-reset'))
    expect((await accept(reset, 'another plain password')).statusCode).toBe(200)
    expect((await callApi(t.app, session, contract.listPeople)).statusCode).toBe(401)
  })

  test('never takes over an account of another trust: an invitation asks for its password, a password link is refused', async () => {
    const other = await World.create(t, 'Harbour Schools Trust', 991_100)
    const theirLeader = await other.person('trust-leader')
    const body = newHead()
    await leader.call(contract.addPerson, { body })
    await accept(tokenIn(await link(body.id)))

    const same = { ...body, id: v7(), membership: { id: v7(), role: 'trustee', fromOn: '2026-09-01' } }
    await theirLeader.call(contract.addPerson, { body: same })
    const theirLink = tokenIn(
      await theirLeader.call(contract.makeLink, {
        body: { id: v7(), personId: same.id, kind: 'invitation' },
      }),
    )
    expect((await open(theirLink)).json().hasAccount).toBe(true)
    expect((await accept(theirLink, 'a password of theirs')).statusCode).toBe(401)
    expect((await accept(theirLink, 'three plain words')).json().person.id).toBe(same.id)

    const reset = await theirLeader.call(contract.makeLink, {
      body: { id: v7(), personId: same.id, kind: 'password-reset' },
    })
    expect(reset.json().blockers).toEqual([expect.objectContaining({ code: 'ask-operator' })])
    expect(reset.body).not.toContain('Lanternfield')
  })

  test('is kept only as a hash, also where retries are remembered', async () => {
    const body = newHead()
    await leader.call(contract.addPerson, { body })
    const token = tokenIn(await link(body.id))
    for (const table of ['invitations', 'idempotency_keys', 'audit_log', 'events'])
      expect(JSON.stringify(await t.ownerSql(`select * from ${table}`))).not.toContain(token)
  })
})

describe('ending a role', () => {
  test('the last trust leader’s is refused, and the reason says what to do', async () => {
    const end = () =>
      leader.call(contract.endMembership, {
        params: { membershipId: leader.membershipId },
        body: { lastDay: '2026-11-21' },
        version: 1,
      })
    expect((await end()).json().blockers).toEqual([
      { code: 'last-leader', message: expect.stringContaining('give someone else') },
    ])
    await world.person('trust-leader')
    expect((await end()).statusCode).toBe(200)
  })

  test('of a leader is refused while whoever stays can’t sign in, or goes sooner', async () => {
    const ghost = { ...newHead(), membership: { id: v7(), role: 'trust-leader', fromOn: '2026-09-01' } }
    await leader.call(contract.addPerson, { body: ghost })
    const other = await world.person('trust-leader')
    await leader.call(contract.endMembership, {
      params: { membershipId: other.membershipId },
      body: { lastDay: '2026-11-30' },
      version: 1,
    })
    const end = (lastDay: string) =>
      leader.call(contract.endMembership, {
        params: { membershipId: leader.membershipId },
        body: { lastDay },
        version: 1,
      })
    expect((await end('2026-12-31')).json().blockers).toEqual([
      expect.objectContaining({ code: 'last-leader' }),
    ])
    expect((await end('2026-11-29')).statusCode).toBe(200)
  })

  test('takes the access away, since nobody holds one twice', async () => {
    const head = await world.person('headteacher', [school])
    const again = {
      personId: head.id,
      role: 'headteacher',
      schoolIds: [school.id, school.id],
      fromOn: '2027-01-01',
    }
    const refused = await leader.call(contract.addMembership, { body: { id: v7(), ...again } })
    expect(refused.json().blockers).toEqual([expect.objectContaining({ code: 'held-already' })])
    const elsewhere = await world.school('Fenwick Infant and Nursery School')
    const other = { ...again, schoolIds: [elsewhere.id, elsewhere.id] }
    expect((await leader.call(contract.addMembership, { body: { id: v7(), ...other } })).statusCode).toBe(201)
  })

  test('needs If-Match, and refuses a stale one with both versions', async () => {
    const { trustee } = await everyRole(world, school)
    const params = { membershipId: trustee.membershipId }
    const body = { lastDay: '2027-08-31' }
    expect((await leader.call(contract.endMembership, { params, body })).statusCode).toBe(428)
    expect((await leader.call(contract.endMembership, { params, body, version: 1 })).statusCode).toBe(200)
    const stale = await leader.call(contract.endMembership, { params, body, version: 1 })
    expect([stale.statusCode, stale.json().versions]).toEqual([412, { sent: 1, current: 2 }])
  })

  test('a retry with the same key answers the same and does nothing twice', async () => {
    const { trustee } = await everyRole(world, school)
    const act = (lastDay = '2027-08-31') =>
      leader.call(contract.endMembership, {
        params: { membershipId: trustee.membershipId },
        body: { lastDay },
        version: 1,
        key: 'the-same-key-1',
      })
    const first = await act()
    const second = await act()
    expect([second.statusCode, second.json()]).toEqual([200, first.json()])
    expect((await act('2027-07-31')).json()).toMatchObject({
      status: 409,
      detail: 'This key was already used for something else. Make a new one for a new request.',
    })
  })
})

describe('the list of people', () => {
  test('comes in pages that are a partition, in Unicode order', async () => {
    for (const name of ['Zoë Ash', 'Ángel Ruiz', 'andrew Bell', 'Émile Roy', 'Bea Cole'])
      await world.person('trustee', [], name)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = (await leader.call(contract.listPeople, { query: { limit: 2, cursor } })).json()
      seen.push(...page.items.map((p: { name: string }) => p.name))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(['Ama Osei', 'andrew Bell', 'Ángel Ruiz', 'Bea Cole', 'Émile Roy', 'Zoë Ash'])
    const forged = Buffer.from(JSON.stringify(['Ama', 'not an id'])).toString('base64url')
    for (const wrong of ['nonsense', forged])
      expect((await leader.call(contract.listPeople, { query: { cursor: wrong } })).statusCode).toBe(400)
  })

  test('and one unchanged person is a 304', async () => {
    const first = await leader.call(contract.getPerson, { params: { personId: leader.id } })
    const etag = String(first.headers['etag'])
    expect(etag).toMatch(/^"1\..+"$/)
    const again = await leader.call(contract.getPerson, {
      params: { personId: leader.id },
      headers: { 'if-none-match': etag },
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })
})
