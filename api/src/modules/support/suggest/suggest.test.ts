import { addPartner } from '@sixfold/shared/contracts/givers.ts'
import * as contract from '@sixfold/shared/contracts/suggestions.ts'
import { agreePairing, createPairing, getPairing } from '@sixfold/shared/contracts/support.ts'
import { editTrust } from '@sixfold/shared/contracts/trust.ts'
import { defaultWeights } from '@sixfold/shared/domain/support/suggest/weights.ts'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { succeeded } from '../../../../test/answers.ts'
import type { TestPerson } from '../../../../test/factories.ts'
import { type Suggesting, suggesting } from '../../../../test/suggesting.ts'

let given: Suggesting['given']
let trust: Suggesting
beforeEach(async () => {
  trust = await suggesting()
  given = trust.given
})
const inclusion = 'inclusion'

test('suggests who helps whom, with each part of why, and says what is left and why', async () => {
  const run = await trust.asked()
  expect(run).toMatchObject({ status: 'done', proof: { gap: 0, optimal: true } })
  const [first] = run.suggestions
  expect(first).toMatchObject({
    need: { school: { name: 'Thornmere Primary School' }, criterion: { key: inclusion }, rating: 2 },
    giver: { kind: 'school', name: 'Fenwick Infant School' },
    halfDays: 6,
    pairingId: null,
    dismissed: null,
  })
  expect(first?.parts.map(({ words }) => words)).toContain('4 of 4 days free')
  expect(first?.parts.map(({ words }) => words)).toContain('Leading in inclusion since 2026')
  expect(run.suggestions).toHaveLength(1)
})

test('counts what is promised already, and leaves a need that is being answered', async () => {
  const [first] = (await trust.asked()).suggestions
  const body = {
    id: v7(),
    giverSchoolId: trust.strong.id,
    receiverSchoolId: given.school.id,
    criterionKey: inclusion,
    objective: 'Plan a calm room',
    halfDays: first?.halfDays ?? 1,
  }
  given.test.setNow('2026-11-21T09:40:00Z')
  succeeded(await given.people.leader.call(createPairing, { body }))
  expect((await trust.newest(given.people.leader))?.suggestions[0]?.pairingId).toBe(body.id)
  expect((await trust.newest(given.people.trustee))?.suggestions[0]?.pairingId).toBeNull()
  expect(await trust.asked()).toMatchObject({ suggestions: [], unmatched: [] })
})

test('tells of a pairing since whoever may read it: trustees and clerks once both schools have agreed', async () => {
  await trust.asked()
  const { leader, partner, trustee, clerk, head } = given.people
  const seen = async (who: TestPerson) => (await trust.newest(who))?.suggestions[0]?.pairingId
  given.test.setNow('2026-11-21T09:40:00Z')
  const pairing = await trust.matched(given.school, 6)
  const params = { pairingId: pairing.id }
  const readers = [leader, partner, trustee, clerk]
  const readable = async () =>
    Promise.all(
      readers.map(async (who) =>
        (await who.call(getPairing, { params })).statusCode === 200 ? pairing.id : null,
      ),
    )
  const before = await Promise.all(readers.map(seen))
  expect(before).toEqual(await readable())
  expect([before[0], before[2], before[3]]).toEqual([pairing.id, null, null])
  const agree = async (who: TestPerson, side: 'giver' | 'receiver') => {
    const { version } = succeeded(await leader.call(getPairing, { params })).json()
    succeeded(await who.call(agreePairing, { params, version, body: { side } }))
  }
  await agree(trust.strongHead, 'giver')
  expect(await seen(trustee)).toBeNull()
  await agree(head, 'receiver')
  expect(await Promise.all(readers.map(seen))).toEqual(readers.map(() => pairing.id))
  expect(await readable()).toEqual(readers.map(() => pairing.id))
})

test('what is dismissed stays so for the year, with why, and somebody else is looked for', async () => {
  const run = await trust.asked()
  const params = { runId: run.id }
  const needId = run.suggestions[0]?.need.id ?? ''
  const dismiss = (who: TestPerson, said: object = {}) =>
    who.call(contract.dismissSuggestion, {
      params,
      body: { id: v7(), needId, reason: 'They share a site plan.', ...said },
    })
  expect((await dismiss(given.people.trustee)).statusCode).toBe(403)
  expect((await dismiss(given.people.leader, { needId: 'nothing' })).statusCode).toBe(400)
  expect(succeeded(await dismiss(given.people.leader)).json().suggestions[0]).toMatchObject({
    dismissed: { reason: 'They share a site plan.', by: { name: 'Ama Osei' } },
  })
  const late = await dismiss(await given.world.person('trust-leader'), { reason: 'Too far.' })
  expect([late.statusCode, late.json().blockers]).toEqual([
    409,
    [
      {
        code: 'dismissed-already',
        message: 'Ama Osei has dismissed this already, on 21 Nov 2026: They share a site plan.',
      },
    ],
  ])
  const again = await trust.asked()
  expect(again.suggestions).toEqual([])
  expect(again.unmatched[0]?.words).toBe(
    'Fenwick Infant School was turned down for Thornmere Primary School this year.',
  )
})

