import * as contract from '@sixfold/shared/contracts/categorisation.ts'
import * as rounds from '@sixfold/shared/contracts/rounds.ts'
import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { type Category, listCategories } from '@sixfold/shared/contracts/categories.ts'
import { editRound } from '@sixfold/shared/contracts/rounds.ts'
import * as way from '@sixfold/shared/contracts/round-way.ts'
import { criterionKeys } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { codesOf } from '../../../test/answers.ts'
import { Categorising } from '../../../test/categorising.ts'
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
/** A morning on a day. */
const goTo = (day: string) => given.test.setNow(`${day}T09:30:00Z`)

describe('a self-assessment', () => {
  test('is begun, rated bit by bit and submitted by the head, and then stays', async () => {
    const { head, leader } = given.people
    const round = await given.round()
    const begun = await head.call(contract.beginCategorisation, {
      params: { roundId: round.id },
      body: { id: v7(), schoolId: given.school.id },
    })
    expect(begun.statusCode).toBe(201)
    const it = begun.json<Categorisation>()
    await given.rateSelf(head, it, 'inclusion', 3)
    expect((await given.rateSelf(head, it, 'inclusion', 4, 1)).json()).toMatchObject({ value: 4, version: 2 })
    expect(codesOf(await given.act(head, it, way.submitSelfAssessment, {}))).toHaveLength(
      criterionKeys.length - 1,
    )
    expect((await readBy(leader, it)).selfAssessment).toMatchObject({ ratings: [], submitted: null })
    for (const key of criterionKeys.slice(1)) await given.rateSelf(head, it, key, 'too-early')
    const submitted = await given.act(head, it, way.submitSelfAssessment, {})
    expect(submitted.json()).toMatchObject({
      status: 'with-trust',
      selfAssessment: { submitted: { by: { name: 'Rosa Adeyemi' }, late: false } },
    })
    expect(codesOf(await given.rateSelf(head, it, 'inclusion', 3, 2))).toEqual(['submitted'])
    const seen = await readBy(leader, it)
    expect(seen).toMatchObject({ status: 'self-assessing', selfAssessment: { submitted: { late: false } } })
    expect(seen.ratings[0]).toMatchObject({ rating: null, self: { value: 4 } })
  })

  test('after the round’s day is marked late, and missing holds nobody up', async () => {
    const { head, leader } = given.people
    const round = await given.round()
    const body = { selfAssessBy: '2026-11-20' }
    const days = { params: { roundId: round.id }, body, version: round.version }
    expect((await leader.call(editRound, days)).json()).toMatchObject({ ...body, version: 2 })
    const it = await given.begun(round)
    for (const key of criterionKeys) await given.rateSelf(head, it, key, 3)
    await given.act(head, it, way.submitSelfAssessment, {})
    expect((await readBy(leader, it)).selfAssessment).toMatchObject({
      dueOn: '2026-11-20',
      submitted: { late: true },
    })
    const other = await given.world.school('Fenwick')
    expect((await given.put(round, 3, other)).selfAssessment).toMatchObject({ submitted: null })
  })

  test('unlike which the trust rates is explained by a note before it is proposed', async () => {
    const { head, leader } = given.people
    const it = await given.begun(await given.round())
    for (const key of criterionKeys) await given.rateSelf(head, it, key, 3)
    await given.act(head, it, way.submitSelfAssessment, {})
    const submitted = await readBy(leader, it)
    await given.rate(leader, submitted, 'inclusion', 2)
    await given.rate(leader, submitted, 'achievement', 3)
    expect(codesOf(await given.propose(leader, submitted))).toEqual(['unexplained.inclusion'])
    await given.rate(leader, submitted, 'inclusion', 2, { version: 1, note: 'Provision is not reviewed.' })
    expect((await given.propose(leader, submitted)).statusCode).toBe(200)
  })

  test('is over once the trust has gone on', async () => {
    const it = await given.put(await given.round())
    expect(codesOf(await given.rateSelf(given.people.head, it, 'inclusion', 3))).toEqual(['gone-on'])
  })
})

