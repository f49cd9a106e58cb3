import * as contract from '@sixfold/shared/contracts/offers.ts'
import type { Offer } from '@sixfold/shared/contracts/offers.ts'
import { withdrawPairing } from '@sixfold/shared/contracts/support.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import { everyRole, type TestPerson } from '../../../test/factories.ts'
import { codes, faults, pairedSchools, type PairedSchools } from '../../../test/paired-schools.ts'
import { findOffer, listOffers } from './offer-queries.ts'
import { offerPolicy, supportScope } from './policy.ts'

let given: PairedSchools
beforeEach(async () => {
  given = await pairedSchools()
})

const said = { halfDays: 12, roles: 'Reading lead', note: 'From January on' }
const make = (who: TestPerson, more: object = {}) =>
  who.call(contract.makeOffer, {
    body: {
      id: v7(),
      schoolId: given.giver.id,
      academicYear: 2026,
      criterionKey: 'inclusion',
      ...said,
      ...more,
    },
  })
const made = async (more: object = {}) => succeeded(await make(given.giversHead, more)).json<Offer>()
const act = (
  who: TestPerson,
  it: Offer,
  how: typeof contract.changeOffer | typeof contract.withdrawOffer,
  body: object,
) => who.call(how, { params: { offerId: it.id }, body, version: it.version })
const list = async (who: TestPerson, query: Record<string, string | number> = {}) =>
  succeeded(await who.call(contract.listOffers, { query })).json<{ items: Offer[] }>().items
const capacity = async (who: TestPerson) => succeeded(await who.call(contract.getSupportCapacity)).json()

describe('what a school offers', () => {
  test('is read by other schools with whom, with what and how much, and nothing of its record', async () => {
    await act(given.giversHead, await made(), contract.changeOffer, { ...said, halfDays: 8 })
    const [own] = await list(given.giversHead)
    expect(own).toMatchObject({
      halfDays: 8,
      note: said.note,
      earlier: [{ halfDays: 12 }],
      abilities: { edit: true },
    })
    const [seen] = await list(given.receiversHead)
    expect(seen).toMatchObject({
      criterion: { name: 'Inclusion' },
      halfDays: 8,
      roles: said.roles,
      note: null,
      by: null,
      earlier: [],
      abilities: { edit: false },
    })
  })

  test('is one a criterion and year, for this year or the next, entered by a leader too', async () => {
    await made()
    expect(codes(await make(given.leader))).toEqual(['offered'])
    expect((await make(given.leader, { academicYear: 2027 })).statusCode).toBe(201)
    expect(codes(await make(given.leader, { academicYear: 2025, criterionKey: 'achievement' }))).toEqual([
      'year-over',
    ])
    expect(faults(await make(given.leader, { criterionKey: 'sailing' }))).toEqual(['criterionKey'])
    expect((await make(given.receiversHead)).statusCode).toBe(403)
    expect(faults(await make(given.giversHead, { halfDays: 401, roles: ' ' }))).toEqual(['halfDays', 'roles'])
  })

  test('is withdrawn with a reason: kept for the school, gone for others, and can be offered anew', async () => {
    const offer = await made()
    await act(given.giversHead, offer, contract.withdrawOffer, { reason: 'Our lead leaves' })
    expect(await list(given.receiversHead)).toEqual([])
    expect(await list(given.leader)).toMatchObject([
      { withdrawnReason: 'Our lead leaves', abilities: { edit: false } },
    ])
    const again = { ...offer, version: 2 }
    expect(codes(await act(given.giversHead, again, contract.changeOffer, said))).toEqual(['withdrawn'])
    expect((await act(given.receiversHead, again, contract.changeOffer, said)).statusCode).toBe(404)
    await made({ halfDays: 4 })
    expect(await list(given.receiversHead)).toMatchObject([{ halfDays: 4 }])
  })

  test('changed by two at once is changed by one; said the same again, it stays as it is', async () => {
    const offer = await made()
    const answers = await Promise.all(
      [given.giversHead, given.leader].map((who, index) =>
        act(who, offer, contract.changeOffer, { ...said, halfDays: 6 + index }),
      ),
    )
    expect(answers.map((it) => it.statusCode).toSorted((a, b) => a - b)).toEqual([200, 412])
    const [now] = await list(given.leader)
    const same = await act(given.leader, now!, contract.changeOffer, { ...said, halfDays: now!.halfDays })
    expect(same.json()).toMatchObject({ version: 2 })
  })

  test('offered by two at once is offered once', async () => {
    const answers = await Promise.all([make(given.giversHead), make(given.leader)])
    expect(answers.map((it) => it.statusCode).toSorted((a, b) => a - b)).toEqual([201, 409])
  })

  test('stays as it was said, whoever writes to the database', async () => {
    const offer = await made()
    await act(given.giversHead, offer, contract.withdrawOffer, { reason: 'Our lead leaves' })
    const write = (sql: string) => given.world.as(given.leader, (ctx) => ctx.rows(sql))
    await expect(write('update offers set academic_year = 2027')).rejects.toMatchObject({ code: '42501' })
    await expect(write('delete from offers')).rejects.toMatchObject({ code: '42501' })
    await expect(
      write(`insert into offer_wordings (trust_id, id, offer_id, sequence, half_days, roles, day, recorded_at, by_person_id)
             select trust_id, gen_random_uuid(), offer_id, 3, 1, 'Anybody', day, recorded_at, by_person_id from offer_wordings
              where sequence = 2`),
    ).rejects.toMatchObject({ code: '23514' })
  })
})

