import * as contract from '@sixfold/shared/contracts/actions.ts'
import type { Action } from '@sixfold/shared/contracts/actions.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { codesOf, Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
let priority: Priority
beforeEach(async () => {
  given = await Improving.create()
  priority = await given.priority()
})

type Answer = Awaited<ReturnType<TestPerson['call']>>
const faultsOf = (answer: Answer) => [
  answer.statusCode,
  answer.json<{ errors?: { path: string }[] }>().errors?.map(({ path }) => path),
]
const add = (more: object, by = given.people.head) =>
  by.call(contract.addAction, {
    body: { id: v7(), priorityId: priority.id, title: 'Train all teachers', ...more },
  })
const edit = (action: Action, body: object, by = given.people.head, version = action.version) =>
  by.call(contract.editAction, { params: { actionId: action.id }, version, body })
const set = (action: { id: string }, body: object, by = given.people.head, key?: string) =>
  by.call(contract.setActionStatus, { params: { actionId: action.id }, body, ...(key ? { key } : {}) })
const remove = (action: Action) =>
  given.people.head.call(contract.removeAction, {
    params: { actionId: action.id },
    version: action.version,
  })
const list = async (query: object, by = given.people.head) =>
  succeeded(await by.call(contract.listActions, { query: { ...query } })).json<{
    items: Action[]
    nextCursor: string | null
    abilities: { add: boolean }
    blockers: { add: { code: string }[] }
  }>()
const planStatus = async () => (await given.test.ownerSql('select status from plans limit 1'))[0]?.['status']
/** A plan with the trust: its fields stay as they are. */
const withTrust = () => given.test.ownerSql(`update plans set status = 'submitted'`)

describe('an action', () => {
  test('says who does what by when, at whichever step its priority is, and comes after those there are', async () => {
    await given.action(priority.id)
    const action = await given.action(priority.id, {
      title: 'Buy paper',
      ownerPersonId: given.people.contributor.id,
      dueOn: '2026-11-30',
      plannedPence: 30_000,
    })
    expect(action).toMatchObject({
      rank: 2,
      turn: 1,
      owner: { personId: given.people.contributor.id, name: 'Lee Ngata' },
      dueOn: '2026-11-30',
      plannedPence: 30_000,
      actualPence: null,
      status: 'open',
      overdue: false,
      moved: null,
      abilities: { edit: true },
      version: 1,
    })
  })

  test('is warned of when its day has passed, and added', async () => {
    const answer = succeeded(await add({ dueOn: '2026-11-20' }))
    expect([answer.statusCode, answer.json()]).toMatchObject([
      201,
      { overdue: true, warnings: [{ path: 'dueOn' }] },
    ])
    expect(succeeded(await add({ dueOn: '2026-11-21' })).json()).toMatchObject({
      overdue: false,
      warnings: [],
    })
  })

  test.each([
    ['a cost below nothing', { plannedPence: -1 }, ['plannedPence']],
    ['pence in fractions', { plannedPence: 10.5 }, ['plannedPence']],
    ['a day that isn’t', { dueOn: '2026-02-30' }, ['dueOn']],
    ['no title', { title: ' ' }, ['title']],
    ['a person of nowhere', { ownerPersonId: v7() }, ['ownerPersonId']],
  ])('with %s is refused at its field', async (_, more, expected) => {
    expect(faultsOf(await add(more))).toEqual([400, expected])
  })

  test('has one owner: a person or words, the newer in place of the older', async () => {
    const both = { ownerPersonId: given.people.head.id, owner: 'The phonics lead' }
    expect(faultsOf(await add(both))).toEqual([400, ['owner']])
    const action = await given.action(priority.id, { owner: 'The phonics lead' })
    expect(action.owner).toEqual({ personId: null, name: 'The phonics lead' })
    const named: Action = succeeded(await edit(action, { ownerPersonId: given.people.head.id })).json()
    expect(named.owner).toEqual({ personId: given.people.head.id, name: 'Rosa Adeyemi' })
    const worded: Action = succeeded(await edit(named, { owner: 'All teachers' })).json()
    expect(worded.owner).toEqual({ personId: null, name: 'All teachers' })
    expect(succeeded(await edit(worded, { owner: null })).json().owner).toBeNull()
  })

  test('changed by someone else meanwhile isn’t written over', async () => {
    const action = await given.action(priority.id)
    succeeded(await edit(action, { title: 'Train teachers of years 3 to 6' }, given.people.contributor))
    const late = await edit(action, { title: 'Train everybody' })
    expect([late.statusCode, late.json().versions]).toEqual([412, { sent: 1, current: 2 }])
  })

  test('with the same id and body is added once', async () => {
    const id = v7()
    expect((await add({ id })).json()).toEqual((await add({ id })).json())
    expect((await list({ priorityId: priority.id })).items).toHaveLength(1)
  })
})

