import * as contract from '@sixfold/shared/contracts/categorisation.ts'
import * as rounds from '@sixfold/shared/contracts/rounds.ts'
import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { Round } from '@sixfold/shared/contracts/rounds.ts'
import {
  moderateProposal,
  nameReReviewer,
  replyToProposal,
  reReview,
} from '@sixfold/shared/contracts/round-way.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { Categorising, rationale } from '../../../test/categorising.ts'
import { testToday } from '../../../test/harness.ts'

let given: Categorising
beforeEach(async () => {
  given = await Categorising.create()
})

const statuses = (answers: { statusCode: number }[]) =>
  answers.map((it) => it.statusCode).toSorted((a, b) => a - b)
const count = async (table: string, where = 'true') =>
  Number((await given.test.ownerSql(`select count(*) as n from ${table} where ${where}`))[0]?.['n'])

/** On the embedded database requests take turns, so these only meet on a PostgreSQL server (TEST_DATABASE_URL). */
describe('at the same moment', () => {
  test('two leaders open the round: one is told that it is open', async () => {
    const other = await given.world.person('trust-leader')
    const answers = await Promise.all(
      [given.people.leader, other].map((who) =>
        who.call(rounds.openRound, { body: { id: v7(), academicYear: 2026 } }),
      ),
    )
    expect(statuses(answers)).toEqual([201, 409])
    expect(answers.find((it) => it.statusCode === 409)?.json().detail).toBe(
      'The 2026/27 round is open already',
    )
  })

  test('a leader and a partner begin with the same school: one is told so', async () => {
    const round = await given.round()
    const answers = await Promise.all(
      [given.people.leader, given.people.partner].map((who) =>
        who.call(contract.beginCategorisation, {
          params: { roundId: round.id },
          body: { id: v7(), schoolId: given.school.id },
        }),
      ),
    )
    expect(statuses(answers)).toEqual([201, 409])
    expect(answers.find((it) => it.statusCode === 409)?.json().blockers).toMatchObject([
      { code: 'already-begun' },
    ])
  })

  test('one school is begun in two rounds: only in one', async () => {
    given.test.setNow('2027-06-01T09:00:00Z')
    const both = [await given.round(2026), await given.round(2027)]
    const answers = await Promise.all(
      both.map((round) =>
        given.people.leader.call(contract.beginCategorisation, {
          params: { roundId: round.id },
          body: { id: v7(), schoolId: given.school.id },
        }),
      ),
    )
    expect(statuses(answers)).toEqual([201, 409])
    expect(answers.find((it) => it.statusCode === 409)?.json().blockers).toMatchObject([
      { code: 'decision-unfinished' },
    ])
  })

  test('a leader and a partner propose: the later one’s is not written over the first', async () => {
    const it = await given.begun(await given.round())
    const answers = await Promise.all([
      given.propose(given.people.leader, it, 2),
      given.propose(given.people.partner, it, 3),
    ])
    expect(statuses(answers)).toEqual([200, 412])
    const stands = (await given.read(given.people.leader, it)).json<Categorisation>()
    expect(stands.level).toBe(answers[0].statusCode === 200 ? 2 : 3)
    expect(await count('categorisation_transitions', `to_status = 'proposed'`)).toBe(1)
  })

  test('a leader and a partner rate one criterion: the later one’s is not written over the first', async () => {
    const it = await given.begun(await given.round())
    const answers = await Promise.all([
      given.rate(given.people.leader, it, 'inclusion', 2),
      given.rate(given.people.partner, it, 'inclusion', 3),
      given.rate(given.people.partner, it, 'achievement', 3),
    ])
    expect(statuses(answers)).toEqual([200, 200, 412])
    expect(await count('ratings')).toBe(2)
  })

  test('a partner rates as a leader moderates: nothing is rated after, but by leaders with a reason', async () => {
    const it = await given.put(await given.round())
    const [rated, moderated] = await Promise.all([
      given.rate(given.people.partner, it, 'inclusion', 2, { reason: 'Provision was reviewed.' }),
      given.act(given.people.leader, it, moderateProposal, { level: 2, rationale }),
    ])
    expect(moderated.statusCode).toBe(200)
    expect(await count('ratings')).toBe(rated.statusCode === 200 ? 1 : 0)
    expect([200, 409]).toContain(rated.statusCode)
  })

  test('twenty replies, decisions and re-reviews of one school leave one truth', async () => {
    const asked = await given.asked(await given.round())
    const { head, trustee, leader } = given.people
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        given.act(
          head,
          asked,
          replyToProposal,
          n % 2 ? { answer: 'agrees' } : { answer: 'challenges', statement: `No ${n}.` },
        ),
      ),
    )
    expect(statuses(replies).filter((status) => status === 200)).toHaveLength(1)
    expect(await count('replies')).toBe(1)
    const replied = (await given.read(leader, asked)).json<Categorisation>()
    const second = await given.world.person('trust-leader')
    const challenged = replied.status === 'challenged'
    if (challenged) {
      const named = await given.act(leader, replied, nameReReviewer, { personId: second.id })
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          given.act(second, named.json(), reReview, { level: 2, rationale, reason: `It stands, ${n}.` }),
        ),
      )
      expect(statuses(results).filter((status) => status === 200)).toHaveLength(1)
    }
    const waiting = (await given.read(leader, asked)).json<Categorisation>()
    expect(waiting.status).toBe('awaiting-decision')
    const decided = await Promise.all(
      Array.from({ length: 20 }, () => given.decide(trustee, waiting, { effectiveOn: testToday })),
    )
    expect(statuses(decided).filter((status) => status === 200)).toHaveLength(1)
    expect([await count('decisions'), await count('reviews')]).toEqual([1, 1])
    const trail = await given.test.ownerSql(
      'select sequence from categorisation_transitions order by sequence',
    )
    expect(trail.map((step) => Number(step['sequence']))).toEqual(trail.map((_, n) => n + 1))
  })

  test('four trustees decide: one decision, one review', async () => {
    const it = await given.proposed(await given.round())
    const trustees = await Promise.all(
      [1, 2, 3, 4].map((n) => given.world.person('trustee', [], `Trustee ${n}`)),
    )
    const answers = await Promise.all(
      trustees.map((who, day) => given.decide(who, it, { effectiveOn: `2026-12-0${day + 1}` })),
    )
    expect(statuses(answers)).toEqual([200, 409, 409, 409])
    expect([await count('decisions'), await count('reviews')]).toEqual([1, 1])
  })

  test('one trustee decides as another sends it back: one of the two happens', async () => {
    const it = await given.proposed(await given.round())
    const answers = await Promise.all([
      given.decide(given.people.trustee, it, { effectiveOn: testToday }),
      given.sendBack(await given.world.person('trustee'), it),
    ])
    // Whoever comes second finds it published; after the return, a trustee finds nothing.
    expect(statuses(answers)).toEqual([200, answers[0].statusCode === 200 ? 409 : 404])
    expect(await count('decisions')).toBe(answers[0].statusCode === 200 ? 1 : 0)
  })

  test('the board decides on many schools: each has its category and one open review', async () => {
    given.test.setNow('2026-07-01T09:00:00Z')
    const [last, round]: Round[] = [await given.round(2025), await given.round(2026)]
    const schools = [given.school]
    for (let n = 1; n < 8; n += 1) schools.push(await given.world.school(`School ${n}`))
    for (const school of schools) await given.published(last!, 2, '2026-07-01', school)
    given.test.setNow('2026-11-21T09:30:00Z')
    const waiting: Categorisation[] = []
    for (const school of schools) waiting.push(await given.proposed(round!, 3, school))
    const answers = await Promise.all(
      waiting.map((it) => given.decide(given.people.trustee, it, { effectiveOn: testToday })),
    )
    expect(statuses(answers)).toEqual(schools.map(() => 200))
    expect(await count('reviews', `status = 'scheduled'`)).toBe(schools.length)
    expect(await count('reviews', `status = 'replaced'`)).toBe(schools.length)
    const kept = await given.test.ownerSql(`select value from revisions where audience = 'trustees'`)
    const events = await count('events', `'trustees' = any(audiences)`)
    expect(Number(kept[0]?.['value'])).toBe(events)
  })
})
