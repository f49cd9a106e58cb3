import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import * as way from '@sixfold/shared/contracts/round-way.ts'
import { wayMoves } from '@sixfold/shared/domain/categorisation/way.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { codesOf } from '../../../test/answers.ts'
import { Categorising, rationale } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { testToday } from '../../../test/harness.ts'

let given: Categorising
beforeEach(async () => {
  given = await Categorising.create()
})

type Answer = { json(): { errors?: { path: string }[] } }
const paths = (answer: Answer) => answer.json().errors?.map((it) => it.path)
const readBy = async (who: TestPerson, it: { id: string }) =>
  (await given.read(who, it)).json<Categorisation>()

describe('a challenge', () => {
  async function challenged() {
    const asked = await given.asked(await given.round())
    const { head } = given.people
    await given.act(head, asked, way.replyToProposal, {
      answer: 'challenges',
      statement: 'Attendance has risen.',
    })
    return readBy(given.people.leader, asked)
  }
  const name = (it: Categorisation, who: TestPerson) =>
    given.act(given.people.leader, it, way.nameReReviewer, { personId: who.id })

  test('is re-reviewed by somebody who neither proposed nor moderated it, nor belongs to the school', async () => {
    const it = await challenged()
    const { leader, head, trustee } = given.people
    for (const who of [leader, head, trustee]) expect(paths(await name(it, who))).toContain('personId')
    const elsewhere = await given.world.person('headteacher', [await given.world.school('Fenwick')])
    expect((await given.read(elsewhere, it)).statusCode).toBe(404)
    const named = await name(it, elsewhere)
    expect(named.json()).toMatchObject({
      status: 'challenged',
      reReviews: [{ reviewer: { id: elsewhere.id }, result: null }],
    })
    expect(await readBy(elsewhere, it)).toMatchObject({
      level: 2,
      abilities: { reReview: true, propose: false, leaderNotes: false },
    })
    expect((await given.notes(elsewhere, it)).statusCode).toBe(404)
  })

  test('that stands goes on to the board; one that is changed asks the head again, for five working days', async () => {
    const it = await challenged()
    const second = await given.world.person('trust-leader', [], 'Second Leader')
    const named = (await name(it, second)).json<Categorisation>()
    const body = {
      level: 3,
      rationale: 'Attendance is above the county’s.',
      reason: 'The register shows it.',
    }
    const changed = (await given.act(second, named, way.reReview, body)).json<Categorisation>()
    expect(changed).toMatchObject({
      status: 'awaiting-reply',
      level: 3,
      reReviews: [{ result: { stands: false, from: 2, to: 3 } }],
      replies: [{ turn: 1 }, { turn: 2, replyBy: '2026-11-27' }],
    })
    const { head, leader } = given.people
    const again = { answer: 'challenges', statement: 'Still not.' }
    await given.act(head, changed, way.replyToProposal, again)
    const third = await given.world.person('improvement-partner', [], 'Third')
    const renamed = (await name(await readBy(leader, it), third)).json<Categorisation>()
    const stands = { level: 3, rationale: body.rationale, reason: 'It was looked at twice.' }
    const stood = (await given.act(third, renamed, way.reReview, stands)).json<Categorisation>()
    expect(stood).toMatchObject({
      status: 'awaiting-decision',
      reReviews: [{}, { result: { stands: true } }],
    })
    await given.alsoHolds(second, 'trustee')
    expect(codesOf(await given.decide(second, stood, { effectiveOn: testToday }))).toEqual([
      'same-person-as-re-reviewer',
    ])
  })

  test('is nobody’s to re-review who was not named, and waits when its re-reviewer took part since', async () => {
    const it = await challenged()
    const body = { level: 2, rationale, reason: 'It stands.' }
    expect((await given.act(given.people.partner, it, way.reReview, body)).statusCode).toBe(403)
    const elsewhere = await given.world.person('headteacher', [await given.world.school('Fenwick')])
    const named = (await name(it, elsewhere)).json<Categorisation>()
    await given.alsoHolds(elsewhere, 'governor', given.school)
    expect((await given.act(elsewhere, named, way.reReview, body)).statusCode).toBe(404)
  })
})

test('the database lets only the moves of the rule happen, and only from where the school is', async () => {
  const rows = await given.test.ownerSql(
    `select act || ' ' || coalesce(from_status, 'null') || ' ' || to_status as move from sixfold_way_moves()`,
  )
  expect(rows.map((it) => it['move'] as string).toSorted()).toEqual(
    wayMoves.map(({ act, from, to }) => `${act} ${from} ${to}`).toSorted(),
  )
  const it = await given.put(await given.round())
  const move = (sequence: number, act: string, from: string, to: string) =>
    given.test.ownerSql(
      `insert into categorisation_transitions (trust_id, id, categorisation_id, sequence, act, from_status, to_status, day, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
      [given.world.trustId, v7(), it.id, sequence, act, from, to, testToday],
    )
  await expect(move(3, 'decide', 'awaiting-decision', 'published')).rejects.toThrow(/no such move/)
  await expect(move(3, 'decide', 'proposed', 'published')).rejects.toThrow(/no such move/)
  await expect(move(2, 'moderate', 'self-assessing', 'moderated')).rejects.toThrow()
  await move(3, 'moderate', 'proposed', 'moderated')
})
