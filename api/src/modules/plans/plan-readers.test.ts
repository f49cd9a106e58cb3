import { editPriority } from '@sixfold/shared/contracts/cycles.ts'
import * as contract from '@sixfold/shared/contracts/plans.ts'
import type { Plan, PlanShort } from '@sixfold/shared/contracts/plans.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { Improving, succeeded } from '../../../test/improving.ts'
import { planPolicy } from './policy.ts'

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
const approved = async () => {
  const { head, leader } = given.people
  for (const [it, by] of [
    [contract.submitPlan, head],
    [contract.approvePlan, leader],
  ] as const)
    succeeded(await by.call(it, { params: { planId }, version: (await see()).version }))
}
const rename = async (title: string) => {
  const { version } = await given.see(priority.id)
  const params = { priorityId: priority.id }
  succeeded(await given.people.head.call(editPriority, { params, version, body: { title } }))
}

describe('who reads a plan', () => {
  test('governors, trustees and clerks read the version in force, with what runs as it is now', async () => {
    const { governor, trustee, clerk } = given.people
    expect(await see(governor)).toMatchObject({ status: null, moved: null, inForce: null, priorities: [] })
    await approved()
    await rename('A draft of a name')
    await given.action(priority.id, { title: 'Something new' })
    for (const who of [governor, trustee, clerk]) {
      const plan = await see(who)
      expect(plan).toMatchObject({ status: null, inForce: { number: 1 }, changes: null })
      expect(plan.priorities).toMatchObject([{ title: priority.title, step: 'diagnose', missing: [] }])
      expect(plan.priorities[0]?.actions).toHaveLength(1)
      expect(JSON.stringify(plan)).not.toMatch(/A draft of a name|Something new/)
      expect(Object.values(plan.abilities).some(Boolean)).toBe(false)
    }
  })

  test('a measure on few pupils is shown and counted as it may be, also when it is known only later', async () => {
    const few = await given.measure(priority.id, { name: 'Reading of five pupils', fewPupils: true })
    await approved()
    const measures = async (who: TestPerson) => {
      const [it] = (await see(who)).priorities
      return [it?.measures.length, it?.hiddenMeasures]
    }
    expect(await measures(given.people.contributor)).toEqual([2, 0])
    for (const who of [given.people.partner, given.people.trustee])
      expect(await measures(who)).toEqual([1, 1])
    await given.test.ownerSql('update measures set few_pupils = true where id <> $1', [few.id])
    for (const who of [given.people.partner, given.people.trustee])
      expect(await measures(who)).toEqual([0, 2])
    const version = await given.people.trustee.call(contract.getPlanVersion, {
      params: { planId, number: '1' },
    })
    expect(version.json().priorities[0]).toMatchObject({ measures: [], hiddenMeasures: 2 })
  })

  test('lists show each person exactly the plans that they may read', async () => {
    const other = await given.world.school('Aldercombe Primary School')
    await given.cycle(other)
    const everyone = [
      ...Object.values(given.people),
      await given.world.person('headteacher', [other]),
      await given.world.person('governor', [other]),
    ]
    for (const person of everyone) {
      const { items } = (await person.call(contract.listPlans)).json<{ items: PlanShort[] }>()
      const readable = [given.school, other].filter(({ id }) =>
        planPolicy.read(person.actor, { schoolId: id }),
      )
      expect([person.name, items.map((plan) => plan.school.name).toSorted()]).toEqual([
        person.name,
        readable.map(({ name }) => name).toSorted(),
      ])
    }
    const pages = []
    let cursor: string | undefined
    do {
      const page = (
        await given.people.leader.call(contract.listPlans, { query: { limit: 1, cursor } })
      ).json()
      pages.push(...page.items.map((plan: PlanShort) => plan.school.name))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(pages).toEqual(['Aldercombe Primary School', 'Thornmere Primary School'])
  })
})