describe('a round’s days', () => {
  test('follow one another, within its year, and are a leader’s to set', async () => {
    const { leader, head } = given.people
    const round = await given.round()
    const edit = (who: TestPerson, body: object, version = 1) =>
      who.call(editRound, { params: { roundId: round.id }, body, version })
    const wrong = await edit(leader, {
      selfAssessBy: '2026-12-04',
      proposeBy: '2026-12-01',
      decideBy: '2027-09-01',
    })
    expect([wrong.statusCode, paths(wrong)]).toEqual([400, ['decideBy', 'proposeBy']])
    expect((await edit(head, { decideBy: '2027-01-01' })).statusCode).toBe(403)
    expect((await edit(leader, { decideBy: '2027-01-01' }, 9)).statusCode).toBe(412)
    goTo('2027-05-04')
    const opened = await leader.call(rounds.openRound, {
      body: { id: v7(), academicYear: 2027, selfAssessBy: '2027-10-01', decideBy: null },
    })
    expect(opened.json()).toMatchObject({ selfAssessBy: '2027-10-01', proposeBy: null, decideBy: null })
  })
})

describe('the conversation', () => {
  test('was held by somebody of the trust by today, or it is said why not', async () => {
    const { leader } = given.people
    const it = await given.moderated(await given.round())
    const talk = (body: object) => given.act(leader, it, way.recordConversation, body)
    const wrong = await talk({ heldOn: '2026-11-22', heldBy: given.school.id })
    expect([wrong.statusCode, paths(wrong)]).toEqual([400, ['heldOn', 'heldBy']])
    expect((await talk({})).statusCode).toBe(400)
    const none = (await talk({ whyNone: 'The head is ill until Christmas.' })).json<Categorisation>()
    expect(none).toMatchObject({
      status: 'awaiting-reply',
      conversation: { heldOn: null, whyNone: 'The head is ill until Christmas.' },
      replies: [{ turn: 1, askedOn: testToday, replyBy: '2026-12-04', reply: null, lapsed: false }],
    })
  })

  test('is not before it was moderated, and the database keeps to that', async () => {
    const { leader } = given.people
    const it = await given.moderated(await given.round())
    given.test.setNow('2026-11-25T09:00:00Z')
    const talk = (heldOn: string) =>
      given.act(leader, it, way.recordConversation, { heldOn, heldBy: leader.id })
    const early = await talk('2026-11-20')
    expect([early.statusCode, early.json().errors]).toEqual([
      400,
      [{ path: 'heldOn', message: 'Give a day from 21 Nov 2026 on, when it was moderated' }],
    ])
    const spoken = `update categorisations set conversation_on = $2, conversation_by = $3 where id = $1`
    await given.test.ownerSql(spoken, [it.id, '2026-11-20', leader.id])
    const straight = given.test.ownerSql(
      `insert into categorisation_transitions (trust_id, id, categorisation_id, sequence, act, from_status, to_status, day, recorded_at)
       select trust_id, gen_random_uuid(), $1, max(sequence) + 1, 'conversation', 'moderated', 'awaiting-reply', '2026-11-25', now()
         from categorisation_transitions where categorisation_id = $1 group by trust_id`,
      [it.id],
    )
    await expect(straight).rejects.toThrow('before it was moderated')
    await given.test.ownerSql(spoken, [it.id, null, null])
    expect((await talk('2026-11-21')).json()).toMatchObject({ conversation: { heldOn: '2026-11-21' } })
  })

  test('comes after moderation, and once', async () => {
    const round = await given.round()
    const { leader } = given.people
    const body = { heldOn: testToday, heldBy: leader.id }
    const put = await given.put(round)
    expect(codesOf(await given.act(leader, put, way.recordConversation, body))).toEqual(['not-moderated'])
    const back = await given.returned(round, await given.world.school('Fenwick'))
    expect(codesOf(await given.act(leader, back, way.recordConversation, body))).toEqual(['spoken'])
  })
})

