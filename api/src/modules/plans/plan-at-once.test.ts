import * as contract from '@sixfold/shared/contracts/plans.ts'
import type { Plan, PlanShort } from '@sixfold/shared/contracts/plans.ts'
import { addAction } from '@sixfold/shared/contracts/actions.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { codesOf, Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
let priority: Priority
let plan: Plan
beforeEach(async () => {
  given = await Improving.create()
  priority = await given.planned()
  const [{ id } = { id: '' }] = (await given.people.head.call(contract.listPlans)).json<{
    items: PlanShort[]
  }>().items
  const params = { planId: id }
  plan = succeeded(await given.people.head.call(contract.getPlan, { params })).json()
})

type Act = typeof contract.submitPlan | typeof contract.recallPlan | typeof contract.approvePlan
const does = (it: Act, by: TestPerson) => by.call(it, { params: { planId: plan.id }, version: plan.version })
const submitted = async () => {
  plan = succeeded(await does(contract.submitPlan, given.people.head)).json()
}
const versions = async () =>
  (await given.test.ownerSql('select number from plan_versions order by number')).map((row) => row['number'])

test('two leaders who approve at once make one version, and the later one hears why not', async () => {
  await submitted()
  const other = await given.world.person('trust-leader', [], 'Ola Berg')
  const answers = await Promise.all([
    does(contract.approvePlan, given.people.leader),
    does(contract.approvePlan, other),
  ])
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]))
  const late = answers.find(({ statusCode }) => statusCode === 409)!
  expect(late.json().blockers).toEqual([{ code: 'not-submitted', message: 'The plan is approved already' }])
  expect(await versions()).toEqual([1])
})

test('of an approval and a recall at once one wins, and the other hears what became of the plan', async () => {
  await submitted()
  const answers = await Promise.all([
    does(contract.approvePlan, given.people.leader),
    does(contract.recallPlan, given.people.head),
  ])
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]))
  const approved = answers[0].statusCode === 200
  const late = approved ? answers[1] : answers[0]
  expect(codesOf(late)).toEqual(['not-submitted'])
  expect(late.json().blockers[0].message).toBe(
    approved
      ? 'The plan is approved already'
      : 'The school has the plan: it was taken back, or isn’t submitted yet',
  )
  expect(await versions()).toEqual(approved ? [1] : [])
})

test('a plan that was taken back and handed in again meanwhile isn’t approved unseen', async () => {
  await submitted()
  const seen = plan
  plan = succeeded(await does(contract.recallPlan, given.people.head)).json()
  await given.action(priority.id, { title: 'Something new' })
  await submitted()
  plan = seen
  const answer = await does(contract.approvePlan, given.people.leader)
  expect([answer.statusCode, await versions()]).toEqual([412, []])
})

test('an action added while the plan is handed in is either part of it or refused', async () => {
  const id = v7()
  const [handed, added] = await Promise.all([
    does(contract.submitPlan, given.people.head),
    given.people.contributor.call(addAction, {
      body: { id, priorityId: priority.id, title: 'Something new' },
    }),
  ])
  plan = succeeded(handed).json()
  if (added.statusCode !== 201) expect(codesOf(added)).toEqual(['plan-submitted'])
  plan = succeeded(await does(contract.approvePlan, given.people.leader)).json()
  const held = plan.priorities[0]?.actions.some((action) => action.id === id)
  expect(held).toBe(added.statusCode === 201)
  const [version] = await given.test.ownerSql(
    `select content::text like '%' || $1 || '%' as holds from plan_versions`,
    [id],
  )
  expect(version?.['holds']).toBe(held)
})
