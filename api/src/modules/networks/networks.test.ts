import * as contract from '@sixfold/shared/contracts/networks.ts'
import type { Network } from '@sixfold/shared/contracts/networks.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import { testToday } from '../../../test/harness.ts'
import { Hubs } from '../../../test/hubs.ts'
import { codes, faults } from '../../../test/paired-schools.ts'

let given: Hubs
beforeEach(async () => {
  given = await Hubs.create()
})
const names = (of: readonly { name: string }[]) => of.map(({ name }) => name)

describe('a hub or a network', () => {
  test('is read by everybody in the trust, and by nobody from outside', async () => {
    const hub = await given.given('North hub', [given.fenwick, given.thornmere])
    for (const person of Object.values(given.people))
      expect(await given.read(hub, person)).toMatchObject({
        kind: 'hub',
        name: 'North hub',
        schools: [
          { id: given.fenwick.id, name: 'Fenwick Infant School', fromOn: '2026-09-01' },
          { id: given.thornmere.id },
        ],
        abilities: { edit: person === given.people.leader },
      })
    const outside = await given.world.person('outside-reviewer')
    expect((await outside.call(contract.listNetworks)).statusCode).toBe(404)
  })

  test('is listed after the hubs where it isn’t one, and last once it has ended', async () => {
    await given.given('Maths', [], 'subject')
    const old = await given.given('A former hub')
    succeeded(await given.end(old))
    await given.given('South hub')
    await given.given('North hub')
    const list = succeeded(await given.people.head.call(contract.listNetworks)).json()
    expect(names(list.items)).toEqual(['North hub', 'South hub', 'Maths', 'A former hub'])
    expect(list.abilities).toEqual({ add: false })
  })

  test('has a name that no other has, however it is written, until that has ended', async () => {
    const hub = await given.given('North hub')
    expect(faults(await given.add(' north HUB '))).toEqual(['name'])
    expect(faults(await given.add('​ '))).toEqual(['name'])
    succeeded(await given.end(hub))
    succeeded(await given.add('North hub'))
  })

  test('is renamed by a leader on top of what they read, and its purpose can be cleared', async () => {
    const hub = await given.given('North hub')
    const other = await given.given('South hub')
    const edit = (body: object, version: number) =>
      given.people.leader.call(contract.editNetwork, { params: { networkId: hub.id }, version, body })
    expect(faults(await edit({ name: 'South hub' }, 1))).toEqual(['name'])
    const edited = succeeded(await edit({ purpose: 'Heads plan the year together.' }, 1)).json<Network>()
    expect(edited).toMatchObject({ name: 'North hub', purpose: 'Heads plan the year together.', version: 2 })
    expect((await edit({ name: 'West hub' }, 1)).statusCode).toBe(412)
    expect(succeeded(await edit({ name: 'West hub', purpose: null }, 2)).json()).toMatchObject({
      name: 'West hub',
      purpose: null,
    })
    expect((await given.read(other)).version).toBe(1)
  })
})

describe('the schools of a hub', () => {
  test('belong from today, unless another day is given, and their stay is kept when they leave', async () => {
    const hub = await given.given('North hub', [given.thornmere])
    const swapped = succeeded(await given.set(hub, [given.fenwick])).json<Network>()
    expect(swapped.schools).toEqual([
      { id: given.fenwick.id, name: 'Fenwick Infant School', fromOn: testToday },
    ])
    expect(swapped.former).toEqual([
      { id: given.thornmere.id, name: 'Thornmere Primary School', fromOn: '2026-09-01', toOn: '2026-11-20' },
    ])
    const mistaken = succeeded(await given.set(swapped, [])).json<Network>()
    expect(mistaken.former).toHaveLength(1)
  })

  test('move from another hub when that is said, and the answer says which did', async () => {
    const north = await given.given('North hub', [given.thornmere, given.fenwick])
    const south = await given.given('South hub')
    const unawares = await given.set(south, [given.thornmere, given.fenwick])
    expect(codes(unawares)).toEqual(['in-another-hub', 'in-another-hub'])
    expect(unawares.json().detail).toContain('Thornmere Primary School is in “North hub”')
    const moved = await given.set(south, [given.thornmere], given.movedFrom(given.thornmere, north))
    expect(succeeded(moved).json()).toMatchObject({
      schools: [{ id: given.thornmere.id, fromOn: testToday }],
      moved: [
        {
          school: { id: given.thornmere.id, name: 'Thornmere Primary School' },
          from: { id: north.id, name: 'North hub' },
        },
      ],
    })
    const left = await given.read(north)
    expect(names(left.schools)).toEqual(['Fenwick Infant School'])
    expect(left.former).toMatchObject([{ id: given.thornmere.id, toOn: '2026-11-20' }])
    expect(left.version).toBe(north.version + 1)
  })

  test('may belong to any number of other networks', async () => {
    await given.given('North hub', [given.thornmere])
    const maths = await given.given('Maths', [given.thornmere], 'subject')
    const inclusion = await given.given('Inclusion', [given.thornmere], 'inclusion')
    for (const network of [maths, inclusion]) expect((await given.read(network)).schools).toHaveLength(1)
  })

  test('are those of this trust, once each, from a day that isn’t to come: every fault is named', async () => {
    const hub = await given.given('North hub')
    const elsewhere = { id: hub.id, urn: '999999', name: 'Of no trust' }
    expect(faults(await given.set(hub, [elsewhere], { fromOn: '2026-11-22' }))).toEqual([
      'fromOn',
      'schoolIds',
    ])
    expect(faults(await given.set(hub, [given.fenwick, given.fenwick]))).toEqual(['schoolIds'])
    const maths = await given.given('Maths', [], 'subject')
    const moving = given.movedFrom(given.fenwick, hub)
    expect(faults(await given.set(maths, [given.fenwick], moving))).toEqual(['movedFrom'])
  })

  test('aren’t changed on a day that the record has gone past, nor join after they left the trust', async () => {
    const left = await given.world.school('Old Mill School', { leftOn: '2026-08-31' })
    const hub = await given.given('North hub', [given.thornmere])
    expect(codes(await given.set(hub, [left], { fromOn: '2026-08-31' }))).toEqual(['joined-later'])
    expect(codes(await given.set(hub, [given.thornmere, left]))).toEqual(['school-left'])
  })

  test('belong to it no more once they have left the trust', async () => {
    const hub = await given.given('North hub', [given.thornmere])
    await given.t.ownerSql(`update schools set left_on = '2026-11-20' where id = $1`, [given.thornmere.id])
    const now = await given.read(hub)
    expect(now).toMatchObject({ schools: [], former: [{ id: given.thornmere.id, toOn: '2026-11-20' }] })
    succeeded(await given.set(hub, [given.fenwick]))
  })
})

