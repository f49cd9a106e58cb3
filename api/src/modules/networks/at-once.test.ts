import { beforeEach, describe, expect, test } from 'vitest'
import { postgresUrl } from '../../../test/harness.ts'
import { Hubs } from '../../../test/hubs.ts'
import { codes } from '../../../test/paired-schools.ts'
import type { TestPerson } from '../../../test/factories.ts'

let given: Hubs
let other: TestPerson
beforeEach(async () => {
  given = await Hubs.create()
  other = await given.world.person('trust-leader', [], 'Lea Marsh')
})
const statuses = (answers: { statusCode: number }[]) =>
  answers.map((it) => it.statusCode).toSorted((a, b) => a - b)
/** A race is run some times where there can be one. */
const rounds = postgresUrl ? 8 : 1

/** On the embedded database requests take turns, so these only meet on a PostgreSQL server (TEST_DATABASE_URL). */
describe('at the same moment two leaders', () => {
  test('take one school to two hubs: one does, and the other learns where it is now', async () => {
    for (let round = 1; round <= rounds; round += 1) {
      const from = await given.given(`From ${round}`, round === 1 ? [given.thornmere] : [])
      const [east, west] = [await given.given(`East ${round}`), await given.given(`West ${round}`)]
      const said = round === 1 ? given.movedFrom(given.thornmere, from) : {}
      const answers = await Promise.all([
        given.set(east, [given.thornmere], said),
        given.set(west, [given.thornmere], said, other),
      ])
      expect(statuses(answers)).toEqual([200, 409])
      const [won, lost] = answers.toSorted((a, b) => a.statusCode - b.statusCode)
      expect(codes(lost!)).toEqual(['in-another-hub'])
      expect(lost!.json().detail).toContain(`“${won!.json().name}”`)
      // Out again, for the next round.
      await given.set(won!.json(), [])
    }
  })

  test('take each other’s school: neither waits for ever', async () => {
    const north = await given.given('North hub', [given.thornmere])
    const south = await given.given('South hub', [given.fenwick])
    const answers = await Promise.all([
      given.set(north, [given.thornmere, given.fenwick], given.movedFrom(given.fenwick, south)),
      given.set(south, [given.fenwick, given.thornmere], given.movedFrom(given.thornmere, north), other),
    ])
    expect(statuses(answers)).toEqual([200, 412])
  })

  test('change the schools of one hub: the later one sees that it has changed', async () => {
    const hub = await given.given('North hub')
    const answers = await Promise.all([
      given.set(hub, [given.thornmere]),
      given.set(hub, [given.fenwick], {}, other),
    ])
    expect(statuses(answers)).toEqual([200, 412])
    expect((await given.read(hub)).schools).toHaveLength(1)
  })

  test('end a hub and move a school out of it: whichever came first holds', async () => {
    const north = await given.given('North hub', [given.thornmere])
    const south = await given.given('South hub')
    const [ended, moved] = await Promise.all([
      given.end(north, { lastDay: '2026-11-20' }),
      given.set(south, [given.thornmere], given.movedFrom(given.thornmere, north), other),
    ])
    expect(moved.statusCode).toBe(200)
    expect([200, 412]).toContain(ended.statusCode)
    expect((await given.read(south)).schools).toHaveLength(1)
  })

  test('set up a hub by one name: it is there once', async () => {
    const answers = await Promise.all([given.add('North hub'), given.add('North hub', {}, other)])
    const [first, second] = statuses(answers)
    expect(first).toBe(201)
    expect([400, 409]).toContain(second)
  })
})
