import { me } from '@sixfold/shared/contracts/auth.ts'
import * as contract from '@sixfold/shared/contracts/people.ts'
import type { Role } from '@sixfold/shared/domain/people/roles.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { codesOf, succeeded } from '../../../test/answers.ts'
import { type TestPerson, type TestSchool, World } from '../../../test/factories.ts'
import { type TestApp, testApp } from '../../../test/harness.ts'

let t: TestApp
let world: World
let school: TestSchool
let leader: TestPerson
let reviewer: TestPerson
beforeEach(async () => {
  t = await testApp()
  world = await World.create(t)
  school = await world.school('Thornmere Primary School')
  leader = await world.person('trust-leader', [], 'Ama Osei')
  reviewer = await world.person('outside-reviewer', [], 'Esi Mensah')
})

const give = (who: TestPerson, role: Role, more: object = {}) =>
  leader.call(contract.addMembership, {
    body: { id: v7(), personId: who.id, role, fromOn: '2026-09-01', toOn: null, ...more },
  })
const end = (who: TestPerson, lastDay: string, version: number) =>
  leader.call(contract.endMembership, {
    params: { membershipId: who.membershipId },
    body: { lastDay },
    version,
  })

describe('an outside reviewer', () => {
  test('is invited by a leader, with no school to name', async () => {
    const person = (schoolIds: string[]) => ({
      id: v7(),
      name: 'Dr X',
      email: `${v7()}@example.org`,
      membership: { id: v7(), role: 'outside-reviewer', schoolIds, fromOn: '2026-09-01' },
    })
    const added = await leader.call(contract.addPerson, { body: person([]) })
    expect(added.statusCode).toBe(201)
    expect(added.json()).toMatchObject({ memberships: [{ role: 'outside-reviewer', schools: [] }] })
    const refused = await leader.call(contract.addPerson, { body: person([school.id]) })
    expect([refused.statusCode, refused.json().errors]).toMatchObject([
      400,
      [{ path: 'membership.schoolIds', message: expect.stringContaining('only the cases given to them') }],
    ])
  })

  test('is shown no place of the house but Today', async () => {
    const { abilities } = succeeded(await reviewer.call(me)).json()
    expect(Object.values(abilities).every((may) => may === false)).toBe(true)
    const others = await world.person('contributor', [school])
    expect(succeeded(await others.call(me)).json().abilities).toMatchObject({ seeTrust: true })
  })

  test('is given no other role on the same days, nor is anybody else made one', async () => {
    const trustee = await world.person('trustee')
    expect(codesOf(await give(reviewer, 'trustee'))).toEqual(['outside-alone'])
    expect(codesOf(await give(trustee, 'outside-reviewer'))).toEqual(['outside-alone'])
    expect(codesOf(await give(trustee, 'outside-reviewer', { fromOn: '2030-09-01' }))).toEqual([
      'outside-alone',
    ])
    // One after the other is well.
    succeeded(await end(reviewer, '2026-12-31', 1))
    succeeded(await give(reviewer, 'trustee', { fromOn: '2027-01-01' }))
    expect(codesOf(await end(reviewer, '2027-01-01', 2))).toEqual(['outside-alone'])
    succeeded(await end(reviewer, '2026-12-20', 2))
  })

  test('whose role was ended by hand may be given another on that day', async () => {
    succeeded(await end(reviewer, t.deps.clock().today, 1))
    const given = await give(reviewer, 'trustee', { fromOn: t.deps.clock().today })
    expect(given.json()).toMatchObject({ memberships: [{ role: 'outside-reviewer' }, { role: 'trustee' }] })
  })

  test('stays alone and without a school in the database too', async () => {
    const add = (who: TestPerson, role: Role) =>
      t.ownerSql(
        `insert into memberships (trust_id, id, person_id, role, from_on, created_at)
         values ($1, $2, $3, $4, '2020-09-01', now())`,
        [world.trustId, v7(), who.id, role],
      )
    await expect(add(reviewer, 'governor')).rejects.toThrow()
    await expect(add(leader, 'outside-reviewer')).rejects.toThrow()
    await expect(
      t.ownerSql('insert into membership_schools (trust_id, membership_id, school_id) values ($1, $2, $3)', [
        world.trustId,
        reviewer.membershipId,
        school.id,
      ]),
    ).rejects.toThrow()
  })
})
