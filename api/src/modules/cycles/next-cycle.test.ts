import { getDashboard, getToday } from '@sixfold/shared/contracts/accountability.ts'
import * as contract from '@sixfold/shared/contracts/cycles.ts'
import type { Cycle } from '@sixfold/shared/contracts/cycles.ts'
import { getPlan, listPlans, submitPlan } from '@sixfold/shared/contracts/plans.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { getSchool } from '@sixfold/shared/contracts/schools.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { codesOf, Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
let cycleId: string
beforeEach(async () => {
  given = await Improving.create()
  given.test.setNow('2027-06-14T09:00:00Z')
  cycleId = ''
})

const priority = async (title: string) => {
  cycleId ||= await given.cycle()
  return given.priority(cycleId, { title })
}
const cycle = async (id = cycleId, by = given.people.head): Promise<Cycle> =>
  succeeded(await by.call(contract.getCycle, { params: { cycleId: id } })).json()
const openNext = (carryOver: string[], more: object = {}, by = given.people.head) => {
  const body = { id: v7(), schoolId: given.school.id, academicYear: 2027, carryOver, ...more }
  return by.call(contract.openCycle, { body })
}
const carried = ({ id }: { id: string }) => ({ priorityId: id, outcome: 'carried-over' })
const stopped = ({ id }: { id: string }, reason = 'It does not work') => ({
  priorityId: id,
  outcome: 'stop',
  reason,
})
const close = async (
  priorities: object[],
  more: { version?: number; openNext?: object; by?: typeof given.people.head; key?: string } = {},
) =>
  (more.by ?? given.people.head).call(contract.closeCycle, {
    params: { cycleId },
    version: more.version ?? (await cycle()).version,
    body: { priorities, ...(more.openNext ? { openNext: more.openNext } : {}) },
    ...(more.key ? { key: more.key } : {}),
  })
const places = ({ priorities }: Cycle) => priorities.map(({ title, rank, outcome }) => [title, rank, outcome])

describe('priorities carried over into next year’s cycle', () => {
  test('go on there in the order given, with their trail, and say so in this one', async () => {
    const [writing, reading, maths] = [
      await priority('Writing'),
      await priority('Reading'),
      await priority('Maths'),
    ]
    const next: Cycle = succeeded(await openNext([maths.id, writing.id])).json()
    expect(places(next)).toEqual([
      ['Maths', 1, null],
      ['Writing', 2, null],
    ])
    expect(places(await cycle())).toEqual([
      ['Writing', 1, 'carried-over'],
      ['Reading', 2, null],
      ['Maths', 3, 'carried-over'],
    ])
    expect(await given.see(writing.id)).toMatchObject({
      cycle: { id: next.id, academicYear: 2027 },
      rank: 2,
      outcome: null,
      trail: [{ kind: 'start' }],
    })
    expect((await given.see(reading.id)).cycle.academicYear).toBe(2026)
  })

  test('show once wherever open priorities show', async () => {
    const writing = await priority('Writing')
    await given.approvedPlan(writing)
    succeeded(await openNext([writing.id]))
    const { head, trustee } = given.people
    const today = (await head.call(getToday)).json()
    expect(today.items.filter((it: { kind: string }) => it.kind === 'priority')).toHaveLength(1)
    const board = (await trustee.call(getDashboard, { query: {} })).json()
    expect(board.schools[0].priorities).toMatchObject([{ title: 'Writing', step: 'diagnose' }])
    for (const who of [head, trustee]) {
      const school = (await who.call(getSchool, { params: { schoolId: given.school.id } })).json()
      expect(school.openPriorities).toBe(1)
      const { items } = (await who.call(contract.listCycles, { query: { schoolId: given.school.id } })).json()
      expect(items.map(places)).toEqual([[['Writing', 1, null]], [['Writing', 1, 'carried-over']]])
    }
  })

  test('are open ones of this school, each once, and not of a later cycle', async () => {
    const writing = await priority('Writing')
    const elsewhere = await given.world.school('Aldercombe Primary School')
    const theirs = await given.priority(await given.cycle(elsewhere))
    const twice = await openNext([writing.id, writing.id, theirs.id])
    expect([twice.statusCode, twice.json().errors.map((fault: { path: string }) => fault.path)]).toEqual([
      400,
      ['carryOver.1', 'carryOver.2'],
    ])
    succeeded(await openNext([writing.id]))
    given.test.setNow('2028-06-14T09:00:00Z')
    expect(codesOf(await openNext([writing.id], { academicYear: 2025 }))).toEqual(['in-later-cycle'])
    succeeded(await openNext([writing.id], { academicYear: 2028 }))
    expect(await app(`select 1 from cycle_priorities where priority_id = '${writing.id}'`)).toHaveLength(3)
  })

  test('wait while their plan is with the trust, so that nothing of it changes meanwhile', async () => {
    const writing = await given.planned()
    const { head } = given.people
    const [plan] = (await head.call(listPlans, { query: { schoolId: given.school.id } })).json().items
    const params = { planId: plan.id }
    const { version } = (await head.call(getPlan, { params })).json()
    succeeded(await head.call(submitPlan, { params, version }))
    expect(codesOf(await openNext([writing.id]))).toEqual(['plan-submitted'])
    succeeded(await openNext([]))
  })

  test('completed there have their outcome there, and stay carried over here', async () => {
    const writing = await given.at('secure')
    const from = writing.cycle
    const next: Cycle = succeeded(await openNext([writing.id])).json()
    succeeded(
      await given.move(
        writing,
        { to: 'next', decision: 'embed', reason: 'It works', overrideReason: 'Agreed at the visit' },
        { by: given.people.leader },
      ),
    )
    const outcomeIn = async (id: string) =>
      (await cycle(id)).priorities.find((one) => one.id === writing.id)?.outcome
    expect([await outcomeIn(from.id), await outcomeIn(next.id)]).toEqual(['carried-over', 'embed'])
  })
})

const app = (sql: string) => given.test.ownerSql(sql)

describe('closing a cycle', () => {
  let writing: Priority
  let reading: Priority
  beforeEach(async () => {
    writing = await priority('Writing')
    reading = await priority('Reading')
  })

  test('asks of each open priority what becomes of it', async () => {
    const answer = await close([carried(writing)], { openNext: { id: v7() } })
    expect([answer.statusCode, answer.json().blockers]).toEqual([
      409,
      [{ code: 'priority-open', message: 'Say what becomes of “Reading”' }],
    ])
    expect((await cycle()).status).toBe('open')
    expect(await app('select 1 from cycles')).toHaveLength(1)
  })

  test('opens the next one in the same act, lets some go on in it and stops others with their reason', async () => {
    const next = { id: v7() }
    const closed: Cycle = succeeded(
      await close([carried(writing), stopped(reading)], { openNext: next }),
    ).json()
    expect(closed).toMatchObject({
      status: 'closed',
      abilities: { addPriority: false, rank: false, close: false, reopen: false },
    })
    expect(closed.priorities).toMatchObject([
      { title: 'Writing', status: 'open', outcome: 'carried-over', outcomeReason: null, stoppedAt: null },
      {
        title: 'Reading',
        status: 'completed',
        outcome: 'stop',
        outcomeReason: 'It does not work',
        stoppedAt: 'diagnose',
      },
    ])
    expect(places(await cycle(next.id))).toEqual([['Writing', 1, null]])
    expect((await cycle(next.id)).academicYear).toBe(2027)
    expect(await given.see(reading.id)).toMatchObject({
      steps: [{ key: 'diagnose', state: 'ahead' }, {}, {}, {}, {}, {}],
      trail: [{ kind: 'complete', fromStep: 'diagnose', decision: 'stop', reason: 'It does not work' }, {}],
    })
    expect(
      await app(`select from_status, to_status, day from cycle_transitions where cycle_id = '${cycleId}'`),
    ).toEqual([
      { from_status: null, to_status: 'open', day: '2027-06-14' },
      { from_status: 'open', to_status: 'closed', day: '2027-06-14' },
    ])
  })

  test('goes into the next cycle where that is open already', async () => {
    const next: Cycle = succeeded(await openNext([reading.id])).json()
    succeeded(await close([carried(writing)], { openNext: { id: v7() } }))
    expect(places(await cycle(next.id))).toEqual([
      ['Reading', 1, null],
      ['Writing', 2, null],
    ])
  })

  test('needs a next one to carry over into, and none to stop all', async () => {
    expect(codesOf(await close([carried(writing), stopped(reading)]))).toEqual(['no-next-cycle'])
    succeeded(await close([stopped(writing), stopped(reading)]))
    expect(codesOf(await close([]))).toEqual(['cycle-closed'])
  })

  test('leaves nothing to do in it', async () => {
    succeeded(await close([stopped(writing), stopped(reading)]))
    const body = { id: v7(), cycleId, title: 'Late', criterionKey: 'achievement' }
    expect(codesOf(await given.people.head.call(contract.addPriority, { body }))).toEqual(['cycle-closed'])
    const { version } = await cycle()
    const ranks = await given.people.head.call(contract.setRanks, {
      params: { cycleId },
      version,
      body: { priorityIds: [reading.id, writing.id] },
    })
    expect(codesOf(ranks)).toEqual(['cycle-closed'])
    expect(codesOf(await given.move(writing, { to: 'next' }))).toEqual(['priority-completed'])
  })

  test('waits while the trust has the plan', async () => {
    await app(`update plans set status = 'submitted'`)
    expect((await cycle()).blockers.close.map((blocker) => blocker.code)).toEqual(['plan-submitted'])
    expect(codesOf(await close([stopped(writing), stopped(reading)]))).toEqual(['plan-submitted'])
    expect((await cycle(cycleId, given.people.trustee)).blockers).toEqual({ rank: [], close: [], reopen: [] })
  })

  test('is refused to whoever has an older version, and done once when asked twice', async () => {
    const { version } = await cycle()
    const key = v7()
    const endings = [stopped(writing), stopped(reading)]
    const first = succeeded(await close(endings, { version, key }))
    expect((await close(endings, { version, key })).json()).toEqual(first.json())
    expect((await close(endings, { version })).statusCode).toBe(412)
  })

  test('by two people at once closes it once, with one next cycle', async () => {
    const { version } = await cycle()
    const { leader } = given.people
    const all = [carried(writing), carried(reading)]
    const both = await Promise.all([
      close(all, { version, openNext: { id: v7() } }),
      close(all, { version, openNext: { id: v7() }, by: leader }),
    ])
    expect(both.map((one) => one.statusCode)).toEqual(expect.arrayContaining([200, 412]))
    expect(await app('select 1 from cycles')).toHaveLength(2)
    expect(await app('select 1 from cycle_priorities')).toHaveLength(4)
  })

  test('while a priority is moved on keeps both, in one order or the other', async () => {
    const { version } = await cycle()
    const stops = [stopped(writing), stopped(reading)]
    const override = { to: 'next', overrideReason: 'Agreed at the visit' }
    const [closed, moved] = await Promise.all([
      close(stops, { version }),
      given.move(writing, override, { by: given.people.leader, version: writing.version }),
    ])
    expect(closed.statusCode).toBe(200)
    expect([200, 409, 412]).toContain(moved.statusCode)
    const { trail } = await given.see(writing.id)
    expect(trail[0]).toMatchObject({
      kind: 'complete',
      fromStep: moved.statusCode === 200 ? 'explore' : 'diagnose',
    })
  })
})
