import {
  beginCategorisation,
  type Categorisation,
  decideCategory,
  getCategorisation,
} from '@sixfold/shared/contracts/categorisation.ts'
import { getDashboard, getToday } from '@sixfold/shared/contracts/accountability.ts'
import { getEvidence } from '@sixfold/shared/contracts/evidence.ts'
import { signOffReview } from '@sixfold/shared/contracts/review-acts.ts'
import { listReviews } from '@sixfold/shared/contracts/reviews.ts'
import * as rounds from '@sixfold/shared/contracts/rounds.ts'
import { recordConversation } from '@sixfold/shared/contracts/round-way.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { aPiece, evidenceForRating } from '../../../test/rating-evidence.ts'
import { Reviewing } from '../../../test/reviewing.ts'
import { toTheBoard } from '../../../test/to-the-board.ts'

let it: Reviewing
beforeEach(async () => {
  it = await Reviewing.create()
  it.setNow('2027-05-20T09:00:00Z')
})

const lower = { outcome: 'lower', reason: 'Reading has fallen since the autumn.', level: 1 }

async function begunBy(more: object = lower): Promise<string> {
  await it.signedOff(more)
  return (await it.see()).work?.outcome?.categorisationId ?? ''
}
const read = (who: TestPerson, id: string) =>
  who.call(getCategorisation, { params: { categorisationId: id } })
const seen = async (who: TestPerson, id: string): Promise<Categorisation> =>
  succeeded(await read(who, id)).json()
const faultsOf = (answer: Awaited<ReturnType<TestPerson['call']>>) =>
  answer.json<{ errors?: { path: string; message: string }[] }>().errors
const ofRound = async (who: TestPerson) => {
  const [round] = (await who.call(rounds.listRounds)).json().items
  const schools = await who.call(rounds.listRoundSchools, { params: { roundId: round.id } })
  return schools
    .json()
    .items.map((one: rounds.RoundSchool) => (one.fromReview ? `${one.status}, from a review` : one.status))
}

async function decided(id: string): Promise<void> {
  const { leader, head, trustee } = it.people
  const asked = await toTheBoard({ leader, head, today: '2027-05-20' }, id, {
    level: 1,
    rationale: lower.reason,
  })
  // Its proposer is a leader, so the board's trustee decides.
  const sent = {
    params: { categorisationId: id },
    body: { effectiveOn: '2027-05-20' },
    version: asked.version,
  }
  succeeded(await trustee.call(decideCategory, sent))
}

