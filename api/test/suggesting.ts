import { makeOffer } from '@sixfold/shared/contracts/offers.ts'
import type { SuggestionRun } from '@sixfold/shared/contracts/suggestions.ts'
import * as contract from '@sixfold/shared/contracts/suggestions.ts'
import { completePairing, judgePairing } from '@sixfold/shared/contracts/pairing-life.ts'
import { logSupportVisit } from '@sixfold/shared/contracts/pairing-visits.ts'
import {
  agreePairing,
  createPairing,
  getPairing,
  type PairingWithTrail,
} from '@sixfold/shared/contracts/support.ts'
import type { ImpactRating } from '@sixfold/shared/domain/progress/words.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { v7 } from 'uuid'
import { succeeded } from './answers.ts'
import { Categorising } from './categorising.ts'
import type { TestPerson, TestSchool } from './factories.ts'

/** Thornmere is rated 2 in inclusion, and Fenwick 4: Fenwick offers four days of help in it. */
export async function suggesting() {
  const given = await Categorising.create()
  const { leader, trustee } = given.people
  const strong = await given.world.school('Fenwick Infant School')
  const round = await given.round()
  await published(given.school, 2)
  await published(strong, 4)
  await offer(8)
  const strongHead = await given.world.person('headteacher', [strong], 'Sam Okoro')
  return { given, strong, strongHead, offer, ask, asked, newest, matched, agreed, judged }

  /** A rating of 3 in everything but inclusion, and the school's category, in force today. */
  async function published(school: TestSchool, level: 2 | 4) {
    const it = await given.begun(round, school)
    await given.rated(it, [level, 3, 3, 3, 3, 3])
    const told = (await given.read(leader, it)).json()
    const proposed = succeeded(await given.propose(leader, told, 3)).json()
    const ready = await given.onward(proposed, school)
    succeeded(await given.decide(trustee, ready, { effectiveOn: given.test.deps.clock().today }))
  }
  async function offer(halfDays: number, criterionKey: CriterionKey = 'inclusion') {
    const body = {
      schoolId: strong.id,
      academicYear: 2026,
      criterionKey,
      halfDays,
      roles: 'SENCO',
      note: null,
    }
    succeeded(await leader.call(makeOffer, { body: { id: v7(), ...body } }))
  }
  function ask(who: TestPerson = leader, body: object = {}) {
    return who.call(contract.suggestForTrust, { body: { id: v7(), ...body } })
  }
  async function asked(body: object = {}): Promise<SuggestionRun> {
    return succeeded(await ask(leader, body)).json()
  }
  async function newest(who: TestPerson): Promise<SuggestionRun | null> {
    return succeeded(await who.call(contract.getSuggestions)).json().newest
  }

  /** Support by Fenwick in inclusion that both schools are asked about. */
  async function matched(receiver: TestSchool, halfDays: number): Promise<PairingWithTrail> {
    const sides = { giverSchoolId: strong.id, receiverSchoolId: receiver.id, criterionKey: 'inclusion' }
    const body = { id: v7(), ...sides, objective: 'Plan a calm room', halfDays, loadReason: 'It can.' }
    return succeeded(await leader.call(createPairing, { body })).json()
  }
  /** The same, agreed by both heads. */
  async function agreed(receiver: TestSchool, head: TestPerson, halfDays: number): Promise<PairingWithTrail> {
    const made = await matched(receiver, halfDays)
    const params = { pairingId: made.id }
    const say = async (who: TestPerson, side: 'giver' | 'receiver', { version }: PairingWithTrail) =>
      succeeded(await who.call(agreePairing, { params, version, body: { side } })).json<PairingWithTrail>()
    return say(head, 'receiver', await say(strongHead, 'giver', made))
  }
  /** Half a day of support by Fenwick in inclusion that is over, and that both judge so. */
  async function judged(receiver: TestSchool, head: TestPerson, impact: ImpactRating) {
    const { id } = await agreed(receiver, head, 1)
    const params = { pairingId: id }
    const day = given.test.deps.clock().today
    const visit = { id: v7(), day, halfDays: 1, who: 'SENCO', whatHappened: 'Planned it.' }
    succeeded(await strongHead.call(logSupportVisit, { params, body: visit }))
    const act = async (who: TestPerson, it: typeof completePairing | typeof judgePairing, body?: object) => {
      const { version } = succeeded(await leader.call(getPairing, { params })).json<PairingWithTrail>()
      succeeded(await who.call(it, { params, version, ...(body && { body }) }))
    }
    await act(leader, completePairing)
    await act(strongHead, judgePairing, { side: 'giver', impact: 'sustained', worked: 'The room.' })
    await act(head, judgePairing, { side: 'receiver', impact, worked: 'The room.' })
  }
}
export type Suggesting = Awaited<ReturnType<typeof suggesting>>
