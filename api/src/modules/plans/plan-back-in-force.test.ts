import { editAction, removeAction } from '@sixfold/shared/contracts/actions.ts'
import { getToday, type Today } from '@sixfold/shared/contracts/accountability.ts'
import { editPriority, getCycle, setRanks } from '@sixfold/shared/contracts/cycles.ts'
import type { Endpoint } from '@sixfold/shared/contracts/endpoint.ts'
import {
  addMilestone,
  editMeasure,
  removeMeasure,
  removeMilestone,
} from '@sixfold/shared/contracts/measures.ts'
import { chooseOption, editOption, listOptions } from '@sixfold/shared/contracts/options.ts'
import * as contract from '@sixfold/shared/contracts/plans.ts'
import type { Plan } from '@sixfold/shared/contracts/plans.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { weighOptions } from '../../../test/gates.ts'
import type { CallOptions } from '../../../test/harness.ts'
import { codesOf, Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
let priority: Priority
let planId: string
beforeEach(async () => {
  given = await Improving.create()
  priority = await given.planned()
  planId = await given.approvedPlan(priority)
})

const see = async (by: TestPerson = given.people.head): Promise<Plan> =>
  succeeded(await by.call(contract.getPlan, { params: { planId } })).json()
const status = async () => (await see()).status
const does = async (it: Endpoint, options: CallOptions) =>
  succeeded(await given.people.head.call(it, options)).json()
async function write(body: object, { id } = priority) {
  const { version } = await given.see(id)
  return does(editPriority, { params: { priorityId: id }, version, body })
}
async function act(it: Endpoint, by: TestPerson, body?: object) {
  const { version } = await see()
  return by.call(it, { params: { planId }, version, ...(body ? { body } : {}) })
}
/** What a plan is once something is changed, and once that is put back. */
async function thereAndBack(change: () => Promise<unknown>, back: () => Promise<unknown>) {
  await change()
  const changed = await status()
  await back()
  const { status: putBack, changes } = await see()
  return [changed, putBack, changes]
}
const none = ['draft', 'approved', 0]

describe('a draft that differs in nothing from the version in force any more is none', () => {
  test('with the text of a priority', async () => {
    expect(
      await thereAndBack(
        () => write({ title: 'Every child wriites' }),
        () => write({ title: priority.title }),
      ),
    ).toEqual(none)
  })

  test('with a measure and a milestone', async () => {
    const params = { measureId: priority.measures[0]!.id }
    expect(
      await thereAndBack(
        () => does(editMeasure, { params, version: 1, body: { target: 90 } }),
        () => does(editMeasure, { params, version: 2, body: { target: 72 } }),
      ),
    ).toEqual(none)
    const added = { id: '' }
    expect(
      await thereAndBack(
        async () => Object.assign(added, await given.measure(priority.id, { name: 'Pages' })),
        () => given.people.head.call(removeMeasure, { params: { measureId: added.id }, version: 1 }),
      ),
    ).toEqual(none)
    const milestone = { id: v7(), ...params, academicYear: 2026, term: 'spring', value: 64 }
    expect(
      await thereAndBack(
        () => does(addMilestone, { body: milestone }),
        () => given.people.head.call(removeMilestone, { params: { milestoneId: milestone.id }, version: 1 }),
      ),
    ).toEqual(none)
  })

  test('with an action', async () => {
    const [action] = (await see()).priorities[0]!.actions
    const edit = (version: number, title: string) =>
      does(editAction, { params: { actionId: action!.id }, version, body: { title } })
    expect(
      await thereAndBack(
        () => edit(1, 'Train some teachers'),
        () => edit(2, action!.title),
      ),
    ).toEqual(none)
    const added = { id: '' }
    expect(
      await thereAndBack(
        async () => Object.assign(added, await given.action(priority.id, { title: 'One more' })),
        () => given.people.head.call(removeAction, { params: { actionId: added.id }, version: 1 }),
      ),
    ).toEqual(none)
  })

  test('with the budget', async () => {
    const budget = (budgetPence: number | null) => act(contract.editPlan, given.people.head, { budgetPence })
    expect(
      await thereAndBack(
        () => budget(100),
        () => budget(null),
      ),
    ).toEqual(none)
  })

  test('also one that the trust had returned', async () => {
    const { head, leader } = given.people
    await write({ title: 'Every child wriites' })
    succeeded(await act(contract.submitPlan, head))
    succeeded(await act(contract.returnPlan, leader, { reason: 'A slip' }))
    await write({ title: priority.title })
    expect(await status()).toBe('approved')
    expect(codesOf(await act(contract.submitPlan, head))).toEqual(['plan-approved'])
  })
})

test('the order and the chosen option can be put back too', async () => {
  const other = await given.planned({ title: 'Every child reads' }, priority.cycle.id)
  await given.test.ownerSql(`update priorities set step = 'explore' where id = $1`, [priority.id])
  await weighOptions(given, priority.id)
  await given.approvedPlan(priority)
  const params = { cycleId: priority.cycle.id }
  const order = async (...priorityIds: string[]) => {
    const { version } = await does(getCycle, { params })
    await does(setRanks, { params, version, body: { priorityIds } })
  }
  await order(other.id, priority.id)
  expect(await status()).toBe('draft')
  await order(priority.id, other.id)
  expect(await status()).toBe('approved')

  const options = async () => (await does(listOptions, { params: { priorityId: priority.id } })).items
  const [chosen] = await options()
  const title = async (text: string) => {
    const [{ id: optionId, version }] = await options()
    await does(editOption, { params: { optionId }, version, body: { title: text } })
  }
  await title('Writing dayly')
  expect(await status()).toBe('draft')
  await title(chosen.title)
  expect(await status()).toBe('approved')
  const choose = async (n: number, reason: string) => {
    const { id: optionId, version } = (await options())[n]
    await does(chooseOption, { params: { optionId }, version, body: { reason } })
  }
  await choose(1, 'It is cheaper')
  expect(await status()).toBe('draft')
  await choose(0, chosen.why)
  expect(await status()).toBe('approved')
})

describe('a draft stays one', () => {
  test('while something else differs, or one that is held lacks something', async () => {
    await write({ title: 'Another name', lead: null })
    await write({ title: priority.title })
    expect(await see()).toMatchObject({ status: 'draft', changes: 0 })
    await write({ lead: 'R. Adeyemi' })
    expect(await status()).toBe('approved')
  })

  test('while a priority that was begun is being written', async () => {
    const begun = await given.priority(priority.cycle.id, { title: 'Children come to school' })
    await write({ problem: 'Many come late' }, begun)
    expect(await status()).toBe('draft')
  })

  test('before the first version', async () => {
    const bare = await given.world.school('Fenwick Infants')
    const { id } = await given.priority(await given.cycle(bare))
    const { version, title } = await given.see(id, given.people.leader)
    const body = { title }
    succeeded(await given.people.leader.call(editPriority, { params: { priorityId: id }, version, body }))
    const [plan] = await given.test.ownerSql(
      `select p.status from plans p join cycles c on c.id = p.cycle_id where c.school_id = $1`,
      [bare.id],
    )
    expect(plan).toEqual({ status: 'draft' })
  })
})

describe('Today', () => {
  const plans = async () => {
    const { items }: Today = (await given.people.head.call(getToday)).json()
    return items.filter(({ kind }) => kind === 'plan').map(({ title }) => title)
  }

  test('reminds of a draft once something of it goes to the trust', async () => {
    await given.priority(priority.cycle.id, { title: 'Children come to school' })
    expect([await status(), await plans()]).toEqual(['draft', []])
    await write({ lead: null })
    expect(await plans()).toEqual([])
    await write({ lead: 'Somebody else' })
    expect(await plans()).toEqual(['Submit the plan of Thornmere Primary School for 2026/27'])
  })
})
