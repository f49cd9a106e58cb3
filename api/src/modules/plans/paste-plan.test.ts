import * as actions from '@sixfold/shared/contracts/actions.ts'
import * as contract from '@sixfold/shared/contracts/plan-paste.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { codesOf, Improving, statement, succeeded } from '../../../test/improving.ts'

let given: Improving
let cycleId: string
beforeEach(async () => {
  given = await Improving.create()
  cycleId = await given.cycle()
})

const action = (title: string, more: object = {}) => ({ id: v7(), title, ...more })
const added = (title: string, more: object = {}) => ({
  id: v7(),
  title,
  criterionKey: 'curriculum-and-teaching',
  actions: [action('Teach sentences'), action('Publish writing')],
  ...more,
})
const paste = (body: object, by: TestPerson = given.people.head, key = v7()) =>
  by.call(contract.pastePlan, { params: { cycleId }, body: { added: [], existing: [], ...body }, key })
const rows = (table: string) => given.test.ownerSql(`select * from ${table} order by id`)
const faults = (answer: Awaited<ReturnType<typeof paste>>) =>
  answer.json<{ errors: { path: string; message: string }[] }>().errors.map(({ path }) => path)

describe('a pasted table', () => {
  test('becomes priorities at step 1 with their text and actions in order, as if added by hand', async () => {
    const writing = added('Every child writes', {
      lead: 'R. Adeyemi',
      ...statement,
      actions: [
        action('Teach sentences', { owner: 'HT', dueOn: '2026-12-18', plannedPence: 50_000 }),
        action('=1+1 <b>x</b>'),
      ],
    })
    const reading = added('Reading for pleasure', { actions: [] })
    expect(succeeded(await paste({ added: [writing, reading] })).json()).toEqual({
      priorities: 2,
      actions: 2,
    })
    const seen = await given.see(writing.id)
    expect(seen).toMatchObject({ rank: 1, step: 'diagnose', title: 'Every child writes', statement })
    expect(await given.see(reading.id)).toMatchObject({ rank: 2 })
    const { items } = succeeded(
      await given.people.head.call(actions.listActions, { query: { priorityId: writing.id } }),
    ).json()
    expect(items).toMatchObject([
      { title: 'Teach sentences', owner: { name: 'HT' }, dueOn: '2026-12-18', plannedPence: 50_000, rank: 1 },
      { title: '=1+1 <b>x</b>', owner: null, dueOn: null, plannedPence: null, rank: 2 },
    ])
    expect((await rows('events')).map((event) => event['kind'])).toEqual([
      'cycle-opened',
      'priority-added',
      'priority-changed',
      'action-added',
      'priority-added',
    ])
  })

  test('gives actions and missing texts to priorities that are there', async () => {
    const priority = await given.priority(cycleId)
    const existing = [{ priorityId: priority.id, rootCause: 'No time', actions: [action('Meet')] }]
    succeeded(await paste({ existing }, given.people.contributor))
    expect(await given.see(priority.id)).toMatchObject({
      statement: { problem: null, rootCause: 'No time' },
    })
    expect(await rows('actions')).toHaveLength(1)
  })

  test('an action that is doubled is refused by its path, and nothing is added', async () => {
    const priority = await given.priority(cycleId)
    await given.action(priority.id, { title: 'Meet' })
    const refused = await paste({
      added: [added('New', { actions: [action('Buy books'), action('buy  BOOKS')] })],
      existing: [{ priorityId: priority.id, actions: [action('Plan'), action('MEET')] }],
    })
    expect(refused.statusCode).toBe(400)
    expect(faults(refused)).toEqual(['added.0.actions.1.title', 'existing.0.actions.1.title'])
    expect(await rows('actions')).toHaveLength(1)
  })

  test('sent twice is added once', async () => {
    const body = { added: [added('Every child writes')] }
    const key = v7()
    succeeded(await paste(body, given.people.head, key))
    expect(succeeded(await paste(body, given.people.head, key)).json()).toEqual({ priorities: 1, actions: 2 })
    expect(await rows('priorities')).toHaveLength(1)
    expect(await rows('actions')).toHaveLength(2)
    expect((await paste(body)).statusCode).toBe(400)
    const again = { added: [{ ...body.added[0], title: 'Another title' }] }
    expect((await paste(again)).statusCode).toBe(409)
    expect(await rows('actions')).toHaveLength(2)
  })

  test('with a fault changes nothing, and every fault is named by its path', async () => {
    const priority = await given.priority(cycleId, { title: 'Every child writes' })
    const events = await rows('events')
    const refused = await paste({
      added: [added('every  CHILD writes'), added('New')],
      existing: [
        { priorityId: priority.id, actions: [] },
        { priorityId: v7(), actions: [action('Meet')] },
      ],
    })
    expect(refused.statusCode).toBe(400)
    expect(faults(refused)).toEqual(['added.0.title', 'existing.1.priorityId'])
    const malformed = await paste({
      added: [added(' ', { actions: [action('x'.repeat(301), { dueOn: '2026-02-30', plannedPence: -1 })] })],
    })
    expect(faults(malformed)).toEqual([
      'added.0.title',
      'added.0.actions.0.title',
      'added.0.actions.0.dueOn',
      'added.0.actions.0.plannedPence',
    ])
    expect(await rows('priorities')).toHaveLength(1)
    expect(await rows('actions')).toEqual([])
    expect(await rows('events')).toEqual(events)
  })

  test('begins the draft of the next version of an approved plan, once', async () => {
    const priority = await given.priority(cycleId)
    await given.approvedPlan(priority)
    succeeded(
      await paste({
        added: [added('Reading'), added('Counting')],
        existing: [{ priorityId: priority.id, actions: [action('Meet')] }],
      }),
    )
    const moves = await given.test.ownerSql('select to_status from plan_transitions order by recorded_at, id')
    expect(moves.map((row) => row['to_status'])).toEqual(['draft', 'submitted', 'approved', 'draft'])
  })

  test('waits while the trust has the plan', async () => {
    await given.test.ownerSql(`update plans set status = 'submitted'`)
    expect(codesOf(await paste({ added: [added('Reading')] }))).toEqual(['plan-submitted'])
    expect(await rows('priorities')).toEqual([])
  })

  test('of 60 priorities and 500 actions goes in, and of one more not', async () => {
    const many = (count: number) =>
      Array.from({ length: 60 }, (_, n) =>
        added(`Priority ${n}`, {
          actions: Array.from({ length: n === 0 ? count - 472 : 8 }, (_a, m) => action(`Action ${n}.${m}`)),
        }),
      )
    expect(succeeded(await paste({ added: many(500) })).json()).toEqual({ priorities: 60, actions: 500 })
    expect((await paste({ added: many(501) })).statusCode).toBe(400)
  })
})

describe('who may', () => {
  test('a contributor adds to priorities and makes none', async () => {
    expect((await paste({ added: [added('Reading')] }, given.people.contributor)).statusCode).toBe(403)
  })

  test('governors know the plan, and paste nothing into it', async () => {
    expect((await paste({ added: [added('Reading')] }, given.people.governor)).statusCode).toBe(403)
  })

  test('a priority of another school isn’t in this plan', async () => {
    const other = await given.world.school('Fenwick Infant School')
    const elsewhere = await given.priority(await given.cycle(other))
    const refused = await paste(
      { existing: [{ priorityId: elsewhere.id, actions: [action('Meet')] }] },
      given.people.leader,
    )
    expect(faults(refused)).toEqual(['existing.0.priorityId'])
  })
})
