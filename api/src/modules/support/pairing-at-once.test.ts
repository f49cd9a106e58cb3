import { changePairing, declinePairing, getPairing } from '@sixfold/shared/contracts/support.ts'
import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { pairedSchools, type PairedSchools } from '../../../test/paired-schools.ts'

let given: PairedSchools
let pairing: Pairing
beforeEach(async () => {
  given = await pairedSchools()
  pairing = await given.matched()
})

const trail = () =>
  given.t.ownerSql(
    'select from_status, to_status, side from pairing_transitions where pairing_id = $1 order by id',
    [pairing.id],
  )
const now = async () =>
  (await given.leader.call(getPairing, { params: { pairingId: pairing.id } })).json<Pairing>()
const statuses = (answers: { statusCode: number }[]) => answers.map((it) => it.statusCode)

/** On the embedded database requests take turns; on a PostgreSQL server these really meet. */
describe('two people at the same moment', () => {
  test('both heads agree: it is agreed, once', async () => {
    const answers = await Promise.all([
      given.agree(given.giversHead, pairing, 'giver'),
      given.agree(given.receiversHead, pairing, 'receiver'),
    ])
    expect(statuses(answers)).toEqual([200, 200])
    expect(new Set(answers.map((it) => it.json().status))).toEqual(new Set(['matched', 'agreed']))
    expect((await trail()).filter((it) => it['to_status'] === 'agreed')).toHaveLength(1)
    expect(await now()).toMatchObject({ status: 'agreed', version: 3 })
  })

  test('one head agrees from four devices: once, and the other devices are told', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => given.agree(given.giversHead, pairing, 'giver')))
    const told = answers.filter((it) => it.statusCode === 409)
    expect(told).toHaveLength(3)
    expect(told[0]?.json().detail).toBe('Thornmere Primary School has agreed already')
    expect(await trail()).toHaveLength(2)
  })

  test('one declines as the other’s consent would make it agreed: one wins, the other is told in words', async () => {
    await given.agree(given.giversHead, pairing, 'giver')
    const answers = await Promise.all([
      given.agree(given.receiversHead, pairing, 'receiver'),
      given.act(given.giversHead, declinePairing, pairing, { side: 'giver', reason: 'Our deputy leaves.' }),
    ])
    const { status } = await now()
    expect(statuses(answers)).toEqual(status === 'agreed' ? [200, 409] : [409, 200])
    expect(answers.find((it) => it.statusCode === 409)?.json().detail).toBe(
      status === 'agreed' ? 'This is agreed already' : 'One of the two sides has declined this',
    )
  })

  test('the terms change as a head agrees: nobody has agreed to what they didn’t read', async () => {
    const [changed, agreed] = await Promise.all([
      given.act(given.leader, changePairing, pairing, { halfDays: 9 }),
      given.agree(given.giversHead, pairing, 'giver'),
    ])
    expect(new Set(statuses([changed, agreed]))).toEqual(new Set([200, 412]))
    expect(await now()).toMatchObject(
      agreed.statusCode === 200 ? { halfDays: 5 } : { halfDays: 9, giver: { consent: null } },
    )
  })
})
