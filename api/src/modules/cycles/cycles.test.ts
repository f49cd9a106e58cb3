import * as contract from '@sixfold/shared/contracts/cycles.ts'
import type { Cycle } from '@sixfold/shared/contracts/cycles.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { codesOf, Improving, statement, succeeded } from '../../../test/improving.ts'
import { cyclePolicy } from './policy.ts'

let given: Improving
beforeEach(async () => {
  given = await Improving.create()
})

const open = (more: object = {}, by = given.people.head) =>
  by.call(contract.openCycle, { body: { id: v7(), schoolId: given.school.id, academicYear: 2026, ...more } })

describe('opening a cycle', () => {
  test('is the head’s to do, once a year, and shows who may add a priority', async () => {
    const opened = await open()
    expect([opened.statusCode, opened.json()]).toMatchObject([
      201,
      { academicYear: 2026, status: 'open', priorities: [], abilities: { addPriority: true }, version: 1 },
    ])
    const again = await open()
    expect([again.statusCode, codesOf(again)]).toEqual([409, ['cycle-exists']])
    expect((await open({}, given.people.contributor)).statusCode).toBe(403)
  })

  test('with the same id and body answers as the first time', async () => {
    const id = v7()
    const first = await open({ id })
    expect((await open({ id })).json()).toEqual(first.json())
    expect((await open({ id, academicYear: 2027 })).statusCode).toBe(409)
  })

  test('waits until the school is in the trust', async () => {
    const later = await given.world.school('Fenwick Infants', { joinedOn: '2028-09-01' })
    const refused = await open({ schoolId: later.id, academicYear: 2027 }, given.people.leader)
    expect(codesOf(refused)).toEqual(['school-not-in-trust'])
  })

  test('of two people at once makes one', async () => {
    const both = await Promise.all([open(), open({}, given.people.leader)])
    expect(new Set(both.map((one) => one.statusCode))).toEqual(new Set([201, 409]))
  })
})

describe('a cycle’s priorities', () => {
  test('are ranked as they come, and begin at “Know the need” with everything missing', async () => {
    const cycleId = await given.cycle()
    await given.priority(cycleId)
    await given.priority(cycleId, {
      title: 'Children come to school, and stay',
      criterionKey: 'attendance-and-behaviour',
    })
    const cycle: Cycle = (await given.people.head.call(contract.getCycle, { params: { cycleId } })).json()
    expect(cycle.priorities.map(({ rank, title, step }) => [rank, title, step])).toEqual([
      [1, 'Every child writes at length, every day', 'diagnose'],
      [2, 'Children come to school, and stay', 'diagnose'],
    ])
    expect(cycle.priorities[0]).toMatchObject({
      evidence: { count: 0, strength: 'none', contested: false },
      measure: null,
    })
    expect(cycle.priorities[0]?.blockers.advance).toHaveLength(5)
  })

  test('added by two people at once get two ranks', async () => {
    const cycleId = await given.cycle()
    const both = await Promise.all([given.priority(cycleId), given.priority(cycleId, {}, given.people.head)])
    expect(new Set(both.map((one) => one.rank))).toEqual(new Set([1, 2]))
  })

  test('name a criterion of the scheme, and unknown fields are refused', async () => {
    const body = {
      id: v7(),
      cycleId: await given.cycle(),
      title: ' ',
      criterionKey: 'Writing!',
      colour: 'red',
    }
    const answer = await given.people.head.call(contract.addPriority, { body })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors.map((fault: { path: string }) => fault.path)).toEqual([
      'title',
      'criterionKey',
      '',
    ])
    const { colour: _, ...known } = { ...body, title: 'Reading', criterionKey: 'writing' }
    const unknown = await given.people.head.call(contract.addPriority, { body: known })
    expect([unknown.statusCode, unknown.json().errors]).toEqual([
      400,
      [{ path: 'criterionKey', message: 'Choose a criterion of the scheme' }],
    ])
  })

  test('of an approved plan are seen by trustees, without what is missing', async () => {
    const priority = await given.diagnosed()
    await given.approvedPlan(priority)
    const { items } = (
      await given.people.trustee.call(contract.listCycles, { query: { schoolId: given.school.id } })
    ).json()
    expect(items[0].priorities).toMatchObject([
      {
        id: priority.id,
        step: 'diagnose',
        measure: { baseline: 58 },
        evidence: { count: 1, strength: 'thin' },
        blockers: { advance: [] },
      },
    ])
  })
})

