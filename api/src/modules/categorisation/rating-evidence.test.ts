import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { withdrawEvidence } from '@sixfold/shared/contracts/evidence.ts'
import type { RatingEvidence } from '@sixfold/shared/contracts/rating-evidence.ts'
import type { Round } from '@sixfold/shared/contracts/rounds.ts'
import { submitSelfAssessment } from '@sixfold/shared/contracts/round-way.ts'
import { criterionKeys } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { codesOf, succeeded } from '../../../test/answers.ts'
import { Categorising } from '../../../test/categorising.ts'
import { type TestPerson, World } from '../../../test/factories.ts'
import { testToday } from '../../../test/harness.ts'
import { aPiece, evidenceForRating, linkToRating } from '../../../test/rating-evidence.ts'

let given: Categorising
let round: Round
beforeEach(async () => {
  given = await Categorising.create()
  round = await given.round()
})

const trust = { source: 'trust' } as const
const self = { source: 'self' } as const
const listed = async (who: TestPerson, it: { id: string }) =>
  succeeded(await evidenceForRating(who, it)).json()
const criterionOf = (it: Categorisation) => it.ratings[0]?.evidence
const links = () => given.test.ownerSql('select source, stance from rating_evidence order by recorded_at, id')
async function submitted(): Promise<Categorisation> {
  const it = await given.begun(round)
  for (const key of criterionKeys) await given.rateSelf(given.people.head, it, key, 3)
  return succeeded(await given.act(given.people.head, it, submitSelfAssessment, {})).json()
}

describe('evidence linked to a rating', () => {
  test('says who linked it on which day and what it says, and makes the criterion as strong as it is', async () => {
    const { leader, partner } = given.people
    const it = await given.begun(round)
    const [scrutiny, data] = [
      await aPiece(leader, given.school),
      await aPiece(partner, given.school, { kind: 'data', source: 'trust', title: 'Phonics in June' }),
    ]
    const answer = succeeded(await linkToRating(partner, it, data, trust)).json<RatingEvidence>()
    expect(answer).toMatchObject({
      source: 'trust',
      stance: 'supports',
      by: { name: 'Priya Iyer' },
      day: testToday,
      evidence: { id: data, title: 'Phonics in June', kind: 'data', source: 'trust', live: true },
    })
    succeeded(await linkToRating(leader, it, scrutiny, { ...trust, stance: 'contradicts' }))
    const seen = await listed(leader, it)
    expect(seen.items.map((one: RatingEvidence) => [one.evidence.id, one.stance])).toEqual([
      [scrutiny, 'contradicts'],
      [data, 'supports'],
    ])
    expect(seen).toMatchObject({
      hidden: 0,
      summary: { count: 2, strength: 'thin', contested: true },
      abilities: { linkSelf: false, linkTrust: true },
      blockers: { linkSelf: [], linkTrust: [] },
    })
    const read = (await given.read(leader, it)).json<Categorisation>()
    expect(criterionOf(read)).toEqual(seen.summary)
    expect(read.ratings[1]?.evidence).toMatchObject({ count: 0, strength: 'none' })
  })

  test('is the head’s while the self-assessment is written, and counts with the trust’s after', async () => {
    const { leader, head } = given.people
    const begun = await given.begun(round)
    const piece = await aPiece(head, given.school, { kind: 'pupil-voice', source: 'school' })
    succeeded(await linkToRating(head, begun, piece, self))
    for (const key of criterionKeys) await given.rateSelf(head, begun, key, 3)
    const it = succeeded(await given.act(head, begun, submitSelfAssessment, {})).json<Categorisation>()
    expect(codesOf(await linkToRating(head, it, await aPiece(head, given.school), self))).toEqual([
      'submitted',
    ])
    succeeded(await linkToRating(leader, it, piece, trust))
    succeeded(await linkToRating(leader, it, await aPiece(leader, given.school), trust))
    // The piece that both linked is one.
    expect((await listed(leader, it)).summary).toMatchObject({ count: 2, strength: 'adequate' })
    expect((await listed(head, it)).summary).toMatchObject({ count: 1, strength: 'thin' })
  })

  test('of a published category counts the head’s too for the board that decided, and shows it to nobody new', async () => {
    const { leader, head, trustee } = given.people
    const begun = await given.begun(round)
    for (const kind of ['data', 'pupil-voice', 'work-scrutiny'])
      succeeded(await linkToRating(head, begun, await aPiece(head, given.school, { kind }), self))
    for (const key of criterionKeys) await given.rateSelf(head, begun, key, 3)
    const it = succeeded(await given.act(head, begun, submitSelfAssessment, {})).json<Categorisation>()
    succeeded(await given.rate(leader, it, 'inclusion', 3))
    const proposed = succeeded(await given.propose(leader, it)).json<Categorisation>()
    const waiting = await given.onward(proposed)
    const before = (await listed(trustee, waiting)).summary
    succeeded(await given.decide(trustee, waiting, { effectiveOn: testToday }))
    expect(await listed(trustee, waiting)).toMatchObject({ items: [], hidden: 3, summary: before })
    const read = (await given.read(trustee, waiting)).json<Categorisation>()
    expect(criterionOf(read)).toMatchObject({ count: 3 })
  })

  test('is sent twice and kept once, and stays as it is', async () => {
    const { leader, partner } = given.people
    const it = await given.begun(round)
    const piece = await aPiece(leader, given.school)
    const first = succeeded(await linkToRating(leader, it, piece, trust)).json()
    const again = await linkToRating(partner, it, piece, trust)
    expect([again.statusCode, again.json()]).toEqual([200, first])
    const otherwise = await linkToRating(leader, it, piece, { ...trust, stance: 'neutral' })
    expect([otherwise.statusCode, codesOf(otherwise)]).toEqual([409, ['linked-otherwise']])
    expect(otherwise.body).toContain('“Supports it”')
    const proposed = succeeded(await given.propose(leader, it)).json<Categorisation>()
    await given.onward(proposed)
    // Its answer was lost, and the ratings stand still meanwhile.
    expect((await linkToRating(leader, it, piece, trust)).json()).toEqual(first)
    expect(await links()).toEqual([{ source: 'trust', stance: 'supports' }])
  })

  test('linked twice at once is kept once', async () => {
    const { leader, partner } = given.people
    const it = await given.begun(round)
    const piece = await aPiece(leader, given.school)
    const answers = await Promise.all(
      [leader, partner, leader, partner].map((who) => linkToRating(who, it, piece, trust)),
    )
    expect(answers.map((one) => one.statusCode)).toEqual([200, 200, 200, 200])
    expect(new Set(answers.map((one) => one.json().id)).size).toBe(1)
    expect(await links()).toHaveLength(1)
  })

  test('waits where the rating stands still: for the partner once moderated, for all once the head has it', async () => {
    const { leader, partner } = given.people
    const moderated = await given.moderated(round)
    const piece = await aPiece(leader, given.school)
    expect(codesOf(await linkToRating(partner, moderated, piece, trust))).toEqual(['before-the-conversation'])
    succeeded(await linkToRating(leader, moderated, piece, trust))
    const asked = await given.talkedOver(moderated)
    const more = await aPiece(leader, given.school)
    for (const who of [leader, partner]) {
      const seen = await listed(who, asked)
      expect([seen.abilities.linkTrust, seen.blockers.linkTrust[0].code]).toEqual([true, 'with-the-head'])
      expect(codesOf(await linkToRating(who, asked, more, trust))).toEqual(['with-the-head'])
    }
  })

  test('is of the same school and not withdrawn, and the database says so too', async () => {
    const { leader } = given.people
    const it = await given.begun(round)
    const fenwick = await given.world.school('Fenwick')
    const elsewhere = await aPiece(leader, fenwick)
    expect(codesOf(await linkToRating(leader, it, elsewhere, trust))).toEqual(['other-school'])
    const piece = await aPiece(leader, given.school)
    const body = { reason: 'Counted the wrong books' }
    succeeded(await leader.call(withdrawEvidence, { params: { evidenceId: piece }, version: 1, body }))
    expect(codesOf(await linkToRating(leader, it, piece, trust))).toEqual(['withdrawn'])
    const forced = given.test.ownerSql(
      `insert into rating_evidence (trust_id, id, evidence_id, categorisation_id, criterion_key, source, stance, day, recorded_at, by_person_id)
       select trust_id, gen_random_uuid(), $1, id, 'inclusion', 'trust', 'supports', '2026-11-21', now(), $2 from categorisations`,
      [elsewhere, leader.id],
    )
    await expect(forced).rejects.toThrow(/evidence of another school/)
  })
})

