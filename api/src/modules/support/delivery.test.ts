import * as life from '@sixfold/shared/contracts/pairing-life.ts'
import * as visits from '@sixfold/shared/contracts/pairing-visits.ts'
import type { SupportVisit } from '@sixfold/shared/contracts/pairing-visits.ts'
import { getPairing, type PairingWithTrail, withdrawPairing } from '@sixfold/shared/contracts/support.ts'
import { getEntitlement } from '@sixfold/shared/contracts/visits.ts'
import * as fc from 'fast-check'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { codes, faults, pairedSchools, type PairedSchools } from '../../../test/paired-schools.ts'
import { readPdf } from '../../../test/read-documents.ts'

let given: PairedSchools
let pairing: PairingWithTrail
beforeEach(async () => {
  given = await pairedSchools()
  pairing = await given.agreedByBoth()
})

const said = {
  day: '2026-11-21',
  halfDays: 1,
  who: 'Reading lead',
  whatHappened: 'Planned a half-term of writing.',
}
const params = () => ({ pairingId: pairing.id })
const see = async (who: TestPerson = given.leader): Promise<PairingWithTrail> =>
  succeeded(await who.call(getPairing, { params: params() })).json()
const log = (who: TestPerson = given.giversHead, more: object = {}) =>
  who.call(visits.logSupportVisit, { params: params(), body: { id: v7(), ...said, ...more } })
const act = async (who: TestPerson, it: (typeof life)[keyof typeof life], body: object = {}) => {
  const version = (await see()).version
  return who.call(it, { params: params(), version, ...(Object.keys(body).length > 0 ? { body } : {}) })
}
const start = (who = given.giversHead) => act(who, life.startPairing)
const extend = (who: TestPerson, halfDays = 3) =>
  act(who, life.askExtension, { id: v7(), halfDays, reason: 'Year 4 wants it too.' })
const answer = (who: TestPerson, side: 'giver' | 'receiver', agrees = true) =>
  act(who, life.answerExtension, { side, agrees, ...(agrees ? {} : { reason: 'No time.' }) })

describe('a visit', () => {
  test('starts the support, and counts what is delivered of what is agreed', async () => {
    expect((await log()).json()).toMatchObject({ ...said, version: 1, abilities: { correct: true } })
    expect(await see()).toMatchObject({ status: 'active', deliveredHalfDays: 1, halfDays: 5 })
    const { support } = succeeded(
      await given.leader.call(getEntitlement, { params: { schoolId: given.receiver.id } }),
    ).json()
    expect(support).toMatchObject({ agreed: 5, delivered: 1 })
  })

  test('is never more than what is agreed: extend it first', async () => {
    succeeded(await log(given.giversHead, { halfDays: 4 }))
    const refused = await log(given.giversHead, { halfDays: 3 })
    expect([refused.statusCode, codes(refused)]).toEqual([409, ['more-than-agreed']])
    expect(refused.json().detail).toContain('extend the support by 2 half-days first')
    expect((await see()).deliveredHalfDays).toBe(4)
  })

  test('lies between the agreement and today', async () => {
    expect(faults(await log(given.giversHead, { day: '2026-11-20' }))).toEqual(['day'])
    expect(faults(await log(given.giversHead, { day: '2026-11-22' }))).toEqual(['day'])
    expect(faults(await log(given.giversHead, { halfDays: 0, who: ' ' }))).toEqual(['halfDays', 'who'])
  })

  test('is corrected and taken back, and what it said before is kept', async () => {
    const one = succeeded(await log()).json<SupportVisit>()
    const of = { params: { ...params(), visitId: one.id } }
    const more = { ...said, halfDays: 5 }
    const corrected = succeeded(
      await given.receiversHead.call(visits.correctSupportVisit, { ...of, version: 1, body: more }),
    ).json()
    expect(corrected).toMatchObject({ halfDays: 5, version: 2, earlier: [{ halfDays: 1 }] })
    const stale = await given.leader.call(visits.withdrawSupportVisit, {
      ...of,
      version: 1,
      body: { reason: 'Not held' },
    })
    expect(stale.statusCode).toBe(412)
    succeeded(
      await given.leader.call(visits.withdrawSupportVisit, {
        ...of,
        version: 2,
        body: { reason: 'Not held' },
      }),
    )
    expect((await see()).deliveredHalfDays).toBe(0)
    const list = succeeded(await given.giversHead.call(visits.listSupportVisits, { params: params() })).json()
    expect(list.items).toMatchObject([{ withdrawnReason: 'Not held', abilities: { correct: false } }])
  })

  test('is read by those who work on it; to trustees it is a number', async () => {
    succeeded(await log())
    const trustee = await given.world.person('trustee')
    const other = await given.world.person('headteacher', [await given.world.school('Elsewhere')])
    expect((await see(trustee)).deliveredHalfDays).toBe(1)
    for (const who of [trustee, other]) {
      expect((await who.call(visits.listSupportVisits, { params: params() })).statusCode).toBe(404)
      expect((await log(who)).statusCode).toBe(who === trustee ? 403 : 404)
    }
  })
})