describe('the end of a hub', () => {
  test('ends that its schools belong to it, which keeps them for its history', async () => {
    const hub = await given.given('North hub', [given.thornmere])
    const ended = succeeded(await given.end(hub, { lastDay: '2026-10-31' })).json<Network>()
    expect(ended).toMatchObject({
      schools: [],
      former: [{ id: given.thornmere.id, toOn: '2026-10-31' }],
      ended: { on: '2026-10-31', reason: 'The trust has new hubs.' },
    })
    expect((await given.read(hub, given.people.head)).ended).toEqual({ on: '2026-10-31', reason: null })
    expect(codes(await given.end(ended))).toEqual(['ended'])
    expect(codes(await given.set(ended, [given.fenwick]))).toEqual(['ended'])
    const next = await given.given('East hub')
    succeeded(await given.set(next, [given.thornmere], { fromOn: '2026-11-01' }))
  })

  test('isn’t to come, nor before its schools last changed, and is today where no day is given', async () => {
    const hub = await given.given('North hub', [given.thornmere])
    for (const lastDay of ['2026-11-22', '2026-08-31'])
      expect(faults(await given.end(hub, { lastDay }))).toEqual(['lastDay'])
    expect(succeeded(await given.end(hub)).json()).toMatchObject({ ended: { on: testToday } })
  })
})

test('a repeated request adds once and ends once', async () => {
  const body = { id: '01a20000-0000-7000-8000-0000000000f1', kind: 'plc', name: 'Early readers' }
  const add = () => given.people.leader.call(contract.addNetwork, { body })
  const first = succeeded(await add()).json<Network>()
  expect((await add()).json()).toEqual(first)
  const end = () =>
    given.people.leader.call(contract.endNetwork, {
      params: { networkId: first.id },
      version: 1,
      key: 'the-same-key',
      body: { reason: 'Its two years are over.' },
    })
  const ended = succeeded(await end()).json<Network>()
  expect((await end()).json()).toEqual(ended)
})

test('as at a past day, a school belonged where it was then known to', async () => {
  const north = await given.given('North hub', [given.thornmere])
  given.t.setNow('2026-11-25T09:00:00.000Z')
  const backdated = { fromOn: '2026-11-10', ...given.movedFrom(given.thornmere, north) }
  succeeded(await given.set(await given.given('South hub'), [given.thornmere], backdated))
  const hubAt = async (day: string, recordedBy: string) =>
    (
      await given.t.ownerSql(
        `select n.name from network_schools m join networks n on n.trust_id = m.trust_id and n.id = m.network_id
          where m.trust_id = $1 and m.recorded_at < $3 and m.from_on <= $2
            and (m.to_on is null or m.to_on >= $2 or m.end_recorded_at >= $3)`,
        [given.world.trustId, day, recordedBy],
      )
    ).map((row) => row['name'])
  expect(await hubAt('2026-11-21', '2026-11-22T00:00:00Z')).toEqual(['North hub'])
  expect(await hubAt('2026-11-21', '2026-11-26T00:00:00Z')).toEqual(['South hub'])
})
