import { getToday, type Today } from '@sixfold/shared/contracts/accountability.ts'
import * as contract from '@sixfold/shared/contracts/plans.ts'
import type { Plan, PlanShort } from '@sixfold/shared/contracts/plans.ts'
import { editTrust } from '@sixfold/shared/contracts/trust.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
let planId: string
beforeEach(async () => {
  given = await Improving.create()
  await given.planned()
  const { items } = (await given.people.head.call(contract.listPlans)).json<{ items: PlanShort[] }>()
  planId = items[0]!.id
})

const see = async (by: TestPerson = given.people.head): Promise<Plan> =>
  succeeded(await by.call(contract.getPlan, { params: { planId } })).json()
/** The day of each line about a plan on somebody’s Today, and whether it is late. */
async function due(by: TestPerson) {
  const { items }: Today = succeeded(await by.call(getToday)).json()
  return items.filter(({ kind }) => kind === 'plan').map(({ day, late }) => [day, late])
}
type Act = typeof contract.submitPlan | typeof contract.approvePlan | typeof contract.returnPlan
const does = async (it: Act, by: TestPerson, body?: object) =>
  succeeded(
    await by.call(it, { params: { planId }, version: (await see()).version, ...(body ? { body } : {}) }),
  )
const set = async (planBy: string, version: number) =>
  succeeded(await given.people.leader.call(editTrust, { body: { planBy }, version }))

describe('the day by which a plan is to be approved', () => {
  test('is said to those who see drafts, and on the Today of whoever has the plan', async () => {
    const { head, leader, partner, contributor } = given.people
    await set('12-05', 1)
    for (const who of [head, leader, partner, contributor])
      expect((await see(who)).awaited).toEqual({ day: '2026-12-05', late: false })
    expect([await due(head), await due(leader)]).toEqual([[['2026-12-05', false]], []])
    await does(contract.submitPlan, head)
    expect([await due(head), await due(leader)]).toEqual([[], [['2026-12-05', false]]])
    await does(contract.returnPlan, leader, { reason: 'Say how you will know in spring' })
    expect([await due(head), await due(leader)]).toEqual([[['2026-12-05', false]], []])
    given.test.setNow('2026-12-06T09:00:00Z')
    expect((await see()).awaited).toEqual({ day: '2026-12-05', late: true })
    expect(await due(head)).toEqual([['2026-12-05', true]])
  })

  test('is 31 October until a trust sets its own, which holds from then on', async () => {
    expect((await see()).awaited).toEqual({ day: '2026-10-31', late: true })
    expect(await due(given.people.head)).toEqual([['2026-10-31', true]])
    await set('01-31', 1)
    expect((await see()).awaited).toEqual({ day: '2027-01-31', late: false })
  })

  test('is no more once a version was approved, whatever drafts follow', async () => {
    const { head, leader } = given.people
    await does(contract.submitPlan, head)
    await does(contract.approvePlan, leader)
    expect((await see()).awaited).toBeNull()
    const { version } = await see()
    const body = { budgetPence: 120_000 }
    succeeded(await head.call(contract.editPlan, { params: { planId }, version, body }))
    expect(await see()).toMatchObject({ status: 'draft', awaited: null })
    expect(await due(head)).toEqual([[null, false]])
    await does(contract.submitPlan, head)
    expect(await due(leader)).toEqual([[null, false]])
  })

  test('is not asked of a school that joined after it', async () => {
    await given.test.ownerSql('update schools set joined_on = $2 where id = $1', [
      given.school.id,
      '2026-11-01',
    ])
    expect((await see()).awaited).toBeNull()
    expect(await due(given.people.head)).toEqual([[null, false]])
  })

  test('tells nobody who only reads the published record that a plan is late', async () => {
    const { governor, trustee, clerk } = given.people
    for (const who of [governor, trustee, clerk]) {
      const before = await who.call(contract.getPlan, { params: { planId } })
      expect([before.json().awaited, await due(who)]).toEqual([null, []])
    }
  })
})
