import { type BoardSince, getBoardSince, markBoardSeen } from '@sixfold/shared/contracts/board-since.ts'
import { listBodies } from '@sixfold/shared/contracts/bodies.ts'
import { addMeeting } from '@sixfold/shared/contracts/meetings.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { succeeded } from '../../../test/improving.ts'
import { WholeTrust } from '../../../test/whole-trust.ts'

let given: WholeTrust
beforeEach(async () => {
  given = await WholeTrust.create({ now: '2026-09-07T09:00:00Z' })
})

const since = async (who: TestPerson, from: 'look' | 'meeting' = 'look') =>
  succeeded(await who.call(getBoardSince, { query: { from } })).json<BoardSince>()
const sentences = async (who: TestPerson, from?: 'look' | 'meeting') =>
  (await since(who, from)).changes.map(({ school, sentence }) => `${school.name}: ${sentence}`)
const markSeen = async (who: TestPerson, until?: string) => {
  const body = { id: v7(), until: until ?? (await since(who)).until }
  return who.call(markBoardSeen, { body })
}

describe('since one last looked', () => {
  test('nothing is told to whoever never said that they had seen the page', async () => {
    await given.categorise(2, await given.openRound())
    expect(await since(given.people.trustee)).toMatchObject({ since: null, meeting: null, changes: [] })
  })

  test('says what the page shows now and did not show then, by school, with its record', async () => {
    const { trustee } = given.people
    const cycle = await given.openCycle()
    const priority = await given.addPriority(cycle, 'Every child writes')
    await given.approvePlan(cycle)
    given.test.setNow('2026-09-08T09:00:00Z')
    succeeded(await markSeen(trustee))
    expect(await sentences(trustee)).toEqual([])

    given.test.setNow('2026-09-14T09:00:00Z')
    await given.categorise(2, await given.openRound())
    await given.advance(priority)
    await given.agree(await given.agree(await given.pair(5), 'giver'), 'receiver')
    await given.importSchool('Quillbrook Primary School')
    expect(await sentences(trustee)).toEqual([
      'Quillbrook Primary School: Belongs to the trust now',
      'Thornmere Primary School: First category: Repair',
      'Thornmere Primary School: Its first review is due on 12 Mar 2027',
      'Thornmere Primary School: “Every child writes” went from “Know the need” to “Weigh the options”',
      'Thornmere Primary School: 2½ days more of support agreed',
    ])
    const { changes } = await since(trustee)
    expect(changes[3]?.record).toEqual({ kind: 'priority', id: priority })
  })

  test('is each person’s own, and an earlier moment undoes nothing', async () => {
    const { trustee, clerk } = given.people
    given.test.setNow('2026-09-08T09:00:00Z')
    succeeded(await markSeen(trustee))
    succeeded(await markSeen(trustee, '2026-09-07T12:00:00Z'))
    expect((await since(trustee)).since).toBe('2026-09-08T08:59:50.000Z')
    expect((await since(clerk)).since).toBeNull()
  })

  test('tells twice rather than never of what was written while the page was read', async () => {
    const { trustee } = given.people
    succeeded(await markSeen(trustee))
    given.test.setNow('2026-09-08T09:00:00Z')
    const { until } = await since(trustee)
    // Begun before the page was read, and ended after it.
    given.test.setNow('2026-09-08T08:59:55Z')
    await given.categorise(2, await given.openRound())
    given.test.setNow('2026-09-08T09:01:00Z')
    succeeded(await markSeen(trustee, until))
    expect(await sentences(trustee)).toContain('Thornmere Primary School: First category: Repair')
  })

  test('refuses a moment still to come, and whoever has no such page', async () => {
    const { trustee, head } = given.people
    const early = await markSeen(trustee, '2026-09-07T09:00:01Z')
    expect([early.statusCode, early.json().errors[0].path]).toEqual([400, 'until'])
    expect((await head.call(getBoardSince, { query: {} })).statusCode).toBe(403)
    expect(
      (await head.call(markBoardSeen, { body: { id: v7(), until: '2026-09-01T00:00:00Z' } })).statusCode,
    ).toBe(403)
  })

  test('is the same before and after something that isn’t published', async () => {
    const { trustee } = given.people
    const cycle = await given.openCycle()
    await given.addPriority(cycle, 'Every child writes')
    await given.approvePlan(cycle)
    const begun = await given.begin(await given.openRound())
    succeeded(await markSeen(trustee))
    given.test.setNow('2026-10-08T09:00:00Z')
    const before = await trustee.call(getBoardSince, { query: {} })
    await given.addPriority(cycle, 'Nobody outside knows of this yet')
    await given.propose(begun, 1)
    await given.pair(5)
    const after = await trustee.call(getBoardSince, { query: {} })
    expect([after.body, after.headers['etag']]).toEqual([before.body, before.headers['etag']])
  })
})

describe('since the last meeting', () => {
  test('begins with the end of the day on which the board last met', async () => {
    const { trustee, clerk } = given.people
    expect(await since(trustee, 'meeting')).toMatchObject({ since: null, meeting: null })
    const bodies = succeeded(await clerk.call(listBodies, {})).json().items
    const bodyId = bodies.find((it: { kind: string }) => it.kind === 'board').id
    for (const day of ['2026-09-09', '2026-12-01'])
      succeeded(await clerk.call(addMeeting, { body: { id: v7(), bodyId, day, papersOutOn: day } }))
    await given.categorise(2, await given.openRound(), given.school, '2026-09-08')
    given.test.setNow('2026-09-10T09:00:00Z')
    const cycle = await given.openCycle()
    await given.addPriority(cycle, 'Every child writes')
    await given.approvePlan(cycle)
    const told = await since(trustee, 'meeting')
    expect(told).toMatchObject({ since: '2026-09-09T23:00:00.000Z', meeting: { day: '2026-09-09' } })
    expect(told.changes.map(({ sentence }) => sentence)).toEqual([
      '“Every child writes” is a priority now, at “Know the need”',
    ])
  })
})
