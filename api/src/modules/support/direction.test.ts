import * as direction from '@sixfold/shared/contracts/pairing-direction.ts'
import { declinePairing, getPairing, type PairingWithTrail } from '@sixfold/shared/contracts/support.ts'
import { getLedger } from '@sixfold/shared/contracts/support-ledger.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { codes, pairedSchools, type PairedSchools } from '../../../test/paired-schools.ts'

let given: PairedSchools
beforeEach(async () => {
  given = await pairedSchools()
})

const why = { reason: 'Year 6 can’t wait until January.' }
const see = async (id: string, who: TestPerson = given.leader) =>
  succeeded(await who.call(getPairing, { params: { pairingId: id } })).json<PairingWithTrail>()
const directed = async () =>
  succeeded(
    await given.act(given.leader, direction.directPairing, await given.agreedByGiver(), why),
  ).json<PairingWithTrail>()

describe('support that a leader directs', () => {
  test('is agreed in place of the school that hasn’t, with the reason and the view of its head', async () => {
    const one = await directed()
    expect(one).toMatchObject({
      status: 'agreed',
      directed: { ...why, by: { name: 'Ama Osei' }, day: '2026-11-21' },
      giver: { consent: { as: 'head' }, view: null },
      receiver: { consent: { as: 'directed', by: { name: 'Ama Osei' } }, view: null, awaiting: null },
    })
    const said = { side: 'receiver', view: 'We would rather wait for our own phonics lead.' }
    const view = succeeded(await given.act(given.receiversHead, direction.viewPairing, one, said)).json()
    expect(view.receiver.view).toEqual({
      text: said.view,
      by: { id: given.receiversHead.id, name: 'Sam Okoro' },
      day: '2026-11-21',
    })
    const trustee = await given.world.person('trustee')
    expect(await see(one.id, trustee)).toMatchObject({
      directed: why,
      receiver: { view: { text: said.view } },
    })
  })

  test('may have been declined: why is for those who work on it, and the head is asked for a view anew', async () => {
    const no = { side: 'receiver', reason: 'We have an inspection.' }
    const declined = succeeded(
      await given.act(given.receiversHead, declinePairing, await given.agreedByGiver(), no),
    ).json<PairingWithTrail>()
    const one = succeeded(
      await given.act(given.leader, direction.directPairing, declined, why),
    ).json<PairingWithTrail>()
    expect(one).toMatchObject({ status: 'agreed', ended: null, receiver: { view: null, directed: true } })
    const reasons = async (who: TestPerson) =>
      (await see(one.id, who)).trail.filter(({ to }) => to === 'declined').map(({ reason }) => reason)
    expect(await reasons(given.giversHead)).toEqual([no.reason])
    expect(await reasons(await given.world.person('trustee'))).toEqual([null])
    expect(one.trail.slice(-2).map(({ to, consentAs }) => [to, consentAs])).toEqual([
      ['declined', null],
      ['agreed', 'directed'],
    ])
    const ledger = succeeded(await given.leader.call(getLedger, { query: {} })).json()
    expect(ledger.totals).toMatchObject({ agreed: 5 })
  })

  test('directs both schools where neither has agreed', async () => {
    const one = succeeded(
      await given.act(given.leader, direction.directPairing, await given.matched(), why),
    ).json()
    expect([one.giver.consent.as, one.receiver.consent.as]).toEqual(['directed', 'directed'])
  })

  test('by the trust team is the same leader’s word for both', async () => {
    const pairing = succeeded(
      await given.create(given.leader, { giverKind: 'team', giverSchoolId: undefined, giverAgrees: true }),
    ).json<PairingWithTrail>()
    const one = succeeded(await given.act(given.leader, direction.directPairing, pairing, why)).json()
    expect([one.giver.consent.as, one.receiver.consent.as]).toEqual(['leader', 'directed'])
  })

  test('is for leaders without a part in either school, with a reason, and only while it isn’t agreed', async () => {
    const pairing = await given.agreedByGiver()
    for (const who of [given.giversHead, given.receiversHead])
      expect((await given.act(who, direction.directPairing, pairing, why)).statusCode).toBe(403)
    const both = await given.world.person('trust-leader', [], 'Lea Head')
    await given.t.ownerSql(
      `insert into interests (trust_id, id, person_id, school_id, words, from_on, recorded_at, by_person_id)
       values ($1, gen_random_uuid(), $2, $3, 'A child there', '2026-09-01', $4, $2)`,
      [given.world.trustId, both.id, given.receiver.id, '2026-09-01T08:00:00Z'],
    )
    expect((await given.act(both, direction.directPairing, pairing, why)).statusCode).toBe(403)
    expect(
      (await given.act(given.leader, direction.directPairing, pairing, { reason: ' ' })).statusCode,
    ).toBe(400)
    const agreed = await given.agreedByBoth()
    expect(codes(await given.act(given.leader, direction.directPairing, agreed, why))).toEqual(['agreed'])
    expect(
      codes(
        await given.act(given.receiversHead, direction.viewPairing, agreed, {
          side: 'receiver',
          view: 'No.',
        }),
      ),
    ).toEqual(['not-directed'])
  })

  test('may be agreed to after all, and isn’t its head’s to end', async () => {
    const one = await directed()
    expect(
      codes(
        await given.act(given.receiversHead, direction.endPairing, one, { side: 'receiver', reason: 'No.' }),
      ),
    ).toEqual(['directed'])
    const after = succeeded(
      await given.act(given.receiversHead, direction.confirmPairing, one, { side: 'receiver' }),
    ).json()
    expect(after).toMatchObject({
      directed: why,
      receiver: { consent: { as: 'head' }, directed: true },
      agreedOn: '2026-11-21',
    })
  })

  test('twice at the same version happens once', async () => {
    const pairing = await given.agreedByGiver()
    succeeded(await given.act(given.leader, direction.directPairing, pairing, why))
    const again = await given.act(given.leader, direction.directPairing, pairing, { reason: 'Again.' })
    expect([409, 412]).toContain(again.statusCode)
    expect((await see(pairing.id)).trail.filter(({ to }) => to === 'agreed')).toHaveLength(1)
  })
})