test('a partner that has days is suggested too, but not where it has a conflict of interest', async () => {
  const add = (name: string, conflict: object) =>
    given.people.leader.call(addPartner, {
      body: { id: v7(), name, kind: 'charity', criterionKeys: [inclusion], halfDays: 6, ...conflict },
    })
  succeeded(
    await add('Conflicted Trust', {
      conflicts: 'Its chair governs there.',
      conflictSchoolIds: [given.school.id],
    }),
  )
  const [school] = (await trust.asked()).suggestions
  expect(school?.alternatives).toEqual([])
  succeeded(await add('Calm Rooms', {}))
  const [first] = (await trust.asked()).suggestions
  const named = [first?.giver, ...(first?.alternatives.map(({ giver }) => giver) ?? [])].map((it) => it?.name)
  expect(named).toEqual(['Fenwick Infant School', 'Calm Rooms'])
})

test('is read by leaders, partners, trustees and clerks alone, and asked for by leaders', async () => {
  await trust.asked()
  const { partner, trustee, clerk, head, contributor, governor } = given.people
  for (const who of [partner, trustee, clerk])
    expect((await trust.newest(who))?.status, who.name).toBe('done')
  for (const who of [head, contributor, governor])
    expect((await who.call(contract.getSuggestions)).statusCode, who.name).toBe(404)
  for (const who of [partner, trustee]) expect((await trust.ask(who)).statusCode, who.name).toBe(403)
  expect((await trust.ask(head)).statusCode).toBe(404)
})

test('the same question again is answered as the first time, another with its id is refused; wrong weights are named', async () => {
  const id = v7()
  const [one, two] = [
    await trust.ask(given.people.leader, { id }),
    await trust.ask(given.people.leader, { id }),
  ]
  expect([one.statusCode, two.statusCode, two.json().askedAt]).toEqual([201, 201, one.json().askedAt])
  const { leader } = given.people
  expect((await trust.ask(leader, { id, weights: { load: 9 } })).statusCode).toBe(409)
  expect((await trust.ask(await given.world.person('trust-leader'), { id })).statusCode).toBe(409)
  const wrong = await trust.ask(given.people.leader, { weights: { halfDay: -1, reachKm: 0 } })
  expect(wrong.json().errors?.map((it: { path: string }) => it.path)).toEqual([
    'weights.halfDay',
    'weights.reachKm',
  ])
})

test('weights are the trust’s own unless others are tried for one run', async () => {
  const { leader } = given.people
  const supportWeights = { ...defaultWeights, distance: 7 }
  succeeded(await leader.call(editTrust, { body: { supportWeights }, version: 1 }))
  expect((await trust.asked({ weights: { load: 9 } })).weights).toEqual({ ...supportWeights, load: 9 })
  expect((await trust.asked()).weights).toEqual(supportWeights)
  succeeded(await leader.call(editTrust, { body: { supportWeights: null }, version: 2 }))
  expect((await trust.asked()).weights).toEqual(defaultWeights)
})

test('one question at a time; one that fell silent makes way', async () => {
  const run = await trust.asked()
  await given.test.ownerSql(
    `update suggestion_runs set status = 'running', result = null, alive_at = clock_timestamp() where id = $1`,
    [run.id],
  )
  const second = await trust.ask()
  expect([second.statusCode, second.json().blockers?.[0]?.code]).toEqual([409, 'runs-already'])
  const params = { runId: run.id }
  expect((await given.people.trustee.call(contract.stopSuggesting, { params })).statusCode).toBe(403)
  succeeded(await given.people.leader.call(contract.stopSuggesting, { params }))
  await given.test.ownerSql(`update suggestion_runs set alive_at = clock_timestamp() - interval '2 minutes'`)
  expect(await trust.newest(given.people.leader)).toMatchObject({
    status: 'failed',
    failure: 'It was broken off. Ask again.',
  })
  expect((await trust.asked()).status).toBe('done')
})