describe('lists of cycles', () => {
  test('show each person exactly the schools whose cycle they may read', async () => {
    const other = await given.world.school('Aldercombe Primary School')
    const third = await given.world.school('Fenwick Infant School')
    for (const school of [given.school, other, third]) await given.cycle(school)
    const everyone = [
      ...Object.values(given.people),
      await given.world.person('headteacher', [other, third]),
      await given.world.person('governor', [other]),
      await given.world.person('improvement-partner', [third]),
    ]
    for (const person of everyone) {
      const { items } = (await person.call(contract.listCycles)).json<{ items: Cycle[] }>()
      const readable = [given.school, other, third].filter((school) =>
        cyclePolicy.read(person.actor, { schoolId: school.id }),
      )
      expect([person.name, items.map((cycle) => cycle.school.name).toSorted()]).toEqual([
        person.name,
        readable.map((school) => school.name).toSorted(),
      ])
    }
  })

  test('come newest year first, then by name, and pages are a partition of them', async () => {
    const other = await given.world.school('Aldercombe Primary School')
    for (const year of [2025, 2026])
      for (const school of [given.school, other]) await given.cycle(school, year)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = succeeded(
        await given.people.leader.call(contract.listCycles, { query: { limit: 1, cursor } }),
      ).json()
      seen.push(...page.items.map((cycle: Cycle) => `${cycle.academicYear} ${cycle.school.name}`))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual([
      '2026 Aldercombe Primary School',
      '2026 Thornmere Primary School',
      '2025 Aldercombe Primary School',
      '2025 Thornmere Primary School',
    ])
  })

  test('refuse a cursor that is none of theirs', async () => {
    for (const cursor of ['nonsense', Buffer.from('["a","b","c"]').toString('base64url')])
      expect((await given.people.leader.call(contract.listCycles, { query: { cursor } })).statusCode).toBe(
        400,
      )
  })

  test('say whether a cycle can be opened here', async () => {
    const may = async (who: keyof typeof given.people) =>
      (await given.people[who].call(contract.listCycles, { query: { schoolId: given.school.id } })).json()
        .abilities
    expect(await may('head')).toEqual({ read: true, open: true })
    expect(await may('contributor')).toEqual({ read: true, open: false })
    const peer = await given.world.person('headteacher', [
      await given.world.school('Aldercombe Primary School'),
    ])
    const seen = (await peer.call(contract.listCycles, { query: { schoolId: given.school.id } })).json()
    expect(seen).toEqual({ items: [], nextCursor: null, abilities: { read: false, open: false } })
  })
})

describe('a priority’s text', () => {
  const edit = (priority: { id: string; version: number }, body: object, by = given.people.head) =>
    by.call(contract.editPriority, { params: { priorityId: priority.id }, version: priority.version, body })

  test('changes field by field: absent leaves, null clears', async () => {
    const priority = await given.priority(undefined, { lead: 'R. Adeyemi' })
    const named = succeeded(await edit(priority, { problem: statement.problem, title: 'Write daily' })).json()
    expect(named).toMatchObject({
      title: 'Write daily',
      lead: 'R. Adeyemi',
      statement: { problem: statement.problem },
      version: 2,
    })
    expect(succeeded(await edit(named, { lead: null, problem: null })).json()).toMatchObject({
      title: 'Write daily',
      lead: null,
      statement: { problem: null },
    })
  })

  test('is refused to whoever has an older version, with both versions', async () => {
    const priority = await given.priority()
    succeeded(await edit(priority, { problem: 'First' }))
    const late = await edit(priority, { problem: 'Second' }, given.people.contributor)
    expect([late.statusCode, late.json().versions]).toEqual([412, { sent: 1, current: 2 }])
    expect((await edit({ ...priority, version: undefined as never }, { problem: 'Third' })).statusCode).toBe(
      428,
    )
  })

  test('is a contributor’s to write, its name the head’s to give', async () => {
    const priority = await given.priority()
    const { contributor } = given.people
    expect((await edit(priority, { title: 'Mine' }, contributor)).statusCode).toBe(403)
    expect((await edit(priority, { problem: 'Ours', lead: null }, contributor)).statusCode).toBe(403)
    expect((await edit(priority, { problem: 'Ours' }, contributor)).statusCode).toBe(200)
  })

  test('of step 1 can’t be cleared once the priority has gone on', async () => {
    const priority = await given.at('explore')
    const cleared = await edit(priority, { problem: null })
    expect([cleared.statusCode, codesOf(cleared)]).toEqual([409, ['needed-since-step-1']])
  })
})
