import * as life from '@sixfold/shared/contracts/pairing-life.ts'
import { logSupportVisit } from '@sixfold/shared/contracts/pairing-visits.ts'
import { addPriority, openCycle } from '@sixfold/shared/contracts/cycles.ts'
import type { Endpoint } from '@sixfold/shared/contracts/endpoint.ts'
import { addMeasure, recordObservation } from '@sixfold/shared/contracts/measures.ts'
import { agreePairing, createPairing, getPairing, type Pairing } from '@sixfold/shared/contracts/support.ts'
import { getSupportImpact } from '@sixfold/shared/contracts/support-impact.ts'
import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import { Categorising } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'

let given: Categorising
let giversHead: TestPerson
const pairingId = v7()
const params = { pairingId }
beforeEach(async () => {
  given = await Categorising.create({ now: '2025-10-15T09:00:00Z' })
  const giver = await given.world.school('Aldercombe School')
  giversHead = await given.world.person('headteacher', [giver])
  await publishedWith(2025, 2)
  const body = {
    id: pairingId,
    giverSchoolId: giver.id,
    receiverSchoolId: given.school.id,
    criterionKey: 'inclusion',
    objective: 'Set up a quiet room',
    halfDays: 6,
    costPenceADay: 40_000,
  }
  succeeded(await given.people.leader.call(createPairing, { body }))
  await act(giversHead, agreePairing, { side: 'giver' })
  await act(given.people.head, agreePairing, { side: 'receiver' })
  const visit = { id: v7(), day: '2025-10-15', halfDays: 5, who: 'Lead teacher', whatHappened: 'Planned it.' }
  succeeded(await giversHead.call(logSupportVisit, { params, body: visit }))
})

/** A category of the year, with this rating of inclusion. */
async function publishedWith(year: number, rating: Level) {
  const { leader, trustee } = given.people
  const begun = await given.begun(await given.round(year))
  succeeded(await given.rate(leader, begun, 'inclusion', rating))
  const fresh = succeeded(await given.read(leader, begun)).json()
  const put = succeeded(await given.propose(leader, fresh)).json()
  const effectiveOn = given.test.deps.clock().today
  succeeded(await given.decide(trustee, await given.onward(put), { effectiveOn }))
}
async function act(
  who: TestPerson,
  it: typeof agreePairing | (typeof life)[keyof typeof life],
  body?: object,
) {
  const { version } = succeeded(await given.people.leader.call(getPairing, { params })).json<Pairing>()
  succeeded(await who.call(it, { params, version, ...(body ? { body } : {}) }))
}
const judge = (who: TestPerson, side: 'giver' | 'receiver') =>
  act(who, life.judgePairing, { side, impact: 'clear', worked: 'Planning together.' })
const impact = async (who: TestPerson = given.people.leader) =>
  succeeded(await who.call(getSupportImpact)).json()

test('support that is completed stands with the receiver’s published rating before and after, and claims nothing of one pairing', async () => {
  expect((await impact()).items).toEqual([])
  await act(giversHead, life.completePairing)
  expect((await impact()).items).toMatchObject([
    { ratings: { before: { value: 2, effectiveOn: '2025-10-15' }, after: null, change: null } },
  ])
  given.test.setNow('2026-11-21T09:00:00Z')
  await publishedWith(2026, 4)
  const said = await impact()
  expect(said.items).toMatchObject([
    {
      criterion: { name: 'Inclusion' },
      delivered: 5,
      deliveredPence: 100_000,
      agreedOn: '2025-10-15',
      ratings: { after: { value: 4 }, change: 2 },
    },
  ])
  expect(said.all).toEqual({
    pairings: 1,
    perTenHalfDays: { n: 1, value: null },
    perThousandPounds: { n: 1, value: null },
    judged: { n: 0, value: null },
    measuresBetter: { n: 0, value: null },
  })
  expect(said.contexts).toMatchObject([{ of: { criterion: { key: 'inclusion' }, phase: 'Primary' } }])
  expect(said.givers).toMatchObject([{ of: { kind: 'school', name: 'Aldercombe School' }, pairings: 1 }])
})

test('ratings are for those who read the receiver’s record, and judgements for those who may read them', async () => {
  await act(giversHead, life.completePairing)
  await judge(giversHead, 'giver')
  const { leader, head, governor, trustee } = given.people
  const elsewhere = await given.world.person('headteacher', [await given.world.school('Cold Ash School')])
  const seen = async (who: TestPerson) => {
    const [one] = (await impact(who)).items
    return one && [one.ratings !== null, one.evaluations.giver !== null, one.evaluations.receiver !== null]
  }
  expect(await seen(elsewhere)).toBeUndefined()
  expect(await seen(giversHead)).toEqual([false, true, false])
  expect(await seen(leader)).toEqual([true, true, false])
  for (const who of [head, governor, trustee]) expect(await seen(who), who.name).toEqual([true, false, false])
  await judge(head, 'receiver')
  expect(await seen(giversHead)).toEqual([false, true, true])
  for (const who of [leader, head, governor, trustee])
    expect(await seen(who), who.name).toEqual([true, true, true])
})

test('measures of the priority that it served are told before and after, to those who read them', async () => {
  const { leader, head, trustee } = given.people
  const [cycle, priority, measure] = [v7(), v7(), v7()]
  const add = async (it: Endpoint, who: TestPerson, options: object) => succeeded(await who.call(it, options))
  await add(openCycle, leader, { body: { id: cycle, schoolId: given.school.id, academicYear: 2025 } })
  const about = { title: 'Calm corridors', criterionKey: 'inclusion' }
  await add(addPriority, head, { body: { id: priority, cycleId: cycle, ...about } })
  const what = { kind: 'number', name: 'Incidents a week', unit: 'incidents', better: 'down' }
  const start = { baseline: 20, baselineOn: '2025-09-15', target: 5, targetOn: '2026-07-10' }
  await add(addMeasure, head, { body: { id: measure, priorityId: priority, ...what, ...start } })
  await given.test.ownerSql('update pairings set priority_id = $1', [priority])
  await act(giversHead, life.completePairing)
  given.test.setNow('2026-02-02T09:00:00Z')
  const observed = { id: v7(), observedOn: '2026-01-30', value: 12 }
  await add(recordObservation, head, { params: { measureId: measure }, body: observed })
  const measured = {
    name: 'Incidents a week',
    before: { value: 20, on: '2025-09-15' },
    after: { value: 12, on: '2026-01-30' },
    moved: 'better',
  }
  for (const who of [leader, head]) expect((await impact(who)).items[0].measures).toMatchObject([measured])
  // No approved plan holds the priority, and to the giver it is another school's own matter.
  expect((await impact(trustee)).items[0].measures).toEqual([])
  expect((await impact(giversHead)).items[0].measures).toBeNull()
})
