import { getPairingCounts } from '@sixfold/shared/contracts/pairing-counts.ts'
import * as contract from '@sixfold/shared/contracts/support.ts'
import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { everyRole, type TestPerson, type TestSchool, World } from '../../../test/factories.ts'
import { type TestApp, testApp } from '../../../test/harness.ts'
import { subjectOf } from './pairing-facts.ts'
import { pairingPolicy } from './policy.ts'
import { findPairing, listPairings } from './queries.ts'

let t: TestApp
let world: World
let schools: TestSchool[]
let leader: TestPerson

beforeEach(async () => {
  t = await testApp()
  world = await World.create(t)
  schools = [
    await world.school('Thornmere Primary School'),
    await world.school('Fenwick Infant School'),
    await world.school('Aldercombe School'),
  ]
  leader = await world.person('trust-leader')
})

const school = (index: number): TestSchool => schools[index]!
const headOf = (index: number) => world.person('headteacher', [school(index)])

/** Agreed by both heads when `agreed`, else just matched. */
async function pairing(giver: number, receiver: number, agreed = false): Promise<Pairing> {
  const body = {
    id: v7(),
    giverSchoolId: school(giver).id,
    receiverSchoolId: school(receiver).id,
    criterionKey: 'inclusion',
    objective: 'Set up a quiet room',
    halfDays: 3,
    loadReason: 'It can do more.',
  }
  const made = (await leader.call(contract.createPairing, { body })).json<Pairing>()
  if (!agreed) return made
  const say = async (who: TestPerson, side: string) =>
    (
      await who.call(contract.agreePairing, { params: { pairingId: made.id }, body: { side }, version: 1 })
    ).json()
  await say(await headOf(giver), 'giver')
  return say(await headOf(receiver), 'receiver')
}

describe('who sees which pairings', () => {
  test('a list shows exactly what may be read one by one, in every role', async () => {
    const all = [
      await pairing(0, 1),
      await pairing(1, 0),
      await pairing(1, 2),
      await pairing(2, 1, true),
      await pairing(0, 2, true),
      await pairing(1, 2, true),
    ]
    const people = [...Object.values(await everyRole(world, school(0))), await headOf(2)]
    for (const person of people) {
      const [listed, readable] = await world.as(person, async (ctx) => {
        const rows = await listPairings(ctx, {}, null, 200)
        const each = []
        for (const { id } of all) each.push(await findPairing(ctx, id))
        return [
          rows.map((row) => row.id),
          each.filter((row) => row && pairingPolicy.read(ctx.actor, subjectOf(row))).map((row) => row?.id),
        ]
      })
      expect(new Set(listed), person.name).toEqual(new Set(readable))
      expect(listed.length, person.name).toBeGreaterThan(0)
    }
  })

  test('to other schools, and before it is agreed to trustees, it isn’t there', async () => {
    const made = await pairing(0, 1)
    const params = { pairingId: made.id }
    for (const who of [
      await headOf(2),
      await world.person('trustee'),
      await world.person('governor', [school(0)]),
    ])
      for (const [it, body] of [
        [contract.getPairing, undefined],
        [contract.changePairing, { halfDays: 4 }],
        [contract.agreePairing, { side: 'giver' }],
        [contract.declinePairing, { side: 'giver', reason: 'No' }],
        [contract.withdrawPairing, { reason: 'No' }],
      ] as const)
        expect((await who.call(it, { params, body, version: 1 })).statusCode, `${who.name}: ${it.name}`).toBe(
          404,
        )
  })

  test('another trust’s leader finds nothing', async () => {
    const made = await pairing(0, 1, true)
    const other = await World.create(t, 'Hollow Hill Trust', 991_000)
    const stranger = await other.person('trust-leader')
    expect((await stranger.call(contract.getPairing, { params: { pairingId: made.id } })).statusCode).toBe(
      404,
    )
    expect((await stranger.call(contract.listPairings)).json().items).toEqual([])
  })

  test('what was agreed stays on record for trustees when it is withdrawn; what never was doesn’t come', async () => {
    const trustee = await world.person('trustee')
    for (const agreed of [true, false]) {
      const { id, version } = await pairing(0, 1, agreed)
      await leader.call(contract.withdrawPairing, {
        params: { pairingId: id },
        body: { reason: 'Moved' },
        version,
      })
    }
    const { items } = (await trustee.call(contract.listPairings)).json()
    expect(items).toMatchObject([{ status: 'withdrawn', ended: { reason: 'Moved' } }])
  })
})

