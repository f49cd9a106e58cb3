import { getToday, listTimeline, type Today } from '@sixfold/shared/contracts/accountability.ts'
import { type Categorisation, decideCategory } from '@sixfold/shared/contracts/categorisation.ts'
import { allEndpoints } from '@sixfold/shared/contracts/index.ts'
import * as rounds from '@sixfold/shared/contracts/rounds.ts'
import type { Round } from '@sixfold/shared/contracts/rounds.ts'
import * as way from '@sixfold/shared/contracts/round-way.ts'
import { declareInterest } from '@sixfold/shared/contracts/interests.ts'
import { getScheme } from '@sixfold/shared/contracts/schemes.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import { Categorising, rationale } from '../../../test/categorising.ts'
import { challenged, giveTo } from '../../../test/challenged.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { testToday } from '../../../test/harness.ts'

let given: Categorising
let reviewer: TestPerson
beforeEach(async () => {
  given = await Categorising.create()
  reviewer = await given.world.person('outside-reviewer', [], 'Esi Mensah')
})

const theCase = async () => challenged(given, await given.asked(await given.round()))
const stands = { level: 2, rationale, reason: 'One good term doesn’t make it.' }
const give = async (it: Categorisation, who = reviewer) =>
  succeeded(await giveTo(given, it, who)).json<Categorisation>()
const reads = async (who: TestPerson, it: { id: string }) => (await given.read(who, it)).statusCode
const waits = async (who: TestPerson) => (await who.call(getToday)).json<Today>()
const roundsOf = async (who: TestPerson) =>
  (await who.call(rounds.listRounds)).json<{ items: { id: string }[] }>().items.map((it) => it.id)
const schoolsOf = async (who: TestPerson, roundId: string) => {
  const answer = await who.call(rounds.listRoundSchools, { params: { roundId } })
  return answer.statusCode === 200
    ? answer.json<{ items: { school: { name: string } }[] }>().items.map((it) => it.school.name)
    : answer.statusCode
}

test('what answers outside reviewers at all is this, and nothing else', () => {
  const open = allEndpoints.filter((it) => 'outside' in it)
  expect(open.map((it) => it.name).toSorted()).toEqual([
    'downloadRevision',
    'getCategorisation',
    'getEvidence',
    'getRound',
    'getScheme',
    'getToday',
    'listRatingEvidence',
    'listRevisions',
    'listRoundSchools',
    'listRounds',
    'reReview',
  ])
  expect(open.every((it) => it.access === 'trust')).toBe(true)
})

