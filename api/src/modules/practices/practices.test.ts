import { moveStep } from '@sixfold/shared/contracts/cycles.ts'
import * as contract from '@sixfold/shared/contracts/practices.ts'
import type { Practice } from '@sixfold/shared/contracts/practices.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { approvePlanAsItStands } from '../../../test/approved-plan.ts'
import { everyRole, type TestPerson } from '../../../test/factories.ts'
import { codesOf, Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
beforeEach(async () => {
  given = await Improving.create()
})

const text = (more: object = {}) => ({
  id: v7(),
  schoolId: given.school.id,
  title: 'Paired writing',
  criterionKey: 'curriculum-and-teaching',
  problem: 'Children write too little',
  whatWeDid: 'Twenty minutes in pairs, every day',
  whatChanged: 'Books are fuller in all classes',
  ...more,
})
const share = async (more: object = {}, by: TestPerson = given.people.head): Promise<Practice> =>
  succeeded(await by.call(contract.sharePractice, { body: text(more) })).json()
const get = (practiceId: string, by: TestPerson) => by.call(contract.getPractice, { params: { practiceId } })
const titles = async (by: TestPerson, query: Record<string, string> = {}) =>
  succeeded(await by.call(contract.listPractices, { query }))
    .json<{ items: Practice[] }>()
    .items.map((practice) => practice.title)

describe('a practice', () => {
  test('is read by everybody in the trust, peers too, and named on their timelines', async () => {
    const { id, ...practice } = await share({ context: 'Two-form entry' })
    expect(practice).toMatchObject({
      school: { name: given.school.name },
      priority: null,
      whatItTook: null,
      context: 'Two-form entry',
      by: { name: given.people.head.name },
      withdrawn: null,
      abilities: { edit: true, withdraw: true },
      version: 1,
    })
    const peers = await everyRole(given.world, await given.world.school('Fenwick Infants'))
    for (const who of [...Object.values(given.people), ...Object.values(peers)])
      expect(await titles(who)).toEqual(['Paired writing'])
    expect((await get(id, peers.contributor)).json()).toMatchObject({ abilities: { edit: false } })
    const [event] = await given.test.ownerSql(`select audiences from events where kind = 'practice-shared'`)
    expect(event?.['audiences']).toContain('peers')
  })

  test('is found by words, wherever and however they are written, and by criterion', async () => {
    await share({ title: 'Paired writing', whatItTook: 'A day of training' })
    await share({ title: 'Reading 100% of days', criterionKey: 'inclusion', problem: 'Few read at home' })
    const { trustee } = given.people
    expect(await titles(trustee)).toEqual(['Reading 100% of days', 'Paired writing'])
    expect(await titles(trustee, { search: 'TRAIN writ' })).toEqual(['Paired writing'])
    expect(await titles(trustee, { search: '100%' })).toEqual(['Reading 100% of days'])
    expect(await titles(trustee, { search: 'thornmere home' })).toEqual(['Reading 100% of days'])
    expect(await titles(trustee, { search: 'paired home' })).toEqual([])
    expect(await titles(trustee, { search: '  ' })).toHaveLength(2)
    expect(await titles(trustee, { criterionKey: 'inclusion' })).toEqual(['Reading 100% of days'])
    expect(await titles(trustee, { search: `' or 1=1 --` })).toEqual([])
  })

  test('is listed page by page, each once', async () => {
    for (const n of [1, 2, 3]) await share({ title: `Practice ${n}` })
    const first = (await given.people.clerk.call(contract.listPractices, { query: { limit: 2 } })).json()
    const cursor = first.nextCursor
    const second = (
      await given.people.clerk.call(contract.listPractices, { query: { limit: 2, cursor } })
    ).json()
    const all = [...first.items, ...second.items].map((practice: Practice) => practice.title)
    expect([all, second.nextCursor]).toEqual([['Practice 3', 'Practice 2', 'Practice 1'], null])
  })

  test('names what it was learned from to those who may read that', async () => {
    const { head, trustee } = given.people
    const priority = await given.priority()
    const { id } = await share({ priorityId: priority.id })
    const peer = await given.world.person('headteacher', [await given.world.school('Fenwick Infants')])
    const seen = async (who: TestPerson) => (await get(id, who)).json<Practice>().priority
    expect(await seen(head)).toMatchObject({ id: priority.id })
    expect(await seen(trustee)).toBeNull()
    await approvePlanAsItStands(given.world, given.people.leader, priority.cycle.id)
    expect(await seen(trustee)).toMatchObject({ id: priority.id })
    expect(await seen(peer)).toBeNull()
  })

  test('comes from a priority of its own school', async () => {
    const other = await given.world.school('Fenwick Infants')
    const priority = await given.priority(await given.cycle(other))
    const answer = await given.people.head.call(contract.sharePractice, {
      body: text({ priorityId: priority.id }),
    })
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ path: 'priorityId' }] })
  })

  test('is changed on the version that one has seen; absent leaves, null clears', async () => {
    const { id } = await share({ context: 'Two-form entry', whatItTook: 'A day' })
    const edit = (version: number, body: object) =>
      given.people.leader.call(contract.editPractice, { params: { practiceId: id }, version, body })
    expect(succeeded(await edit(1, { title: 'Writing in pairs', context: null })).json()).toMatchObject({
      title: 'Writing in pairs',
      context: null,
      whatItTook: 'A day',
      version: 2,
    })
    expect((await edit(1, { title: 'Mine' })).statusCode).toBe(412)
    expect((await edit(2, { problem: null })).statusCode).toBe(400)
  })

  test('withdrawn is kept for its school and leaders, with the reason, and stays as it is', async () => {
    const { id } = await share()
    const { head, leader, partner, trustee } = given.people
    const act = { params: { practiceId: id }, version: 1, body: { reason: 'It did not last' } }
    succeeded(await head.call(contract.withdrawPractice, act))
    for (const who of [head, leader, partner]) {
      expect(await titles(who)).toEqual([])
      expect((await get(id, who)).json()).toMatchObject({
        withdrawn: { reason: 'It did not last' },
        abilities: { edit: false, withdraw: false },
      })
    }
    expect((await get(id, trustee)).statusCode).toBe(404)
    expect(codesOf(await head.call(contract.withdrawPractice, { ...act, version: 2 }))).toEqual(['withdrawn'])
  })
})

