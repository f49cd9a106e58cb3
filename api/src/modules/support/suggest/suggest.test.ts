import { addPartner } from '@sixfold/shared/contracts/givers.ts'
import { makeOffer } from '@sixfold/shared/contracts/offers.ts'
import type { SuggestionRun } from '@sixfold/shared/contracts/suggestions.ts'
import * as contract from '@sixfold/shared/contracts/suggestions.ts'
import { createPairing } from '@sixfold/shared/contracts/support.ts'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { succeeded } from '../../../../test/answers.ts'
import { Categorising } from '../../../../test/categorising.ts'
import type { TestPerson, TestSchool } from '../../../../test/factories.ts'

let given: Categorising
let strong: TestSchool
const inclusion = 'inclusion'

/** Thornmere is rated 2 in inclusion, and Fenwick 4: Fenwick offers four days of help in it. */
beforeEach(async () => {
  given = await Categorising.create()
  strong = await given.world.school('Fenwick Infant School')
  const round = await given.round()
  await published(round, given.school, 2)
  await published(round, strong, 4)
  await offer(8)
})

async function published(
  round: Awaited<ReturnType<Categorising['round']>>,
  school: TestSchool,
  level: 2 | 4,
) {
  const it = await given.begun(round, school)
  await given.rated(it, [level, 3, 3, 3, 3, 3])
  const told = (await given.read(given.people.leader, it)).json()
  const proposed = succeeded(await given.propose(given.people.leader, told, 3)).json()
  const ready = await given.onward(proposed, school)
  succeeded(await given.decide(given.people.trustee, ready, { effectiveOn: given.test.deps.clock().today }))
}
const offer = async (halfDays: number) =>
  succeeded(
    await given.people.leader.call(makeOffer, {
      body: {
        id: v7(),
        schoolId: strong.id,
        academicYear: 2026,
        criterionKey: inclusion,
        halfDays,
        roles: 'SENCO',
        note: null,
      },
    }),
  )
const ask = (who: TestPerson = given.people.leader, body: object = {}) =>
  who.call(contract.suggestForTrust, { body: { id: v7(), ...body } })
const asked = async (): Promise<SuggestionRun> => succeeded(await ask()).json()
const newest = async (who: TestPerson): Promise<SuggestionRun | null> =>
  succeeded(await who.call(contract.getSuggestions)).json().newest

test('suggests who helps whom, with each part of why, and says what is left and why', async () => {
  const run = await asked()
  expect(run).toMatchObject({ status: 'done', proof: { gap: 0, optimal: true } })
  const [first] = run.suggestions
  expect(first).toMatchObject({
    need: { school: { name: 'Thornmere Primary School' }, criterion: { key: inclusion }, rating: 2 },
    giver: { kind: 'school', name: 'Fenwick Infant School' },
    halfDays: 6,
    pairingId: null,
    dismissed: null,
  })
  expect(first?.parts.map(({ words }) => words)).toContain('8 of 8 half-days free')
  expect(first?.parts.map(({ words }) => words)).toContain('Leading in inclusion since 2026')
  expect(run.suggestions).toHaveLength(1)
})

test('counts what is promised already, and leaves a need that is being answered', async () => {
  const [first] = (await asked()).suggestions
  const body = {
    id: v7(),
    giverSchoolId: strong.id,
    receiverSchoolId: given.school.id,
    criterionKey: inclusion,
    objective: 'Plan a calm room',
    halfDays: first?.halfDays ?? 1,
  }
  given.test.setNow('2026-11-21T09:40:00Z')
  succeeded(await given.people.leader.call(createPairing, { body }))
  expect((await newest(given.people.leader))?.suggestions[0]?.pairingId).toBe(body.id)
  expect(await asked()).toMatchObject({ suggestions: [], unmatched: [] })
})

test('what is dismissed stays so for the year, with why, and somebody else is looked for', async () => {
  const run = await asked()
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
  const again = await asked()
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
  const [school] = (await asked()).suggestions
  expect(school?.alternatives).toEqual([])
  succeeded(await add('Calm Rooms', {}))
  const [first] = (await asked()).suggestions
  const named = [first?.giver, ...(first?.alternatives.map(({ giver }) => giver) ?? [])].map((it) => it?.name)
  expect(named).toEqual(['Fenwick Infant School', 'Calm Rooms'])
})

test('is read by leaders, partners, trustees and clerks alone, and asked for by leaders', async () => {
  await asked()
  const { partner, trustee, clerk, head, contributor, governor } = given.people
  for (const who of [partner, trustee, clerk]) expect((await newest(who))?.status, who.name).toBe('done')
  for (const who of [head, contributor, governor])
    expect((await who.call(contract.getSuggestions)).statusCode, who.name).toBe(404)
  for (const who of [partner, trustee]) expect((await ask(who)).statusCode, who.name).toBe(403)
  expect((await ask(head)).statusCode).toBe(404)
})

test('the same question again is answered as the first time; wrong weights are named', async () => {
  const id = v7()
  const [one, two] = [await ask(given.people.leader, { id }), await ask(given.people.leader, { id })]
  expect([one.statusCode, two.statusCode, two.json().askedAt]).toEqual([201, 201, one.json().askedAt])
  const wrong = await ask(given.people.leader, { weights: { halfDay: -1, reachKm: 0 } })
  expect(wrong.json().errors?.map((it: { path: string }) => it.path)).toEqual([
    'weights.halfDay',
    'weights.reachKm',
  ])
})

test('one question at a time; one that fell silent makes way', async () => {
  const run = await asked()
  await given.test.ownerSql(
    `update suggestion_runs set status = 'running', result = null, alive_at = clock_timestamp() where id = $1`,
    [run.id],
  )
  const second = await ask()
  expect([second.statusCode, second.json().blockers?.[0]?.code]).toEqual([409, 'runs-already'])
  const params = { runId: run.id }
  expect((await given.people.trustee.call(contract.stopSuggesting, { params })).statusCode).toBe(403)
  succeeded(await given.people.leader.call(contract.stopSuggesting, { params }))
  await given.test.ownerSql(`update suggestion_runs set alive_at = clock_timestamp() - interval '2 minutes'`)
  expect(await newest(given.people.leader)).toMatchObject({
    status: 'failed',
    failure: 'It was broken off. Ask again.',
  })
  expect((await asked()).status).toBe('done')
})