describe('linking evidence to a rating', () => {
  test('is for who gives that rating, and nobody learns of one that they don’t see', async () => {
    const { leader, partner, head, contributor, governor, trustee, clerk } = given.people
    const it = await submitted()
    const piece = await aPiece(leader, given.school)
    expect((await linkToRating(head, it, piece, trust)).statusCode).toBe(403)
    for (const who of [leader, partner])
      expect((await linkToRating(who, it, piece, self)).statusCode, who.name).toBe(403)
    const barred = await given.world.person('trust-leader', [], 'leader who governs here')
    await given.alsoHolds(barred, 'governor', given.school)
    const nothing = { id: '019abcde-0000-7000-8000-000000000000' }
    for (const who of [contributor, governor, trustee, clerk, barred])
      for (const source of [self, trust]) {
        const [here, nowhere] = [
          await linkToRating(who, it, piece, source),
          await linkToRating(who, nothing, piece, source),
        ]
        expect([here.statusCode, who.name]).toEqual([404, who.name])
        expect({ ...here.json(), requestId: '' }).toEqual({ ...nowhere.json(), requestId: '' })
        expect((await evidenceForRating(who, it)).statusCode, who.name).toBe(404)
      }
    expect(await links()).toEqual([])
  })

  test('knows no other trust', async () => {
    const it = await given.begun(round)
    const theirs = await World.create(given.test, 'Harbour Schools Trust', 991_100)
    const stranger = await theirs.person('trust-leader')
    const piece = await aPiece(given.people.leader, given.school)
    expect((await linkToRating(stranger, it, piece, trust)).statusCode).toBe(404)
    expect((await evidenceForRating(stranger, it)).statusCode).toBe(404)
    const quay = await theirs.school('Quay')
    const astray = await linkToRating(given.people.leader, it, await aPiece(stranger, quay), trust)
    expect(astray.statusCode).toBe(404)
  })
})
