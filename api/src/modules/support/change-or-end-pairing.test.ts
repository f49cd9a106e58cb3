import { changePairing, declinePairing, withdrawPairing } from '@sixfold/shared/contracts/support.ts'
import type { Pairing, PairingWithTrail } from '@sixfold/shared/contracts/support.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { codes, faults, pairedSchools, type PairedSchools, terms } from '../../../test/paired-schools.ts'

let given: PairedSchools
beforeEach(async () => {
  given = await pairedSchools()
})

describe('changing what a pairing is about', () => {
  const change = (who: TestPerson, pairing: Pairing, body: object) =>
    given.act(who, changePairing, pairing, body)

  test('asks both schools again', async () => {
    const answer = await change(given.leader, await given.agreedByGiver(), { halfDays: 8 })
    const changed = answer.json<PairingWithTrail>()
    expect(changed).toMatchObject({ halfDays: 8, objective: terms.objective, giver: { consent: null } })
    expect(changed.trail.at(-1)).toMatchObject({
      from: 'matched',
      to: 'matched',
      side: 'trust',
      halfDays: 8,
    })
  })

  test('to what it is already changes nothing', async () => {
    const one = await given.agreedByGiver()
    const same = await change(given.leader, one, { halfDays: 5, objective: ` ${terms.objective} ` })
    expect(same.json()).toMatchObject({ version: one.version, giver: { consent: one.giver.consent } })
  })

  test('stops a head from agreeing to, or declining, what they had read before', async () => {
    const pairing = await given.matched()
    const changed = (await change(given.leader, pairing, { halfDays: 40 })).json<Pairing>()
    const late = await given.agree(given.giversHead, pairing, 'giver')
    expect([late.statusCode, late.json().versions]).toEqual([412, { sent: 1, current: changed.version }])
    const no = await given.act(given.giversHead, declinePairing, pairing, { side: 'giver', reason: 'No' })
    expect(no.statusCode).toBe(412)
    expect((await given.agree(given.giversHead, changed, 'giver')).statusCode).toBe(200)
  })

  test('is refused over a consent that the leader hasn’t seen', async () => {
    const pairing = await given.matched()
    await given.agree(given.giversHead, pairing, 'giver')
    expect((await change(given.leader, pairing, { halfDays: 8 })).statusCode).toBe(412)
  })

  test('is a leader’s, and over once both have agreed', async () => {
    expect((await change(given.giversHead, await given.matched(), { halfDays: 8 })).statusCode).toBe(403)
    expect(codes(await change(given.leader, await given.agreedByBoth(), { halfDays: 8 }))).toEqual(['agreed'])
  })
})

describe('saying no to a pairing', () => {
  test('a school declines with a reason, also after agreeing, until the other has agreed', async () => {
    const answer = await given.act(given.giversHead, declinePairing, await given.agreedByGiver(), {
      side: 'giver',
      reason: 'Our deputy leaves at Christmas.',
    })
    expect(answer.json()).toMatchObject({
      status: 'declined',
      ended: {
        side: 'giver',
        reason: 'Our deputy leaves at Christmas.',
        by: { name: 'Rosa Adeyemi' },
        day: '2026-11-21',
      },
      giver: { awaiting: null },
      receiver: { awaiting: null },
    })
  })

  test('a reason is needed', async () => {
    const answer = await given.act(given.giversHead, declinePairing, await given.matched(), {
      side: 'giver',
      reason: '  ',
    })
    expect([answer.statusCode, faults(answer)]).toEqual([400, ['reason']])
  })

  test('a head who is late is told that both have agreed', async () => {
    const answer = await given.act(given.giversHead, declinePairing, await given.agreedByBoth(), {
      side: 'giver',
      reason: 'No',
    })
    expect([answer.statusCode, answer.json().detail]).toEqual([409, 'This is agreed already'])
  })

  test('a leader declines for nobody, but withdraws with a reason, before or after both agreed', async () => {
    const first = await given.matched()
    const refused = await given.act(given.leader, declinePairing, first, { side: 'giver', reason: 'No' })
    expect(refused.statusCode).toBe(403)
    for (const pairing of [first, await given.agreedByBoth()]) {
      const answer = await given.act(given.leader, withdrawPairing, pairing, {
        reason: 'Staff have changed.',
      })
      expect(answer.json()).toMatchObject({
        status: 'withdrawn',
        ended: { side: 'trust', reason: 'Staff have changed.' },
      })
    }
  })

  test('what has ended stays ended', async () => {
    const withdraw = (pairing: Pairing) =>
      given.act(given.leader, withdrawPairing, pairing, { reason: 'A mistake.' })
    const gone = (await withdraw(await given.matched())).json<Pairing>()
    expect(codes(await given.agree(given.giversHead, gone, 'giver'))).toEqual(['withdrawn'])
    expect(codes(await withdraw(gone))).toEqual(['withdrawn'])
    expect(codes(await given.act(given.leader, changePairing, gone, { halfDays: 9 }))).toEqual(['withdrawn'])
  })
})
