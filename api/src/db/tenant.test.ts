import { beforeEach, describe, expect, test } from 'vitest'
import { type TestPerson, World } from '../../test/factories.ts'
import { type TestApp, testApp } from '../../test/harness.ts'
import { asPerson } from './tenant.ts'

let t: TestApp
let world: World

beforeEach(async () => {
  t = await testApp()
  world = await World.create(t)
})

/** Who the request is taken to be from. */
const actorOf = ({ id, sessionId }: Pick<TestPerson, 'id' | 'sessionId'>, trustId = world.trustId) =>
  asPerson(
    t.db,
    { trustId, personId: id, sessionId },
    t.deps.clock(),
    { readOnly: true, requestId: 'a-test' },
    (ctx) => Promise.resolve(ctx.actor),
  )

describe('whoever asks', () => {
  test('is known by name, with each role and its schools, whatever is in the name', async () => {
    const schools = [await world.school('Ashgrove'), await world.school('Quay')]
    const head = await world.person('headteacher', schools, 'Ana "Nan" O’Hare \\ "},')
    const leader = await world.person('trust-leader', [], 'Zoë\tÁngel')
    expect(await actorOf(head)).toEqual(head.actor)
    expect(await actorOf(leader)).toEqual(leader.actor)
  })

  test('has every role that stands today, and none that has ended or not begun', async () => {
    const person = await world.person('trustee')
    await t.ownerSql(
      `insert into memberships (trust_id, id, person_id, role, from_on, to_on, created_at)
       select $1, gen_random_uuid(), $2, role, from_on::date, to_on::date, now()
         from (values ('clerk', '2026-11-21', '2026-11-21'), ('governor', '2026-11-22', null), ('contributor', '2020-09-01', '2026-11-20'))
              as more(role, from_on, to_on)`,
      [world.trustId, person.id],
    )
    const roles = (await actorOf(person)).memberships.map(({ role }) => role)
    expect(roles.toSorted()).toEqual(['clerk', 'trustee'])
  })

  test('is nobody in another trust, with another’s session, or once the session has ended', async () => {
    const [person, other] = [await world.person('trustee'), await world.person('clerk')]
    const elsewhere = await World.create(t, 'Harbour Schools Trust', 991_100)
    await expect(actorOf(person, elsewhere.trustId)).rejects.toMatchObject({ status: 401 })
    await expect(actorOf({ id: person.id, sessionId: other.sessionId })).rejects.toMatchObject({
      status: 401,
    })
    await t.ownerSql('update sessions set ended_at = now() where id = $1', [person.sessionId])
    await expect(actorOf(person)).rejects.toMatchObject({ status: 401 })
  })
})
