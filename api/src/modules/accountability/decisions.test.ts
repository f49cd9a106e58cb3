import { type BodyDecision, listBodyDecisions } from '@sixfold/shared/contracts/board-decisions.ts'
import { listBodies } from '@sixfold/shared/contracts/bodies.ts'
import { enterEarlierCategory } from '@sixfold/shared/contracts/earlier-categories.ts'
import { addMeeting } from '@sixfold/shared/contracts/meetings.ts'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { succeeded } from '../../../test/improving.ts'
import { WholeTrust } from '../../../test/whole-trust.ts'

let given: WholeTrust
beforeEach(async () => {
  given = await WholeTrust.create({ now: '2026-07-01T09:00:00Z' })
})

const list = async (who: TestPerson, query: Record<string, string | number | undefined> = {}) =>
  succeeded(await who.call(listBodyDecisions, { query })).json<{
    items: BodyDecision[]
    nextCursor: string | null
    bodies: { kind: string; meets: { day: string } | null }[]
  }>()
const boardId = async () =>
  succeeded(await given.people.clerk.call(listBodies, {}))
    .json<{ items: { id: string; kind: string }[] }>()
    .items.find(({ kind }) => kind === 'board')?.id
const meeting = async (day: string) => {
  const body = { id: v7(), bodyId: await boardId(), day, papersOutOn: day }
  return succeeded(await given.people.clerk.call(addMeeting, { body })).json<{
    id: string
    version: number
  }>()
}

test('what a body decided stands with what was in force before, who recorded it and when', async () => {
  const { trustee } = given.people
  await given.categorise(2, await given.openRound(2025))
  given.test.setNow('2026-11-21T09:00:00Z')
  await given.categorise(3, await given.openRound(2026))
  const { items } = await list(trustee)
  expect(items).toMatchObject([
    {
      school: { name: 'Thornmere Primary School' },
      academicYear: 2026,
      level: 3,
      was: 2,
      body: { kind: 'board' },
      by: { id: trustee.id },
      day: '2026-11-21',
      effectiveOn: '2026-11-21',
      minuteReference: null,
    },
    { academicYear: 2025, level: 2, was: null, day: '2026-07-01' },
  ])
  expect((await list(trustee, { asAt: '2026-11-20' })).items).toHaveLength(1)
  const first = await list(trustee, { limit: 1 })
  const second = await list(trustee, { limit: 1, cursor: first.nextCursor ?? undefined })
  expect([...first.items, ...second.items]).toEqual(items)
  expect(second.nextCursor).toBeNull()
})

test('the bodies that may decide say when they meet next', async () => {
  await meeting('2026-06-30')
  await meeting('2026-09-15')
  await meeting('2026-07-01')
  const { bodies } = await list(given.people.leader)
  expect(bodies).toMatchObject([{ kind: 'board', meets: { day: '2026-07-01' } }])
})

test('nothing that waits for a decision is in the list, nor is it for those without the page', async () => {
  const { trustee, head, governor } = given.people
  const before = (await trustee.call(listBodyDecisions, { query: {} })).body
  await given.propose(await given.begin(await given.openRound(2025)), 1)
  expect((await trustee.call(listBodyDecisions, { query: {} })).body).toBe(before)
  for (const who of [head, governor])
    expect((await who.call(listBodyDecisions, { query: {} })).statusCode).toBe(403)
  expect((await trustee.call(listBodyDecisions, { query: { asAt: '2026-07-02' } })).statusCode).toBe(400)
})

test('a first decision is set beside a category that was entered later of a year before', async () => {
  const params = { schoolId: given.school.id, academicYear: '2024' }
  succeeded(
    await given.people.leader.call(enterEarlierCategory, {
      params,
      body: { level: 1, note: null },
      version: 0,
    }),
  )
  await given.categorise(2, await given.openRound(2025))
  expect((await list(given.people.trustee)).items).toMatchObject([{ level: 2, was: 1 }])
})
