import { getCategorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { listExceptions } from '@sixfold/shared/contracts/exceptions.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../../test/factories.ts'
import { succeeded } from '../../../../test/improving.ts'
import { look, say, told } from '../../../../test/looking.ts'
import { WholeTrust } from '../../../../test/whole-trust.ts'
import { readerOf } from './policy.ts'
import { readFacts } from './read-facts.ts'

let given: WholeTrust
let priority: string
let cycle: { id: string }
beforeEach(async () => {
  given = await WholeTrust.create({ now: '2026-09-21T09:00:00Z' })
  cycle = await given.openCycle()
  priority = await given.addPriority(cycle, 'Behaviour in the first hour')
  await given.approvePlan(cycle)
})
const at = (day: string) => given.test.setNow(`${day}T10:00:00Z`)
const offTrack = (reason: string) => `off-track: Thornmere Primary School: ${reason}`
const ofRule = async (who: TestPerson, rule: string) => told(who, { rule })
/** Bytes and ETag. */
const answer = async (who: TestPerson) => {
  const page = succeeded(await who.call(listExceptions))
  return [page.body, String(page.headers['etag'])]
}

describe('who has what', () => {
  test('leaders, trustees and clerks of every school; heads, partners and governors of theirs; contributors none', async () => {
    at('2026-11-21')
    const schools = async (who: TestPerson) => (await look(who)).schools.map(({ name }) => name)
    const { leader, partner, head, contributor, governor, trustee, clerk } = given.people
    for (const who of [leader, trustee, clerk])
      expect(await schools(who), who.name).toEqual(['Aldercombe Primary School', 'Thornmere Primary School'])
    for (const who of [partner, head, governor])
      expect(await schools(who), who.name).toEqual(['Thornmere Primary School'])
    expect(await schools(given.helpersHead)).toEqual(['Aldercombe Primary School'])
    expect((await look(contributor)).items).toEqual([])
  })

  test('a school that is asked for is named though nothing is found of it, to those who have its exceptions', async () => {
    const { leader, governor } = given.people
    const named = async (who: TestPerson) =>
      (await look(who, { schoolId: given.helper.id })).schools.map(({ name }) => name)
    expect(await named(leader)).toEqual(['Aldercombe Primary School'])
    expect((await look(leader)).schools).toEqual([])
    expect(await named(governor)).toEqual([])
  })

  test('an update counts for governors and trustees once it is part of the published record', async () => {
    const { leader, partner, head, governor, trustee } = given.people
    at('2026-10-05')
    await say(head, priority, 'off-track')
    at('2026-10-19')
    await say(head, priority, 'off-track')
    const both = [offTrack('Updates of 5 Oct and 19 Oct, both off track')]
    for (const who of [leader, partner, head]) expect(await ofRule(who, 'off-track'), who.name).toEqual(both)
    for (const who of [governor, trustee]) expect(await ofRule(who, 'off-track'), who.name).toEqual([])
    at('2026-11-05')
    for (const who of [governor, trustee]) expect(await ofRule(who, 'off-track'), who.name).toEqual(both)
  })

  test('a plan that waits on the trust shows to leaders and the school’s head, and to nobody barred', async () => {
    const { leader, partner, head, governor, trustee } = given.people
    at('2026-10-05')
    await given.test.ownerSql(
      `insert into plan_transitions (trust_id, id, plan_id, from_status, to_status, day, recorded_at, by_person_id)
       select trust_id, gen_random_uuid(), id, 'draft', 'submitted', '2026-10-05', $1, $2 from plans`,
      [given.test.deps.clock().now, head.id],
    )
    at('2026-10-21')
    const waits = ['plan-waiting: Thornmere Primary School: With the trust since 5 Oct, for 12 working days']
    for (const who of [leader, head]) expect(await ofRule(who, 'plan-waiting'), who.name).toEqual(waits)
    for (const who of [partner, governor, trustee, given.helpersHead])
      expect(await ofRule(who, 'plan-waiting'), who.name).toEqual([])
    const barred = await given.world.person('trust-leader', [], 'Nia Grant')
    expect(await ofRule(barred, 'plan-waiting')).toEqual(waits)
    await given.test.ownerSql(
      `insert into interests (trust_id, id, person_id, school_id, from_on, words, recorded_at, by_person_id)
       values ($1, gen_random_uuid(), $2, $3, '2026-10-01', 'A sister teaches there.', $4, $2)`,
      [given.world.trustId, barred.id, given.school.id, given.test.deps.clock().now],
    )
    expect(await ofRule(barred, 'plan-waiting')).toEqual([])
  })

  test('the case that a published rating is of is known to all who have the exceptions of its school, and read by them', async () => {
    const it = await given.propose(await given.begin(await given.openRound(2026)), 1)
    await given.test.ownerSql(
      `insert into ratings (trust_id, id, categorisation_id, source, criterion_key, sequence, level, note, day, recorded_at, by_person_id)
       select trust_id, gen_random_uuid(), id, 'trust', 'inclusion', 1, 2, 'Pupils wait too long.', '2026-09-21', $1, proposed_by
         from categorisations`,
      [given.test.deps.clock().now],
    )
    await given.decide(it)
    for (const who of [given.people.head, given.people.trustee, given.people.governor]) {
      const { facts } = await given.world.as(who, (ctx) => readFacts(ctx, ctx.today, readerOf(who.actor)))
      const claims = facts.schools.find(({ id }) => id === given.school.id)?.claims ?? []
      const [claim] = claims.filter(({ kind }) => kind === 'rating')
      const params = { categorisationId: claim?.categorisationId ?? '' }
      expect((await who.call(getCategorisation, { params })).statusCode, who.name).toBe(200)
    }
  })

  test('the head reads what the trust is behind with', async () => {
    await given.categorise(1, await given.openRound(2026))
    at('2026-12-05')
    const behind = [
      'entitlement-behind: Thornmere Primary School: 0 days of support delivered, where an even pace would be 5½ days',
    ]
    for (const who of [given.people.head, given.people.trustee, given.people.governor])
      expect(await ofRule(who, 'entitlement-behind'), who.name).toEqual(behind)
  })
})

test('drafts, updates not shared yet and support that is asked about change nothing of what a trustee and a governor read', async () => {
  at('2026-11-20')
  const { head, trustee, governor, clerk } = given.people
  const readers = [trustee, governor, clerk]
  const before = await Promise.all(readers.map(answer))
  const unchanged = async (what: string) =>
    expect(await Promise.all(readers.map(answer)), what).toEqual(before)
  await given.edit(priority, { title: 'Behaviour in the first two hours' })
  await given.addPriority(cycle, 'Not approved yet')
  await unchanged('a draft')
  await say(head, priority, 'off-track')
  await say(head, priority, 'off-track')
  await unchanged('updates')
  await given.pair(300)
  await given.pair(300)
  await given.pair(300)
  await unchanged('support that is asked about')
  const it = await given.propose(await given.begin(await given.openRound(2026)), 1)
  await unchanged('a proposal')
  expect(it.id).toBeTruthy()
  expect(await told(given.people.leader)).not.toEqual(await told(trustee))
})

test('whoever keeps the page and asks again is told that it is the same', async () => {
  at('2026-11-21')
  const [, etag = ''] = await answer(given.people.trustee)
  const headers = { 'if-none-match': etag }
  expect((await given.people.trustee.call(listExceptions, { headers })).statusCode).toBe(304)
})