describe('a reply', () => {
  test('agrees, and goes on to the board', async () => {
    const asked = await given.asked(await given.round())
    const reply = await given.act(given.people.head, asked, way.replyToProposal, {
      answer: 'agrees',
      statement: 'We see it so too.',
    })
    expect(reply.json()).toMatchObject({
      status: 'awaiting-decision',
      replies: [{ reply: { answer: 'agrees', by: { name: 'Rosa Adeyemi' }, late: false } }],
    })
    expect(await readBy(given.people.trustee, asked)).toMatchObject({
      replies: [{ reply: { statement: 'We see it so too.' } }],
    })
  })

  test('that challenges says why', async () => {
    const asked = await given.asked(await given.round())
    const bare = await given.act(given.people.head, asked, way.replyToProposal, { answer: 'challenges' })
    expect([bare.statusCode, paths(bare)]).toEqual([400, ['statement']])
  })

  test('is the head’s alone', async () => {
    const asked = await given.asked(await given.round())
    const { leader, contributor, governor } = given.people
    const others = [contributor, governor, leader]
    const answers = []
    for (const who of others)
      answers.push(await given.act(who, asked, way.replyToProposal, { answer: 'agrees' }))
    expect(answers.map((it) => it.statusCode)).toEqual([404, 404, 403])
  })

  test('counts until the last day ends in London; then the school goes on, whether or not a job has run', async () => {
    const { trustee, leader } = given.people
    const asked = await given.asked(await given.round())
    given.test.setNow('2026-12-04T23:59:00Z')
    expect((await given.read(trustee, asked)).statusCode).toBe(404)
    given.test.setNow('2026-12-05T00:01:00Z')
    expect(await readBy(leader, asked)).toMatchObject({
      status: 'awaiting-decision',
      replies: [{ lapsed: true, reply: null }],
    })
    const waiting = await readBy(trustee, asked)
    const decided = await given.decide(trustee, waiting, { effectiveOn: '2026-12-05' })
    expect(decided.json()).toMatchObject({ status: 'published' })
    const trail = await given.test.ownerSql(
      `select act, by_person_id as by from categorisation_transitions where act in ('lapse', 'decide') order by sequence`,
    )
    expect(trail).toEqual([
      { act: 'lapse', by: null },
      { act: 'decide', by: trustee.id },
    ])
  })

  test('a minute late is kept and marked, beside the category too, and moves nothing', async () => {
    const { head, trustee, governor } = given.people
    const asked = await given.asked(await given.round())
    given.test.setNow('2026-12-05T00:01:00Z')
    const late = await given.act(head, asked, way.replyToProposal, {
      answer: 'challenges',
      statement: 'Attendance has risen.',
    })
    expect(late.json()).toMatchObject({
      status: 'awaiting-decision',
      replies: [{ lapsed: true, reply: { answer: 'challenges', late: true } }],
    })
    expect(codesOf(await given.act(head, late.json(), way.replyToProposal, { answer: 'agrees' }))).toEqual([
      'with-the-board',
    ])
    await given.decide(trustee, await readBy(trustee, asked), { effectiveOn: '2026-12-05' })
    const { items } = (await governor.call(listCategories, { params: { schoolId: given.school.id } })).json<{
      items: Category[]
    }>()
    expect(items[0]?.reply).toMatchObject({ statement: 'Attendance has risen.', late: true })
  })

  test('has more time when a leader gives it', async () => {
    const { leader, partner, head } = given.people
    const asked = await given.asked(await given.round())
    const extend = (who: TestPerson, replyBy: string) =>
      given.act(who, asked, way.extendReply, { replyBy, reason: 'The head is on jury service.' })
    expect(paths(await extend(leader, '2026-12-04'))).toEqual(['replyBy'])
    expect((await extend(partner, '2026-12-11')).statusCode).toBe(403)
    expect((await extend(leader, '2026-12-11')).json()).toMatchObject({
      status: 'awaiting-reply',
      replies: [{ replyBy: '2026-12-11', extensions: [{ to: '2026-12-11', by: { name: 'Ama Osei' } }] }],
    })
    goTo('2026-12-08')
    const reply = await given.act(head, await readBy(head, asked), way.replyToProposal, { answer: 'agrees' })
    expect(reply.json()).toMatchObject({ status: 'awaiting-decision', replies: [{ reply: { late: false } }] })
  })

  test('stands still while nobody heads the school, and goes on with a new head', async () => {
    const { leader, head } = given.people
    const asked = await given.asked(await given.round())
    goTo('2026-11-25')
    const ended = await given.endRole(leader, head, '2026-11-25')
    expect(ended.statusCode).toBe(200)
    expect((await readBy(leader, asked)).replies).toMatchObject([{ replyBy: null, lapsed: false }])
    goTo('2027-01-11')
    expect((await readBy(leader, asked)).status).toBe('awaiting-reply')
    await given.giveRole(leader, given.people.contributor, 'headteacher', [given.school.id], '2027-01-11')
    // Two working days had gone by; eight are left.
    expect((await readBy(leader, asked)).replies).toMatchObject([{ replyBy: '2027-01-20' }])
    const reply = await given.act(
      given.people.contributor,
      await readBy(leader, asked),
      way.replyToProposal,
      {
        answer: 'agrees',
      },
    )
    expect(reply.statusCode).toBe(200)
  })
})