describe('a new head', () => {
  /** Sam has gone and Noor heads Fenwick since 7 December, which is entered on that day. */
  const newHead = async () => {
    const one = await given.agreedByBoth()
    await given.t.ownerSql(`update memberships set to_on = '2026-12-04' where trust_id = $1 and id = $2`, [
      given.world.trustId,
      given.receiversHead.membershipId,
    ])
    given.t.setNow('2026-12-07T09:00:00Z')
    const noor = await given.world.person('headteacher', [given.receiver], 'Noor Haddad')
    await given.t.ownerSql(`update memberships set from_on = '2026-12-07' where trust_id = $1 and id = $2`, [
      given.world.trustId,
      noor.membershipId,
    ])
    return { one, noor }
  }

  test('is told until when, and confirms for the school', async () => {
    const { one, noor } = await newHead()
    const until = (await see(one.id, noor)).receiver.newHeadUntil
    expect(until).toSatisfy((day: string | null) => day !== null && day > '2027-01-08' && day < '2027-01-22')
    expect((await see(one.id, given.giversHead)).receiver.newHeadUntil).toBe(until)
    expect((await see(one.id, await given.world.person('trustee'))).receiver.newHeadUntil).toBeNull()
    const after = succeeded(
      await given.act(noor, direction.confirmPairing, one, { side: 'receiver' }),
    ).json<PairingWithTrail>()
    expect(after).toMatchObject({
      status: 'agreed',
      agreedOn: '2026-11-21',
      receiver: { consent: { by: { name: 'Noor Haddad' } }, newHeadUntil: null },
    })
    expect(codes(await given.act(noor, direction.confirmPairing, after, { side: 'receiver' }))).toEqual([
      'side-agreed',
    ])
  })

  test('who headed it beside the one who agreed has their days from when that one has gone', async () => {
    const { one, noor } = await newHead()
    const after = succeeded(
      await given.act(noor, direction.confirmPairing, one, { side: 'receiver' }),
    ).json<PairingWithTrail>()
    given.t.setNow('2027-01-11T09:00:00Z')
    const callum = await given.world.person('headteacher', [given.receiver], 'Callum Reid')
    await given.t.ownerSql(`update memberships set from_on = '2027-01-11' where trust_id = $1 and id = $2`, [
      given.world.trustId,
      callum.membershipId,
    ])
    given.t.setNow('2027-04-20T09:00:00Z')
    expect(
      codes(await given.act(callum, direction.endPairing, after, { side: 'receiver', reason: 'x' })),
    ).toEqual(['not-new'])
    await given.t.ownerSql(`update memberships set to_on = '2027-04-16' where trust_id = $1 and id = $2`, [
      given.world.trustId,
      noor.membershipId,
    ])
    expect((await see(one.id, callum)).receiver.newHeadUntil).toSatisfy(
      (day: string | null) => day !== null && day > '2027-05-07',
    )
  })

  test('ends it with a reason, which both sides read', async () => {
    const { one, noor } = await newHead()
    const ended = succeeded(
      await given.act(noor, direction.endPairing, one, { side: 'receiver', reason: 'Other plans.' }),
    ).json()
    expect(ended).toMatchObject({
      status: 'withdrawn',
      ended: { side: 'receiver', reason: 'Other plans.', by: { name: 'Noor Haddad' } },
    })
  })

  test('has no say once the 20 working days are over, nor has anybody else', async () => {
    const { one, noor } = await newHead()
    expect(
      codes(await given.act(given.giversHead, direction.confirmPairing, one, { side: 'giver' })),
    ).toEqual(['side-agreed'])
    expect(
      (await given.act(given.leader, direction.endPairing, one, { side: 'receiver', reason: 'x' }))
        .statusCode,
    ).toBe(403)
    given.t.setNow('2027-02-20T09:00:00Z')
    for (const [it, said] of [
      [direction.confirmPairing, { side: 'receiver' }],
      [direction.endPairing, { side: 'receiver', reason: 'Late.' }],
    ] as const)
      expect(codes(await given.act(noor, it, one, said))).toEqual(['time-over'])
    expect((await see(one.id)).receiver.newHeadUntil).toBeNull()
  })
})