test('a list shows exactly the offers that may be read one by one, in every role', async () => {
  const offers = [
    await made(),
    await made({ criterionKey: 'achievement' }),
    succeeded(await make(given.leader, { schoolId: given.receiver.id })).json<Offer>(),
  ]
  await act(given.giversHead, offers[1]!, contract.withdrawOffer, { reason: 'Our lead leaves' })
  const elsewhere = await given.world.school('Aldercombe School')
  const people = [
    ...Object.values(await everyRole(given.world, given.giver)),
    await given.world.person('governor', [elsewhere], 'Governor elsewhere'),
    await given.world.person('headteacher', [elsewhere], 'Head elsewhere'),
  ]
  for (const person of people) {
    const [listed, readable] = await given.world.as(person, async (ctx) => {
      const of = { scope: supportScope(ctx.actor), academicYear: 2026, schoolId: null }
      const rows = await listOffers(ctx, of, null, 200)
      const each = []
      for (const { id } of offers) each.push(await findOffer(ctx, id))
      const may = each.filter((row) => {
        const subject = { schoolId: row!.school.id }
        const { read, readRecord } = offerPolicy
        return row!.withdrawnReason === null ? read(ctx.actor, subject) : readRecord(ctx.actor, subject)
      })
      return [rows, may].map((all) => all.map((row) => row!.id).toSorted())
    })
    expect(listed, person.name).toEqual(readable)
  }
})

describe('what a school has left to give', () => {
  test('is what it offered less what it agreed to this year, for its head and for leaders', async () => {
    await made()
    await given.agreedByBoth()
    await given.matched()
    const mine = { school: { id: given.giver.id }, offered: 12, promised: 5, free: 7 }
    expect((await capacity(given.giversHead)).schools).toMatchObject([mine])
    expect(await capacity(given.leader)).toMatchObject({
      schools: [{ offered: 0, promised: 0, free: 0 }, mine],
      total: { offered: 12, promised: 5 },
      abilities: { readGrid: true, readOffers: true, pair: true },
    })
    expect(await capacity(await given.world.person('trustee'))).toMatchObject({
      schools: [],
      total: { offered: 12 },
    })
    const governor = await given.world.person('governor', [given.giver])
    expect(await capacity(governor)).toMatchObject({
      schools: [],
      total: null,
      abilities: { readOffers: false },
    })
  })

  test('counts what is still to come of last year, and nothing of what was withdrawn', async () => {
    given.t.setNow('2026-07-01T10:00:00.000Z')
    await given.agreedByBoth()
    given.t.setNow('2026-11-21T10:00:00.000Z')
    const { id, version } = await given.agreedByBoth()
    await given.leader.call(withdrawPairing, {
      params: { pairingId: id },
      body: { reason: 'Staff have changed' },
      version,
    })
    expect((await capacity(given.giversHead)).schools).toMatchObject([{ offered: 0, promised: 5 }])
  })
})
