import * as contract from '@sixfold/shared/contracts/cycles.ts'
import type { Cycle } from '@sixfold/shared/contracts/cycles.ts'
import { beforeEach, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { codesOf, Improving, succeeded } from '../../../test/improving.ts'

let given: Improving
let cycleId: string
let ids: string[]
beforeEach(async () => {
  given = await Improving.create()
  cycleId = await given.cycle()
  ids = []
  for (const title of ['Writing', 'Reading', 'Maths']) ids.push((await given.priority(cycleId, { title })).id)
})

const cycle = async (by = given.people.head): Promise<Cycle> =>
  succeeded(await by.call(contract.getCycle, { params: { cycleId } })).json()
const rank = (order: string[], version = 1, by: TestPerson = given.people.head) =>
  by.call(contract.setRanks, { params: { cycleId }, version, body: { priorityIds: order } })
const at = (...places: number[]) => places.map((place) => ids[place] ?? '')

test('the priorities of a cycle are put in order, each with the rank of its place', async () => {
  const now: Cycle = succeeded(await rank(at(2, 0, 1))).json()
  expect(now.priorities.map(({ rank: place, title }) => [place, title])).toEqual([
    [1, 'Maths'],
    [2, 'Writing'],
    [3, 'Reading'],
  ])
  expect(now.version).toBe(2)
  expect((await given.see(at(2)[0] ?? '')).rank).toBe(1)
})

test('the order that it has already changes nothing, and begins no draft of an approved plan', async () => {
  await given.test.ownerSql(`update plans set status = 'approved'`)
  expect(succeeded(await rank(at(0, 1, 2))).json().version).toBe(1)
  expect(await given.test.ownerSql('select status from plans')).toEqual([{ status: 'approved' }])
  succeeded(await rank(at(1, 0, 2)))
  expect(await given.test.ownerSql('select status from plans')).toEqual([{ status: 'draft' }])
})

test('while the trust has the plan its order stays, and the cycle says so beforehand', async () => {
  await given.test.ownerSql(`update plans set status = 'submitted'`)
  expect((await cycle()).blockers.rank.map((blocker) => blocker.code)).toEqual(['plan-submitted'])
  expect(codesOf(await rank(at(1, 0, 2)))).toEqual(['plan-submitted'])
})

test.each([
  ['one left out', [0, 1]],
  ['one twice', [0, 1, 1]],
])('an order with %s is refused', async (_, places) => {
  expect(codesOf(await rank(at(...places)))).toEqual(['priorities-changed'])
})

test('an order that doesn’t know of a priority added meanwhile is refused', async () => {
  await given.priority(cycleId, { title: 'Attendance' })
  expect(codesOf(await rank(at(2, 1, 0)))).toEqual(['priorities-changed'])
})

test('a new priority comes after those in order', async () => {
  succeeded(await rank(at(2, 1, 0)))
  expect((await given.priority(cycleId, { title: 'Attendance' })).rank).toBe(4)
})

test('of two people who order at once one is told that the other did', async () => {
  const both = await Promise.all([rank(at(2, 1, 0)), rank(at(1, 2, 0), 1, given.people.leader)])
  expect(both.map((one) => one.statusCode)).toEqual(expect.arrayContaining([200, 412]))
  const ranks = await given.test.ownerSql('select rank from cycle_priorities order by 1')
  expect(ranks).toEqual([{ rank: 1 }, { rank: 2 }, { rank: 3 }])
})

test('whoever orders while someone adds gets one whole order', async () => {
  const [ordered] = await Promise.all([
    rank(at(2, 1, 0)),
    given.priority(cycleId, { title: 'Attendance' }, given.people.leader),
  ])
  expect([200, 409]).toContain(ordered.statusCode)
  const ranks = await given.test.ownerSql('select rank from cycle_priorities order by 1')
  expect(ranks).toEqual([{ rank: 1 }, { rank: 2 }, { rank: 3 }, { rank: 4 }])
})

test('a contributor doesn’t order, nor anyone of another school', async () => {
  expect((await rank(at(1, 0, 2), 1, given.people.contributor)).statusCode).toBe(403)
  const other = await given.world.school('Aldercombe Primary School')
  expect((await rank(at(1, 0, 2), 1, await given.world.person('headteacher', [other]))).statusCode).toBe(404)
})