describe('support that is agreed', () => {
  test('starts, pauses, goes on and is completed, each by either head or a leader, with its trail', async () => {
    succeeded(await start())
    succeeded(await act(given.receiversHead, life.pausePairing, { reason: 'Inspection.' }))
    expect(codes(await act(given.leader, life.pausePairing, { reason: 'Again.' }))).toEqual(['paused'])
    succeeded(await act(given.leader, life.resumePairing))
    expect(codes(await act(given.leader, life.completePairing))).toEqual(['nothing-delivered'])
    succeeded(await log())
    succeeded(await act(given.giversHead, life.completePairing))
    expect((await see()).trail.map((it) => it.to)).toEqual([
      'matched',
      'matched',
      'agreed',
      'active',
      'paused',
      'active',
      'completed',
    ])
    expect(codes(await extend(given.leader))).toEqual(['completed'])
    expect((await log()).statusCode).toBe(201)
  })

  test('is withdrawn while it is under way, and what was delivered counts on', async () => {
    succeeded(await log(given.giversHead, { halfDays: 2 }))
    const version = (await see()).version
    succeeded(
      await given.leader.call(withdrawPairing, {
        params: params(),
        version,
        body: { reason: 'They merge.' },
      }),
    )
    expect(codes(await log())).toEqual(['withdrawn'])
    const { support } = succeeded(
      await given.leader.call(getEntitlement, { params: { schoolId: given.receiver.id } }),
    ).json()
    expect(support).toMatchObject({ agreed: 2, delivered: 2 })
  })

  test('is judged by each school apart; the other reads it once both have', async () => {
    succeeded(await log())
    const judge = (who: TestPerson, side: 'giver' | 'receiver', impact: string) =>
      act(who, life.judgePairing, { side, impact, worked: 'Planning together.' })
    expect(codes(await judge(given.giversHead, 'giver', 'clear'))).toEqual(['not-completed'])
    succeeded(await act(given.giversHead, life.completePairing))
    succeeded(await judge(given.giversHead, 'giver', 'clear'))
    expect((await see(given.giversHead)).evaluations).toMatchObject({ giver: { impact: 'clear' } })
    expect((await see(given.receiversHead)).evaluations).toEqual({
      giver: null,
      receiver: null,
      giverJudged: true,
      receiverJudged: false,
    })
    expect((await judge(given.giversHead, 'receiver', 'clear')).statusCode).toBe(403)
    succeeded(await judge(given.receiversHead, 'receiver', 'early-signs'))
    expect(await see(given.giversHead)).toMatchObject({
      status: 'evaluated',
      evaluations: { receiver: { impact: 'early-signs' } },
    })
  })
})

