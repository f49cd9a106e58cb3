import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { Boardroom, reasons } from '../../../test/boardroom.ts'
import { testToday } from '../../../test/harness.ts'

let room: Boardroom
beforeEach(async () => {
  room = await Boardroom.create()
})

const statuses = (answers: { statusCode: number }[]) =>
  answers.map((it) => it.statusCode).toSorted((a, b) => a - b)

/** On the embedded database requests take turns, so these only meet on a PostgreSQL server (TEST_DATABASE_URL). */
describe('at the same moment', () => {
  test('two clerks record who was there: the later one sees that it has changed', async () => {
    const meeting = await room.meeting('2026-11-18')
    const other = await room.given.world.person('clerk', [], 'Kit Orr')
    const answers = await Promise.all([
      room.recordPresence(room.people.clerk, meeting, [room.people.trustee]),
      room.recordPresence(other, meeting, [room.people.leader]),
    ])
    expect(statuses(answers)).toEqual([200, 412])
    expect((await room.readMeeting(meeting.id)).present).toHaveLength(1)
  })

  test('two clerks add the same meeting: it is there once', async () => {
    const other = await room.given.world.person('clerk', [], 'Kit Orr')
    const answers = await Promise.all(
      [room.people.clerk, other].map((who) => room.addMeeting(who, '2026-12-09')),
    )
    expect(statuses(answers)).toEqual([201, 409])
    expect(answers.filter((it) => it.statusCode === 409).flatMap(reasons)).toEqual(['meets-then'])
  })

  test('two clerks record the same decision: one does', async () => {
    const it = await room.given.proposed(await room.given.round())
    const other = await room.given.world.person('clerk', [], 'Kit Orr')
    const body = { effectiveOn: testToday, minuteReference: 'B 7' }
    const answers = await Promise.all(
      [room.people.clerk, other].map((who) => room.given.decide(who, it, body)),
    )
    expect(statuses(answers)).toEqual([200, 409])
  })

  test('a trustee decides as their interest is recorded: whichever came first holds, and no decision follows it', async () => {
    const it = await room.given.proposed(await room.given.round())
    const [decided, declared] = await Promise.all([
      room.given.decide(room.people.trustee, it, { effectiveOn: testToday }),
      room.declare(room.people.clerk, room.people.trustee),
    ])
    expect(declared.statusCode).toBe(201)
    expect([200, 404]).toContain(decided.statusCode)
    const now = (await room.given.read(room.people.leader, it)).json<Categorisation>()
    expect(now.status).toBe(decided.statusCode === 200 ? 'published' : 'awaiting-decision')
  })

  test('a seat is given twice: they sit once', async () => {
    const answers = await Promise.all(
      [1, 2].map(() => room.seat(room.people.leader, room.boardId, room.people.trustee)),
    )
    expect(statuses(answers)).toEqual([201, 409])
  })
})
