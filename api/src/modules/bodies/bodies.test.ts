import * as contract from '@sixfold/shared/contracts/bodies.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { Boardroom, reasons } from '../../../test/boardroom.ts'
import { foundTrust } from '../trusts/commands/found-trust.ts'

let room: Boardroom
beforeEach(async () => {
  room = await Boardroom.create()
})

describe('the board', () => {
  test('comes with the trust, and every trustee sits on it until somebody is named', async () => {
    const board = await room.read(room.boardId, room.people.trustee)
    expect(board).toMatchObject({
      kind: 'board',
      allTrustees: true,
      sits: true,
      decidesToday: true,
      abilities: { edit: false, decide: true },
    })
    const other = await room.given.world.person('trustee', [], 'Mo Lee')
    await room.seated(room.boardId, other)
    expect(await room.read(room.boardId, room.people.trustee)).toMatchObject({
      allTrustees: false,
      sits: false,
      seats: [{ person: { name: 'Mo Lee' }, holdsRole: true }],
      abilities: { decide: false },
    })
    expect((await room.read(room.boardId, other)).sits).toBe(true)
  })

  test('is the only one, always decides and never ends', async () => {
    expect(reasons(await room.add(room.people.leader, { kind: 'board' }))).toEqual(['one-board'])
    expect(reasons(await room.end(room.boardId, '2026-12-31'))).toEqual(['board-stays'])
    const edit = { params: { bodyId: room.boardId }, body: { decidesCategories: false }, version: 1 }
    expect(reasons(await room.people.leader.call(contract.editBody, edit))).toEqual(['board-decides'])
  })

  test('is there from a trust’s first day', async () => {
    const { deps, ownerSql } = room.given.test
    const leader = { name: 'Una Kaye', email: 'una@example.org' }
    const { trustId } = await foundTrust(deps.db, deps.clock(), {
      name: 'Quay',
      groupUid: null,
      leader,
      passwordHash: 'none',
    })
    expect(await ownerSql('select kind, name from bodies where trust_id = $1', [trustId])).toEqual([
      { kind: 'board', name: 'Trust board' },
    ])
  })
})

describe('a committee', () => {
  test('is added, renamed and ended by a leader, and its history is kept', async () => {
    const { id } = await room.body({ schemeReference: '4.2' })
    const params = { bodyId: id }
    const edited = await room.people.leader.call(contract.editBody, {
      params,
      body: { name: 'Education committee', schemeReference: null, decidesCategories: false },
      version: 1,
    })
    expect(edited.json()).toMatchObject({ name: 'Education committee', schemeReference: null, version: 2 })
    const stale = { params, body: { name: 'Mine' }, version: 1 }
    expect((await room.people.leader.call(contract.editBody, stale)).statusCode).toBe(412)
    expect((await room.end(id, '2026-12-31')).json()).toMatchObject({ toOn: '2026-12-31' })
    const kept = await room.given.test.ownerSql(
      `select name, scheme_reference, to_on::text from body_versions where body_id = $1 order by sequence`,
      [id],
    )
    expect(kept.map((row) => Object.values(row))).toEqual([
      ['Standards committee', '4.2', null],
      ['Education committee', null, null],
      ['Education committee', null, '2026-12-31'],
    ])
  })

  test('says from when to when it may decide', async () => {
    const { id } = await room.body()
    const params = { bodyId: id }
    const may = async (decidesCategories: boolean) => {
      const { version } = await room.read(id)
      const body = { decidesCategories }
      return (
        await room.people.leader.call(contract.editBody, { params, body, version })
      ).json<contract.Body>()
    }
    expect(await may(false)).toMatchObject({
      decidesToday: false,
      decidesCategories: [{ fromOn: '2025-09-01', toOn: '2026-11-20' }],
    })
    room.given.test.setNow('2026-12-05T09:00:00Z')
    expect((await may(true)).decidesCategories).toEqual([
      { fromOn: '2025-09-01', toOn: '2026-11-20' },
      { fromOn: '2026-12-05', toOn: null },
    ])
  })

  test('seats trustees alone, once at a time', async () => {
    const { leader, trustee, governor } = room.people
    const { id } = await room.body()
    expect(reasons(await room.seat(leader, id, governor))).toEqual(['personId'])
    expect((await room.seat(leader, id, trustee, { toOn: '2026-11-21' })).statusCode).toBe(201)
    expect(reasons(await room.seat(leader, id, trustee, { fromOn: '2026-11-21' }))).toEqual(['sits-already'])
    expect((await room.seat(leader, id, trustee, { fromOn: '2026-11-22' })).statusCode).toBe(201)
  })

  test('keeps the end of a seat with its reason, beside an earlier one', async () => {
    const { id } = await room.body()
    await room.seated(id, room.people.trustee)
    await room.endSeat(id, '2026-12-31')
    expect((await room.endSeat(id, '2026-11-30')).json<contract.Body>().seats).toMatchObject([
      { toOn: '2026-11-30', endReason: 'The term is over' },
    ])
    const ends = await room.given.test.ownerSql('select last_day::text from body_seat_ends order by sequence')
    expect(ends.map((row) => row['last_day'])).toEqual(['2026-12-31', '2026-11-30'])
    expect(reasons(await room.endSeat(id, '2025-08-31'))).toEqual(['lastDay'])
  })
})

test('a chief executive is a leader, one at a time', async () => {
  const { leader, trustee } = room.people
  const { id } = await room.body({ kind: 'chief-executive', name: 'Chief executive' })
  expect(reasons(await room.seat(leader, id, trustee))).toEqual(['personId'])
  expect((await room.seat(leader, id, leader)).json()).toMatchObject({ sits: true })
  const other = await room.given.world.person('trust-leader', [], 'Dan Whit')
  expect(reasons(await room.seat(leader, id, other))).toEqual(['one-at-a-time'])
})