describe('more half-days', () => {
  test('count once both schools have said yes; a head who asks has said so', async () => {
    succeeded(await extend(given.giversHead))
    expect(codes(await extend(given.leader))).toEqual(['extension-open'])
    expect(codes(await answer(given.giversHead, 'giver'))).toEqual(['side-agreed'])
    expect((await see()).halfDays).toBe(5)
    succeeded(await answer(given.receiversHead, 'receiver'))
    expect(await see()).toMatchObject({ halfDays: 8, extension: null, status: 'agreed' })
    expect((await see()).trail.at(-1)).toMatchObject({ halfDays: 8, reason: 'Year 4 wants it too.' })
  })

  test('a leader asks both; a no ends the question, and another may be asked', async () => {
    succeeded(await extend(given.leader))
    const trustee = await given.world.person('trustee')
    const told = await see(trustee)
    expect([told.extension, told.blockers.extend, told.blockers.complete]).toEqual([null, [], []])
    succeeded(await answer(given.giversHead, 'giver'))
    succeeded(await answer(given.giversHead, 'giver', false))
    expect(await see()).toMatchObject({ halfDays: 5, extension: null })
    succeeded(await extend(given.receiversHead, 1))
  })
})

test('what both agreed to is one page of PDF, for whoever reads it; before that there is none', async () => {
  const paper = (who: TestPerson) =>
    who.call(life.getPairingDocument, { params: params(), query: { format: 'pdf' } })
  const trustee = await given.world.person('trustee')
  const file = await paper(trustee)
  expect(file.headers['content-type']).toBe('application/pdf')
  const { pages } = await readPdf(file.rawPayload)
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain('Thornmere Primary School helps Fenwick Infant School')
  expect(pages[0]).toContain('Children write at length')
  pairing = await given.matched()
  expect((await paper(given.leader)).statusCode).toBe(404)
})

test('the database lets nobody deliver more than is agreed', async () => {
  succeeded(await log())
  await expect(given.t.ownerSql('update pairing_visits set half_days = 6')).resolves.toBeDefined()
  await expect(
    given.t.ownerSql(
      `insert into pairing_visits (trust_id, id, visit_id, pairing_id, sequence, day, half_days, who, what_happened, recorded_at, by_person_id)
       select trust_id, $1, $1, pairing_id, 1, day, 1, who, what_happened, recorded_at, by_person_id from pairing_visits`,
      [v7()],
    ),
  ).rejects.toThrow(/more is delivered/)
})

test('twenty visits at once: as many as were agreed', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => log()))
  expect(answers.filter((it) => it.statusCode === 201)).toHaveLength(5)
  expect(answers.every((it) => it.statusCode === 201 || it.statusCode === 409)).toBe(true)
  expect((await see()).deliveredHalfDays).toBe(5)
})

test('law: whatever is logged, corrected, taken back, extended or withdrawn, delivered is the sum of what stands and never more than agreed', async () => {
  const step = fc.record({ what: fc.nat(5), n: fc.integer({ min: 1, max: 4 }), which: fc.nat(20) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 18 }), async (steps) => {
      given = await pairedSchools()
      pairing = await given.agreedByBoth()
      for (const { what, n, which } of steps) {
        const { items } = (await given.leader.call(visits.listSupportVisits, { params: params() })).json<{
          items: SupportVisit[]
        }>()
        const one = items[which % Math.max(1, items.length)]
        const of = one && { params: { ...params(), visitId: one.id }, version: one.version }
        if (what <= 1) await log(given.giversHead, { halfDays: n })
        else if (what === 2 && of)
          await given.leader.call(visits.correctSupportVisit, { ...of, body: { ...said, halfDays: n } })
        else if (what === 3 && of)
          await given.leader.call(visits.withdrawSupportVisit, { ...of, body: { reason: 'No.' } })
        else if (what === 4) {
          await extend(given.giversHead, n)
          await answer(given.receiversHead, 'receiver')
        } else if (which === 0)
          await given.leader.call(withdrawPairing, {
            params: params(),
            version: (await see()).version,
            body: { reason: 'No.' },
          })
      }
      const { items } = (await given.leader.call(visits.listSupportVisits, { params: params() })).json<{
        items: SupportVisit[]
      }>()
      const stands = items.filter((it) => it.withdrawnReason === null).reduce((n, it) => n + it.halfDays, 0)
      const { deliveredHalfDays, halfDays } = await see()
      expect(deliveredHalfDays).toBe(stands)
      expect(deliveredHalfDays).toBeLessThanOrEqual(halfDays)
    }),
    { numRuns: 5 },
  )
})
