import * as interests from '@sixfold/shared/contracts/interests.ts'
import * as contract from '@sixfold/shared/contracts/meetings.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { Boardroom, reasons } from '../../../test/boardroom.ts'
import { World } from '../../../test/factories.ts'

let room: Boardroom
beforeEach(async () => {
  room = await Boardroom.create()
})

describe('a meeting', () => {
  test('has its papers out on the day or before', async () => {
    const { clerk } = room.people
    const late = await room.addMeeting(clerk, '2026-12-09', { papersOutOn: '2026-12-10' })
    expect([late.statusCode, reasons(late)]).toEqual([400, ['papersOutOn']])
    const meeting = await room.meeting('2026-12-09')
    const edit = await room.editMeeting(clerk, meeting, { day: '2026-12-08' })
    expect([edit.statusCode, reasons(edit)]).toEqual([400, ['papersOutOn']])
  })

  test('to come has its papers moved to today or later, but to no day that has passed', async () => {
    const { clerk } = room.people
    const meeting = await room.meeting('2026-12-09')
    const edit = await room.editMeeting(clerk, meeting, { papersOutOn: '2026-11-20' })
    expect([edit.statusCode, reasons(edit)]).toEqual([400, ['papersOutOn']])
    expect((await room.editMeeting(clerk, meeting, { papersOutOn: '2026-11-21' })).statusCode).toBe(200)
  })

  test('is one a body and day, and none of a body that has ended', async () => {
    await room.meeting('2026-12-09')
    expect(reasons(await room.addMeeting(room.people.leader, '2026-12-09'))).toEqual(['meets-then'])
    const { id } = await room.body()
    await room.end(id, '2026-11-30')
    const after = await room.addMeeting(room.people.clerk, '2026-12-01', { bodyId: id })
    expect(reasons(after)).toEqual(['day'])
    expect((await room.addMeeting(room.people.clerk, '2026-11-30', { bodyId: id })).statusCode).toBe(201)
  })

  test('keeps a body from ending before it', async () => {
    const { id } = await room.body()
    await room.meeting('2026-12-09', id)
    expect(reasons(await room.end(id, '2026-12-08'))).toEqual(['meets-after'])
    expect((await room.end(id, '2026-12-09')).statusCode).toBe(200)
  })

  test('knows its members of that day, who of them was there, and who attended besides', async () => {
    const { trustee, leader, clerk } = room.people
    const former = await room.given.world.person('trustee', [], 'Mo Lee')
    await room.seated(room.boardId, trustee)
    await room.seated(room.boardId, former, { toOn: '2026-11-17' })
    const meeting = await room.meeting('2026-11-18')
    expect(meeting.members.map((person) => person.name)).toEqual(['Jo Barlow'])
    await room.recordPresence(clerk, meeting, [trustee, leader, former])
    const corrected = await room.readMeeting(meeting.id)
    await room.recordPresence(clerk, corrected, [trustee, leader])
    expect(await room.readMeeting(meeting.id)).toMatchObject({
      present: [
        { name: 'Ama Osei', member: false },
        { name: 'Jo Barlow', member: true },
      ],
      version: 3,
      abilities: { keep: false },
    })
    const { items } = (await trustee.call(contract.listMeetings)).json<{ items: contract.MeetingRow[] }>()
    expect(items).toMatchObject([{ day: '2026-11-18', present: 2, decisions: 0 }])
    const kept = await room.given.test.ownerSql(
      `select present from meeting_presences where person_id = $1 order by sequence`,
      [former.id],
    )
    expect(kept).toEqual([{ present: true }, { present: false }])
  })

  test('records who was there once it was held, and people of this trust alone', async () => {
    const toCome = await room.meeting('2026-12-09')
    expect(reasons(await room.recordPresence(room.people.clerk, toCome, [room.people.trustee]))).toEqual([
      'still-to-come',
    ])
    const held = await room.meeting('2026-11-18')
    const stranger = await (await World.create(room.given.test, 'Harbour', 991_100)).person('trustee')
    expect(reasons(await room.recordPresence(room.people.clerk, held, [stranger]))).toEqual(['personIds'])
  })

  test('comes in pages from the latest day, each once', async () => {
    for (const day of ['2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01']) await room.meeting(day)
    const days: string[] = []
    let cursor: string | undefined
    do {
      const query = { limit: 3, cursor }
      const page = (await room.people.trustee.call(contract.listMeetings, { query })).json()
      days.push(...page.items.map((it: contract.MeetingRow) => it.day))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(days).toEqual(['2026-12-01', '2026-11-01', '2026-10-01', '2026-09-01'])
  })
})

describe('an interest', () => {
  test('declared at a meeting counts from its day, shows there, and is ended by somebody else', async () => {
    const { clerk, trustee, leader } = room.people
    const meeting = await room.meeting('2026-11-18')
    const declared = await room.declare(clerk, leader, { meetingId: meeting.id })
    expect(declared.json()).toMatchObject({ fromOn: '2026-11-18', meeting: { day: '2026-11-18' } })
    expect((await room.readMeeting(meeting.id)).interests).toMatchObject([{ person: { name: 'Ama Osei' } }])
    const end = {
      params: { interestId: declared.json().id },
      body: { lastDay: '2026-11-20', reason: 'She has moved on' },
    }
    expect((await leader.call(interests.endInterest, end)).statusCode).toBe(403)
    expect((await trustee.call(interests.endInterest, end)).statusCode).toBe(403)
    expect((await clerk.call(interests.endInterest, end)).json()).toMatchObject({ toOn: '2026-11-20' })
    expect(reasons(await clerk.call(interests.endInterest, end))).toEqual(['ended-already'])
  })

  test('stands once, from today or earlier', async () => {
    const { clerk, trustee } = room.people
    expect(reasons(await room.declare(clerk, trustee, { fromOn: '2026-11-22' }))).toEqual(['fromOn'])
    expect((await room.declare(clerk, trustee)).json()).toMatchObject({ fromOn: '2026-11-21', meeting: null })
    expect(reasons(await room.declare(clerk, trustee))).toEqual(['declared-already'])
    const toCome = await room.meeting('2026-12-09')
    const early = await room.declare(clerk, room.people.governor, { meetingId: toCome.id })
    expect(reasons(early)).toEqual(['meetingId'])
  })

  test('keeps its words out of the audit log', async () => {
    await room.declare(room.people.clerk, room.people.trustee, { words: 'His sister teaches there' })
    const log = await room.given.test.ownerSql('select changes from audit_log')
    expect(JSON.stringify(log)).not.toContain('His sister')
  })
})
