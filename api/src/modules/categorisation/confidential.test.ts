import * as rounds from '@sixfold/shared/contracts/rounds.ts'
import { listCategories } from '@sixfold/shared/contracts/categories.ts'
import { type Categorisation, getCategorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { Round } from '@sixfold/shared/contracts/rounds.ts'
import { moderateProposal, submitSelfAssessment } from '@sixfold/shared/contracts/round-way.ts'
import { criterionKeys } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { listReviews } from '@sixfold/shared/contracts/reviews.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { Categorising, rationale } from '../../../test/categorising.ts'
import { type TestPerson, World } from '../../../test/factories.ts'
import { testToday } from '../../../test/harness.ts'

let given: Categorising
let round: Round
beforeEach(async () => {
  given = await Categorising.create()
  round = await given.round()
})

/** All that a person is told of the school's category by any endpoint, as bytes and ETags. */
async function told(who: TestPerson, it: { id: string }): Promise<string[]> {
  const school = { params: { schoolId: given.school.id } }
  const answers = [
    await who.call(rounds.listRounds),
    await who.call(rounds.getRound, { params: { roundId: round.id } }),
    await who.call(rounds.listRoundSchools, { params: { roundId: round.id } }),
    await given.read(who, it),
    await who.call(listCategories, school),
    await who.call(listReviews, { query: { status: 'any' } }),
  ]
  return answers.map((answer) => {
    const { requestId: _, ...said } = answer.json<{ requestId?: string }>()
    return `${answer.statusCode} ${String(answer.headers['etag'])} ${JSON.stringify(said)}`
  })
}

/** Revisions that a person's board page hangs on, and events that their audience could read. */
const heard = async (audience: string) => [
  (await given.test.ownerSql('select value from revisions where audience = $1', [audience])).map((it) =>
    Number(it['value']),
  ),
  (
    await given.test.ownerSql('select kind from events where $1 = any(audiences) order by id', [audience])
  ).map((it) => it['kind']),
]

const belonging = () => [given.people.head, given.people.contributor, given.people.governor]
const boardroom = () => [given.people.trustee, given.people.clerk]

/** The way of a proposal as far as the board and back, each step as leaders then read it. */
async function everyStep(begun: Categorisation): Promise<{ step: string; it: Categorisation }[]> {
  const { leader, trustee } = given.people
  const put = (await given.propose(leader, begun)).json<Categorisation>()
  const again = (await given.propose(leader, put, 3)).json<Categorisation>()
  await given.rate(leader, again, 'inclusion', 4)
  await given.addNote(leader, again, 'A reading lead may leave.')
  const moderation = { level: 2, rationale, reason: 'Phonics fell.' }
  const moderated = (await given.act(leader, again, moderateProposal, moderation)).json<Categorisation>()
  const asked = await given.talkedOver(moderated)
  const agreed = await given.agreed(asked)
  await given.sendBack(trustee, agreed)
  return [
    { step: 'proposed', it: put },
    { step: 'proposed again', it: again },
    { step: 'moderated', it: moderated },
    { step: 'awaiting-reply', it: asked },
    { step: 'awaiting-decision', it: agreed },
    { step: 'sent back', it: agreed },
  ]
}

describe('a proposal', () => {
  test('changes nothing for governors and contributors, or another school’s people, until it is published', async () => {
    const elsewhere = await given.world.school('Fenwick Infant and Nursery School')
    const outsiders = [
      given.people.contributor,
      given.people.governor,
      await given.world.person('headteacher', [elsewhere]),
      await given.world.person('improvement-partner', [elsewhere]),
    ]
    const nothing = { id: '019abcde-0000-7000-8000-000000000000' }
    const before = new Map<TestPerson, string[]>()
    for (const who of outsiders) before.set(who, await told(who, nothing))
    const begun = await given.begun(round)
    await everyStep(begun)
    for (const who of outsiders) expect(await told(who, begun), who.name).toEqual(before.get(who))
    expect(await heard('school')).toEqual([[1], ['round-opened']])
    expect(await heard('governors')).toEqual([[1], ['round-opened']])
  })

  test('changes nothing for the school’s head until a reply is asked for, save that the self-assessment is closed', async () => {
    const { head, leader } = given.people
    const begun = await given.begun(round)
    for (const key of criterionKeys) await given.rateSelf(head, begun, key, 3)
    await given.act(head, begun, submitSelfAssessment, {})
    const before = await told(head, begun)
    const [submitted] = [(await given.read(leader, begun)).json<Categorisation>()]
    for (const key of criterionKeys) await given.rate(leader, submitted, key, 3)
    const put = (await given.propose(leader, submitted, 3)).json<Categorisation>()
    expect(await told(head, begun)).toEqual(before)
    await given.addNote(leader, put, 'A reading lead may leave.')
    const moderation = { level: 2, rationale, reason: 'Phonics fell.', departure: 'Phonics.' }
    const moderated = (await given.act(leader, put, moderateProposal, moderation)).json<Categorisation>()
    expect(await told(head, begun)).toEqual(before)
    await given.talkedOver(moderated)
    expect((await given.read(head, begun)).json()).toMatchObject({ status: 'awaiting-reply', level: 2 })
    const kinds = ['categorisation-begun', 'self-assessment-submitted', 'reply-asked']
    expect(await heard('heads')).toEqual([[kinds.length], kinds])
  })

  test('reaches trustees and the clerk only while the board has it', async () => {
    const before = new Map<TestPerson, string[]>()
    for (const who of boardroom()) before.set(who, await told(who, given.school))
    const unchanged = async (it: { id: string }, step: string) => {
      for (const who of boardroom()) expect(await told(who, it), step).toEqual(before.get(who))
    }
    const { leader, trustee } = given.people
    const put = (await given.propose(leader, await given.begun(round))).json<Categorisation>()
    await unchanged(put, 'proposed')
    const moderated = (
      await given.act(leader, put, moderateProposal, { level: 2, rationale })
    ).json<Categorisation>()
    await unchanged(put, 'moderated')
    const asked = await given.talkedOver(moderated)
    await unchanged(put, 'with the head')
    const agreed = await given.agreed(asked)
    for (const who of boardroom())
      expect((await given.read(who, put)).json()).toMatchObject({ level: 2, abilities: { decide: true } })
    await given.sendBack(trustee, agreed)
    await unchanged(put, 'sent back')
  })

  test('moves the board page’s revision when it comes, goes back and is published, and not before', async () => {
    const { leader, trustee } = given.people
    const seen: unknown[] = [(await heard('trustees'))[0]]
    const asked = await given.asked(round)
    expect((await heard('trustees'))[0]).toEqual(seen[0])
    const agreed = await given.agreed(asked)
    seen.push((await heard('trustees'))[0])
    await given.sendBack(trustee, agreed)
    seen.push((await heard('trustees'))[0])
    const back = (await given.read(leader, agreed)).json<Categorisation>()
    const answered = { level: 2, rationale, answer: 'Writing is with the English lead.' }
    const again = await given.act(leader, back, moderateProposal, answered)
    seen.push((await heard('trustees'))[0])
    await given.decide(trustee, again.json(), { effectiveOn: testToday })
    seen.push((await heard('trustees'))[0])
    expect(new Set(seen.map(String)).size).toBe(5)
  })

  test('is never told of in an event’s facts', async () => {
    await given.proposed(round)
    const rows = await given.test.ownerSql(`select data from events where record_kind = 'categorisation'`)
    expect(rows.map((row) => row['data'])).toEqual(rows.map(() => ({ academicYear: 2026 })))
    expect(rows.length).toBeGreaterThan(4)
  })

  test('that trustees don’t see can’t be told from one that isn’t there, whatever they try', async () => {
    const it = await given.returned(round)
    for (const who of [...boardroom(), given.people.contributor, given.people.governor]) {
      const tries = [
        await given.read(who, it),
        await given.propose(who, it),
        await given.decide(who, it, { effectiveOn: testToday, minuteReference: '6' }),
        await given.sendBack(who, it),
      ]
      expect(
        tries.map((answer) => answer.statusCode),
        who.name,
      ).toEqual([404, 404, 404, 404])
      const [read] = tries
      const missing = await given.read(who, { id: given.school.id })
      expect({ ...read?.json(), requestId: '' }).toEqual({ ...missing.json(), requestId: '' })
    }
  })
})

describe('once published', () => {
  test('everybody with a share in the school reads it, and nobody the question that came before', async () => {
    const back = await given.returned(round)
    const change = { level: 3, rationale, reason: 'Writing has risen.', answer: 'It has risen.' }
    const asked = (
      await given.act(given.people.leader, back, moderateProposal, change)
    ).json<Categorisation>()
    const again = await given.agreed(asked)
    await given.decide(given.people.trustee, again, { effectiveOn: testToday })
    for (const who of [...belonging(), ...boardroom(), given.people.partner]) {
      const seen = (await given.read(who, again)).json()
      expect(seen, who.name).toMatchObject({ status: 'published', level: 3, question: null })
      const { items } = (await who.call(rounds.listRoundSchools, { params: { roundId: round.id } })).json()
      expect(items, who.name).toMatchObject([{ status: 'published', level: 3 }])
    }
  })

  test('its readers are told version 1 in answer and ETag, however often drafts and moderation moved it', async () => {
    const { leader, partner, trustee } = given.people
    const begun = await given.begun(round)
    await given.rate(leader, begun, 'inclusion', 4)
    await given.rate(partner, begun, 'inclusion', 3, { version: 1 })
    await everyStep(begun)
    const back = (await given.read(leader, begun)).json<Categorisation>()
    const change = { level: 3, rationale, reason: 'Writing has risen.', answer: 'It has risen.' }
    const asked = (await given.act(leader, back, moderateProposal, change)).json<Categorisation>()
    await given.decide(trustee, await given.agreed(asked), { effectiveOn: testToday })
    const whole = (await given.read(leader, begun)).json<Categorisation>()
    const movedTo = (it: Categorisation) =>
      it.ratings.flatMap(({ rating }) => (rating === null ? [] : [rating.version]))
    expect([whole.version > 6, movedTo(whole)[0]]).toEqual([true, 2])
    for (const who of [...belonging(), ...boardroom()]) {
      const answer = await given.read(who, begun)
      const seen = answer.json<Categorisation>()
      expect([seen.version, movedTo(seen)], who.name).toEqual([1, [1]])
      const etag = String(answer.headers['etag'])
      expect(etag, who.name).toMatch(/^"1\./)
      const kept = { params: { categorisationId: begun.id }, headers: { 'if-none-match': etag } }
      expect((await who.call(getCategorisation, kept)).statusCode, who.name).toBe(304)
    }
  })

  test('other schools’ people still find nothing', async () => {
    const it = await given.published(round)
    const elsewhere = await given.world.school('Fenwick Infant and Nursery School')
    const head = await given.world.person('headteacher', [elsewhere])
    expect((await given.read(head, it)).statusCode).toBe(404)
    expect((await head.call(listCategories, { params: { schoolId: given.school.id } })).statusCode).toBe(404)
    expect((await head.call(listReviews)).json().items).toEqual([])
  })
})

describe('whoever belongs to the school', () => {
  test('neither sees nor decides what is proposed there, though they sit on the board', async () => {
    await given.alsoHolds(given.people.governor, 'trustee')
    const it = await given.proposed(round)
    expect((await given.read(given.people.governor, it)).statusCode).toBe(404)
    expect((await given.decide(given.people.governor, it, { effectiveOn: testToday })).statusCode).toBe(404)
  })

  test('neither proposes nor moderates there, though they lead the trust', async () => {
    await given.alsoHolds(given.people.head, 'trust-leader')
    await given.alsoHolds(given.people.contributor, 'trust-leader')
    const it = await given.begun(round)
    expect((await given.propose(given.people.contributor, it)).statusCode).toBe(404)
    expect((await given.propose(given.people.head, it)).statusCode).toBe(403)
    expect(
      (await given.act(given.people.head, it, moderateProposal, { level: 2, rationale })).statusCode,
    ).toBe(403)
  })
})

test('another trust’s leader finds nothing of it', async () => {
  const it = await given.published(round)
  const other = await World.create(given.test, 'Harbour', 991_100)
  const stranger = await other.person('trust-leader')
  expect((await given.read(stranger, it)).statusCode).toBe(404)
  expect((await stranger.call(rounds.listRounds)).json().items).toEqual([])
  const missing = { params: { roundId: round.id } }
  expect((await stranger.call(rounds.listRoundSchools, missing)).statusCode).toBe(404)
  expect((await stranger.call(listReviews)).json().items).toEqual([])
})
