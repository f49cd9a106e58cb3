import { listTimeline } from '@sixfold/shared/contracts/accountability.ts'
import * as contract from '@sixfold/shared/contracts/exceptions.ts'
import * as trust from '@sixfold/shared/contracts/trust.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../../test/factories.ts'
import { succeeded } from '../../../../test/improving.ts'
import { acknowledge, history, look, say, theOne } from '../../../../test/looking.ts'
import { WholeTrust } from '../../../../test/whole-trust.ts'

let given: WholeTrust
let priority: string
const at = (day: string) => given.test.setNow(`${day}T10:00:00Z`)
beforeEach(async () => {
  given = await WholeTrust.create({ now: '2026-09-21T09:00:00Z' })
  const cycle = await given.openCycle()
  priority = await given.addPriority(cycle, 'Behaviour in the first hour')
  await given.approvePlan(cycle)
  at('2026-10-05')
  await say(given.people.head, priority, 'off-track')
  at('2026-10-19')
  await say(given.people.head, priority, 'off-track')
})
const notes = async (who: TestPerson) =>
  succeeded(await history(who, { kind: 'priority', id: priority }))
    .json<{ items: { note: string }[] }>()
    .items.map(({ note }) => note)
const stateTo = async (who: TestPerson) => (await theOne(who, 'off-track')).state

