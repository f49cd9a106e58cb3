import { listTimeline } from '@sixfold/shared/contracts/accountability.ts'
import * as contract from '@sixfold/shared/contracts/visits.ts'
import type { Visit } from '@sixfold/shared/contracts/visits.ts'
import { createPairing, agreePairing } from '@sixfold/shared/contracts/support.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { Categorising } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { codes, faults } from '../../../test/paired-schools.ts'

let given: Categorising
let params: { schoolId: string }
beforeEach(async () => {
  given = await Categorising.create()
  params = { schoolId: given.school.id }
})

const said = (more: object = {}) => ({
  day: '2026-11-20',
  halfDays: 1,
  others: 'An adviser for mathematics',
  whatHappened: 'We saw three lessons and talked with the head',
  ...more,
})
const log = (who: TestPerson, more: object = {}) =>
  who.call(contract.logVisit, { params, body: { id: v7(), ...said(more) } })
const logged = async (who = given.people.partner, more: object = {}) => (await log(who, more)).json<Visit>()
const correct = (who: TestPerson, { id, version }: Visit, body: object) =>
  who.call(contract.correctVisit, { params: { ...params, visitId: id }, version, body })
const withdraw = (who: TestPerson, { id, version }: Visit, reason = 'It was another school') =>
  who.call(contract.withdrawVisit, { params: { ...params, visitId: id }, version, body: { reason } })
const listed = async (who = given.people.leader): Promise<Visit[]> =>
  (await who.call(contract.listVisits, { params })).json().items
const entitlement = async (who = given.people.head) =>
  (await who.call(contract.getEntitlement, { params })).json()

describe('a visit is logged', () => {
  test('by a partner, with who came, how long, what happened and what is next', async () => {
    const { partner, leader, head } = given.people
    const answer = await log(partner, { people: [leader.id, partner.id], nextSteps: 'See Year 6 in January' })
    expect(answer.statusCode).toBe(201)
    expect(await listed(head)).toMatchObject([
      {
        id: answer.json().id,
        day: '2026-11-20',
        halfDays: 1,
        people: [{ name: 'Ama Osei' }, { name: 'Priya Iyer' }],
        others: 'An adviser for mathematics',
        nextSteps: 'See Year 6 in January',
        by: { name: 'Priya Iyer' },
        earlier: [],
        abilities: { correct: false },
      },
    ])
  })

  test('once, however often it is sent', async () => {
    const body = { id: v7(), ...said() }
    const send = (more = {}) =>
      given.people.leader.call(contract.logVisit, { params, body: { ...body, ...more } })
    const both = await Promise.all([send(), send()])
    expect(both.map((it) => it.statusCode)).toEqual([201, 201])
    expect((await send({ halfDays: 2 })).statusCode).toBe(409)
    expect(await listed()).toHaveLength(1)
  })

  test('a second time on one day too: whoever logs it can ask which are logged of that day', async () => {
    const { leader, head, governor } = given.people
    const first = await logged(leader, { people: [leader.id] })
    await logged(leader, { day: '2026-11-19' })
    const on = async (day: string, who = leader) => who.call(contract.listVisits, { params, query: { day } })
    expect((await on('2026-11-20')).json().items.map((it: Visit) => it.id)).toEqual([first.id])
    expect((await on('2026-11-18')).json().items).toEqual([])
    expect((await on('2026-11-20', head)).json().items).toHaveLength(1)
    expect((await on('2026-11-20', governor)).statusCode).toBe(404)
    expect((await on('soon')).statusCode).toBe(400)
    expect((await log(leader, { people: [leader.id] })).statusCode).toBe(201)
    expect((await on('2026-11-20')).json().items).toHaveLength(2)
  })

  test('not for a day to come, nor with nobody; every fault is named at its field', async () => {
    const { leader } = given.people
    expect(faults(await log(leader, { day: '2026-11-22', others: null }))).toEqual(['day', 'people'])
    expect(faults(await log(leader, { people: [v7()] }))).toEqual(['people.0'])
    expect(faults(await log(leader, { people: [leader.id, leader.id] }))).toEqual(['people'])
    expect(faults(await log(leader, { halfDays: 0.5, whatHappened: ' ' }))).toEqual([
      'halfDays',
      'whatHappened',
    ])
    expect(faults(await log(leader, { day: '2020-11-20' }))).toEqual(['day'])
    expect(await listed()).toEqual([])
  })

  test('and the timeline tells school and trust that it was, not what was written', async () => {
    await logged()
    const seen = async (who: TestPerson) => (await who.call(listTimeline, { params })).body
    expect(await seen(given.people.head)).toContain('A visit by the trust was logged: 20 Nov 2026')
    expect(await seen(given.people.head)).not.toContain('three lessons')
    expect(await seen(given.people.trustee)).not.toContain('A visit')
  })
})

