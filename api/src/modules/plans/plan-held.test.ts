import { editPriority } from '@sixfold/shared/contracts/cycles.ts'
import { recordObservation } from '@sixfold/shared/contracts/measures.ts'
import * as contract from '@sixfold/shared/contracts/plans.ts'
import type { PlanShort } from '@sixfold/shared/contracts/plans.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { addWeighed } from '../../../test/gates.ts'
import { codesOf, Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
let priority: Priority
beforeEach(async () => {
  given = await Improving.create()
  priority = await given.planned()
})

async function submit() {
  const { head } = given.people
  const [plan] = (await head.call(contract.listPlans)).json<{ items: PlanShort[] }>().items
  const params = { planId: plan!.id }
  const { version } = (await head.call(contract.getPlan, { params })).json()
  succeeded(await head.call(contract.submitPlan, { params, version }))
}
const held = async ({ id } = priority, by = given.people.head) =>
  (await given.see(id, by)).blockers.planFields.map(({ code }) => code)

describe('while the trust has the plan', () => {
  test('its priorities say so beforehand, one that doesn’t go with it too, since it would go once it is complete', async () => {
    const begun = await given.priority(priority.cycle.id, { title: 'Children come to school' })
    expect([await held(), await held(begun)]).toEqual([[], []])
    await submit()
    expect([await held(), await held(begun)]).toEqual([['plan-submitted'], ['plan-submitted']])
    expect((await given.see(priority.id)).blockers.edit).toEqual([])
  })

  test('what runs goes on', async () => {
    await given.test.ownerSql(`update priorities set step = 'explore' where id = $1`, [priority.id])
    await submit()
    succeeded(await given.note(priority.id, 'explore'))
    await addWeighed(given, priority.id, 'Writing daily')
    const params = { measureId: priority.measures[0]!.id }
    const body = { id: v7(), value: 61 }
    expect((await given.people.head.call(recordObservation, { params, body })).statusCode).toBe(201)
  })

  test('those who only read the published record aren’t told', async () => {
    await given.approvedPlan(priority)
    const renamed = { version: (await given.see(priority.id)).version, body: { title: 'Another name' } }
    const params = { priorityId: priority.id }
    succeeded(await given.people.head.call(editPriority, { params, ...renamed }))
    await submit()
    for (const who of [given.people.governor, given.people.trustee, given.people.clerk])
      expect(await held(priority, who)).toEqual([])
    expect(await held(priority, given.people.partner)).toEqual(['plan-submitted'])
  })
})

test('a completed priority says that it is completed', async () => {
  await given.test.ownerSql(`update priorities set step = null, status = 'completed'`)
  expect(await held()).toEqual(['priority-completed'])
  expect(codesOf(await given.note(priority.id, 'explore'))).toEqual(['priority-completed'])
})
