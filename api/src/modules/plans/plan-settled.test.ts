import * as contract from '@sixfold/shared/contracts/plans.ts'
import type { Plan } from '@sixfold/shared/contracts/plans.ts'
import { editAction } from '@sixfold/shared/contracts/actions.ts'
import { closeCycle, editPriority, getCycle, openCycle } from '@sixfold/shared/contracts/cycles.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { codesOf, Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
let priority: Priority
let planId: string
beforeEach(async () => {
  given = await Improving.create()
  given.test.setNow('2027-06-14T09:00:00Z')
  priority = await given.planned()
  planId = await planOf(priority.cycle.id)
})

async function planOf(cycleId: string): Promise<string> {
  const [row] = await given.test.ownerSql('select id from plans where cycle_id = $1', [cycleId])
  return String(row?.['id'])
}
const see = async (by: TestPerson = given.people.head, id = planId): Promise<Plan> =>
  succeeded(await by.call(contract.getPlan, { params: { planId: id } })).json()
type Act = typeof contract.submitPlan | typeof contract.approvePlan
const does = async (it: Act, by: TestPerson, id = planId) =>
  by.call(it, { params: { planId: id }, version: (await see(given.people.leader, id)).version })
const approved = () => given.approvedPlan(priority)
async function rename(title: string, { id } = priority) {
  const { version } = await given.see(id)
  succeeded(
    await given.people.head.call(editPriority, { params: { priorityId: id }, version, body: { title } }),
  )
}
async function carryOver(...ids: string[]): Promise<string> {
  const body = { id: v7(), schoolId: given.school.id, academicYear: 2027, carryOver: ids }
  succeeded(await given.people.head.call(openCycle, { body }))
  return body.id
}
async function close(priorities: object[] = []) {
  const params = { cycleId: priority.cycle.id }
  const { head } = given.people
  const { version } = (await head.call(getCycle, { params })).json()
  succeeded(await head.call(closeCycle, { params, version, body: { priorities } }))
}
const titles = ({ priorities }: Plan) => priorities.map(({ title }) => title)
const insiders = () => [given.people.head, given.people.leader, given.people.contributor]

describe('an approved plan whose priority goes on in the next cycle', () => {
  beforeEach(approved)

  test('says what is in force, whatever is planned of it in the later one', async () => {
    await carryOver(priority.id)
    await rename('Children publish what they write')
    const [action] = (await see()).priorities[0]!.actions
    const body = { title: 'Train the new teachers', owner: 'The new lead', dueOn: '2027-12-17' }
    const params = { actionId: action!.id }
    succeeded(await given.people.head.call(editAction, { params, version: 1, body }))
    await given.action(priority.id, { title: 'Something of next year' })
    for (const who of [...insiders(), given.people.governor])
      expect(await see(who)).toMatchObject({
        inForce: { number: 1 },
        priorities: [
          {
            title: priority.title,
            outcome: 'carried-over',
            actions: [
              {
                title: 'Train all teachers',
                owner: { name: 'The English lead' },
                dueOn: '2026-12-18',
                overdue: true,
              },
            ],
          },
        ],
      })
    expect(await see()).toMatchObject({ status: 'approved', changes: 0 })
  })

  test('goes on saying so once its year is closed, also where a draft was begun and never handed in', async () => {
    const begun = await given.priority(priority.cycle.id, { title: 'Children come to school' })
    await rename('A draft of another name')
    const next = await carryOver(priority.id)
    await close([{ priorityId: begun.id, outcome: 'stop', reason: 'It does not work' }])
    await rename('Children publish what they write')
    const plan = await see()
    expect(titles(plan)).toEqual([priority.title, begun.title])
    expect(plan).toMatchObject({
      status: 'draft',
      changes: 0,
      blockers: { submit: [{ code: 'cycle-closed' }] },
    })
    expect(titles(await see(given.people.head, await planOf(next)))).toEqual([
      'Children publish what they write',
    ])
  })
})

describe('an approved plan', () => {
  test('says what is in force, and beside it what was begun and stayed out', async () => {
    await given.priority(priority.cycle.id, { title: 'Children come to school' })
    succeeded(await does(contract.submitPlan, given.people.head))
    succeeded(await does(contract.approvePlan, given.people.leader))
    expect(await see()).toMatchObject({
      status: 'approved',
      priorities: [
        { title: priority.title, goes: true, turnInForce: 1 },
        { title: 'Children come to school', goes: false, turnInForce: null },
      ],
    })
  })
})

describe('a draft with a priority that goes on in a later cycle', () => {
  test('leaves it as it is in force, so that what is planned there isn’t approved here', async () => {
    await approved()
    const other = await given.planned({ title: 'Every child reads' }, priority.cycle.id)
    await carryOver(priority.id)
    await rename('Children publish what they write')
    expect(titles(await see())).toEqual([priority.title, other.title])
    succeeded(await does(contract.submitPlan, given.people.head))
    await rename('Children publish books')
    succeeded(await does(contract.approvePlan, given.people.leader))
    expect(titles(await see(given.people.governor))).toEqual([priority.title, other.title])
  })

  test('doesn’t send it to the trust where it never was in force', async () => {
    await carryOver(priority.id)
    const refused = await does(contract.submitPlan, given.people.head)
    expect([refused.statusCode, codesOf(refused)]).toEqual([409, ['all-gone-on']])
    expect((await see()).priorities).toMatchObject([{ title: priority.title, goes: false, missing: [] }])
  })
})
