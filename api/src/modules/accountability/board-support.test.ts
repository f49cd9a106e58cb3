import type { BoardSchool } from '@sixfold/shared/contracts/accountability.ts'
import { listTimeline } from '@sixfold/shared/contracts/accountability.ts'
import { listSupportVisits } from '@sixfold/shared/contracts/pairing-visits.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { Delivering } from '../../../test/delivering.ts'
import { WholeTrust } from '../../../test/whole-trust.ts'

let given: WholeTrust
let support: Delivering
beforeEach(async () => {
  given = await WholeTrust.create({ now: '2026-09-07T09:00:00Z' })
  support = new Delivering(given)
})

const on = (day: string) => given.test.setNow(`${day}T09:00:00Z`)
const received = async (asAt?: string): Promise<BoardSchool['support']['received']> =>
  (await given.row(asAt)).support.received
const none = { broughtForwardHalfDays: 0, deliveredHalfDays: 0, deliveredPence: 0, underWay: 0 }

describe('support on the board’s page', () => {
  test('says per school, given and received apart, what was delivered, what it cost and what is under way', async () => {
    const pairing = await support.agreed(12, { costPenceADay: 45_000 })
    await support.agreed(3)
    await support.visit(pairing, 5)
    const { page } = await given.read(given.people.trustee)
    const came = { ...none, deliveredHalfDays: 5, deliveredPence: 112_500, underWay: 1 }
    const supports = Object.fromEntries(page.schools.map((school) => [school.name, school.support]))
    expect(supports).toEqual({
      'Aldercombe Primary School': { receivedHalfDays: 0, givenHalfDays: 15, received: none, given: came },
      'Thornmere Primary School': { receivedHalfDays: 15, givenHalfDays: 0, received: came, given: none },
    })
    expect(page.totals.support).toEqual({ halfDays: 15, givers: 1, receivers: 1, ...came })
  })

  test('counts visits of the year in support that was agreed before it, with the cost that falls into it', async () => {
    on('2026-07-01')
    const pairing = await support.agreed(10, { costPenceADay: 1_001 })
    await support.visit(pairing, 1)
    on('2026-09-01')
    expect(await given.row()).toMatchObject({
      support: { receivedHalfDays: 0, received: { deliveredHalfDays: 0, underWay: 1 } },
    })
    on('2026-09-14')
    await support.visit(pairing, 1)
    await support.visit(pairing, 2, '2026-08-31')
    // Four half-days came to 2,002 pence; the three before September to 1,502.
    expect(await received()).toEqual({
      broughtForwardHalfDays: 7,
      deliveredHalfDays: 1,
      deliveredPence: 500,
      underWay: 1,
    })
  })

  test('follows support on its way: begun or paused it is under way, only agreed not yet, ended no longer, and what was delivered stays', async () => {
    const pairing = await support.agreed(6)
    expect((await received()).underWay).toBe(0)
    await support.visit(pairing, 2)
    expect((await received()).underWay).toBe(1)
    await support.pause(pairing)
    expect(await received()).toMatchObject({ deliveredHalfDays: 2, underWay: 1 })
    await support.resume(pairing)
    await support.complete(pairing)
    expect(await received()).toMatchObject({ deliveredHalfDays: 2, underWay: 0 })
    const other = await support.agreed(6)
    await support.visit(other, 1)
    await support.withdraw(other)
    expect(await given.row()).toMatchObject({
      support: { receivedHalfDays: 7, received: { deliveredHalfDays: 3, underWay: 0 } },
    })
  })

  test('as at a past day is what had been recorded by then, whatever is logged, corrected or taken back since', async () => {
    on('2026-09-01')
    const pairing = await support.agreed(8)
    on('2026-09-14')
    const first = await support.visit(pairing, 2)
    on('2026-09-16')
    await support.visit(pairing, 1, '2026-09-10')
    await support.correct(first, { day: '2026-09-15', halfDays: 4 })
    on('2026-09-18')
    await support.takeBack({ ...first, version: 2 })
    await support.complete(pairing)
    const delivered = []
    for (const day of ['2026-08-31', '2026-09-13', '2026-09-14', '2026-09-15', '2026-09-16', '2026-09-18'])
      delivered.push([day, (await received(day)).deliveredHalfDays, (await received(day)).underWay])
    expect(delivered).toEqual([
      ['2026-08-31', 0, 0],
      ['2026-09-13', 0, 0],
      ['2026-09-14', 2, 1],
      ['2026-09-15', 2, 1],
      ['2026-09-16', 5, 1],
      ['2026-09-18', 1, 0],
    ])
  })
})

describe('a visit of support', () => {
  test('moves the page’s ETag for trustees and leaders when what is delivered moves, and not when its words do', async () => {
    const { trustee, leader } = given.people
    const pairing = await support.agreed(8)
    await support.visit(pairing, 1)
    const moved = async (what: () => Promise<unknown>) => {
      const [before, leadersBefore] = [await given.read(trustee), await given.read(leader)]
      await what()
      const [again, leadersAgain] = [
        await given.read(trustee, { etag: before.etag }),
        await given.read(leader, { etag: leadersBefore.etag }),
      ]
      return [again.status, leadersAgain.status, again.status === 200 && again.body !== before.body]
    }
    on('2026-09-08')
    expect(await moved(async () => {})).toEqual([304, 304, false])
    const visit = await support.visit(pairing, 2)
    await given.read(trustee)
    expect(await moved(() => support.visit(pairing, 2))).toEqual([200, 200, true])
    const same = { day: '2026-09-08', halfDays: 2 }
    expect(await moved(() => support.correct(visit, same))).toEqual([304, 200, false])
    expect(await moved(() => support.correct({ ...visit, version: 2 }, { ...same, halfDays: 1 }))).toEqual([
      200,
      200,
      true,
    ])
    expect(await moved(() => support.takeBack({ ...visit, version: 3 }))).toEqual([200, 200, true])
  })

  test('is a count to governors, and to those who work on it what happened', async () => {
    const pairing = await support.agreed(8)
    await support.visit(pairing, 2)
    const { head, governor } = given.people
    const read = async (who: typeof head) =>
      (await who.call(listTimeline, { params: { schoolId: given.school.id } }))
        .json<{ items: { sentence: string }[] }>()
        .items.map(({ sentence }) => sentence)
    const [counted, logged] = [
      'Support from Aldercombe Primary School: what is delivered was counted anew',
      'Support from Aldercombe Primary School: a visit was logged: 1 day',
    ]
    expect(await read(governor)).toContain(counted)
    expect(await read(governor)).not.toContain(logged)
    expect(await read(head)).toContain(logged)
    expect(await read(head)).not.toContain(counted)
    const params = { pairingId: pairing.id }
    expect((await governor.call(listSupportVisits, { params })).statusCode).toBe(404)
  })
})
