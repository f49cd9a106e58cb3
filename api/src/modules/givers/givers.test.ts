import { getToday } from '@sixfold/shared/contracts/accountability.ts'
import * as givers from '@sixfold/shared/contracts/givers.ts'
import type { Partner } from '@sixfold/shared/contracts/givers.ts'
import * as life from '@sixfold/shared/contracts/pairing-life.ts'
import { logSupportVisit } from '@sixfold/shared/contracts/pairing-visits.ts'
import * as support from '@sixfold/shared/contracts/support.ts'
import type { PairingWithTrail } from '@sixfold/shared/contracts/support.ts'
import { editTrust } from '@sixfold/shared/contracts/trust.ts'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { codes, faults, type PairedSchools, pairedSchools, terms } from '../../../test/paired-schools.ts'

let given: PairedSchools
let trustee: TestPerson
let advisor: TestPerson
beforeAll(async () => {
  given = await pairedSchools()
  trustee = await given.world.person('trustee', [], 'Wen Lister')
  advisor = await given.world.person('improvement-partner', [given.receiver], 'Ines Ward')
})

const read = async (answer: Promise<{ json<T>(): T }>) => (await answer).json<PairingWithTrail>()
async function university(more: object = {}) {
  const body = {
    id: v7(),
    name: 'Carrow University',
    kind: 'university' as const,
    contact: 'Outreach office, 01632 960123',
    criterionKeys: [terms.criterionKey],
    costPenceADay: 45_000,
    halfDays: 30,
    conflicts: 'Its teacher training is run at Fenwick.',
    conflictSchoolIds: [given.receiver.id],
    ...more,
  }
  return (await given.leader.call(givers.addPartner, { body })).json<Partner>()
}
/** A leader pairs the school that wants help with the trust team, or with a partner. */
const pair = (more: object) => {
  const { leader, receiver } = given
  return leader.call(support.createPairing, {
    body: { id: v7(), receiverSchoolId: receiver.id, ...terms, ...more },
  })
}

describe('a partner', () => {
  test('is read by heads without its contact, its conflicts and what it has left; by trustees without its contact', async () => {
    const { id } = await university()
    const as = async (who: TestPerson) =>
      (await who.call(givers.getPartner, { params: { partnerId: id } })).json<Partner>()
    const whole = {
      contact: 'Outreach office, 01632 960123',
      halfDays: 30,
      conflictSchools: [{ id: given.receiver.id }],
    }
    expect(await as(given.leader)).toMatchObject(whole)
    expect(await as(advisor)).toMatchObject({ ...whole, abilities: { edit: false, readContact: true } })
    expect(await as(trustee)).toMatchObject({ ...whole, contact: null })
    expect(await as(given.giversHead)).toMatchObject({
      costPenceADay: 45_000,
      contact: null,
      halfDays: null,
      conflicts: null,
      conflictSchools: [],
    })
  })

  test('names its conflict, helps with criteria of the scheme, and has its half-days for one year', async () => {
    const wrong = { conflicts: null, criterionKeys: ['no-such-thing'] }
    const { leader, t } = given
    const { id, version } = await university()
    const edited = await leader.call(givers.editPartner, { params: { partnerId: id }, version, body: wrong })
    expect(faults(edited)).toEqual(['criterionKeys', 'conflicts'])
    t.setNow('2027-09-02T09:00:00.000Z')
    const later = await leader.call(givers.getPartner, { params: { partnerId: id } })
    expect(later.json<Partner>().halfDays).toBeNull()
    t.setNow('2026-11-21T09:30:00.000Z')
  })

  test('is ended once it gives no more support, and is kept', async () => {
    const { leader } = given
    const partner = await university({ conflicts: null, conflictSchoolIds: [] })
    const pairing = await read(pair({ giverKind: 'partner', giverPartnerId: partner.id }))
    const end = (version: number) =>
      leader.call(givers.endPartner, {
        params: { partnerId: partner.id },
        version,
        body: { lastDay: '2026-11-20', reason: 'The programme is over.' },
      })
    expect(codes(await end(1))).toEqual(['open-pairings'])
    await given.act(leader, support.withdrawPairing, pairing, { reason: 'It is over.' })
    expect((await end(1)).json()).toMatchObject({ ended: { on: '2026-11-20' } })
    expect(codes(await end(2))).toEqual(['ended'])
    expect(codes(await pair({ giverKind: 'partner', giverPartnerId: partner.id }))).toEqual(['giver-left'])
  })
})

test('the trust team has what its people have together', async () => {
  const { leader } = given
  const add = (personId: string, halfDays: number) =>
    leader.call(givers.addTeamMember, {
      body: { id: v7(), personId, academicYear: 2026, criterionKeys: [terms.criterionKey], halfDays },
    })
  await add(leader.id, 10)
  const { id } = (await add(advisor.id, 40)).json<{ id: string }>()
  expect(faults(await add(advisor.id, 4))).toEqual(['personId'])
  const team = async () => (await given.giversHead.call(givers.getTeam, {})).json<object>()
  expect(await team()).toMatchObject({ academicYear: 2026, halfDays: 50, abilities: { add: false } })
  await leader.call(givers.endTeamMember, { params: { memberId: id }, version: 1 })
  expect(await team()).toMatchObject({ halfDays: 10, members: [{ person: { name: 'Ama Osei' } }] })
  await add(advisor.id, 6)
  expect(await team()).toMatchObject({ halfDays: 16 })
})