describe('a review that finds that more support is needed', () => {
  test('takes the evidence for the published ratings with it, by whoever linked it, on the day they did', async () => {
    const { ownerSql } = it.given.test
    const { leader, head, partner } = it.people
    const [published] = await ownerSql('select id from categorisations')
    const piece = await aPiece(head, it.given.school)
    await ownerSql(
      `insert into rating_evidence (trust_id, id, evidence_id, categorisation_id, criterion_key, source, stance, day, recorded_at, by_person_id)
       select c.trust_id, gen_random_uuid(), $1, c.id, 'inclusion', source, 'contradicts', '2026-11-20', now(), $2
         from categorisations c, unnest(array['self', 'trust']) as source`,
      [piece, partner.id],
    )
    const id = await begunBy()
    expect(id).not.toBe(published?.['id'])
    const { items } = succeeded(await evidenceForRating(leader, { id })).json()
    expect(items).toMatchObject([
      {
        source: 'trust',
        stance: 'contradicts',
        by: { id: partner.id },
        day: '2026-11-20',
        evidence: { id: piece },
      },
    ])
    // The copy isn't the head's to see before the head is asked; what was published stays.
    const page = succeeded(await head.call(getEvidence, { params: { evidenceId: piece } })).json()
    expect(new Set(page.ratings.map((one: { categorisationId: string }) => one.categorisationId))).toEqual(
      new Set([published?.['id']]),
    )
  })

  test('begins a decision at moderated, with the published ratings and what was signed', async () => {
    const { ownerSql } = it.given.test
    const [published] = await ownerSql(
      `insert into ratings (trust_id, id, categorisation_id, source, criterion_key, sequence, level, note, day, recorded_at, by_person_id)
       select trust_id, gen_random_uuid(), id, 'trust', 'inclusion', 1, 2, 'Pupils wait too long.', '2026-11-21', now(), proposed_by
         from categorisations returning categorisation_id as id`,
    )
    await it.held()
    succeeded(await it.signOff(it.people.leader, lower))
    const { work } = await it.see()
    const now = await seen(it.people.leader, work?.outcome?.categorisationId ?? '')
    expect(now).toMatchObject({
      status: 'moderated',
      level: 1,
      // Against the category that it would take the place of, not last year's.
      before: 2,
      movement: 'more',
      rationale: lower.reason,
      review: { id: it.reviewId, signedOn: '2027-05-20' },
      round: { academicYear: 2026 },
      proposed: { by: { id: it.people.leader.id } },
      selfAssessment: { dueOn: null, submitted: null },
    })
    const before = await seen(it.people.leader, String(published?.['id']))
    const values = (of: Categorisation) =>
      of.ratings.map(({ criterionKey, rating }) => [
        criterionKey,
        rating?.value,
        rating?.note,
        rating?.by.name,
        rating?.day,
      ])
    expect(values(now)).toEqual(values(before))
    expect(values(now)).toContainEqual([
      'inclusion',
      2,
      'Pupils wait too long.',
      it.people.leader.name,
      '2026-11-21',
    ])
  })

  test('tells the head no more than that the trust has something, and others nothing', async () => {
    const id = await begunBy()
    const { head, governor, trustee, contributor } = it.people
    expect(await seen(head, id)).toMatchObject({
      status: 'with-trust',
      level: null,
      rationale: null,
      version: 1,
    })
    for (const who of [governor, trustee, contributor]) {
      expect((await read(who, id)).statusCode).toBe(404)
      expect((await it.see(who)).work?.outcome).toMatchObject({
        wantsNewDecision: true,
        categorisationId: null,
      })
      expect(await ofRound(who)).toEqual(['published'])
    }
    expect(await ofRound(it.people.leader)).toEqual(['moderated, from a review'])
  })

  test('goes through conversation, reply and body, and leaves the days of reviews as they are', async () => {
    const id = await begunBy()
    const { leader } = it.people
    const days = async () =>
      (await leader.call(listReviews, { query: { status: 'any' } }))
        .json()
        .items.map((one: { id: string; dueOn: string; nominalDueOn: string; status: string }) => [
          one.id,
          one.status,
          one.nominalDueOn,
          one.dueOn,
        ])
    const before = await days()
    const lines = (await leader.call(getToday)).json()
    expect(JSON.stringify(lines)).toContain(id)
    await decided(id)
    expect(await days()).toEqual(before)
    const [open] = (await leader.call(listReviews, { query: {} })).json().items
    expect(open).toMatchObject({ category: { level: 1, effectiveOn: '2027-05-20' } })
    const board = (await it.people.trustee.call(getDashboard, { query: {} })).json()
    expect(board.schools[0]).toMatchObject({ category: { level: 1 } })
    expect(await ofRound(it.people.trustee)).toEqual(['published, from a review'])
    expect(await seen(it.people.governor, id)).toMatchObject({
      status: 'published',
      level: 1,
      review: { id: it.reviewId },
    })
  })

  test('is not decided by whoever signed it', async () => {
    const id = await begunBy()
    const { leader } = it.people
    await it.given.test.ownerSql(
      `insert into memberships (trust_id, id, person_id, role, from_on, created_at) values ($1, $2, $3, 'trustee', '2020-09-01', now())`,
      [it.given.world.trustId, v7(), leader.id],
    )
    await toTheBoard({ leader, head: it.people.head, today: '2027-05-20' }, id, {
      level: 1,
      rationale: lower.reason,
    })
    const now = await seen(leader, id)
    expect(now.blockers.decide.map(({ code }) => code)).toEqual(['same-person-as-proposer'])
  })

  test('holds up the next round until it is decided', async () => {
    const id = await begunBy()
    const { leader } = it.people
    const round = succeeded(
      await leader.call(rounds.openRound, { body: { id: v7(), academicYear: 2027 } }),
    ).json()
    const begin = () =>
      leader.call(beginCategorisation, {
        params: { roundId: round.id },
        body: { id: v7(), schoolId: it.given.school.id },
      })
    expect((await begin()).json().blockers).toMatchObject([{ code: 'decision-unfinished' }])
    await decided(id)
    expect((await begin()).statusCode).toBe(201)
  })

  test('is taken up by a decision that is under way', async () => {
    const { leader } = it.people
    const round = succeeded(
      await leader.call(rounds.openRound, { body: { id: v7(), academicYear: 2027 } }),
    ).json()
    const begun = succeeded(
      await leader.call(beginCategorisation, {
        params: { roundId: round.id },
        body: { id: v7(), schoolId: it.given.school.id },
      }),
    ).json<Categorisation>()
    await it.held()
    expect((await it.see()).work?.decidedOn).toEqual({
      level: 2,
      underWay: { id: begun.id, academicYear: 2027 },
    })
    expect(faultsOf(await it.signOff(leader, lower))).toEqual([
      { path: 'level', message: 'Its category for 2027/28 is being decided: propose there' },
    ])
    const { level: _, ...rest } = lower
    succeeded(await it.signOff(leader, rest))
    expect((await it.see()).work?.outcome).toMatchObject({ outcome: 'lower', categorisationId: begun.id })
    expect((await seen(leader, begun.id)).status).toBe('self-assessing')
  })
})

describe('what is asked for', () => {
  test.each([
    [{ outcome: 'lower' }, 'Choose the category to propose'],
    [{ outcome: 'lower', level: 3 }, 'Improve doesn’t need more support than Repair'],
    [{ outcome: 'raise', level: 2 }, 'Repair doesn’t need less support than Repair'],
    [{ outcome: 'confirm', level: 2 }, 'Confirming the category proposes no other'],
  ])('%j is refused at its field, and nothing is signed', async (more, message) => {
    await it.held()
    const before = (await it.see()).version
    expect(faultsOf(await it.signOff(it.people.leader, more))).toEqual([{ path: 'level', message }])
    expect(await it.see()).toMatchObject({ status: 'held', version: before })
  })

  test('sent twice at once begins one decision', async () => {
    await it.held()
    const { version } = await it.see()
    const body = { outcome: 'raise', reason: 'Every measure is better.', level: 3 }
    const send = () => it.act(signOffReview, it.people.leader, body, version)
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map((one) => one.statusCode).toSorted((a, b) => a - b)).toEqual([200, 412, 412])
    const { ownerSql } = it.given.test
    expect(await ownerSql(`select count(*)::int as n from categorisations where origin = 'review'`)).toEqual([
      { n: 1 },
    ])
  })

  test('a head who was spoken with is asked for a reply of ten working days', async () => {
    const id = await begunBy()
    const now = await seen(it.people.leader, id)
    succeeded(
      await it.people.leader.call(recordConversation, {
        params: { categorisationId: id },
        body: { heldOn: '2027-05-20', heldBy: it.people.leader.id },
        version: now.version,
      }),
    )
    expect(await seen(it.people.head, id)).toMatchObject({ status: 'awaiting-reply', level: 1 })
  })
})