describe('an outside reviewer', () => {
  test('sees nothing of the trust until a case is given to them, and then that case alone', async () => {
    const it = await theCase()
    const other = await given.world.school('Fenwick Infant and Nursery School')
    const { id: roundId } = it.round
    const second = await given.begun({ id: roundId } as Round, other)
    expect(await reads(reviewer, it)).toBe(404)
    expect(await waits(reviewer)).toMatchObject({ items: [], changed: [] })
    expect([await roundsOf(reviewer), await schoolsOf(reviewer, roundId)]).toEqual([[], 404])

    await give(it)
    expect(succeeded(await given.read(reviewer, it)).json()).toMatchObject({
      status: 'challenged',
      level: 2,
      replies: [{ reply: { statement: 'Attendance has risen.' } }],
      abilities: { reReview: true, propose: false, nameReReviewer: false, leaderNotes: false },
    })
    expect((await given.notes(reviewer, it)).statusCode).toBe(404)
    expect(await reads(reviewer, second)).toBe(404)
    expect([await roundsOf(reviewer), await schoolsOf(reviewer, roundId)]).toEqual([
      [roundId],
      [given.school.name],
    ])
    expect((await reviewer.call(listTimeline, { params: { schoolId: given.school.id } })).statusCode).toBe(
      404,
    )
  })

  test('is told by Today what waits, and once it is done that nothing does', async () => {
    const it = await give(await theCase())
    const { items, changed } = await waits(reviewer)
    expect(items).toMatchObject([
      { title: expect.stringContaining(given.school.name), record: { kind: 'categorisation', id: it.id } },
    ])
    expect(changed).toEqual([])
    succeeded(await given.act(reviewer, it, way.reReview, stands))
    expect(await waits(reviewer)).toMatchObject({ items: [], changed: [] })
  })

  test('re-reviews it like anybody else: it stands, and goes on to the board', async () => {
    const it = await give(await theCase())
    const done = succeeded(await given.act(reviewer, it, way.reReview, stands)).json()
    expect(done).toMatchObject({
      status: 'awaiting-decision',
      reReviews: [{ reviewer: { id: reviewer.id, name: reviewer.name }, result: { stands: true } }],
      abilities: { decide: false },
    })
    expect(await reads(reviewer, it)).toBe(200)
    succeeded(
      await given.people.trustee.call(decideCategory, {
        params: { categorisationId: it.id },
        body: { effectiveOn: testToday },
        version: done.version,
      }),
    )
    expect(await reads(reviewer, it)).toBe(404)
    expect(await roundsOf(reviewer)).toEqual([])
  })

  test('reads the scheme of the round that their case is of, and no other', async () => {
    const scheme = async () => (await reviewer.call(getScheme, { params: { number: '0' } })).statusCode
    const it = await theCase()
    expect(await scheme()).toBe(404)
    await give(it)
    expect(await scheme()).toBe(200)
    expect((await reviewer.call(getScheme, { params: { number: '1' } })).statusCode).toBe(404)
  })
})

describe('a case is somebody’s to re-review no longer', () => {
  test('once it is given to somebody else', async () => {
    const it = await give(await theCase())
    const another = await given.world.person('outside-reviewer', [], 'Another')
    await give(it, another)
    expect([await reads(reviewer, it), await reads(another, it)]).toEqual([404, 200])
    expect((await given.act(reviewer, it, way.reReview, stands)).statusCode).toBe(404)
    expect(await schoolsOf(reviewer, it.round.id)).toBe(404)
  })

  test('once their role has ended, and though they hold another since', async () => {
    const it = await give(await theCase())
    const { leader } = given.people
    const asked = async () => (await waits(leader)).items.map((one) => one.title).join()
    expect(await asked()).not.toContain('re-review')
    succeeded(await given.endRole(leader, reviewer, testToday))
    expect(await reads(reviewer, it)).toBe(401)
    expect(await asked()).toContain('re-review')
    succeeded(await given.giveRole(leader, reviewer, 'trustee', [], testToday))
    expect(await reads(reviewer, it)).toBe(404)
    expect(await schoolsOf(reviewer, it.round.id)).toEqual([])
  })

  test('once the school has left the trust', async () => {
    const it = await give(await theCase())
    await given.test.ownerSql('update schools set left_on = $2 where id = $1', [
      given.school.id,
      '2026-11-20',
    ])
    expect(await reads(reviewer, it)).toBe(404)
    expect(await schoolsOf(reviewer, it.round.id)).toBe(404)
    expect(await waits(reviewer)).toMatchObject({ items: [] })
  })

  test('once they have declared an interest in the school', async () => {
    const it = await theCase()
    const { clerk } = given.people
    const body = {
      id: v7(),
      personId: reviewer.id,
      schoolId: given.school.id,
      words: 'A sister teaches there.',
    }
    succeeded(await clerk.call(declareInterest, { body }))
    expect((await giveTo(given, it, reviewer)).statusCode).toBe(400)
    const another = await given.world.person('outside-reviewer', [], 'Another')
    await give(it, another)
    succeeded(await clerk.call(declareInterest, { body: { ...body, id: v7(), personId: another.id } }))
    expect(await reads(another, it)).toBe(404)
    expect(await waits(another)).toMatchObject({ items: [] })
  })
})
