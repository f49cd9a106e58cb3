import * as life from '@sixfold/shared/contracts/pairing-life.ts'
import * as visits from '@sixfold/shared/contracts/pairing-visits.ts'
import { getPairing, type PairingWithTrail, withdrawPairing } from '@sixfold/shared/contracts/support.ts'
import { getLedger, getLedgerDocument } from '@sixfold/shared/contracts/support-ledger.ts'
import { editTrust } from '@sixfold/shared/contracts/trust.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import { everyRole, type TestPerson, World } from '../../../test/factories.ts'
import { faults, pairedSchools, type PairedSchools } from '../../../test/paired-schools.ts'
import { subjectOf } from './pairing-facts.ts'
import { pairingPolicy } from './policy.ts'
import { findPairing, listPairings } from './queries.ts'
import type { Ledger } from './read-ledger.ts'

type Query = Record<string, string | number>
let given: PairedSchools
beforeEach(async () => {
  given = await pairedSchools()
})

/** Between these two schools, agreed by both heads today. */
async function agreed(more: object = {}): Promise<PairingWithTrail> {
  const { leader, giversHead, receiversHead } = given
  const made = succeeded(await given.create(leader, more)).json<PairingWithTrail>()
  const half = succeeded(await given.agree(giversHead, made, 'giver')).json<PairingWithTrail>()
  return succeeded(await given.agree(receiversHead, half, 'receiver')).json()
}
const ledger = async (who: TestPerson = given.leader, query: Query = {}): Promise<Ledger> =>
  succeeded(await who.call(getLedger, { query })).json()
const act = async (
  who: TestPerson,
  it: (typeof life)[keyof typeof life],
  { id }: { id: string },
  body?: object,
) => {
  const params = { pairingId: id }
  const { version } = succeeded(await given.leader.call(getPairing, { params })).json<PairingWithTrail>()
  return succeeded(await who.call(it, { params, version, ...(body ? { body } : {}) }))
}
const log = async ({ id }: { id: string }, day: string, halfDays: number) =>
  succeeded(
    await given.giversHead.call(visits.logSupportVisit, {
      params: { pairingId: id },
      body: { id: v7(), day, halfDays, who: 'Reading lead', whatHappened: 'Planned together.' },
    }),
  )