describe('the list', () => {
  test('is narrowed to a school, as giver or receiver, and to a state', async () => {
    const [one, two, three] = [await pairing(0, 1), await pairing(1, 2, true), await pairing(2, 0)]
    const ids = async (query: Record<string, string>) =>
      (await leader.call(contract.listPairings, { query })).json().items.map((it: Pairing) => it.id)
    expect((await ids({ schoolId: school(0).id })).toSorted()).toEqual([one.id, three.id].toSorted())
    expect(await ids({ status: 'agreed' })).toEqual([two.id])
    expect(await ids({ status: 'matched', schoolId: school(1).id })).toEqual([one.id])
  })

  test('is narrowed to what is open, and to what ended in a year; the counts are those of the lists, in every role', async () => {
    const withdraw = async ({ id }: Pairing) => {
      const { version } = (await leader.call(contract.getPairing, { params: { pairingId: id } })).json()
      const body = { reason: 'Moved' }
      return leader.call(contract.withdrawPairing, { params: { pairingId: id }, body, version })
    }
    t.setNow('2026-08-31T09:00:00Z')
    await withdraw(await pairing(0, 1, true))
    const old = await pairing(1, 2, true)
    t.setNow('2026-09-01T09:00:00Z')
    await withdraw(await pairing(0, 1))
    await withdraw(old)
    await pairing(0, 2)
    await pairing(2, 1, true)
    expect((await leader.call(getPairingCounts)).json()).toEqual({
      waiting: 1,
      agreed: 1,
      ended: [
        { academicYear: 2026, done: 0, notGoingAhead: 2 },
        { academicYear: 2025, done: 0, notGoingAhead: 1 },
      ],
    })
    for (const who of [...Object.values(await everyRole(world, school(0))), await headOf(2)]) {
      const list = async (query: Record<string, string>) =>
        (await who.call(contract.listPairings, { query })).json().items.map((it: Pairing) => it.status)
      const counts = (await who.call(getPairingCounts)).json()
      const open: string[] = await list({ open: 'true' })
      expect([counts.waiting, counts.agreed], who.name).toEqual(
        [['matched'], ['agreed']].map((those) => open.filter((it) => those.includes(it)).length),
      )
      const ended = []
      for (const year of [2026, 2025]) {
        const listed = await list({ endedIn: String(year) })
        if (listed.length > 0) ended.push([year, listed.length])
      }
      expect(
        counts.ended.map((it: { academicYear: number; notGoingAhead: number }) => [
          it.academicYear,
          it.notGoingAhead,
        ]),
      ).toEqual(ended)
      expect((await list({ open: 'false' })).length + open.length).toBe((await list({})).length)
    }
  })

  test('comes in pages that hold each pairing once, newest first', async () => {
    const made: string[] = []
    for (let minute = 10; minute < 17; minute += 1) {
      // Two share a moment: then the id decides.
      t.setNow(`2026-11-21T10:${minute - (minute % 2)}:00.000Z`)
      made.push((await pairing(0, 1)).id)
    }
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = (
        await leader.call(contract.listPairings, { query: { limit: 2, cursor: cursor ?? undefined } })
      ).json()
      seen.push(...page.items.map((it: Pairing) => it.id))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toEqual(made.toReversed())
  })

  test('says who may pair schools', async () => {
    const create = async (who: TestPerson) =>
      (await who.call(contract.listPairings)).json().abilities.create as boolean
    expect([await create(leader), await create(await headOf(0))]).toEqual([true, false])
  })
})

describe('what the board’s page hears', () => {
  const trusteesRevision = async () =>
    Number((await t.ownerSql(`select value from revisions where audience = 'trustees'`))[0]?.['value'] ?? 0)

  test('nothing until both have agreed; then, and when it is withdrawn, its revision moves', async () => {
    const { id } = await pairing(0, 1)
    const params = { pairingId: id }
    await (await headOf(0)).call(contract.agreePairing, { params, body: { side: 'giver' }, version: 1 })
    expect(await trusteesRevision()).toBe(0)
    await (await headOf(1)).call(contract.agreePairing, { params, body: { side: 'receiver' }, version: 1 })
    const agreed = await trusteesRevision()
    expect(agreed).toBeGreaterThan(0)
    await leader.call(contract.withdrawPairing, { params, body: { reason: 'Moved' }, version: 3 })
    expect(await trusteesRevision()).toBeGreaterThan(agreed)
  })

  test('each school has an event of its own that names the other', async () => {
    await pairing(0, 1)
    const rows = await t.ownerSql('select school_id, audiences, data from events order by id')
    expect(rows).toMatchObject([
      { school_id: school(0).id, data: { side: 'giver', otherSchool: 'Fenwick Infant School', halfDays: 3 } },
      { school_id: school(1).id, data: { side: 'receiver', otherSchool: 'Thornmere Primary School' } },
    ])
    for (const row of rows) expect(row['audiences']).toEqual(['leaders', 'partners', 'school'])
  })
})
