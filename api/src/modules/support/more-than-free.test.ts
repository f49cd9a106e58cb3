import type { Endpoint } from '@sixfold/shared/contracts/endpoint.ts'
import { addTeamMember } from '@sixfold/shared/contracts/givers.ts'
import { answerExtension, askExtension } from '@sixfold/shared/contracts/pairing-life.ts'
import { changePairing, getPairing, type PairingWithTrail } from '@sixfold/shared/contracts/support.ts'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { faults, pairedSchools, type PairedSchools } from '../../../test/paired-schools.ts'

let given: PairedSchools
let pairing: PairingWithTrail
/** Of six half-days that the trust team has this year, Fenwick is to get five. */
beforeEach(async () => {
  given = await pairedSchools()
  const has = { academicYear: 2026, criterionKeys: ['curriculum-and-teaching'], halfDays: 6 }
  succeeded(await given.leader.call(addTeamMember, { body: { id: v7(), personId: given.leader.id, ...has } }))
  const byTeam = { giverKind: 'team', giverSchoolId: undefined, giverAgrees: true, loadReason: null }
  pairing = succeeded(await given.create(given.leader, byTeam)).json()
})

const see = async () =>
  succeeded(
    await given.receiversHead.call(getPairing, { params: { pairingId: pairing.id } }),
  ).json<PairingWithTrail>()
const act = async (who: TestPerson, it: Endpoint, body: object) => given.act(who, it, await see(), body)
const agreed = () => given.agree(given.receiversHead, pairing, 'receiver')

test('more days than are free ask for a reason when support is extended, which both sides read', async () => {
  succeeded(await agreed())
  const more = { id: v7(), halfDays: 4, reason: 'Year 4 too.' }
  expect(faults(await act(given.receiversHead, askExtension, more))).toEqual(['loadReason'])
  const why = 'The reading lead has a day a week from January.'
  succeeded(await act(given.receiversHead, askExtension, { ...more, loadReason: why }))
  expect((await see()).extension).toMatchObject({ loadReason: why })
  succeeded(await act(given.leader, answerExtension, { side: 'giver', agrees: true }))
  expect((await see()).trail.at(-1)).toMatchObject({ halfDays: 9, reason: `Year 4 too. ${why}` })
})

test('an extension that fits asks for none, and what nobody asked for isn’t kept', async () => {
  succeeded(await agreed())
  const more = { id: v7(), halfDays: 1, reason: 'Year 4 too.', loadReason: 'It can.' }
  succeeded(await act(given.receiversHead, askExtension, more))
  expect((await see()).extension).toMatchObject({ halfDays: 1, loadReason: null })
})

test('other terms with more days than are free ask for a reason once', async () => {
  expect(faults(await act(given.leader, changePairing, { halfDays: 8 }))).toEqual(['loadReason'])
  expect((await see()).halfDays).toBe(5)
  const why = 'Two people share it.'
  succeeded(await act(given.leader, changePairing, { halfDays: 8, loadReason: why }))
  expect(await see()).toMatchObject({ halfDays: 8, loadReason: why })
  succeeded(await act(given.leader, changePairing, { halfDays: 9 }))
  expect(await see()).toMatchObject({ halfDays: 9, loadReason: why })
  succeeded(await act(given.leader, changePairing, { halfDays: 2 }))
})