describe('what becomes of an action', () => {
  test('is said with who and when; dropping takes a reason, and doing it again changes nothing', async () => {
    const action = await given.action(priority.id, { dueOn: '2026-11-20' })
    const done: Action = succeeded(await set(action, { status: 'done' })).json()
    expect(done).toMatchObject({
      status: 'done',
      overdue: false,
      moved: { day: '2026-11-21', by: { name: 'Rosa Adeyemi' }, reason: null },
    })
    expect(succeeded(await set(action, { status: 'done' }, given.people.leader)).json()).toEqual(done)
    expect(faultsOf(await set(action, { status: 'dropped' }))).toEqual([400, ['reason']])
    const dropped = succeeded(await set(action, { status: 'dropped', reason: 'No money for it' })).json()
    expect(dropped).toMatchObject({ status: 'dropped', moved: { reason: 'No money for it' } })
    const open = succeeded(await set(action, { status: 'open' }, given.people.contributor)).json()
    expect(open).toMatchObject({ status: 'open', overdue: true, moved: { by: { name: 'Lee Ngata' } } })
    const trail = await given.test.ownerSql(
      'select from_status, to_status from action_transitions order by recorded_at, id',
    )
    expect(trail.map((row) => [row['from_status'], row['to_status']])).toEqual([
      [null, 'open'],
      ['open', 'done'],
      ['done', 'dropped'],
      ['dropped', 'open'],
    ])
  })

  test('needs no approval: the plan stays approved, also while the trust has it', async () => {
    const action = await given.action(priority.id)
    await given.approvedPlan(priority)
    succeeded(await set(action, { status: 'done' }))
    const now: Action = (await list({ priorityId: priority.id })).items[0]!
    succeeded(await edit(now, { actualPence: 4_000 }))
    expect(await planStatus()).toBe('approved')
    await withTrust()
    succeeded(await set(action, { status: 'open' }))
    expect(await planStatus()).toBe('submitted')
  })

  test('is not changed or deleted in the record by the application', async () => {
    await given.action(priority.id)
    const { head } = given.people
    for (const sql of ['update action_transitions set reason = reason', 'delete from action_transitions'])
      await expect(given.world.as(head, (ctx) => ctx.rows(sql))).rejects.toMatchObject({ code: '42501' })
  })
})

describe('marking several done', () => {
  const mark = (ids: string[], by = given.people.contributor) =>
    by.call(contract.markActionsDone, { body: { ids } })

  test('does all of them, across priorities, and leaves those that are done', async () => {
    const other = await given.priority(priority.cycle.id, { title: 'Children come to school' })
    const all = [
      await given.action(priority.id),
      await given.action(priority.id),
      await given.action(other.id),
    ]
    succeeded(await set(all[0]!, { status: 'done' }))
    const { items } = succeeded(await mark(all.map(({ id }) => id))).json<{ items: Action[] }>()
    expect(items.map(({ status }) => status)).toEqual(['done', 'done', 'done'])
    expect(items.find(({ id }) => id === all[0]!.id)?.moved?.by.name).toBe('Rosa Adeyemi')
  })

  test('does none when one can’t be done, and names every fault', async () => {
    const open = await given.action(priority.id)
    const [first, second] = [
      await given.action(priority.id, { title: 'Buy paper' }),
      await given.action(priority.id),
    ]
    for (const action of [first, second])
      succeeded(await set(action, { status: 'dropped', reason: 'No money' }))
    const refused = await mark([open.id, first.id, second.id])
    expect([refused.statusCode, codesOf(refused)]).toEqual([409, ['action-dropped', 'action-dropped']])
    expect(refused.json().blockers[0].message).toContain('“Buy paper”')
    const unknown = await mark([v7(), open.id, v7()])
    expect(faultsOf(unknown)).toEqual([404, ['ids.0', 'ids.2']])
    const { items } = await list({ priorityId: priority.id })
    expect(items.find(({ id }) => id === open.id)?.status).toBe('open')
    expect((await mark([open.id, open.id])).statusCode).toBe(400)
  })
})