describe('a visit that was logged', () => {
  test('is corrected by whoever logged it or a leader, and what it said stays', async () => {
    const { partner, leader } = given.people
    const visit = await logged()
    const second = await correct(leader, visit, said({ halfDays: 2, people: [partner.id], others: null }))
    expect(second.statusCode).toBe(200)
    const third = await correct(partner, second.json(), said({ day: '2026-11-19' }))
    expect(third.json()).toMatchObject({
      id: visit.id,
      day: '2026-11-19',
      version: 3,
      earlier: [
        { halfDays: 2, people: [{ name: 'Priya Iyer' }], others: null, by: { name: 'Ama Osei' } },
        { halfDays: 1, day: '2026-11-20', by: { name: 'Priya Iyer' } },
      ],
    })
    expect(await listed()).toHaveLength(1)
  })

  test('isn’t corrected over what somebody else corrected meanwhile', async () => {
    const visit = await logged()
    await correct(given.people.leader, visit, said({ halfDays: 2 }))
    expect((await correct(given.people.partner, visit, said({ halfDays: 3 }))).statusCode).toBe(412)
    expect((await withdraw(given.people.partner, visit)).statusCode).toBe(412)
  })

  test('is taken back with a reason: it stays in the log, and doesn’t count', async () => {
    await given.published(await given.round(2026), 2)
    const visit = await logged()
    expect((await entitlement()).visits[0]).toMatchObject({ made: 1 })
    const answer = await withdraw(given.people.partner, visit)
    expect(answer.json()).toMatchObject({ withdrawnReason: 'It was another school', version: 2 })
    expect(answer.json().abilities).toEqual({ correct: false })
    expect((await entitlement()).visits[0]).toMatchObject({ made: 0 })
    expect(await listed()).toHaveLength(1)
    expect(codes(await correct(given.people.leader, answer.json(), said()))).toEqual(['withdrawn'])
  })

  test('stays as it was in the database', async () => {
    await logged()
    await expect(
      given.world.as(given.people.leader, (ctx) => ctx.rows(`update visits set half_days = 9`)),
    ).rejects.toThrow(/permission denied/)
  })
})

describe('of visits', () => {
  test('governors, trustees, clerks and contributors have the counts and nothing that was written', async () => {
    await given.published(await given.round(2026), 2)
    await logged()
    const { governor, trustee, clerk, contributor } = given.people
    for (const who of [governor, trustee, clerk, contributor]) {
      expect((await who.call(contract.listVisits, { params })).statusCode, who.name).toBe(404)
      expect(await entitlement(who)).toMatchObject({
        visits: [{ term: 'autumn', promised: 4, made: 1, left: 3 }, {}, {}],
        abilities: { log: false, readVisits: false },
      })
    }
  })

  test('a leader who governs the school reads them, and logs and corrects none', async () => {
    const { leader } = given.people
    const visit = await logged(leader)
    await given.alsoHolds(leader, 'governor', given.school)
    expect(await listed(leader)).toMatchObject([{ abilities: { correct: false } }])
    expect((await log(leader)).statusCode).toBe(403)
    expect((await correct(leader, visit, said())).statusCode).toBe(403)
    expect((await withdraw(leader, visit)).statusCode).toBe(403)
  })

  test('the latest day comes first, and pages hold each once', async () => {
    for (const day of ['2026-11-02', '2026-11-20', '2026-11-11', '2026-11-20'])
      await logged(given.people.leader, { day })
    const seen: Visit[] = []
    let cursor: string | undefined
    do {
      const answer = await given.people.head.call(contract.listVisits, {
        params,
        query: { limit: 2, cursor },
      })
      seen.push(...answer.json().items)
      cursor = answer.json().nextCursor ?? undefined
    } while (cursor)
    expect(seen.map((it) => it.day)).toEqual(['2026-11-20', '2026-11-20', '2026-11-11', '2026-11-02'])
    expect(new Set(seen.map((it) => it.id)).size).toBe(4)
  })
})

describe('the entitlement', () => {
  test('is nothing before the first category', async () => {
    expect(await entitlement()).toMatchObject({
      category: null,
      term: 'autumn',
      support: { promised: 0, agreed: 0, left: 0 },
    })
  })

  test('is the same for the leader and the head: promised, agreed and left', async () => {
    await given.published(await given.round(2026), 2)
    const giver = await given.world.school('Fenwick Infant School')
    const giversHead = await given.world.person('headteacher', [giver], 'Sam Okoro')
    const { leader, head } = given.people
    const body = {
      id: v7(),
      giverSchoolId: giver.id,
      receiverSchoolId: given.school.id,
      criterionKey: 'inclusion',
      objective: 'Set up a quiet room',
      halfDays: 5,
    }
    await leader.call(createPairing, { body })
    const agree = (who: TestPerson, side: string, version: number) =>
      who.call(agreePairing, { params: { pairingId: body.id }, body: { side }, version })
    await agree(giversHead, 'giver', 1)
    expect((await entitlement()).support).toEqual({ promised: 30, agreed: 0, delivered: 0, left: 30 })
    await agree(head, 'receiver', 2)
    expect((await entitlement()).support).toEqual({ promised: 30, agreed: 5, delivered: 0, left: 25 })
    const { abilities, ...counted } = await entitlement(leader)
    expect(await entitlement(head)).toMatchObject(counted)
    expect(abilities).toEqual({ log: true, readVisits: true })
  })
})
