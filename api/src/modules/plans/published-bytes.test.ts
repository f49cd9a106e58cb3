import { editAction, getAction, listActions, orderActions } from '@sixfold/shared/contracts/actions.ts'
import {
  editPriority,
  getCycle,
  getPriority,
  listCycles,
  setRanks,
} from '@sixfold/shared/contracts/cycles.ts'
import {
  addMilestone,
  editMeasure,
  getMeasure,
  listMeasures,
  removeMeasure,
} from '@sixfold/shared/contracts/measures.ts'
import {
  chooseOption,
  editOption,
  listOptions,
  type Option,
  removeOption,
} from '@sixfold/shared/contracts/options.ts'
import * as plans from '@sixfold/shared/contracts/plans.ts'
import { getPrioritySupport } from '@sixfold/shared/contracts/support-answers.ts'
import type { Endpoint } from '@sixfold/shared/contracts/endpoint.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { observe, weighOptions } from '../../../test/gates.ts'
import type { CallOptions } from '../../../test/harness.ts'
import { Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
let priority: Priority
let planId: string
beforeEach(async () => {
  given = await Improving.create()
  priority = await given.at('explore')
  await weighOptions(given, priority.id)
  await observe(given, (await given.measure(priority.id, { name: 'Spelling ages' })).id)
  await given.action(priority.id, { owner: 'The English lead', dueOn: '2026-12-18' })
  planId = await given.approvedPlan(priority)
  priority = succeeded(await given.move(priority, { to: 'next' })).json()
})

const readers = () => [given.people.governor, given.people.trustee, given.people.clerk]

/** Everything of the plan that is read by itself or in a list. */
async function pages(): Promise<[string, Endpoint, CallOptions][]> {
  const query = { priorityId: priority.id }
  const params = { priorityId: priority.id }
  const school = { schoolId: given.school.id }
  const [action] = (await given.people.head.call(listActions, { query })).json().items
  const measure = (n: number) => ({ params: { measureId: priority.measures[n]!.id } })
  return [
    ['plan', plans.getPlan, { params: { planId } }],
    ['plans', plans.listPlans, { query: {} }],
    ['versions', plans.listPlanVersions, { params: { planId } }],
    ['version', plans.getPlanVersion, { params: { planId, number: '1' } }],
    ['cycle', getCycle, { params: { cycleId: priority.cycle.id } }],
    ['cycles', listCycles, { query: school }],
    ['priority', getPriority, { params }],
    ['actions', listActions, { query }],
    ['school’s actions', listActions, { query: school }],
    ['action', getAction, { params: { actionId: action.id } }],
    ['measures', listMeasures, { query }],
    ['cycle’s measures', listMeasures, { query: { cycleId: priority.cycle.id } }],
    ['measure', getMeasure, measure(0)],
    ['second measure', getMeasure, measure(1)],
    ['options', listOptions, { params }],
    ['support', getPrioritySupport, { params }],
  ]
}

/** What each of them is answered, byte for byte, with its ETag. */
async function answers(named = /./): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const [name, endpoint, asked] of (await pages()).filter(([page]) => named.test(page)))
    for (const who of readers()) {
      const answer = succeeded(await who.call(endpoint, asked))
      found[`${name} to ${who.name}`] = `${String(answer.headers['etag'])} ${answer.body}`
    }
  return found
}

/** Changes everything that is planned, as the head, and hands it in; a leader returns it. */
async function writeDraft() {
  const { head, leader } = given.people
  const other = await given.priority(priority.cycle.id, { title: 'Children come to school' })
  const asked = async (it: Endpoint, options: CallOptions) => succeeded(await head.call(it, options)).json()
  const params = { priorityId: priority.id }
  const texts = { title: 'Another name', lead: 'Somebody else', budgetPence: 100, problem: 'Another one' }
  await asked(editPriority, { params, version: (await given.see(priority.id)).version, body: texts })
  const measure = { measureId: priority.measures[0]!.id }
  await asked(editMeasure, { params: measure, version: 1, body: { target: 90, name: 'Another measure' } })
  await asked(addMilestone, { body: { id: v7(), ...measure, academicYear: 2026, term: 'spring', value: 64 } })
  await given.measure(priority.id, { name: 'Pages a week' })
  const [action] = (await asked(listActions, { query: { priorityId: priority.id } })).items
  await asked(editAction, { params: { actionId: action.id }, version: 1, body: { title: 'Another action' } })
  const more = await given.action(priority.id, { title: 'One more' })
  const order = { ids: [more.id, action.id] }
  await asked(orderActions, { params: { priorityId: priority.id }, body: order })
  const [chosen, weighed] = (await asked(listOptions, { params })).items
  const retitled = { title: 'Writing twice daily', rank: 2 }
  await asked(editOption, { params: { optionId: chosen.id }, version: chosen.version, body: retitled })
  const choice = { version: weighed.version, body: { reason: 'It is cheaper' } }
  await asked(chooseOption, { params: { optionId: weighed.id }, ...choice })
  const held = (await asked(listOptions, { params })).items.find((one: Option) => one.id === chosen.id)
  succeeded(await head.call(removeOption, { params: { optionId: held.id }, version: held.version }))
  const second = { measureId: priority.measures[1]!.id }
  succeeded(await head.call(removeMeasure, { params: second, version: 1 }))
  const cycle = { cycleId: priority.cycle.id }
  const { version } = await asked(getCycle, { params: cycle })
  await asked(setRanks, { params: cycle, version, body: { priorityIds: [other.id, priority.id] } })
  await act(plans.editPlan, head, { budgetPence: 50_000 })
  await act(plans.submitPlan, head)
  await act(plans.returnPlan, leader, { reason: 'Say how you will know' })
}

async function act(it: Endpoint, by: TestPerson, body?: object) {
  const params = { planId }
  const { version } = succeeded(await by.call(plans.getPlan, { params })).json()
  succeeded(await by.call(it, { params, version, ...(body ? { body } : {}) }))
}

describe('those who only read the published record', () => {
  test('are answered byte for byte the same, ETags too, however much is drafted', async () => {
    const before = await answers()
    await writeDraft()
    expect(await answers()).toEqual(before)
  })

  test('are answered anew once it is approved', async () => {
    const tags = async () =>
      Object.values(await answers(/^(plan|priority|measure|action)$/)).map((answer) => answer.split(' ')[0])
    const before = await tags()
    await writeDraft()
    await given.approvedPlan(priority)
    const after = await tags()
    for (const [index, tag] of after.entries()) expect(tag).not.toBe(before[index])
  })
})