describe('acknowledging', () => {
  test('lists an exception apart, with who saw it and what they say, until it is worse', async () => {
    const { leader, head, trustee } = given.people
    at('2026-11-05')
    const it = await theOne(leader, 'off-track')
    expect(it).toMatchObject({ state: 'open', acknowledgement: null, abilities: { acknowledge: true } })
    const after = succeeded(await acknowledge(leader, it)).json()
    expect(after).toMatchObject({
      state: 'acknowledged',
      acknowledgement: { by: { name: 'Ama Osei' }, day: '2026-11-05', shared: true },
      abilities: { acknowledge: false },
    })
    expect(await theOne(trustee, 'off-track')).toMatchObject({
      state: 'acknowledged',
      acknowledgement: { note: 'The head and I have talked about it.' },
    })
    expect((await look(trustee, { state: 'open', rule: 'off-track' })).items).toEqual([])
    at('2026-11-23')
    await say(head, priority, 'off-track')
    expect(await theOne(leader, 'off-track')).toMatchObject({
      state: 'open',
      degree: 3,
      acknowledgement: { day: '2026-11-05' },
    })
    // The third isn't shared with trustees yet.
    expect(await stateTo(trustee)).toBe('acknowledged')
    at('2026-12-02')
    expect(await stateTo(trustee)).toBe('open')
  })

  test('ends with the exception: one that comes anew is open', async () => {
    const { leader, head } = given.people
    at('2026-11-05')
    await acknowledge(leader, await theOne(leader, 'off-track'))
    at('2026-11-10')
    await say(head, priority, 'on-track')
    expect((await look(leader, { rule: 'off-track' })).items).toEqual([])
    at('2026-11-17')
    await say(head, priority, 'off-track')
    at('2026-11-24')
    await say(head, priority, 'off-track')
    expect(await theOne(leader, 'off-track')).toMatchObject({ state: 'open', degree: 2 })
  })

  test('keeps every note, the newest first', async () => {
    const { leader, head } = given.people
    at('2026-11-05')
    await acknowledge(leader, await theOne(leader, 'off-track'), 'We talked about it.')
    at('2026-12-02')
    await say(head, priority, 'off-track')
    await acknowledge(leader, await theOne(leader, 'off-track'), 'The English lead is there twice a week.')
    expect(await notes(leader)).toEqual(['The English lead is there twice a week.', 'We talked about it.'])
    await expect(
      given.world.as(leader, (ctx) => ctx.rows(`update exception_acknowledgements set note = 'No'`)),
    ).rejects.toThrow(/permission denied/)
  })

  test('of what trustees don’t see as it is isn’t shared with them, nor told in the timeline', async () => {
    const { leader, head, partner, governor, trustee } = given.people
    const told = async (who: TestPerson) =>
      succeeded(await who.call(listTimeline, { params: { schoolId: given.school.id } })).body
    const before = [await told(trustee), await told(governor)]
    succeeded(await acknowledge(leader, await theOne(leader, 'off-track'), 'The deputy is off sick.'))
    for (const who of [leader, head, partner]) expect(await notes(who), who.name).toHaveLength(1)
    for (const who of [governor, trustee]) expect(await notes(who), who.name).toEqual([])
    expect([await told(trustee), await told(governor)]).toEqual(before)
    at('2026-11-05')
    expect(await theOne(trustee, 'off-track')).toMatchObject({ state: 'open', acknowledgement: null })
    expect(await stateTo(leader)).toBe('acknowledged')
  })

  test('once trustees see it as leaders do it can be acknowledged again, for them to read', async () => {
    const { leader, trustee, governor } = given.people
    succeeded(await acknowledge(leader, await theOne(leader, 'off-track'), 'The deputy is off sick.'))
    expect((await theOne(leader, 'off-track')).abilities.acknowledge).toBe(false)
    at('2026-11-05')
    const again = await theOne(leader, 'off-track')
    expect(again).toMatchObject({ state: 'acknowledged', abilities: { acknowledge: true } })
    succeeded(await acknowledge(leader, again, 'The head and I have a plan.'))
    for (const who of [trustee, governor])
      expect(await theOne(who, 'off-track'), who.name).toMatchObject({
        state: 'acknowledged',
        acknowledgement: { note: 'The head and I have a plan.', shared: true },
      })
    expect((await theOne(leader, 'off-track')).abilities.acknowledge).toBe(false)
  })

  test('is told by the name that the rule has with the trust’s own threshold', async () => {
    const { leader, head, governor } = given.people
    at('2026-11-05')
    const body = { exceptionThresholds: { 'off-track': 3 } }
    succeeded(await leader.call(trust.editTrust, { body, version: 1 }))
    await say(head, priority, 'off-track')
    at('2026-12-02')
    await acknowledge(leader, await theOne(leader, 'off-track'))
    const { items } = succeeded(
      await governor.call(listTimeline, { params: { schoolId: given.school.id } }),
    ).json()
    expect(items[0].sentence).toBe('An exception was acknowledged: “Off track 3 times running”')
  })

  test('is told where everybody sees the same', async () => {
    const { leader, governor } = given.people
    at('2026-11-05')
    await acknowledge(leader, await theOne(leader, 'off-track'))
    const { items } = succeeded(
      await governor.call(listTimeline, { params: { schoolId: given.school.id } }),
    ).json()
    expect(items[0].sentence).toBe('An exception was acknowledged: “Off track twice running”')
  })
})

test('a leader sees and notes that trustees read of no update while one isn’t shared yet', async () => {
  const { leader, head, partner, trustee, governor } = given.people
  at('2026-12-14')
  await say(head, priority, 'on-track')
  const reason = 'The newest shared update is of 19 Oct, 7 school weeks ago'
  const it = await theOne(leader, 'no-update')
  expect(it.reason).toBe(`${reason}; trustees don’t read yet what came since`)
  for (const who of [trustee, governor]) expect((await theOne(who, 'no-update')).reason).toBe(reason)
  for (const who of [head, partner]) expect((await look(who, { rule: 'no-update' })).items).toEqual([])
  succeeded(await acknowledge(leader, it, 'It is on track, as will be shared.'))
  for (const who of [trustee, governor])
    expect(await theOne(who, 'no-update'), who.name).toMatchObject({
      state: 'acknowledged',
      acknowledgement: { note: 'It is on track, as will be shared.' },
    })
})