describe('support by the trust team', () => {
  test('is agreed to by the leader in asking, then by the receiver’s head; a leader answers for the team on its way', async () => {
    const { leader, receiversHead } = given
    const matched = await read(pair({ giverKind: 'team', giverAgrees: true }))
    expect(matched).toMatchObject({
      status: 'matched',
      giver: {
        party: { kind: 'team', id: null, name: 'The trust team' },
        school: null,
        consent: { as: 'leader', by: { name: 'Ama Osei' } },
      },
      receiver: { awaiting: 'head' },
    })
    expect((await given.agree(leader, matched, 'receiver')).statusCode).toBe(403)
    const agreed = await read(given.agree(receiversHead, matched, 'receiver'))
    expect(agreed.status).toBe('agreed')
    const { id } = agreed
    const visit = {
      day: '2026-11-21',
      halfDays: 5,
      who: 'School improvement lead',
      whatHappened: 'Planned a unit of writing together.',
    }
    expect(
      (await advisor.call(logSupportVisit, { params: { pairingId: id }, body: { id: v7(), ...visit } }))
        .statusCode,
    ).toBe(201)
    const now = () => read(leader.call(support.getPairing, { params: { pairingId: id } }))
    const asked = await read(
      given.act(leader, life.askExtension, await now(), { id: v7(), halfDays: 2, reason: 'It goes well.' }),
    )
    expect(asked.extension).toMatchObject({ giver: { by: { name: 'Ama Osei' } }, receiver: null })
    await given.act(receiversHead, life.answerExtension, asked, { side: 'receiver', agrees: true })
    const completed = await read(given.act(leader, life.completePairing, await now(), {}))
    expect(completed.halfDays).toBe(7)
    const says = { impact: 'clear', worked: 'Planning together.' }
    await given.act(receiversHead, life.judgePairing, completed, { side: 'receiver', ...says })
    const judged = await read(given.act(leader, life.judgePairing, await now(), { side: 'giver', ...says }))
    expect(judged.status).toBe('evaluated')
  })

  test('is asked anew of a leader too when it is changed, and shows on their Today', async () => {
    const { leader } = given
    const matched = await read(pair({ giverKind: 'team', giverAgrees: true }))
    const changed = await read(
      leader.call(support.changePairing, {
        params: { pairingId: matched.id },
        version: matched.version,
        body: { halfDays: 3 },
      }),
    )
    expect(changed.giver).toMatchObject({ consent: null, awaiting: 'leader' })
    const today = (await leader.call(getToday, {})).json<{ items: { title: string }[] }>()
    expect(today.items.map(({ title }) => title)).toContain(
      'Agree for the trust team to give Fenwick Infant School 1½ days of support',
    )
    expect((await given.agree(given.receiversHead, changed, 'giver')).statusCode).toBe(403)
    expect((await read(given.agree(leader, changed, 'giver'))).giver.consent).toMatchObject({ as: 'leader' })
  })

  test('by a leader who heads the receiver is for another leader to agree to', async () => {
    const { world, receiver } = given
    const both = await world.person('trust-leader', [], 'Lea Marsh')
    const membership = v7()
    await world.test.ownerSql(
      `insert into memberships (trust_id, id, person_id, role, from_on, created_at) values ($1, $2, $3, 'headteacher', '2020-09-01', now())`,
      [world.trustId, membership, both.id],
    )
    await world.test.ownerSql(
      'insert into membership_schools (trust_id, membership_id, school_id) values ($1, $2, $3)',
      [world.trustId, membership, receiver.id],
    )
    const matched = await read(
      both.call(support.createPairing, {
        body: { id: v7(), giverKind: 'team', giverAgrees: true, receiverSchoolId: receiver.id, ...terms },
      }),
    )
    expect(matched.giver.consent).toBeNull()
  })
})

describe('a reason is asked for', () => {
  test('where the partner has a conflict of interest with the receiver; those who work on it read it', async () => {
    const { leader, receiversHead } = given
    const { id } = await university()
    const of = { giverKind: 'partner', giverPartnerId: id }
    expect(faults(await pair(of))).toEqual(['conflictReason'])
    const conflictReason = 'Other people of the university come.'
    const pairing = await read(
      pair({ ...of, giverAgrees: true, conflictReason, loadReason: 'Nobody asked.' }),
    )
    expect(pairing).toMatchObject({ conflictReason, loadReason: null })
    await given.agree(receiversHead, pairing, 'receiver')
    const as = (who: TestPerson) => read(who.call(support.getPairing, { params: { pairingId: pairing.id } }))
    expect(await as(receiversHead)).toMatchObject({ conflictReason })
    expect(await as(trustee)).toMatchObject({
      conflictReason: null,
      giver: { party: { kind: 'partner', id, name: 'Carrow University' } },
    })
    const listed = await leader.call(support.listPairings, { query: { partnerId: id } })
    expect(listed.json<{ items: { id: string }[] }>().items.map((it) => it.id)).toEqual([pairing.id])
  })

  test('where a school gives to two others already', async () => {
    const { leader } = given
    await given.matched()
    await given.matched()
    expect(faults(await given.create(leader, { loadReason: null }))).toEqual(['loadReason'])
    const loadReason = 'Its reading lead has a lighter timetable.'
    expect((await given.create(leader, { loadReason })).json()).toMatchObject({ loadReason })
    const set = { body: { pairingsAtOnce: 4 }, version: 1 }
    expect((await leader.call(editTrust, set)).statusCode).toBe(200)
    expect((await given.create(leader, { loadReason: null })).statusCode).toBe(201)
  })

  test.each([
    [{ giverKind: 'team', giverPartnerId: v7() }, ['giverPartnerId']],
    [{ giverKind: 'partner' }, ['giverPartnerId']],
    [{ giverKind: 'partner', giverPartnerId: v7() }, ['giverPartnerId']],
    [{}, ['giverSchoolId']],
  ])('and exactly the right giver is named: %o', async (giver, path) => {
    expect(faults(await pair(giver))).toEqual(path)
  })
})
