import { type Dashboard, getDashboard, getToday } from '@sixfold/shared/contracts/accountability.ts'
import type { Round } from '@sixfold/shared/contracts/rounds.ts'
import { beforeEach, expect, test } from 'vitest'
import { Boardroom } from '../../../test/boardroom.ts'
import type { Categorising } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { testToday } from '../../../test/harness.ts'
import { succeeded } from '../../../test/improving.ts'

let room: Boardroom
let given: Categorising
let round: Round
beforeEach(async () => {
  room = await Boardroom.create()
  given = room.given
  round = await given.round()
})

async function read(who: TestPerson, { asAt, etag }: { asAt?: string; etag?: string } = {}) {
  const headers = etag === undefined ? {} : { 'if-none-match': etag }
  const { statusCode, headers: answered, body } = await who.call(getDashboard, { query: { asAt }, headers })
  return { status: statusCode, etag: String(answered['etag']), body }
}
const page = async (who: TestPerson, asAt?: string) =>
  JSON.parse((await read(who, asAt === undefined ? {} : { asAt })).body) as Dashboard

/** What the board page and Today ask somebody to decide: how many, whether it is theirs to, how many lines. */
async function asks(who: TestPerson) {
  const { awaitingDecision, abilities } = await page(who)
  const { items } = (await who.call(getToday)).json<{ items: { kind: string }[] }>()
  return [awaitingDecision, abilities.decide, items.filter((it) => it.kind === 'decide').length]
}
const interested = async (who: TestPerson) => succeeded(await room.declare(given.people.clerk, who))

test('the board page asks for as many decisions as Today lists, not on a school one has an interest in', async () => {
  const { trustee, clerk } = given.people
  await given.proposed(round)
  await given.proposed(round, 3, await given.world.school('Fenwick Infant and Nursery School'))
  expect(await asks(trustee)).toEqual([2, true, 2])
  await interested(trustee)
  expect(await asks(trustee)).toEqual([1, true, 1])
  // They record what was decided, and judge nothing.
  expect(await asks(clerk)).toEqual([2, false, 2])
})

test('nor on a school that one governs; a leader who heads it isn’t told that it waits for the board', async () => {
  const { trustee, leader } = given.people
  await given.proposed(round)
  expect(await page(leader)).toMatchObject({ awaitingDecision: 1, abilities: { decide: false } })
  await given.alsoHolds(trustee, 'governor', given.school)
  await given.alsoHolds(leader, 'headteacher', given.school)
  expect(await asks(trustee)).toEqual([0, true, 0])
  expect(await asks(leader)).toEqual([0, false, 0])
})

test('a trustee without a seat is told what the board is asked, and isn’t asked themselves', async () => {
  const { trustee } = given.people
  const seated = await given.world.person('trustee', [], 'Nia Grant')
  await given.proposed(round)
  const before = await read(trustee)
  await room.seated(room.boardId, seated)
  expect((await read(trustee, { etag: before.etag })).status).toBe(200)
  expect(await asks(trustee)).toEqual([1, false, 0])
  expect(await asks(seated)).toEqual([1, true, 1])
})

test('what one proposed oneself waits for somebody else', async () => {
  const { leader, trustee } = given.people
  await given.alsoHolds(leader, 'trustee')
  await given.proposed(round)
  expect(await asks(leader)).toEqual([0, true, 0])
  expect(await asks(trustee)).toEqual([1, true, 1])
})

test('whoever is barred from a school isn’t told that something waits there: by no figure, ETag or past day', async () => {
  const { trustee, clerk } = given.people
  await interested(trustee)
  const [before, clerks] = [await read(trustee), await read(clerk)]
  const it = await given.proposed(round)
  expect(await read(trustee)).toEqual(before)
  expect((await read(trustee, { etag: before.etag })).status).toBe(304)
  expect((await read(clerk, { etag: clerks.etag })).status).toBe(200)
  const other = await given.world.person('trustee', [], 'Nia Grant')
  succeeded(await given.decide(other, it, { effectiveOn: testToday }))
  expect((await read(trustee, { etag: before.etag })).status).toBe(200)
  given.test.setNow('2026-11-22T09:00:00Z')
  await given.proposed(round, 3, await given.world.school('Fenwick Infant and Nursery School'))
  given.test.setNow('2026-11-23T09:00:00Z')
  const past = (decide: boolean) => ({ awaitingDecision: 1, abilities: { decide } })
  expect(await page(trustee, '2026-11-22')).toMatchObject(past(true))
  expect(await page(clerk, '2026-11-22')).toMatchObject(past(false))
})
