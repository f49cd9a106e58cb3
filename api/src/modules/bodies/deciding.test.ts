import { beginCategorisation, type Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { type Round } from '@sixfold/shared/contracts/rounds.ts'
import { moderateProposal } from '@sixfold/shared/contracts/round-way.ts'
import * as interests from '@sixfold/shared/contracts/interests.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { Boardroom, reasons } from '../../../test/boardroom.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { testToday } from '../../../test/harness.ts'

let room: Boardroom
let round: Round
beforeEach(async () => {
  room = await Boardroom.create()
  round = await room.given.round()
})

const decide = (who: TestPerson, it: Categorisation, more: object = {}) =>
  room.given.decide(who, it, { effectiveOn: testToday, ...more })
const status = (answer: { statusCode: number }) => answer.statusCode

describe('who decides', () => {
  test('sits on the body on that day: its last day counts, the day after doesn’t', async () => {
    const it = await room.given.proposed(round)
    await room.seated(room.boardId, room.people.trustee, { toOn: testToday })
    expect((await room.given.read(room.people.trustee, it)).json()).toMatchObject({
      abilities: { decide: true, return: true },
      minuteReferenceNeeded: false,
    })
    room.given.test.setNow('2026-11-22T09:00:00Z')
    expect(status(await decide(room.people.trustee, it, { effectiveOn: '2026-11-22' }))).toBe(404)
    room.given.test.setNow('2026-11-21T23:30:00Z')
    expect(status(await decide(room.people.trustee, it))).toBe(200)
  })

  test('is a trustee still: a seat alone is not enough', async () => {
    const it = await room.given.proposed(round)
    const both = await room.given.world.person('trustee', [], 'Mo Lee')
    await room.given.alsoHolds(both, 'trust-leader')
    await room.seated(room.boardId, both)
    await room.given.test.ownerSql(`update memberships set to_on = '2026-11-20' where id = $1`, [
      both.membershipId,
    ])
    expect(status(await room.given.read(both, it))).toBe(200)
    expect(status(await decide(both, it))).toBe(403)
  })

  test('of a committee decides only for it, and for no other body', async () => {
    const it = await room.given.proposed(round)
    const { id } = await room.body()
    const member = await room.given.world.person('trustee', [], 'Mo Lee')
    await room.seated(room.boardId, room.people.trustee)
    await room.seated(id, member)
    expect(status(await decide(member, it, { bodyId: room.boardId }))).toBe(403)
    expect((await decide(member, it)).json()).toMatchObject({
      decision: { body: 'committee', bodyName: 'Standards committee', metOn: null },
    })
  })

  test('is the clerk with a minute reference, for whichever body decided', async () => {
    const it = await room.given.proposed(round)
    const { id } = await room.body()
    expect(reasons(await decide(room.people.clerk, it, { bodyId: id }))).toEqual(['minuteReference'])
    const done = await decide(room.people.clerk, it, { bodyId: id, minuteReference: 'S 2026/3, 4' })
    expect(done.json()).toMatchObject({ decision: { bodyName: 'Standards committee' } })
  })

  test('is never told of a body of another trust, nor of one that may not decide', async () => {
    const it = await room.given.proposed(round)
    expect(reasons(await decide(room.people.trustee, it, { bodyId: v7() }))).toEqual(['bodyId'])
    expect(reasons(await decide(room.people.trustee, it, { meetingId: v7() }))).toEqual(['meetingId'])
    const { id } = await room.body({ decidesCategories: false })
    const more = { bodyId: id, minuteReference: '3' }
    expect(reasons(await decide(room.people.clerk, it, more))).toEqual(['not-delegated'])
  })
})

describe('a chief executive', () => {
  test('decides what another proposed, never what they proposed, nor has the clerk record it', async () => {
    const { id } = await room.body({ kind: 'chief-executive', name: 'Chief executive' })
    await room.seated(id, room.people.leader)
    const own = await room.given.proposed(round)
    expect(reasons(await decide(room.people.leader, own))).toEqual(['same-person-as-proposer'])
    const recorded = await decide(room.people.clerk, own, { bodyId: id, minuteReference: 'CE 4' })
    expect(reasons(recorded)).toEqual(['same-person-as-proposer'])
    const elsewhere = await room.given.world.school('Fenwick')
    const begun = await room.given.begun(round, elsewhere)
    const second = await room.given.world.person('improvement-partner', [elsewhere])
    const put = (await room.given.propose(second, begun)).json<Categorisation>()
    const theirs = await room.given.onward(put, elsewhere)
    expect((await decide(room.people.leader, theirs)).json()).toMatchObject({
      decision: { body: 'chief-executive', by: { name: 'Ama Osei' } },
    })
  })

  test('decides what they proposed once a second leader has moderated it', async () => {
    const { id } = await room.body({ kind: 'chief-executive', name: 'Chief executive' })
    await room.seated(id, room.people.leader)
    const second = await room.given.world.person('trust-leader', [], 'Second Leader')
    const put = await room.given.put(round)
    const { level, rationale } = put
    const moderated = await room.given.act(second, put, moderateProposal, { level, rationale })
    const waiting = await room.given.agreed(await room.given.talkedOver(moderated.json()))
    expect(waiting.blockers.decide).toEqual([])
    expect(status(await decide(room.people.leader, waiting))).toBe(200)
  })

  test('with an interest in the school doesn’t decide on it, through the clerk either', async () => {
    const { id } = await room.body({ kind: 'chief-executive', name: 'Chief executive' })
    const named = await room.given.world.person('trust-leader', [], 'Dan Whit')
    await room.seated(id, named)
    const it = await room.given.proposed(round)
    await room.declare(room.people.clerk, named)
    expect(status(await decide(named, it))).toBe(404)
    const recorded = await decide(room.people.clerk, it, { bodyId: id, minuteReference: 'CE 4' })
    expect(reasons(recorded)).toEqual(['own-school'])
  })
})

describe('a declared interest', () => {
  test('bars from the proposal and from deciding, until the day after it ended', async () => {
    const { trustee, clerk } = room.people
    const it = await room.given.proposed(round)
    const declared = (await room.declare(clerk, trustee)).json<{ id: string }>()
    expect(status(await room.given.read(trustee, it))).toBe(404)
    expect(status(await decide(trustee, it))).toBe(404)
    await clerk.call(interests.endInterest, {
      params: { interestId: declared.id },
      body: { lastDay: testToday, reason: 'She has moved on' },
    })
    expect(status(await decide(trustee, it))).toBe(404)
    room.given.test.setNow('2026-11-22T09:00:00Z')
    expect(status(await decide(trustee, it, { effectiveOn: '2026-11-22' }))).toBe(200)
  })

  test('keeps a leader from proposing there', async () => {
    await room.declare(room.people.clerk, room.people.leader)
    const begun = await room.people.partner.call(beginCategorisation, {
      params: { roundId: round.id },
      body: { id: v7(), schoolId: room.given.school.id },
    })
    expect(status(await room.given.propose(room.people.leader, begun.json()))).toBe(404)
  })

  test('after the decision leaves it as it stands', async () => {
    const published = await room.given.published(round)
    await room.declare(room.people.clerk, room.people.trustee)
    expect((await room.given.read(room.people.trustee, published)).json()).toMatchObject({
      status: 'published',
      decision: { by: { name: 'Jo Barlow' } },
    })
  })

  test('is kept by the database too, and so is the seat', async () => {
    const it = await room.given.proposed(round)
    await room.declare(room.people.clerk, room.people.trustee)
    const insert = (by: TestPerson, minute: string | null) =>
      room.given.test.ownerSql(
        `insert into decisions (trust_id, id, school_id, categorisation_id, academic_year, level, rationale, body, body_id,
                                decided_by, minute_reference, effective_on, recorded_at)
         values ($1, $2, $3, $4, 2026, 2, 'Why', 'board', $5, $6, $7, $8, $9)`,
        [
          room.given.world.trustId,
          v7(),
          room.given.school.id,
          it.id,
          room.boardId,
          by.id,
          minute,
          testToday,
          room.given.test.deps.clock().now,
        ],
      )
    await expect(insert(room.people.trustee, 'B 7')).rejects.toThrow(/interest/)
    const other = await room.given.world.person('trustee', [], 'Mo Lee')
    await room.seated(room.boardId, room.people.trustee)
    await expect(insert(other, null)).rejects.toThrow(/sits on the body/)
  })
})

describe('a decision at a meeting', () => {
  test('names one of that body, held by then, at which the member sat', async () => {
    const { trustee } = room.people
    room.given.test.setNow('2026-11-16T09:30:00Z')
    const it = await room.given.proposed(round)
    room.given.test.setNow(`${testToday}T09:30:00Z`)
    const early = await room.meeting('2026-11-13')
    expect(reasons(await decide(trustee, it, { meetingId: early.id }))).toEqual(['meetingId'])
    const toCome = await room.meeting('2026-12-09')
    expect(reasons(await decide(trustee, it, { meetingId: toCome.id }))).toEqual(['meetingId'])
    const { id } = await room.body()
    const others = await room.meeting('2026-11-17', id)
    const mixed = { meetingId: others.id, bodyId: room.boardId }
    expect(reasons(await decide(trustee, it, mixed))).toEqual(['meetingId'])
    await room.seated(room.boardId, trustee, { fromOn: '2026-11-19' })
    const before = await room.meeting('2026-11-18')
    expect(reasons(await decide(trustee, it, { meetingId: before.id }))).toEqual(['did-not-sit'])
    const held = await room.meeting('2026-11-20')
    const done = (await decide(trustee, it, { meetingId: held.id, minuteReference: 'B 7' })).json()
    expect(done).toMatchObject({ decision: { bodyName: 'Trust board', metOn: '2026-11-20' } })
    expect((await room.readMeeting(held.id)).decisions).toMatchObject([
      { school: { name: 'Thornmere Primary School' }, level: 2, minuteReference: 'B 7', day: testToday },
    ])
    const stands = await room.readMeeting(held.id)
    const moved = await room.editMeeting(room.people.clerk, stands, {
      day: '2026-11-19',
      papersOutOn: '2026-11-19',
    })
    expect(reasons(moved)).toEqual(['cited'])
  })

  test('is refused of a body that has ended', async () => {
    room.given.test.setNow('2026-11-16T09:30:00Z')
    const it = await room.given.proposed(round)
    room.given.test.setNow(`${testToday}T09:30:00Z`)
    const { id } = await room.body()
    const meeting = await room.meeting('2026-11-18', id)
    await room.end(id, '2026-11-20')
    const more = { meetingId: meeting.id, minuteReference: 'S 3' }
    expect(reasons(await decide(room.people.clerk, it, more))).toEqual(['body-ended', 'not-delegated'])
  })

  test('on what was just returned finds it gone, or changed', async () => {
    const it = await room.given.proposed(round)
    const { id } = await room.body({ kind: 'chief-executive', name: 'Chief executive' })
    const named = await room.given.world.person('trust-leader', [], 'Dan Whit')
    await room.seated(id, named)
    await room.given.sendBack(room.people.trustee, it)
    expect(status(await decide(room.people.trustee, it))).toBe(404)
    expect(status(await decide(named, it))).toBe(412)
    const now = (await room.given.read(named, it)).json<Categorisation>()
    expect(reasons(await decide(named, now))).toEqual(['before-the-conversation'])
  })

  test('by a committee is noted at the board’s next meeting, and at no other', async () => {
    const it = await room.given.proposed(round)
    const { id } = await room.body()
    const days = ['2026-10-01', testToday, '2026-12-09', '2027-02-03']
    const board: string[] = []
    for (const day of days) board.push((await room.meeting(day)).id)
    await decide(room.people.clerk, it, { bodyId: id, minuteReference: 'S 3' })
    const noted: number[] = []
    for (const meetingId of board) noted.push((await room.readMeeting(meetingId)).toNote.length)
    expect(noted).toEqual([0, 0, 1, 0])
    const committees = await room.meeting('2026-12-01', id)
    expect(committees.toNote).toEqual([])
  })
})
