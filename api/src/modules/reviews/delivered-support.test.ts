import { logSupportVisit } from '@sixfold/shared/contracts/pairing-visits.ts'
import { agreePairing, createPairing, type Pairing } from '@sixfold/shared/contracts/support.ts'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import { Reviewing } from '../../../test/reviewing.ts'

test('a review says what support was delivered since, pairing by pairing, and reads on where that was never written', async () => {
  const it = await Reviewing.create()
  const { leader, head } = it.people
  const giver = await it.given.world.school('Aldercombe School')
  const giversHead = await it.given.world.person('headteacher', [giver])
  const body = {
    id: v7(),
    giverSchoolId: giver.id,
    receiverSchoolId: it.given.school.id,
    criterionKey: 'inclusion',
    objective: 'Set up a quiet room',
    halfDays: 6,
  }
  let pairing = succeeded(await leader.call(createPairing, { body })).json<Pairing>()
  const params = { pairingId: pairing.id }
  for (const [who, side] of [
    [giversHead, 'giver'],
    [head, 'receiver'],
  ] as const)
    pairing = succeeded(
      await who.call(agreePairing, { params, version: pairing.version, body: { side } }),
    ).json()
  it.setNow('2027-03-01T10:00:00Z')
  for (const halfDays of [1, 2])
    succeeded(
      await giversHead.call(logSupportVisit, {
        params,
        body: { id: v7(), day: '2027-03-01', halfDays, who: 'Lead teacher', whatHappened: 'Planned it.' },
      }),
    )
  it.setNow('2027-05-10T10:00:00Z')
  succeeded(await it.prepare())
  const read = async () => (await it.see(head)).work?.difference
  expect(await read()).toMatchObject({
    support: [{ pairingId: pairing.id, halfDays: 6 }],
    delivered: [{ pairingId: pairing.id, halfDays: 3, words: '1½ days delivered by Aldercombe School' }],
  })
  await it.given.test.ownerSql(
    `update review_preparations set difference = (difference::jsonb - 'delivered')::json`,
  )
  expect(await read()).toMatchObject({ support: [{ halfDays: 6 }], entitlement: {} })
  expect(await read()).not.toHaveProperty('delivered')
})
