import * as contract from '@sixfold/shared/contracts/plans.ts'
import type { Plan, PlanShort } from '@sixfold/shared/contracts/plans.ts'
import { editPriority } from '@sixfold/shared/contracts/cycles.ts'
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
  priority = await given.planned()
  const { items } = (await given.people.head.call(contract.listPlans)).json<{ items: PlanShort[] }>()
  planId = items[0]!.id
})

const see = async (by: TestPerson = given.people.head): Promise<Plan> =>
  succeeded(await by.call(contract.getPlan, { params: { planId } })).json()
type Act =
  | typeof contract.submitPlan
  | typeof contract.recallPlan
  | typeof contract.approvePlan
  | typeof contract.returnPlan
const does = async (it: Act, by: TestPerson, more: { body?: object; version?: number; key?: string } = {}) =>
  by.call(it, { params: { planId }, version: (await see(given.people.leader)).version, ...more })
const submit = () => does(contract.submitPlan, given.people.head)
const approve = () => does(contract.approvePlan, given.people.leader)
const rename = async (title: string) => {
  const { version } = await given.see(priority.id)
  const params = { priorityId: priority.id }
  return given.people.head.call(editPriority, { params, version, body: { title } })
}
const reason = 'Say how you will know in spring'

describe('a plan', () => {
  test('is there with its cycle, whole, with what it lacks', async () => {
    const begun = await given.priority(priority.cycle.id, { title: 'Children come to school' })
    const plan = await see()
    expect(plan).toMatchObject({
      academicYear: 2026,
      cycleStatus: 'open',
      status: 'draft',
      moved: { by: { name: 'Ama Osei' }, reason: null },
      inForce: null,
      changes: null,
      priorities: [
        {
          id: priority.id,
          rank: 1,
          lead: 'R. Adeyemi',
          step: 'diagnose',
          measures: [{ baseline: 58, target: 72, milestones: [] }],
          actions: [{ title: 'Train all teachers', owner: { name: 'The English lead' } }],
          missing: [],
          goes: true,
          turnInForce: null,
        },
        { id: begun.id, goes: false },
      ],
      abilities: { edit: true, submit: true, recall: true, approve: false, return: false },
      blockers: { submit: [], approve: [{ code: 'not-submitted' }] },
    })
    expect(plan.priorities[1]?.missing.map(({ code }) => code)).toEqual([
      'problem-missing',
      'root-cause-missing',
      'intended-outcome-missing',
      'lead-missing',
      'measure-missing',
      'action-missing',
    ])
  })

  test('says what it lacks before anything of it can go', async () => {
    const bare = await given.world.school('Fenwick Infants')
    const head = await given.world.person('headteacher', [bare])
    await given.cycle(bare)
    const [own] = (await head.call(contract.listPlans)).json<{ items: PlanShort[] }>().items
    const answer = await head.call(contract.submitPlan, { params: { planId: own!.id }, version: 1 })
    expect([answer.statusCode, codesOf(answer)]).toEqual([409, ['no-priority']])
  })

  test('adds up its money: budgets, what is planned, and what was spent', async () => {
    await given.action(priority.id, { title: 'Buy books', plannedPence: 30_000 })
    const { version } = await see()
    const { id, version: asEdited } = await given.see(priority.id)
    const share = { params: { priorityId: id }, version: asEdited, body: { budgetPence: 50_000 } }
    expect((await given.people.contributor.call(editPriority, share)).statusCode).toBe(403)
    expect(succeeded(await given.people.head.call(editPriority, share)).json()).toMatchObject({
      budgetPence: 50_000,
    })
    const plan: Plan = succeeded(
      await given.people.head.call(contract.editPlan, {
        params: { planId },
        version,
        body: { budgetPence: 120_000 },
      }),
    ).json()
    expect(plan.money).toEqual({
      budgetPence: 120_000,
      plannedPence: 30_000,
      actualPence: 0,
      sharedOutPence: 50_000,
    })
  })

  test('notes when the committee saw it, which needs no approval', async () => {
    const edit = async (body: object) => {
      const { version } = await see()
      return given.people.head.call(contract.editPlan, { params: { planId }, version, body })
    }
    succeeded(await submit())
    succeeded(await approve())
    const faults = async (body: object) => (await edit(body)).json().errors
    expect(await faults({ committeeSeenOn: '2026-11-22' })).toMatchObject([{ path: 'committeeSeenOn' }])
    expect(await faults({ committeeMinute: '4.2' })).toMatchObject([{ path: 'committeeSeenOn' }])
    expect(await faults({ budgetPence: -5 })).toMatchObject([{ path: 'budgetPence' }])
    const seen = succeeded(await edit({ committeeSeenOn: '2026-11-21', committeeMinute: '4.2' })).json()
    expect(seen).toMatchObject({
      status: 'approved',
      committee: { seenOn: '2026-11-21', number: 1, minute: '4.2' },
    })
    for (const day of ['1999-01-01', '2026-11-20'])
      expect(await faults({ committeeSeenOn: day })).toMatchObject([
        { path: 'committeeSeenOn', message: expect.stringContaining('No version of this plan was approved') },
      ])
    expect(succeeded(await edit({ budgetPence: 100 })).json()).toMatchObject({ status: 'draft', changes: 1 })
  })
})