describe('is refused', () => {
  test('to whoever isn’t a trust leader, and to one who is barred from the school', async () => {
    const { leader, head, partner, trustee, clerk, governor, contributor } = given.people
    at('2026-11-05')
    const it = await theOne(leader, 'off-track')
    for (const who of [head, partner, trustee, clerk, governor])
      expect((await acknowledge(who, it)).statusCode, who.name).toBe(403)
    for (const who of [contributor, given.helpersHead])
      expect((await acknowledge(who, it)).statusCode, who.name).toBe(404)
    const both = await given.world.person('headteacher', [given.school], 'Nia Grant')
    await given.test.ownerSql(
      `insert into memberships (trust_id, id, person_id, role, from_on, created_at)
       values ($1, gen_random_uuid(), $2, 'trust-leader', '2026-09-01', $3)`,
      [given.world.trustId, both.id, given.test.deps.clock().now],
    )
    expect((await theOne(both, 'off-track')).abilities.acknowledge).toBe(false)
    expect((await acknowledge(both, it)).statusCode).toBe(403)
  })

  test('when it has become worse since it was read, or has ended', async () => {
    const { leader, head } = given.people
    const it = await theOne(leader, 'off-track')
    at('2026-11-05')
    await say(head, priority, 'off-track')
    expect((await acknowledge(leader, it)).json()).toMatchObject({
      status: 409,
      blockers: [{ code: 'worse' }],
    })
    at('2026-11-06')
    await say(head, priority, 'on-track')
    expect((await acknowledge(leader, it)).json()).toMatchObject({
      status: 409,
      blockers: [{ code: 'ended' }],
    })
  })

  test('when it is acknowledged already and nothing is new: of two leaders at once one is told so', async () => {
    const { leader } = given.people
    const other = await given.world.person('trust-leader', [], 'Nia Grant')
    at('2026-11-05')
    const it = await theOne(leader, 'off-track')
    const both = await Promise.all([acknowledge(leader, it), acknowledge(other, it)])
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect((await acknowledge(other, it)).json()).toMatchObject({
      status: 409,
      blockers: [{ code: 'acknowledged' }],
    })
    expect(await notes(leader)).toHaveLength(1)
  })

  test('without a note, or of a record that isn’t there', async () => {
    const { leader } = given.people
    const it = await theOne(leader, 'off-track')
    expect((await acknowledge(leader, it, ' ')).json().errors).toMatchObject([{ path: 'note' }])
    const record = { kind: 'priority', id: v7() } as const
    expect((await acknowledge(leader, { ...it, record })).statusCode).toBe(404)
  })
})

test('the same act sent again answers as the first time, and is kept once', async () => {
  const { leader } = given.people
  const { rule, record, degree } = await theOne(leader, 'off-track')
  const body = { id: v7(), rule, record, degree, note: 'We talked about it.' }
  const first = succeeded(await leader.call(contract.acknowledgeException, { body }))
  const again = succeeded(await leader.call(contract.acknowledgeException, { body }))
  expect(again.json()).toEqual(first.json())
  expect(await notes(leader)).toHaveLength(1)
})

test('a trust sets thresholds within their bounds, and which are its own is told', async () => {
  const { leader, trustee } = given.people
  at('2026-11-05')
  const set = (exceptionThresholds: object, version: number) =>
    leader.call(trust.editTrust, { body: { exceptionThresholds }, version })
  expect((await set({ 'off-track': 1 }, 1)).json().errors).toMatchObject([
    { path: 'exceptionThresholds.off-track' },
  ])
  const saved = succeeded(await set({ 'off-track': 3, 'no-update': 6 }, 1)).json()
  expect(saved.settings.exceptionThresholds).toEqual({ 'off-track': 3 })
  const page = await look(trustee, { rule: 'off-track' })
  expect(page.items).toEqual([])
  expect(page.rules.find(({ rule }) => rule === 'off-track')).toMatchObject({
    name: 'Off track 3 times running',
    threshold: 3,
    usual: 2,
    open: 0,
  })
})
