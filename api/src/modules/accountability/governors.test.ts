import { getBoardRatings } from '@sixfold/shared/contracts/board-ratings.ts'
import { type BoardSince, getBoardSince, markBoardSeen } from '@sixfold/shared/contracts/board-since.ts'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { succeeded } from '../../../test/improving.ts'
import { WholeTrust } from '../../../test/whole-trust.ts'

let given: WholeTrust
beforeEach(async () => {
  given = await WholeTrust.create()
})

test('a governor has the board’s page of their own school, as the trustees have it', async () => {
  const { governor, trustee } = given.people
  const round = await given.openRound()
  await given.categorise(2, round)
  await given.categorise(3, round, given.helper)
  const cycle = await given.openCycle()
  await given.addPriority(cycle)
  await given.approvePlan(cycle)
  const { page, status } = await given.read(governor)
  expect(status).toBe(200)
  expect(page).toMatchObject({ totals: { schools: 1 }, abilities: { decide: false, seeTrust: false } })
  expect(page.schools).toEqual([await given.row()])
  const ratings = async (who: typeof governor) =>
    succeeded(await who.call(getBoardRatings, { query: {} })).json<{ schools: { id: string }[] }>().schools
  expect(await ratings(governor)).toEqual(
    (await ratings(trustee)).filter(({ id }: { id: string }) => id === given.school.id),
  )
})

test('neither a proposal nor what happens at another school moves it, byte for byte, ETag too', async () => {
  const { governor } = given.people
  const round = await given.openRound()
  const cycle = await given.openCycle()
  const before = await given.read(governor)
  await given.propose(await given.begin(round), 1)
  await given.addPriority(cycle, 'Nobody outside knows of this yet')
  await given.categorise(4, round, given.helper)
  expect(await given.read(governor)).toEqual(before)
  expect(await given.read(governor, { etag: before.etag })).toMatchObject({ status: 304, body: '' })
  await given.approvePlan(cycle)
  const after = await given.read(governor, { etag: before.etag })
  expect([after.status, after.page.schools[0]?.priorities.length]).toEqual([200, 1])
})

test('as at a past day it is the page of that day', async () => {
  const { governor } = given.people
  given.test.setNow('2026-11-21T10:00:00Z')
  await given.categorise(2, await given.openRound())
  given.test.setNow('2026-11-22T10:00:00Z')
  const then = await given.read(governor, { asAt: '2026-11-20' })
  expect(then.page.schools[0]?.category).toBeNull()
  expect((await given.read(governor)).page.schools[0]?.category?.level).toBe(2)
})

test('since they last looked they are told of their own school alone', async () => {
  const { governor } = given.people
  const since = async () => succeeded(await governor.call(getBoardSince, { query: {} })).json<BoardSince>()
  const body = { id: v7(), until: (await since()).until }
  succeeded(await governor.call(markBoardSeen, { body }))
  given.test.setNow('2026-11-22T10:00:00Z')
  const round = await given.openRound()
  await given.categorise(2, round)
  await given.categorise(4, round, given.helper)
  expect((await since()).changes.map(({ school }) => school.id)).toEqual([given.school.id, given.school.id])
})

test('a governor isn’t told when the board met', async () => {
  const asked = await given.people.governor.call(getBoardSince, { query: { from: 'meeting' } })
  expect(asked.statusCode).toBe(403)
})

test('a trustee who also governs a school has the page of the whole trust', async () => {
  const { governor } = given.people
  await given.world.alsoHolds(governor, 'trustee')
  const { page } = await given.read(governor)
  expect([page.totals.schools, page.abilities.seeTrust]).toEqual([2, true])
})
