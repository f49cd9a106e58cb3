import * as contract from '@sixfold/shared/contracts/support.ts'
import type { Pairing, PairingWithTrail } from '@sixfold/shared/contracts/support.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { type TestPerson, World } from '../../../test/factories.ts'
import { codes, faults, pairedSchools, type PairedSchools } from '../../../test/paired-schools.ts'

let given: PairedSchools
beforeEach(async () => {
  given = await pairedSchools()
})

describe('pairing two schools', () => {
  test('a leader names who helps whom, with what and how much; both schools are then asked', async () => {
    expect(await given.matched()).toMatchObject({
      status: 'matched',
      giver: { school: { name: 'Thornmere Primary School' }, consent: null, awaiting: 'head' },
      receiver: { school: { name: 'Fenwick Infant School' }, consent: null, awaiting: 'head' },
      criterion: { key: 'curriculum-and-teaching', name: 'Curriculum and teaching' },
      objective: 'Children write at length',
      halfDays: 5,
      createdBy: { name: 'Ama Osei' },
      trail: [{ from: null, to: 'matched', side: 'trust', day: '2026-11-21', by: { name: 'Ama Osei' } }],
      version: 1,
    })
  })

  test('nobody else pairs schools', async () => {
    expect((await given.create(given.giversHead)).statusCode).toBe(403)
  })

  test('a school doesn’t help itself', async () => {
    const answer = await given.create(given.leader, { receiverSchoolId: given.giver.id })
    expect(answer.json().errors).toEqual([
      { path: 'receiverSchoolId', message: 'Choose another school than the one that gives' },
    ])
  })

  test('every fault of the input is named: no criterion of the scheme, no objective, no half-days or too many', async () => {
    const faultsOf = async (more: object) => faults(await given.create(given.leader, more))
    expect(await faultsOf({ criterionKey: 'Tennis!', objective: ' ', halfDays: 0 })).toEqual([
      'criterionKey',
      'objective',
      'halfDays',
    ])
    expect(await faultsOf({ criterionKey: 'tennis' })).toEqual(['criterionKey'])
    expect(await faultsOf({ halfDays: 401 })).toEqual(['halfDays'])
    expect(await faultsOf({ halfDays: 2.5 })).toEqual(['halfDays'])
  })

  test('both schools belong to the trust', async () => {
    const elsewhere = await World.create(given.t, 'Hollow Hill Trust', 991_000)
    const stranger = await elsewhere.school('Hollow Hill School')
    const answer = await given.create(given.leader, { giverSchoolId: stranger.id, receiverSchoolId: v7() })
    expect([answer.statusCode, faults(answer)]).toEqual([400, ['giverSchoolId', 'receiverSchoolId']])
  })

  test('a school that has left is named as the reason; one that joins later may be helped already', async () => {
    const left = await given.world.school('Old Mill School', { leftOn: '2026-08-31' })
    const joins = await given.world.school('New Mill School', { joinedOn: '2027-01-01' })
    const refused = await given.create(given.leader, { giverSchoolId: left.id, receiverSchoolId: joins.id })
    expect([refused.statusCode, codes(refused)]).toEqual([409, ['giver-left']])
    expect((await given.create(given.leader, { receiverSchoolId: joins.id })).statusCode).toBe(201)
  })

  test('the same id and body again makes no second pairing', async () => {
    const body = given.body()
    const first = await given.leader.call(contract.createPairing, { body })
    const again = await given.leader.call(contract.createPairing, { body })
    expect(again.json()).toEqual(first.json())
    expect((await given.leader.call(contract.listPairings)).json().items).toHaveLength(1)
  })
})

