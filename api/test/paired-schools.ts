import type { Endpoint } from '@sixfold/shared/contracts/endpoint.ts'
import * as contract from '@sixfold/shared/contracts/support.ts'
import type { Pairing, PairingWithTrail } from '@sixfold/shared/contracts/support.ts'
import type { Side } from '@sixfold/shared/domain/support/pairing.ts'
import { v7 } from 'uuid'
import { type TestPerson, World } from './factories.ts'
import { testApp } from './harness.ts'

export const terms = {
  criterionKey: 'curriculum-and-teaching',
  objective: 'Children write at length',
  halfDays: 5,
}

/** A school that can help, one that wants help, the head of each, a leader, and what they say to the API. */
export async function pairedSchools() {
  const t = await testApp()
  const world = await World.create(t)
  const giver = await world.school('Thornmere Primary School')
  const receiver = await world.school('Fenwick Infant School')
  const leader = await world.person('trust-leader', [], 'Ama Osei')
  const giversHead = await world.person('headteacher', [giver], 'Rosa Adeyemi')
  const receiversHead = await world.person('headteacher', [receiver], 'Sam Okoro')

  const body = (more: object = {}) => ({
    id: v7(),
    giverSchoolId: giver.id,
    receiverSchoolId: receiver.id,
    // Whoever gives to two others already is asked for one; otherwise it isn't kept.
    loadReason: 'It can do more.',
    ...terms,
    ...more,
  })
  const create = (who: TestPerson, more: object = {}) =>
    who.call(contract.createPairing, { body: body(more) })
  const matched = async () => (await create(leader)).json<PairingWithTrail>()
  /** Says it about the version of the pairing that this person has read. */
  const act = (who: TestPerson, it: Endpoint, { id, version }: Pairing, said: object) =>
    who.call(it, { params: { pairingId: id }, body: said, version })
  const agree = (who: TestPerson, pairing: Pairing, side: Side) =>
    act(who, contract.agreePairing, pairing, { side })
  const agreedByGiver = async () =>
    (await agree(giversHead, await matched(), 'giver')).json<PairingWithTrail>()
  const agreedByBoth = async () =>
    (await agree(receiversHead, await agreedByGiver(), 'receiver')).json<PairingWithTrail>()

  return {
    t,
    world,
    giver,
    receiver,
    leader,
    giversHead,
    receiversHead,
    body,
    create,
    matched,
    act,
    agree,
    agreedByGiver,
    agreedByBoth,
  }
}
export type PairedSchools = Awaited<ReturnType<typeof pairedSchools>>

/** The rules that stood in the way. */
export const codes = (answer: { json<T>(): T }) =>
  answer.json<{ blockers: { code: string }[] }>().blockers.map((it) => it.code)
/** The fields that were at fault. */
export const faults = (answer: { json<T>(): T }) =>
  answer.json<{ errors: { path: string }[] }>().errors.map((it) => it.path)
