import { getDashboard, getToday, listTimeline, type Today } from '@sixfold/shared/contracts/accountability.ts'
import { editTrust, getTrust } from '@sixfold/shared/contracts/trust.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { succeeded } from '../../../test/improving.ts'
import { Updating } from '../../../test/updating.ts'

let of: Updating
let later: TestPerson[]
beforeEach(async () => {
  of = await Updating.create()
  const { governor, trustee, clerk } = of.given.people
  later = [governor, trustee, clerk]
})

const on = (day: string) => of.given.test.setNow(`${day}T09:00:00Z`)
const sentences = async (who: TestPerson): Promise<string[]> => {
  const params = { schoolId: of.given.school.id }
  const { items } = succeeded(await who.call(listTimeline, { params })).json<{
    items: { sentence: string }[]
  }>()
  return items.map((event) => event.sentence).filter((sentence) => sentence.includes('progress update'))
}
const changed = async (who: TestPerson) =>
  (await who.call(getToday))
    .json<Today>()
    .changed.filter((event) => event.sentence.includes('progress update'))

describe('governors, trustees and clerks', () => {
  test('read an update from the fifth working day of the school on, and hear nothing of it before', async () => {
    await of.approve()
    const update = await of.sent({ rating: 'off-track' })
    on('2026-11-26')
    for (const who of later) {
      expect(await of.texts(who)).toEqual([])
      expect(await sentences(who)).toEqual([])
      expect(await changed(who)).toEqual([])
      expect((await of.open(update, who)).statusCode).toBe(404)
      expect((await of.thank(update, who)).statusCode).toBe(404)
    }
    on('2026-11-27')
    for (const who of later) {
      expect(await of.texts(who)).toHaveLength(1)
      expect(await sentences(who)).toEqual([
        'A progress update was sent for “Every child writes at length, every day”: off track',
      ])
      expect(await changed(who)).toHaveLength(1)
      succeeded(await of.thank(update, who))
    }
  })

  test('read it once a plan with the priority is approved, if that comes later', async () => {
    await of.sent()
    on('2026-12-07')
    for (const who of later) expect((await of.list(who)).statusCode).toBe(404)
    await of.approve()
    for (const who of later) {
      expect(await of.texts(who)).toHaveLength(1)
      // What the event called the priority may never have been approved.
      expect(await sentences(who)).toEqual([])
    }
  })

  test('keep the wording that they have read until its correction is published, and never read one withdrawn in time', async () => {
    const { trustee } = of.given.people
    await of.approve()
    const first = await of.sent({ whatChanged: 'Five of five' })
    on('2026-11-24')
    const second = await of.sent({ supersedesId: first, whatChanged: 'Four of five' })
    on('2026-12-02')
    expect(await of.texts(trustee)).toEqual(['Four of five'])
    expect((await of.seen(trustee)).items[0]?.earlier).toEqual([])
    expect(await sentences(trustee)).toHaveLength(1)
    await of.sent({ supersedesId: second, whatChanged: 'Three of five' })
    expect(await of.texts(trustee)).toEqual(['Four of five'])
    expect(await of.texts(of.given.people.partner)).toEqual(['Three of five'])
    on('2026-12-09')
    expect(await of.texts(trustee)).toEqual(['Three of five'])
    expect((await of.seen(trustee)).items[0]?.earlier).toMatchObject([{ whatChanged: 'Four of five' }])
  })

  test('wait as many days as the trust has set when it is sent', async () => {
    await of.approve()
    const { leader } = of.given.people
    const { version } = (await leader.call(getTrust)).json<{ version: number }>()
    succeeded(await leader.call(editTrust, { version, body: { updateDelayDays: 0 } }))
    await of.sent()
    for (const who of later) expect(await of.texts(who)).toHaveLength(1)
  })
})

describe('the board’s page', () => {
  const revision = async (audience: string) => {
    const [row] = await of.given.test.ownerSql('select value from revisions where audience = $1', [audience])
    return Number(row?.['value'] ?? 0)
  }

  test('doesn’t move for governors and trustees when an update is sent, corrected, opened or thanked for', async () => {
    await of.approve()
    const { leader, trustee } = of.given.people
    const before = [await revision('trustees'), await revision('governors')]
    const etag = (await trustee.call(getDashboard)).headers['etag']
    const update = await of.sent()
    succeeded(await of.open(update, leader))
    succeeded(await of.thank(update, leader))
    await of.sent({ supersedesId: update })
    expect([await revision('trustees'), await revision('governors')]).toEqual(before)
    expect((await trustee.call(getDashboard)).headers['etag']).toBe(etag)
    expect(await revision('school')).toBeGreaterThan(0)
  })
})

describe('beside the send button', () => {
  test('stands who reads it now, and who from which day', async () => {
    const { leader, partner, contributor, head } = of.given.people
    await of.given.world.person('trust-leader', [], 'Bo Lindqvist')
    const named = (who: TestPerson, role: string) => ({ id: who.id, name: who.name, role })
    expect((await of.seen(head)).readers).toEqual({
      now: [
        named(leader, 'trust-leader'),
        { id: expect.any(String), name: 'Bo Lindqvist', role: 'trust-leader' },
        named(partner, 'improvement-partner'),
        named(contributor, 'contributor'),
      ],
      later: { roles: ['governor', 'trustee', 'clerk'], from: '2026-11-27', approved: false },
    })
    await of.approve()
    expect((await of.seen(head)).readers?.later.approved).toBe(true)
    expect((await of.seen(partner)).readers).toBeNull()
    for (const who of later) expect((await of.seen(who)).readers).toBeNull()
  })

  test('nobody whose role has ended, is to come, or is at another school', async () => {
    const { head, leader } = of.given.people
    const other = await of.given.world.school('Fenwick Infants')
    await of.given.world.person('governor', [other])
    await of.given.world.person('improvement-partner', [other])
    await of.given.test.ownerSql(
      `update memberships set to_on = '2026-11-20' where role in ('trustee', 'governor')`,
    )
    await of.given.test.ownerSql(`update memberships set from_on = '2026-11-22' where role = 'contributor'`)
    await of.given.test.ownerSql(`update memberships set ended_at = now() where person_id = $1`, [leader.id])
    const readers = (await of.seen(head)).readers
    expect(readers?.now.map((one) => one.name)).toEqual([of.given.people.partner.name])
    expect(readers?.later.roles).toEqual(['clerk'])
  })
})
