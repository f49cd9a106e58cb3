import { createHash } from 'node:crypto'
import { editPriority } from '@sixfold/shared/contracts/cycles.ts'
import * as contract from '@sixfold/shared/contracts/plans.ts'
import type { PlanChange } from '@sixfold/shared/contracts/plans.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { canonicalJson } from '@sixfold/shared/domain/plans/canonical-json.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
let priority: Priority
let planId: string
beforeEach(async () => {
  given = await Improving.create()
  priority = await given.planned()
  planId = await given.approvedPlan(priority)
})

const edit = async (body: object) => {
  const { version } = await given.see(priority.id)
  const params = { priorityId: priority.id }
  succeeded(await given.people.head.call(editPriority, { params, version, body }))
}
const compare = (query: { from: string; to: string }, by = given.people.head) =>
  by.call(contract.comparePlan, { params: { planId }, query })
const changes = async (query: { from: string; to: string }, by = given.people.head) =>
  succeeded(await compare(query, by))
    .json<{ changes: PlanChange[] }>()
    .changes.map(({ part, name, what, field, from, to }) => [part, name ?? field, what, from, to])

describe('comparing', () => {
  test('two versions, or one with what is drafted, field by field, both ways', async () => {
    await edit({ title: 'Every child writes for an audience' })
    await given.action(priority.id, { title: 'Buy paper' })
    const drafted = [
      ['priority', 'Title', 'changed', priority.title, 'Every child writes for an audience'],
      ['action', 'Buy paper', 'added', null, null],
    ]
    expect(await changes({ from: '1', to: 'now' })).toEqual(drafted)
    await given.approvedPlan(priority)
    expect(await changes({ from: '1', to: '2' })).toEqual(drafted)
    expect(await changes({ from: '2', to: 'now' })).toEqual([])
    expect(await changes({ from: '2', to: '1' })).toEqual([
      ['priority', 'Title', 'changed', 'Every child writes for an audience', priority.title],
      ['action', 'Buy paper', 'removed', null, null],
    ])
  })

  test('is for governors and trustees between approved versions', async () => {
    const { governor, trustee } = given.people
    await edit({ lead: 'Sam Okoro' })
    expect((await compare({ from: '1', to: 'now' }, governor)).statusCode).toBe(403)
    await given.approvedPlan(priority)
    expect(await changes({ from: '1', to: '2' }, trustee)).toEqual([
      ['priority', 'Who leads it', 'changed', 'R. Adeyemi', 'Sam Okoro'],
    ])
  })

  test('leaves measures on few pupils out for those whom they are not for', async () => {
    await given.measure(priority.id, { name: 'Reading of five pupils', fewPupils: true })
    await given.approvedPlan(priority)
    const query = { from: '1', to: '2' }
    expect(await changes(query, given.people.contributor)).toHaveLength(1)
    expect(await changes(query, given.people.partner)).toEqual([])
  })

  test('asks for versions that are there', async () => {
    expect((await compare({ from: '1', to: '7' })).statusCode).toBe(404)
    const odd = await compare({ from: 'first', to: 'now' })
    expect([odd.statusCode, odd.json().errors]).toMatchObject([400, [{ path: 'from' }]])
  })
})

test('a version reads as it was approved, and its hash is that of what it says', async () => {
  await edit({ title: 'Every child writes for an audience' })
  const answer = await given.people.leader.call(contract.getPlanVersion, { params: { planId, number: '1' } })
  const { hash, academicYear, budgetPence, priorities } = succeeded(answer).json()
  expect(priorities).toMatchObject([{ title: priority.title, hiddenMeasures: 0 }])
  const content = {
    academicYear,
    budgetPence,
    priorities: priorities.map(({ hiddenMeasures: _, ...rest }: { hiddenMeasures: number }) => rest),
  }
  expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(hash)
  const none = await given.people.leader.call(contract.getPlanVersion, { params: { planId, number: '2' } })
  expect(none.statusCode).toBe(404)
})