describe('handing a plan in', () => {
  test('is the head’s; while the trust has it nothing that is planned changes', async () => {
    for (const who of [given.people.leader, given.people.contributor])
      expect((await does(contract.submitPlan, who)).statusCode).toBe(403)
    const plan: Plan = succeeded(await submit()).json()
    expect(plan).toMatchObject({ status: 'submitted', moved: { by: { name: 'Rosa Adeyemi' } } })
    expect(codesOf(await rename('Another name'))).toEqual(['plan-submitted'])
    expect(codesOf(await submit())).toEqual(['plan-submitted'])
  })

  test('can be taken back, and handed in again', async () => {
    succeeded(await submit())
    expect((await does(contract.recallPlan, given.people.leader)).statusCode).toBe(403)
    expect(succeeded(await does(contract.recallPlan, given.people.head)).json()).toMatchObject({
      status: 'draft',
    })
    succeeded(await rename('Another name'))
    succeeded(await submit())
  })

  test('twice with the same key answers the same', async () => {
    const { version } = await see()
    const key = v7()
    const first = await does(contract.submitPlan, given.people.head, { version, key })
    const again = await does(contract.submitPlan, given.people.head, { version, key })
    expect([again.statusCode, again.json()]).toEqual([200, first.json()])
  })

  test('needs the priorities that are being planned complete; those begun may stay out', async () => {
    const begun = await given.priority(priority.cycle.id, { title: 'Children come to school' })
    await given.test.ownerSql(`update priorities set step = 'prepare' where id = $1`, [begun.id])
    const refused = await submit()
    expect(codesOf(refused)).toHaveLength(6)
    expect(refused.json().blockers[0].message).toContain('“Children come to school”')
    await given.test.ownerSql(`update priorities set step = 'explore' where id = $1`, [begun.id])
    succeeded(await submit())
    succeeded(await approve())
    const { priorities } = await see(given.people.governor)
    expect(priorities.map(({ id }) => id)).toEqual([priority.id])
  })
})

test('a priority that is completed goes as it is: nobody can mend what it lacks', async () => {
  await given.test.ownerSql('update measures set target = null')
  await given.test.ownerSql(`update priorities set step = null, status = 'completed'`)
  expect(await see()).toMatchObject({ priorities: [{ goes: true, missing: [] }], blockers: { submit: [] } })
  succeeded(await submit())
  succeeded(await approve())
  expect((await see(given.people.governor)).priorities).toMatchObject([{ title: priority.title }])
})

test('a priority isn’t adapted while the trust has the plan: it would be another plan', async () => {
  succeeded(await submit())
  await given.test.ownerSql(`update priorities set step = 'secure'`)
  const adapt = { to: 'next', decision: 'adapt', reason: 'It works for girls only', overrideReason: 'Agreed' }
  const move = () => given.move(priority, adapt, { by: given.people.leader })
  expect(codesOf(await move())).toEqual(['plan-submitted'])
  succeeded(await approve())
  succeeded(await move())
  expect(await see()).toMatchObject({
    status: 'draft',
    priorities: [{ turn: 2, turnInForce: 1, goes: true }],
  })
})

describe('the trust’s answer', () => {
  test('returns it with a reason, which stays until a version is approved', async () => {
    succeeded(await submit())
    const { leader, head } = given.people
    expect((await does(contract.returnPlan, leader, { body: { reason: ' ' } })).statusCode).toBe(400)
    const returned = succeeded(await does(contract.returnPlan, leader, { body: { reason } })).json()
    expect(returned).toMatchObject({ status: 'returned', moved: { by: { name: 'Ama Osei' }, reason } })
    succeeded(await rename('Another name'))
    expect(await see(head)).toMatchObject({ status: 'returned', moved: { reason } })
    succeeded(await submit())
    const returnedBy = { day: '2026-11-21', by: { name: 'Ama Osei' }, reason }
    for (const who of [head, leader, given.people.partner])
      expect(await see(who)).toMatchObject({ status: 'submitted', returned: returnedBy })
    succeeded(await does(contract.recallPlan, head))
    expect(await see()).toMatchObject({ status: 'draft', returned: returnedBy })
    succeeded(await submit())
    succeeded(await approve())
    succeeded(await rename('Yet another name'))
    expect(await see()).toMatchObject({ status: 'draft', returned: null })
    succeeded(await submit())
    succeeded(await does(contract.returnPlan, leader, { body: { reason: 'Once more' } }))
    expect(await see()).toMatchObject({ returned: { reason: 'Once more' } })
    expect(await see(given.people.governor)).toMatchObject({ returned: null })
  })

  test('approves what was submitted, as the version that is in force from then on', async () => {
    expect(codesOf(await approve())).toEqual(['not-submitted'])
    succeeded(await submit())
    const approved: Plan = succeeded(await approve()).json()
    expect(approved).toMatchObject({
      status: 'approved',
      inForce: { number: 1, day: '2026-11-21', by: { name: 'Ama Osei' } },
      changes: 0,
      priorities: [{ turnInForce: 1 }],
    })
    succeeded(await rename('Another name'))
    expect(await see()).toMatchObject({ status: 'draft', inForce: { number: 1 }, changes: 1 })
    succeeded(await submit())
    succeeded(await approve())
    const { items } = (
      await given.people.clerk.call(contract.listPlanVersions, { params: { planId } })
    ).json()
    expect(items.map(({ number }: { number: number }) => number)).toEqual([2, 1])
  })

  test('is not for a leader who heads the school', async () => {
    const { leader, head } = given.people
    succeeded(await submit())
    await given.test.ownerSql('update memberships set person_id = $1 where id = $2', [
      leader.id,
      head.membershipId,
    ])
    expect((await see(leader)).abilities).toMatchObject({ submit: true, approve: false, return: false })
    expect((await approve()).statusCode).toBe(403)
  })

  test('is not asked for again when nothing has changed', async () => {
    succeeded(await submit())
    succeeded(await approve())
    expect(codesOf(await submit())).toEqual(['plan-approved'])
    succeeded(await rename('Another name'))
    succeeded(await rename(priority.title))
    expect(codesOf(await submit())).toEqual(['plan-approved'])
  })
})