describe('the ledger', () => {
  test('counts agreements, extensions and visits by their days, with what they cost', async () => {
    given.t.setNow('2026-06-10T10:00:00.000Z')
    const pairing = await agreed({ costPenceADay: 40_001 })
    await log(pairing, '2026-06-10', 1)
    given.t.setNow('2026-11-21T10:00:00.000Z')
    await act(given.leader, life.askExtension, pairing, { id: v7(), halfDays: 3, reason: 'Year 4 too.' })
    await act(given.giversHead, life.answerExtension, pairing, { side: 'giver', agrees: true })
    await act(given.receiversHead, life.answerExtension, pairing, { side: 'receiver', agrees: true })
    await log(pairing, '2026-11-20', 2)
    const of = async (query: Query) => {
      const { items, totals } = await ledger(given.leader, query)
      return [
        items.length,
        totals.broughtForward,
        totals.agreed,
        totals.delivered,
        totals.remaining,
        totals.deliveredPence,
      ]
    }
    expect(await of({})).toEqual([1, 0, 8, 3, 5, 60_002])
    expect(await of({ academicYear: 2025 })).toEqual([1, 0, 5, 1, 4, 20_001])
    expect(await of({ academicYear: 2026 })).toEqual([1, 4, 3, 2, 5, 40_001])
    expect(await of({ academicYear: 2026, term: 'autumn' })).toEqual([1, 4, 3, 2, 5, 40_001])
    expect(await of({ academicYear: 2026, term: 'spring' })).toEqual([1, 5, 0, 0, 5, 0])
    expect(await of({ academicYear: 2024 })).toEqual([0, 0, 0, 0, 0, 0])
    expect((await ledger()).choices).toMatchObject({
      schools: [{ name: 'Fenwick Infant School' }, { name: 'Thornmere Primary School' }],
      criteria: [{ key: 'curriculum-and-teaching' }],
      academicYears: [2026, 2025],
    })
  })

  test('is narrowed to a school, as giver or receiver, and to a criterion, and adds each up', async () => {
    const [one, two] = [await agreed(), await agreed({ criterionKey: 'inclusion', halfDays: 4 })]
    const ids = async (query: Query) =>
      (await ledger(given.leader, query)).items.map((it) => it.pairingId).toSorted()
    const both = [one.id, two.id].toSorted()
    expect(await ids({ schoolId: given.giver.id })).toEqual(both)
    expect(await ids({ schoolId: given.giver.id, as: 'giver' })).toEqual(both)
    expect(await ids({ schoolId: given.giver.id, as: 'receiver' })).toEqual([])
    expect(await ids({ criterionKey: 'inclusion' })).toEqual([two.id])
    expect(await ledger()).toMatchObject({
      givers: [
        { of: { kind: 'school', name: 'Thornmere Primary School' }, pairings: 2, agreed: 9, uncosted: 2 },
      ],
      receivers: [{ of: { name: 'Fenwick Infant School' }, agreed: 9 }],
      criteria: [
        { of: { name: 'Curriculum and teaching' }, agreed: 5 },
        { of: { name: 'Inclusion' }, agreed: 4 },
      ],
    })
    expect(faults(await given.leader.call(getLedger, { query: { term: 'autumn' } }))).toEqual(['term'])
  })

  test('leaves out what both have not agreed to, and counts of what was withdrawn what was delivered', async () => {
    await given.agreedByGiver()
    expect((await ledger()).items).toEqual([])
    const pairing = await agreed()
    await log(pairing, '2026-11-21', 2)
    const params = { pairingId: pairing.id }
    const { version } = succeeded(await given.leader.call(getPairing, { params })).json()
    succeeded(await given.leader.call(withdrawPairing, { params, version, body: { reason: 'They merge.' } }))
    expect((await ledger()).items).toMatchObject([
      { status: 'withdrawn', agreed: 2, delivered: 2, remaining: 0, endedOn: '2026-11-21' },
    ])
  })

  test('counts nothing as remaining once it is completed, in the file too: what wasn’t used stands apart', async () => {
    const pairing = await agreed()
    await log(pairing, '2026-11-21', 2)
    await act(given.leader, life.completePairing, pairing)
    expect((await ledger()).totals).toMatchObject({ agreed: 5, delivered: 2, remaining: 0, unused: 3 })
    const file = succeeded(await given.leader.call(getLedgerDocument, { query: {} }))
    const [headings = '', , total] = file.body.split('\r\n')
    expect(headings).toContain('Delivered (days),Remaining (days),Not used (days),')
    expect(total).toBe('Total,,,,,0,2.5,1,0,1.5,,0,0')
  })

  test('warns of a giver with more than two pairings at once, those who see all of them', async () => {
    for (let n = 0; n < 3; n += 1) await agreed()
    for (const who of [given.leader, given.giversHead, await given.world.person('trustee')])
      expect((await ledger(who)).overloaded, who.name).toMatchObject([{ atOnce: 3, offered: null }])
    expect((await ledger(given.receiversHead)).overloaded).toEqual([])
  })

  test('counts those that are asked about too, and as many at once as the trust lets a school give', async () => {
    await given.matched()
    const warned = async (who = given.leader) =>
      (await ledger(who)).overloaded.map(({ atOnce, promised }) => [atOnce, promised])
    const set = async (pairingsAtOnce: number, version: number) =>
      succeeded(await given.leader.call(editTrust, { body: { pairingsAtOnce }, version }))
    expect(await warned()).toEqual([])
    await set(1, 1)
    await given.matched()
    expect([await warned(), await warned(given.receiversHead)]).toEqual([[[2, 0]], []])
    const published = [
      await given.world.person('trustee'),
      await given.world.person('clerk'),
      await given.world.person('governor', [given.giver]),
    ]
    for (const who of published) expect(await warned(who), who.name).toEqual([])
    expect(await warned(given.giversHead)).toEqual([[2, 0]])
    for (let n = 0; n < 2; n += 1) await agreed()
    for (const who of published)
      expect((await ledger(who)).overloaded, who.name).toMatchObject([
        {
          atOnce: 2,
          warnings: ['Thornmere Primary School gives in 2 pairings at once; more than 1 needs a reason'],
        },
      ])
    await set(4, 2)
    expect(await warned()).toEqual([])
  })

  test('is saved as a table that no spreadsheet takes for a formula', async () => {
    await given.t.ownerSql(`update schools set name = '=HYPERLINK("x")' where id = $1`, [given.giver.id])
    await agreed({ costPenceADay: 40_001 })
    const file = succeeded(await given.leader.call(getLedgerDocument, { query: { academicYear: '2026' } }))
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringContaining('Support ledger 2026-27.csv'),
    })
    const lines = file.body.split('\r\n')
    expect(lines[1]).toBe(
      `"'=HYPERLINK(""x"")",Fenwick Infant School,Curriculum and teaching,Agreed,,0,2.5,0,2.5,0,400.01,1000.03,0`,
    )
    expect(lines[2]).toBe('Total,,,,,0,2.5,0,2.5,0,,1000.03,0')
  })
})

describe('who reads the ledger', () => {
  test('each role reads exactly the agreed pairings that may be read one by one', async () => {
    const { world, giver } = given
    await agreed()
    await given.agreedByGiver()
    const all = (await world.as(given.leader, (ctx) => listPairings(ctx, {}, null, 200))).map(({ id }) => id)
    const elsewhere = await world.school('Aldercombe School')
    const people = [
      ...Object.values(await everyRole(world, giver)),
      ...Object.values(await everyRole(world, elsewhere)),
    ]
    for (const person of people) {
      const readable = await world.as(person, async (ctx) => {
        const each = []
        for (const id of all) each.push(await findPairing(ctx, id))
        return each
          .filter((row) => row && subjectOf(row).agreed && pairingPolicy.read(ctx.actor, subjectOf(row)))
          .map((row) => row?.id)
      })
      expect(new Set((await ledger(person)).items.map((it) => it.pairingId)), person.name).toEqual(
        new Set(readable),
      )
    }
  })

  test('another trust’s leader reads nothing of it', async () => {
    await agreed()
    const stranger = await (await World.create(given.t, 'Hollow Hill Trust', 991_000)).person('trust-leader')
    expect((await ledger(stranger)).items).toEqual([])
  })
})
