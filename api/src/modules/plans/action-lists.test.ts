import { listTimeline, type TimelineEvent } from '@sixfold/shared/contracts/accountability.ts'
import * as contract from '@sixfold/shared/contracts/actions.ts'
import type { Action } from '@sixfold/shared/contracts/actions.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
let priority: Priority
beforeEach(async () => {
  given = await Improving.create()
  priority = await given.priority()
})

const edit = (action: Action, body: object) =>
  given.people.head.call(contract.editAction, {
    params: { actionId: action.id },
    version: action.version,
    body,
  })
const set = (action: { id: string }, body: object) =>
  given.people.head.call(contract.setActionStatus, { params: { actionId: action.id }, body })
const list = async (query: object, by = given.people.head) =>
  succeeded(await by.call(contract.listActions, { query: { ...query } })).json<{
    items: Action[]
    nextCursor: string | null
    abilities: { add: boolean }
  }>()
const sentences = async (who: TestPerson) =>
  (await who.call(listTimeline, { params: { schoolId: given.school.id } }))
    .json<{ items: TimelineEvent[] }>()
    .items.map((event) => event.sentence)

describe('lists of actions', () => {
  test('page through a school’s actions, each once', async () => {
    const other = await given.priority(priority.cycle.id)
    const ids = []
    for (const id of [priority.id, other.id, priority.id]) ids.push((await given.action(id)).id)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await list({ schoolId: given.school.id, limit: 1, cursor })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(ids)
  })

  test('want a priority or a school', async () => {
    const { head } = given.people
    for (const query of [{}, { priorityId: priority.id, schoolId: given.school.id }])
      expect((await head.call(contract.listActions, { query })).statusCode).toBe(400)
  })

  test('show governors and trustees the actions of approved plans, as approved, with their status now', async () => {
    const action = await given.action(priority.id, {
      dueOn: '2026-11-30',
      ownerPersonId: given.people.head.id,
    })
    await given.approvedPlan(priority)
    const draft = await given.action(priority.id, { title: 'Something new' })
    const changed: Action = succeeded(await edit(action, { title: 'Train some', dueOn: '2027-01-15' })).json()
    succeeded(await edit(changed, { actualPence: 900 }))
    succeeded(await set(action, { status: 'done' }))
    for (const who of [given.people.governor, given.people.trustee, given.people.clerk])
      for (const query of [{ priorityId: priority.id }, { schoolId: given.school.id }]) {
        const { items, abilities } = await list(query, who)
        expect(abilities).toEqual({ add: false })
        expect(items).toMatchObject([
          {
            id: action.id,
            title: 'Train all teachers',
            owner: { personId: null, name: 'Rosa Adeyemi' },
            dueOn: '2026-11-30',
            status: 'done',
            actualPence: 900,
            abilities: { edit: false },
          },
        ])
        expect(items).toHaveLength(1)
        const params = { actionId: draft.id }
        expect((await who.call(contract.getAction, { params })).statusCode).toBe(404)
      }
    expect((await list({ priorityId: priority.id }, given.people.partner)).items).toHaveLength(2)
  })

  test('show nothing of a school to those who don’t work there', async () => {
    await given.action(priority.id)
    const peer = await given.world.person('headteacher', [await given.world.school('Aldercombe')])
    expect((await list({ schoolId: given.school.id }, peer)).items).toEqual([])
    const answer = await peer.call(contract.listActions, { query: { priorityId: priority.id } })
    expect(answer.statusCode).toBe(404)
  })
})

test('the timeline tells governors what became of approved actions, and nothing of drafts', async () => {
  const approved = await given.action(priority.id)
  await given.approvedPlan(priority)
  const draft = await given.action(priority.id, { title: 'Something new' })
  const renamed: Action = succeeded(await edit(approved, { title: 'Train some' })).json()
  for (const action of [renamed, draft]) succeeded(await set(action, { status: 'done' }))
  const [forGovernors, forSchool] = [
    await sentences(given.people.governor),
    await sentences(given.people.contributor),
  ]
  expect(forGovernors).toContain(`An action of “${priority.title}” is done: Train all teachers`)
  expect(forGovernors.join()).not.toMatch(/Something new|Train some/)
  expect(forSchool).toEqual(
    expect.arrayContaining([
      `An action of “${priority.title}” is done: Something new`,
      `An action was added to “${priority.title}”: Something new`,
      `An action was changed of “${priority.title}”: Train some`,
    ]),
  )
})