describe('the practice that a priority would make', () => {
  test('is filled in with what is known, and nothing on few pupils', async () => {
    const { id } = await given.diagnosed()
    await given.measure(id, { name: 'Reading of five pupils', fewPupils: true })
    const { trustId } = given.world
    const sql = given.test.ownerSql
    await sql(
      `insert into priority_options (trust_id, id, priority_id, turn, rank, title, staff_time, verdict, why, created_at, created_by)
       select $1, gen_random_uuid(), $2, 1, 1, 'Paired writing', 'Two hours a week', 'chosen', 'It fits', now(), $3`,
      [trustId, id, given.people.head.id],
    )
    await sql(
      `insert into actions (trust_id, id, priority_id, turn, rank, title, status, planned_pence, created_at, created_by)
       values ($1, gen_random_uuid(), $2, 1, 1, 'Train all teachers', 'done', 40000, now(), $3),
              ($1, gen_random_uuid(), $2, 1, 2, 'Buy a hall', 'dropped', 9000000, now(), $3)`,
      [trustId, id, given.people.head.id],
    )
    await sql(
      `insert into observations (trust_id, id, measure_id, observed_on, value, recorded_at, by_person_id)
       select $1, gen_random_uuid(), m.id, '2026-11-20', 66, now(), $2 from measures m`,
      [trustId, given.people.head.id],
    )
    const draft = await given.people.contributor.call(contract.draftPractice, { params: { priorityId: id } })
    expect(succeeded(draft).json()).toEqual({
      title: 'Every child writes at length, every day',
      criterionKey: 'curriculum-and-teaching',
      problem: 'Children in years 3 to 6 write too little',
      whatWeDid: 'Paired writing\n\n• Train all teachers',
      whatItTook: '£400 planned\n\nTwo hours a week',
      whatChanged: 'Expected standard in writing, year 6: from 58% to 66%',
    })
  })
})

describe('spreading', () => {
  const spread = async (priorityId: string, by: TestPerson, more: object = {}) => {
    const { version } = await given.see(priorityId)
    const body = { to: 'next', decision: 'spread', reason: 'Two schools have asked', ...more }
    return by.call(moveStep, { params: { priorityId }, version, body })
  }

  test('needs a practice; other decisions don’t', async () => {
    const { id } = await given.priority()
    await given.test.ownerSql(`update priorities set step = 'secure'`)
    await given.note(id, 'secure')
    const { head } = given.people
    expect(codesOf(await spread(id, head))).toEqual(['practice-missing'])
    const practice = await share({ priorityId: id })
    const withdraw = { params: { practiceId: practice.id }, version: 1, body: { reason: 'Not ready' } }
    succeeded(await head.call(contract.withdrawPractice, withdraw))
    expect(codesOf(await spread(id, head))).toEqual(['practice-missing'])
    await share({ priorityId: id })
    expect(succeeded(await spread(id, head)).json()).toMatchObject({ status: 'completed', outcome: 'spread' })
  })

  test('goes past it only with a leader’s reason, which stays', async () => {
    const { id } = await given.priority()
    await given.test.ownerSql(`update priorities set step = 'secure'`)
    await given.note(id, 'secure')
    const answer = await spread(id, given.people.leader, { overrideReason: 'It is being written' })
    expect(succeeded(answer).json()).toMatchObject({
      outcome: 'spread',
      trail: [{ override: { blockers: [{ code: 'practice-missing' }] } }, {}],
    })
  })
})
