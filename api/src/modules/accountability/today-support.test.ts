import { getToday, type Today } from '@sixfold/shared/contracts/accountability.ts'
import { directPairing, viewPairing } from '@sixfold/shared/contracts/pairing-direction.ts'
import * as life from '@sixfold/shared/contracts/pairing-life.ts'
import { logSupportVisit } from '@sixfold/shared/contracts/pairing-visits.ts'
import { createPairing, getPairing, type PairingWithTrail } from '@sixfold/shared/contracts/support.ts'
import { usualDays } from '@sixfold/shared/domain/calendar/default-calendar.ts'
import type { Side } from '@sixfold/shared/domain/support/pairing.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { type PairedSchools, pairedSchools, terms } from '../../../test/paired-schools.ts'

let given: PairedSchools
beforeEach(async () => {
  given = await pairedSchools()
})

/** The lines about support under way. */
const lines = async (who: TestPerson) =>
  succeeded(await who.call(getToday))
    .json<Today>()
    .items.filter(({ kind }) => kind === 'support')
const titles = async (who: TestPerson) => (await lines(who)).map(({ title }) => title)

const see = async ({ id }: PairingWithTrail): Promise<PairingWithTrail> =>
  succeeded(await given.leader.call(getPairing, { params: { pairingId: id } })).json()
const act = async (
  who: TestPerson,
  it: (typeof life)[keyof typeof life],
  pairing: PairingWithTrail,
  body?: object,
) => {
  const { version } = await see(pairing)
  return succeeded(
    await who.call(it, { params: { pairingId: pairing.id }, version, ...(body && { body }) }),
  ).json<PairingWithTrail>()
}
const agreed = async (more: object = {}) => {
  const pairing = (await given.create(given.leader, more)).json<PairingWithTrail>()
  const half = (await given.agree(given.giversHead, pairing, 'giver')).json<PairingWithTrail>()
  return (await given.agree(given.receiversHead, half, 'receiver')).json<PairingWithTrail>()
}
const fromTeam = async () => {
  const body = {
    id: v7(),
    receiverSchoolId: given.receiver.id,
    giverKind: 'team',
    giverAgrees: true,
    ...terms,
  }
  const pairing = succeeded(await given.leader.call(createPairing, { body })).json<PairingWithTrail>()
  return succeeded(await given.agree(given.receiversHead, pairing, 'receiver')).json<PairingWithTrail>()
}
const visit = async ({ id }: PairingWithTrail) => {
  const day = given.t.deps.clock().today
  const body = { id: v7(), day, halfDays: 2, who: 'Reading lead', whatHappened: 'Planned writing.' }
  succeeded(await given.giversHead.call(logSupportVisit, { params: { pairingId: id }, body }))
}
const more = { id: v7(), halfDays: 3, reason: 'Year 4 wants it too.' }
const judge = (who: TestPerson, side: Side, pairing: PairingWithTrail) =>
  act(who, life.judgePairing, pairing, { side, impact: 'clear', worked: 'Planning together.' })

describe('support that was agreed', () => {
  test('asks either head and the leader to begin it once its start day has passed, and nobody else', async () => {
    const pairing = await agreed({ startsOn: '2026-12-01' })
    const { world, giver, receiver } = given
    const others = [
      await world.person('contributor', [receiver]),
      await world.person('improvement-partner', [giver]),
      await world.person('governor', [receiver]),
      await world.person('trustee'),
      await world.person('headteacher', [await world.school('Elsewhere')]),
    ]
    given.t.setNow('2026-12-01T09:00:00Z')
    expect(await titles(given.leader)).toEqual([])
    given.t.setNow('2026-12-02T09:00:00Z')
    expect(await lines(given.receiversHead)).toMatchObject([
      {
        title: 'Begin the support from Thornmere Primary School',
        day: '2026-12-01',
        late: true,
        school: { id: receiver.id },
        record: { kind: 'pairing', id: pairing.id },
      },
    ])
    expect(await titles(given.giversHead)).toEqual(['Begin the support for Fenwick Infant School'])
    expect(await titles(given.leader)).toEqual([
      'Begin the support from Thornmere Primary School for Fenwick Infant School',
    ])
    for (const who of others) expect(await titles(who)).toEqual([])
    await act(given.giversHead, life.startPairing, pairing)
    for (const who of [given.leader, given.giversHead, given.receiversHead])
      expect(await titles(who)).toEqual([])
  })

  test('asks for a visit after four weeks of the receiver’s terms; a visit or a pause answers it', async () => {
    const usual = usualDays(2026)
    const spring = { ...usual.terms.spring, from: '2027-01-11' }
    const years = { 2026: { ...usual, terms: { ...usual.terms, spring } } }
    await given.world.calendar(given.leader, { schools: [given.receiver], years })
    const pairing = await agreed()
    await act(given.giversHead, life.startPairing, pairing)
    const log = ['Log a visit for the support for Fenwick Infant School, or pause it']
    // From Saturday 21 November four weeks of term end on 18 December, the last day of it.
    given.t.setNow('2026-12-17T09:00:00Z')
    expect(await titles(given.giversHead)).toEqual([])
    given.t.setNow('2026-12-18T09:00:00Z')
    expect(await titles(given.giversHead)).toEqual(log)
    await visit(pairing)
    expect(await titles(given.giversHead)).toEqual([])
    // Its spring term begins a week after the giver's.
    given.t.setNow('2027-02-04T09:00:00Z')
    expect(await titles(given.giversHead)).toEqual([])
    given.t.setNow('2027-02-08T09:00:00Z')
    expect(await lines(given.leader)).toMatchObject([{ day: '2027-02-05', late: true }])
    await act(given.receiversHead, life.pausePairing, pairing, { reason: 'Inspection.' })
    expect(await titles(given.leader)).toEqual([])
  })

  test('asks to be completed once its last day has passed', async () => {
    const pairing = await agreed({ endsOn: '2026-12-04' })
    await visit(pairing)
    given.t.setNow('2026-12-05T09:00:00Z')
    expect(await lines(given.receiversHead)).toMatchObject([
      { title: 'Complete the support from Thornmere Primary School', day: '2026-12-04', late: true },
    ])
    expect(await titles(given.leader)).toHaveLength(1)
    await act(given.giversHead, life.completePairing, pairing)
    expect(await titles(given.leader)).toEqual([])
  })
})