describe('the order of actions', () => {
  const order = (ids: string[]) =>
    given.people.head.call(contract.orderActions, { params: { priorityId: priority.id }, body: { ids } })

  test('is put as wanted, and no change of the plan', async () => {
    const [a, b, c] = [
      await given.action(priority.id),
      await given.action(priority.id),
      await given.action(priority.id),
    ]
    await given.approvedPlan(priority)
    const { items } = succeeded(await order([c.id, a.id, b.id])).json<{ items: Action[] }>()
    expect(items.map(({ id, rank }) => [id, rank])).toEqual([
      [c.id, 1],
      [a.id, 2],
      [b.id, 3],
    ])
    expect(items.map(({ version }) => version)).toEqual([1, 1, 1])
    expect(await planStatus()).toBe('approved')
  })

  test('of other actions than there are is refused', async () => {
    const [a, b] = [await given.action(priority.id), await given.action(priority.id)]
    for (const ids of [[a.id], [a.id, b.id, v7()], [a.id, a.id]])
      expect(codesOf(await order(ids))).toEqual(['other-actions'])
  })
})

describe('taking an action out', () => {
  test('is for what no approved plan holds; after that it is dropped', async () => {
    const action = await given.action(priority.id)
    expect((await remove(action)).statusCode).toBe(204)
    expect((await list({ priorityId: priority.id })).items).toEqual([])
    expect((await edit(action, { title: 'Again' })).statusCode).toBe(404)
    const held = await given.action(priority.id)
    await given.approvedPlan(priority)
    expect(codesOf(await remove(held))).toEqual(['in-approved-plan'])
    const [seen] = (await list({ priorityId: priority.id })).items
    expect(seen?.blockers).toMatchObject({ remove: [{ code: 'in-approved-plan' }], edit: [] })
  })
})

describe('the plan', () => {
  test('begins the draft of its next version with a change of what is planned, and with no other', async () => {
    const action = await given.action(priority.id)
    await given.approvedPlan(priority)
    succeeded(await edit(action, { title: action.title }))
    expect(await planStatus()).toBe('approved')
    succeeded(await edit(action, { dueOn: '2026-12-18' }))
    expect(await planStatus()).toBe('draft')
  })

  test('stays as it is while the trust has it', async () => {
    const action = await given.action(priority.id)
    await withTrust()
    const tries = [await add({}), await edit(action, { title: 'Later' }), await remove(action)]
    expect(tries.map(codesOf)).toEqual(tries.map(() => ['plan-submitted']))
    const { items, blockers } = await list({ priorityId: priority.id })
    expect(blockers.add).toMatchObject([{ code: 'plan-submitted' }])
    expect(items[0]?.blockers).toMatchObject({ edit: [{ code: 'plan-submitted' }], setStatus: [] })
  })

  test('keeps the actions of a completed priority', async () => {
    const action = await given.action(priority.id)
    await given.test.ownerSql(`update priorities set status = 'completed', step = null`)
    const tries = [
      await add({}),
      await edit(action, { title: 'Later' }),
      await set(action, { status: 'done' }),
    ]
    expect(tries.map(codesOf)).toEqual(tries.map(() => ['priority-completed']))
  })
})