describe('agreeing', () => {
  test('both heads agree, each for their school, and it is agreed', async () => {
    const first = await given.agreedByGiver()
    expect(first).toMatchObject({
      status: 'matched',
      giver: {
        consent: { by: { name: 'Rosa Adeyemi' }, as: 'head', at: '2026-11-21T09:30:00.000Z' },
        awaiting: null,
      },
      receiver: { consent: null, awaiting: 'head' },
    })
    const second = (await given.agree(given.receiversHead, first, 'receiver')).json<PairingWithTrail>()
    expect(second).toMatchObject({
      status: 'agreed',
      receiver: { consent: { by: { name: 'Sam Okoro' } } },
    })
    expect(second.trail.map((it) => [it.to, it.side])).toEqual([
      ['matched', 'trust'],
      ['matched', 'giver'],
      ['agreed', 'receiver'],
    ])
  })

  test('the second head need not have seen that the first has agreed', async () => {
    const pairing = await given.matched()
    await given.agree(given.giversHead, pairing, 'giver')
    const answer = await given.agree(given.receiversHead, pairing, 'receiver')
    expect([answer.statusCode, answer.json().status]).toEqual([200, 'agreed'])
  })

  test('a head agrees for their own school only', async () => {
    expect((await given.agree(given.giversHead, await given.matched(), 'receiver')).statusCode).toBe(403)
  })

  test('a leader doesn’t agree for a school that has a head of its own', async () => {
    expect((await given.agree(given.leader, await given.matched(), 'giver')).statusCode).toBe(403)
  })

  test('a school whose head has gone waits for the next', async () => {
    await given.t.ownerSql('update memberships set to_on = $1 where id = $2', [
      '2026-11-20',
      given.receiversHead.membershipId,
    ])
    const pairing = await given.matched()
    expect(pairing.receiver.awaiting).toBe('no-head')
    expect(pairing.abilities.agreeReceiver).toBe(false)
    const next = await given.world.person('headteacher', [given.receiver], 'Iris Bell')
    expect((await given.agree(next, pairing, 'receiver')).statusCode).toBe(200)
  })

  test('the same consent sent twice is given once', async () => {
    const pairing = await given.matched()
    const send = () =>
      given.giversHead.call(contract.agreePairing, {
        params: { pairingId: pairing.id },
        body: { side: 'giver' },
        version: pairing.version,
        key: 'a-retry-of-the-same',
      })
    const [first, again] = [await send(), await send()]
    expect(again.json()).toEqual(first.json())
    expect(again.json().trail).toHaveLength(2)
  })
})

describe('one person who heads both schools', () => {
  let both: TestPerson
  let pairing: Pairing
  beforeEach(async () => {
    await given.t.ownerSql(`update memberships set to_on = '2026-08-31' where role = 'headteacher'`)
    both = await given.world.person('headteacher', [given.giver, given.receiver], 'Noor Haddad')
    pairing = await given.matched()
  })

  test('agrees for one; a leader agrees for the other, and it shows', async () => {
    expect(pairing.giver.awaiting).toBe('head-or-leader')
    const one = (await given.agree(both, pairing, 'receiver')).json<Pairing>()
    expect(one.giver.awaiting).toBe('leader')
    const two = (await given.agree(given.leader, one, 'giver')).json<PairingWithTrail>()
    expect(two).toMatchObject({
      status: 'agreed',
      giver: { consent: { by: { name: 'Ama Osei' }, as: 'leader' } },
      receiver: { consent: { by: { name: 'Noor Haddad' }, as: 'head' } },
    })
    expect(two.trail.at(-1)).toMatchObject({ side: 'giver', consentAs: 'leader', by: { name: 'Ama Osei' } })
  })

  test('is told why they can’t agree for the other too', async () => {
    const one = (await given.agree(both, pairing, 'receiver')).json<Pairing>()
    expect(one.blockers.agreeGiver.map((it) => it.message)).toEqual([
      'You agreed for Fenwick Infant School, so someone else agrees for Thornmere Primary School: its other head, or a trust leader',
    ])
    expect(codes(await given.agree(both, one, 'giver'))).toEqual(['agreed-other-side'])
  })

  test('leaves a leader to speak first, if they wish, and then for that side only', async () => {
    const one = (await given.agree(given.leader, pairing, 'giver')).json<Pairing>()
    expect(one.receiver.awaiting).toBe('head')
    expect((await given.agree(given.leader, one, 'receiver')).statusCode).toBe(403)
    expect((await given.agree(both, one, 'receiver')).json().status).toBe('agreed')
  })
})