describe('an extension', () => {
  test('waits for the head of the side that hasn’t said yes', async () => {
    const pairing = await agreed()
    await act(given.giversHead, life.askExtension, pairing, more)
    expect(await titles(given.giversHead)).toEqual([])
    expect(await titles(given.leader)).toEqual([])
    expect(await titles(given.receiversHead)).toEqual([
      'Agree to 1½ days more of support from Thornmere Primary School',
    ])
    await act(given.receiversHead, life.answerExtension, pairing, { side: 'receiver', agrees: true })
    expect(await titles(given.receiversHead)).toEqual([])
  })

  test('waits for a leader where the giver isn’t a school', async () => {
    const pairing = await fromTeam()
    await act(given.receiversHead, life.askExtension, pairing, more)
    expect(await titles(given.receiversHead)).toEqual([])
    expect(await titles(given.leader)).toEqual([
      'Agree for the trust team to give Fenwick Infant School 1½ days more of support',
    ])
  })

  test('isn’t asked of whoever has said yes for the other side', async () => {
    const both = await given.world.person('headteacher', [given.giver, given.receiver], 'Ines Ward')
    const pairing = await agreed()
    await act(both, life.askExtension, pairing, more)
    expect(await titles(both)).toEqual([])
    expect(await titles(given.receiversHead)).toEqual([])
    expect(await titles(given.giversHead)).toEqual([
      'Agree to give Fenwick Infant School 1½ days more of support',
    ])
  })
})

describe('completed support', () => {
  test('waits for the judgement of each head, until they have said it', async () => {
    const pairing = await agreed()
    await visit(pairing)
    await act(given.leader, life.completePairing, pairing)
    expect(await lines(given.giversHead)).toMatchObject([
      {
        title: 'Judge the support for Fenwick Infant School',
        why: 'It was completed on 21 Nov 2026: say what it has changed · Curriculum and teaching',
        school: { id: given.giver.id },
        day: null,
        late: false,
      },
    ])
    expect(await titles(given.receiversHead)).toEqual(['Judge the support from Thornmere Primary School'])
    expect(await titles(given.leader)).toEqual([])
    await judge(given.giversHead, 'giver', pairing)
    expect(await titles(given.giversHead)).toEqual([])
    expect(await titles(given.receiversHead)).toHaveLength(1)
    await judge(given.receiversHead, 'receiver', pairing)
    expect(await titles(given.receiversHead)).toEqual([])
  })

  test('is judged for the trust team by a leader', async () => {
    const pairing = await fromTeam()
    succeeded(
      await given.leader.call(logSupportVisit, {
        params: { pairingId: pairing.id },
        body: { id: v7(), day: '2026-11-21', halfDays: 2, who: 'Director', whatHappened: 'Planned writing.' },
      }),
    )
    await act(given.leader, life.completePairing, pairing)
    expect(await titles(given.leader)).toEqual([
      'Judge for the trust team the support for Fenwick Infant School',
    ])
  })
})

test('a head whose school was directed is asked for their view until they have said it', async () => {
  const half = await given.agreedByGiver()
  const one = succeeded(
    await given.act(given.leader, directPairing, half, { reason: 'Year 6 can’t wait.' }),
  ).json<PairingWithTrail>()
  expect(await titles(given.receiversHead)).toEqual([
    'Say what you think of the support from Thornmere Primary School',
  ])
  expect(await titles(given.giversHead)).toEqual([])
  succeeded(await given.act(given.receiversHead, viewPairing, one, { side: 'receiver', view: 'We agree.' }))
  expect(await titles(given.receiversHead)).toEqual([])
})

test('a new head is asked to confirm or end what was agreed before them, until 20 working days are over', async () => {
  const one = await agreed()
  await given.t.ownerSql(`update memberships set to_on = '2026-11-27' where trust_id = $1 and id = $2`, [
    given.world.trustId,
    given.receiversHead.membershipId,
  ])
  given.t.setNow('2026-11-30T09:00:00Z')
  const noor = await given.world.person('headteacher', [given.receiver], 'Noor Haddad')
  const [line] = await lines(noor)
  expect(line).toMatchObject({
    title: 'Confirm or end the support from Thornmere Primary School',
    record: { kind: 'pairing', id: one.id },
  })
  expect(line?.day).toBe((await see(one)).receiver.newHeadUntil)
  expect(await titles(given.giversHead)).toEqual([])
  given.t.setNow('2027-02-12T09:00:00Z')
  expect(await titles(noor)).toEqual(['Begin the support from Thornmere Primary School'])
})
