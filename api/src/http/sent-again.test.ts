import { editAction } from '@sixfold/shared/contracts/actions.ts'
import { editPriority } from '@sixfold/shared/contracts/cycles.ts'
import type { Endpoint } from '@sixfold/shared/contracts/endpoint.ts'
import { allEndpoints } from '@sixfold/shared/contracts/index.ts'
import { editPlan, getPlan, listPlans, type Plan, type PlanShort } from '@sixfold/shared/contracts/plans.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { answerSupport } from '@sixfold/shared/contracts/support-answers.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { Improving, succeeded } from '../../test/improving.ts'

let given: Improving
let priority: Priority
beforeEach(async () => {
  given = await Improving.create()
  priority = await given.priority()
})

type Change = { it: Endpoint; params: Record<string, string>; version: number; body: object; other: object }

/** A change of each kind, and another one of the same record. */
const changes: Record<string, () => Promise<Change>> = {
  'a priority’s text': async () => ({
    it: editPriority,
    params: { priorityId: priority.id },
    version: priority.version,
    body: { problem: 'Children write too little' },
    other: { problem: 'Children write too seldom' },
  }),
  'an action': async () => {
    const { id, version } = await given.action(priority.id)
    const [body, other] = [{ title: 'Train two teachers' }, { title: 'Train three teachers' }]
    return { it: editAction, params: { actionId: id }, version, body, other }
  },
  'the answer whether a priority needs support': async () => ({
    it: answerSupport,
    params: { priorityId: priority.id },
    version: 0,
    body: { needed: 'needed', why: 'Someone who has done it' },
    other: { needed: 'needed', why: 'Another pair of eyes' },
  }),
  'a plan’s budget': async () => {
    const { items } = succeeded(await given.people.head.call(listPlans)).json<{ items: PlanShort[] }>()
    const params = { planId: items[0]!.id }
    const { version } = succeeded(await given.people.head.call(getPlan, { params })).json<Plan>()
    const [body, other] = [{ budgetPence: 1_250_000 }, { budgetPence: 900_000 }]
    return { it: editPlan, params, version, body, other }
  },
}

describe.each(Object.entries(changes))('a change of %s', (_, made) => {
  test('whose answer was lost is sent again with its key, answers the same and is made once', async () => {
    const { it, other, ...sent } = await made()
    const key = v7()
    const first = succeeded(await given.people.head.call(it, { ...sent, key })).json<{ version: number }>()
    const again = await given.people.head.call(it, { ...sent, key })
    expect([again.statusCode, again.json()]).toEqual([200, first])
    // The version that the first one made still stands.
    succeeded(await given.people.head.call(it, { ...sent, body: other, version: first.version }))
  })

  test('isn’t taken for another one that carries its key', async () => {
    const { it, other, ...sent } = await made()
    const key = v7()
    const first = succeeded(await given.people.head.call(it, { ...sent, key })).json<{ version: number }>()
    const { version } = first
    const another = await given.people.head.call(it, { ...sent, body: other, version, key })
    expect([another.statusCode, another.json()]).toMatchObject([
      409,
      { detail: 'This key was already used for something else. Make a new one for a new request.' },
    ])
  })
})

test('whatever changes a version can be sent again: it takes a key, or carries the id of what it makes', () => {
  const shape = (it: Endpoint) => (it.body && 'shape' in it.body ? Object(it.body.shape) : {})
  const lost = allEndpoints.filter((it) => it.ifMatch && !it.idempotencyKey && !('id' in shape(it)))
  expect(lost.map(({ name }) => name)).toEqual([])
})
