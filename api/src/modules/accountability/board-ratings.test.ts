import { getDashboard } from '@sixfold/shared/contracts/accountability.ts'
import { type BoardRatings, getBoardRatings } from '@sixfold/shared/contracts/board-ratings.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { Boardroom } from '../../../test/boardroom.ts'
import { Categorising } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { succeeded } from '../../../test/improving.ts'

let given: Categorising
beforeEach(async () => {
  given = await Categorising.create()
})

const read = async (who: TestPerson, more: { asAt?: string; etag?: string } = {}) => {
  const answer = await who.call(getBoardRatings, {
    query: { asAt: more.asAt },
    headers: more.etag ? { 'if-none-match': more.etag } : {},
  })
  return { status: answer.statusCode, etag: String(answer.headers['etag']), body: answer.body }
}
const page = async (who: TestPerson, asAt?: string): Promise<BoardRatings> =>
  JSON.parse((await read(who, asAt === undefined ? {} : { asAt })).body)

/** From begun to published, with these ratings. */
async function publish(academicYear: number, values: Parameters<Categorising['rated']>[1], level = 2) {
  const round = await given.round(academicYear)
  const begun = await given.begun(round)
  await given.rated(begun, values)
  const version = (await given.read(given.people.leader, begun)).json<{ version: number }>().version
  const proposed = succeeded(await given.propose(given.people.leader, { ...begun, version }, level))
  const ready = await given.onward(proposed.json())
  succeeded(await given.decide(given.people.trustee, ready, { effectiveOn: given.test.deps.clock().today }))
  return begun.id
}

describe('ratings by criterion on the board’s page', () => {
  test('are those of the published category in force, with why one has no level', async () => {
    const { trustee } = given.people
    await given.world.school('Aldercombe Primary School')
    const id = await publish(2026, [3, 2, 'too-early', 'not-applicable'])
    const { schools } = await page(trustee)
    expect(schools.map(({ name, ratings }) => [name, ratings.length])).toEqual([
      ['Aldercombe Primary School', 0],
      ['Thornmere Primary School', 4],
    ])
    expect(schools[0]?.category).toBeNull()
    expect(schools[1]?.category).toEqual({ level: 2, effectiveOn: '2026-11-21', categorisationId: id })
    expect(new Map(schools[1]?.ratings.map((it) => [it.criterionKey, it.value]))).toEqual(
      new Map<string, unknown>([
        ['inclusion', 3],
        ['curriculum-and-teaching', 2],
        ['achievement', 'too-early'],
        ['attendance-and-behaviour', 'not-applicable'],
      ]),
    )
  })

  test('stay on a past day as they were, whatever is published later', async () => {
    const { trustee } = given.people
    given.test.setNow('2026-03-02T09:00:00Z')
    await publish(2025, [1, 1])
    const past = await read(trustee, { asAt: '2026-03-02' })
    given.test.setNow('2026-11-21T09:00:00Z')
    await publish(2026, [3, 4])
    expect((await read(trustee, { asAt: '2026-03-02' })).body).toBe(past.body)
    expect((await page(trustee, '2026-03-01')).schools[0]?.category).toBeNull()
    expect((await page(trustee)).schools[0]?.ratings.map((it) => it.value)).toEqual([4, 3])
  })

  test('of a day still to come are refused in words', async () => {
    const answer = await given.people.trustee.call(getBoardRatings, { query: { asAt: '2026-11-22' } })
    expect([answer.statusCode, answer.json().errors[0]?.path]).toEqual([400, 'asAt'])
  })

  test('are for whoever has the board’s page, and for nobody else', async () => {
    const seen: Record<string, number> = {}
    for (const [role, who] of Object.entries(given.people)) seen[role] = (await read(who)).status
    expect(seen).toEqual({
      leader: 200,
      partner: 403,
      head: 403,
      contributor: 403,
      governor: 200,
      trustee: 200,
      clerk: 200,
    })
  })
})

test('no trustee reads a rating, a proposal or a leader-only note before it is published, by the bytes or the ETag', async () => {
  const { trustee, clerk, leader } = given.people
  const begun = await given.begun(await given.round())
  const before = [await read(trustee), await read(clerk)]
  await given.rated(begun, [1, 2, 3])
  await given.rateSelf(given.people.head, begun, 'inclusion', 4)
  const version = (await given.read(leader, begun)).json<{ version: number }>().version
  const proposed = succeeded(await given.propose(leader, { ...begun, version }, 1)).json()
  succeeded(await given.addNote(leader, begun, 'The chair is worried.'))
  expect([await read(trustee), await read(clerk)]).toEqual(before)
  expect((await read(trustee, { etag: String(before[0]?.etag) })).status).toBe(304)
  const ready = await given.onward(proposed)
  expect((await read(trustee)).body).toBe(before[0]?.body)
  succeeded(await given.decide(trustee, ready, { effectiveOn: '2026-11-21' }))
  const now = await read(trustee, { etag: String(before[0]?.etag) })
  expect([now.status, JSON.parse(now.body).schools[0].ratings.length]).toEqual([200, 3])
})

test('a part of the page is told from another by its ETag, and unchanged answers 304', async () => {
  const { trustee } = given.people
  const { etag } = await read(trustee)
  expect(await read(trustee, { etag })).toEqual({ status: 304, etag, body: '' })
  expect((await trustee.call(getDashboard, { headers: { 'if-none-match': etag } })).statusCode).toBe(200)
})

test('whoever has an interest in a school isn’t told by an ETag that something is proposed there', async () => {
  const room = await Boardroom.create()
  given = room.given
  const { trustee, clerk } = given.people
  succeeded(await room.declare(clerk, trustee))
  const round = await given.round()
  const before = await read(trustee)
  await given.proposed(round)
  expect(await read(trustee)).toEqual(before)
  expect((await read(trustee, { etag: before.etag })).status).toBe(304)
})
