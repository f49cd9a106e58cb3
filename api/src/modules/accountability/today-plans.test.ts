import { getToday, type Today } from '@sixfold/shared/contracts/accountability.ts'
import * as contract from '@sixfold/shared/contracts/plans.ts'
import type { Plan, PlanShort } from '@sixfold/shared/contracts/plans.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
beforeEach(async () => {
  given = await Improving.create()
})

/** The lines about plans that wait for somebody. */
async function waiting(who: TestPerson) {
  const { items }: Today = (await who.call(getToday)).json()
  return items.filter(({ kind }) => kind === 'plan').map(({ title, why }) => [title, why])
}

async function plan(): Promise<Plan> {
  const { items } = (await given.people.leader.call(contract.listPlans)).json<{ items: PlanShort[] }>()
  return succeeded(
    await given.people.leader.call(contract.getPlan, { params: { planId: items[0]!.id } }),
  ).json<Plan>()
}
type Act = typeof contract.submitPlan | typeof contract.approvePlan | typeof contract.returnPlan
async function does(it: Act, by: TestPerson, body?: object) {
  const { id, version } = await plan()
  succeeded(await by.call(it, { params: { planId: id }, version, ...(body ? { body } : {}) }))
}
const name = 'the plan of Thornmere Primary School for 2026/27'

describe('a plan that waits', () => {
  test('for its head to submit it, once it holds a priority', async () => {
    const cycleId = await given.cycle()
    expect(await waiting(given.people.head)).toEqual([])
    await given.priority(cycleId)
    expect(await waiting(given.people.head)).toEqual([
      [`Submit ${name}`, 'The trust hasn’t had it yet; it is to be approved by this day'],
    ])
  })

  test('for a leader’s answer, but not a leader’s who governs the school', async () => {
    await given.planned()
    await does(contract.submitPlan, given.people.head)
    expect(await waiting(given.people.leader)).toEqual([
      [`Answer ${name}`, 'Rosa Adeyemi submitted it on 21 Nov 2026'],
    ])
    await given.test.ownerSql(
      `with own as (insert into memberships (trust_id, id, person_id, role, from_on, created_at)
                    values ($1, gen_random_uuid(), $2, 'governor', '2020-09-01', now()) returning id)
       insert into membership_schools (trust_id, membership_id, school_id) select $1, id, $3 from own`,
      [given.world.trustId, given.people.leader.id, given.school.id],
    )
    expect(await waiting(given.people.leader)).toEqual([])
  })

  test('for its head to look at it again, with the leader’s reason', async () => {
    await given.planned()
    await does(contract.submitPlan, given.people.head)
    expect(await waiting(given.people.head)).toEqual([])
    await does(contract.returnPlan, given.people.leader, { reason: 'Say how you will know in spring' })
    expect(await waiting(given.people.head)).toEqual([
      [`Look again at ${name}`, 'The trust returned it: “Say how you will know in spring”'],
    ])
    expect(await waiting(given.people.leader)).toEqual([])
  })

  test('for the next version to be submitted, once the approved one was changed', async () => {
    await given.planned()
    await does(contract.submitPlan, given.people.head)
    await does(contract.approvePlan, given.people.leader)
    expect(await waiting(given.people.head)).toEqual([])
    const { id, version } = await plan()
    const body = { budgetPence: 120_000 }
    succeeded(await given.people.head.call(contract.editPlan, { params: { planId: id }, version, body }))
    expect(await waiting(given.people.head)).toEqual([
      [`Submit ${name}`, 'What has changed since version 1 isn’t with the trust yet'],
    ])
  })

  test('is told to nobody who only reads what is published, works on it, or heads another school', async () => {
    await given.planned()
    const elsewhere = await given.world.person('headteacher', [
      await given.world.school('Aldercombe Primary School'),
    ])
    const { head: _, leader: _l, ...others } = given.people
    const tell = async () => {
      for (const who of [elsewhere, ...Object.values(others)]) expect(await waiting(who)).toEqual([])
    }
    await tell()
    await does(contract.submitPlan, given.people.head)
    await tell()
    await does(contract.returnPlan, given.people.leader, { reason: 'Say how you will know in spring' })
    await tell()
  })
})
