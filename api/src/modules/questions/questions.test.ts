import { getToday, listTimeline, type Today } from '@sixfold/shared/contracts/accountability.ts'
import { withdrawEvidence } from '@sixfold/shared/contracts/evidence.ts'
import { endMembership } from '@sixfold/shared/contracts/people.ts'
import * as contract from '@sixfold/shared/contracts/questions.ts'
import type { QuestionWithThread } from '@sixfold/shared/contracts/questions.ts'
import { addDays } from '@sixfold/shared/domain/calendar/days.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { answer, ask, askAgain, asked, assign, close, list, see } from '../../../test/asking.ts'
import { reasons } from '../../../test/boardroom.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { succeeded } from '../../../test/improving.ts'
import { Reviewing } from '../../../test/reviewing.ts'

let given: Reviewing
let people: Reviewing['people']
let school: { kind: 'school'; id: string }
beforeEach(async () => {
  given = await Reviewing.create()
  people = given.people
  school = { kind: 'school', id: given.given.school.id }
})

const after = (sent: { json(): unknown }) => sent.json() as QuestionWithThread
const sees = async (who: TestPerson, it: { id: string }) => (await see(who, it)).statusCode
const todays = async (who: TestPerson) =>
  (await who.call(getToday))
    .json<Today>()
    .items.filter(({ kind }) => kind === 'question')
    .map(({ title }) => title)

describe('a question', () => {
  test('is asked, given to somebody, answered and closed, and all of it stays', async () => {
    const { trustee, leader, head } = people
    const question = await asked(trustee, school, { text: 'Is attendance recovering?' })
    expect(question).toMatchObject({
      about: { kind: 'school', title: 'Thornmere Primary School', asAt: '2026-11-21' },
      status: 'asked',
      askedBy: { name: 'Jo Barlow' },
      forGovernorsOf: null,
      next: { act: 'assign', who: 'leaders' },
      abilities: { assign: false, answer: false, close: true, askAgain: true },
    })
    const inHand = after(await assign(leader, question, head))
    expect(inHand).toMatchObject({ assignee: { name: 'Rosa Adeyemi' }, next: { act: 'answer' } })
    given.setNow('2026-12-01T09:00:00Z')
    const answered = after(await answer(head, inHand))
    expect(answered).toMatchObject({ status: 'answered', next: { act: 'close', who: 'asker' }, ageDays: 10 })
    const closed = after(await close(trustee, answered))
    expect(closed).toMatchObject({ status: 'closed', closedOn: '2026-12-01', next: null, version: 4 })
    expect(closed.thread.map(({ kind, by, text }) => [kind, by.name, text])).toEqual([
      ['asked', 'Jo Barlow', 'Is attendance recovering?'],
      ['assigned', 'Ama Osei', null],
      ['answered', 'Rosa Adeyemi', 'Attendance has risen.'],
      ['closed', 'Jo Barlow', null],
    ])
    given.setNow('2027-03-01T09:00:00Z')
    expect(after(await see(trustee, closed)).ageDays).toBe(10)
  })

  test('is asked again where the answer left something open, of the same person', async () => {
    const { trustee, leader, partner } = people
    let it = await asked(trustee, school)
    it = after(await assign(leader, it, partner))
    it = after(await answer(partner, it))
    it = after(await close(trustee, it, { text: 'Thank you.' }))
    it = after(await askAgain(trustee, it))
    expect(it).toMatchObject({ status: 'asked', closedOn: null, assignee: { name: 'Priya Iyer' } })
    const transitions = await given.given.test.ownerSql(
      'select from_status, to_status from question_transitions order by sequence',
    )
    expect(transitions.map((row) => row['to_status'])).toEqual(['asked', 'answered', 'closed', 'asked'])
    expect(transitions.map((row) => row['from_status'])).toEqual([null, 'asked', 'answered', 'closed'])
    await expect(
      given.given.world.as(leader, (ctx) => ctx.rows(`update question_entries set text = 'No'`)),
    ).rejects.toThrow(/permission denied/)
  })

  test('isn’t closed unanswered without a word, nor answered once it is closed', async () => {
    const { trustee, leader, head } = people
    const question = await asked(trustee, school)
    expect(reasons(await close(trustee, question))).toEqual(['no-answer-yet'])
    const closed = after(await close(trustee, question, { text: 'The board has heard it.' }))
    expect(reasons(await answer(leader, closed))).toEqual(['closed'])
    expect(reasons(await assign(leader, closed, head))).toEqual(['closed'])
    expect(reasons(await close(trustee, closed))).toEqual(['closed'])
    expect(reasons(await askAgain(trustee, question))).toEqual([])
  })

  test('is asked once, however often it is sent, and acts do nothing twice', async () => {
    const { trustee, leader } = people
    const id = v7()
    const send = (more = {}) => ask(trustee, school, { id, ...more })
    expect([(await send()).statusCode, (await send()).statusCode]).toEqual([201, 201])
    expect((await send({ text: 'Another?' })).statusCode).toBe(409)
    const params = { questionId: id }
    const reply = () =>
      leader.call(contract.answerQuestion, {
        params,
        version: 1,
        key: 'the-same-key',
        body: { text: 'Yes.' },
      })
    expect([(await reply()).statusCode, (await reply()).statusCode]).toEqual([200, 200])
    expect(after(await see(leader, { id })).thread).toHaveLength(2)
    expect((await answer(leader, { id, version: 1 })).statusCode).toBe(412)
  })

  test('is given to a leader, or a head or partner of its school, and not to whoever asked', async () => {
    const { trustee, leader, head, partner, contributor } = people
    const other = await given.given.world.person('headteacher', [
      await given.given.world.school('Aldercombe Primary School'),
    ])
    const question = await asked(trustee, school)
    const offered = (
      await leader.call(contract.listAnswerers, { params: { questionId: question.id } })
    ).json()
    expect(offered.items.map((it: { name: string }) => it.name)).toEqual(
      [leader, partner, head].map((it) => it.name),
    )
    for (const who of [trustee, contributor, other])
      expect(reasons(await assign(leader, question, who))).toEqual(['personId'])
    const figure = await asked(trustee, { kind: 'figure', figure: 'late', asAt: '2026-11-21' })
    expect(reasons(await assign(leader, figure, head))).toEqual(['personId'])
  })

  test('goes back to leaders when whoever was asked has left, and to the board when the asker has', async () => {
    const { trustee, leader, head } = people
    const other = await given.given.world.person('trustee', [], 'Bo Tan')
    let it = await asked(trustee, school)
    it = after(await assign(leader, it, head))
    await end(head)
    it = after(await see(leader, it))
    expect(it).toMatchObject({ assignee: null, next: { act: 'assign' }, nextIsMine: true })
    it = after(await answer(leader, it))
    expect((await close(other, it)).statusCode).toBe(403)
    await end(trustee)
    expect(after(await see(other, it))).toMatchObject({ next: { who: 'stand-ins' }, nextIsMine: true })
    expect((await close(other, it)).statusCode).toBe(200)
  })
  /** Yesterday was their last day. */
  const end = async (who: TestPerson) => {
    const lastDay = given.given.test.deps.clock().today
    const params = { membershipId: who.membershipId }
    succeeded(await people.leader.call(endMembership, { params, version: 1, body: { lastDay } }))
    given.setNow(`${addDays(lastDay, 1)}T09:00:00Z`)
  }
})

describe('a question is about', () => {
  test('a figure, in the words of the record as at the day on which it was read', async () => {
    const { trustee } = people
    const figure = { kind: 'figure', figure: 'repair', asAt: '2026-11-21' } as const
    expect((await asked(trustee, figure)).about).toEqual({
      kind: 'figure',
      id: null,
      figure: 'repair',
      exception: null,
      asAt: '2026-11-21',
      title: 'Schools that are in Repair',
      value: '1 school',
      schools: [],
    })
    expect((await asked(trustee, { ...figure, asAt: '2026-11-20' })).about.value).toBe('0 schools')
    expect(reasons(await ask(trustee, { ...figure, asAt: '2026-11-22' }))).toEqual(['about.asAt'])
    const words = async (name: 'diagnose' | 'support' | 'evidence') =>
      (await asked(trustee, { ...figure, figure: name })).about.value
    expect([await words('diagnose'), await words('support'), await words('evidence')]).toEqual([
      '1 priority',
      '0 days',
      '1 piece',
    ])
  })

  test('a priority, a review, a category: what is published, by its title there', async () => {
    const { trustee, governor } = people
    const { items } = (await trustee.call(contract.listQuestions)).json()
    expect(items).toEqual([])
    const [row] = await given.given.test.ownerSql('select id from categorisations')
    const about = async (kind: 'priority' | 'review' | 'category', id: string) =>
      (await asked(governor, { kind, id })).about
    expect(await about('priority', given.priority.id)).toMatchObject({
      title: given.priority.title,
      value: null,
    })
    expect(await about('review', given.reviewId)).toMatchObject({ title: 'Review due on 21 May 2027' })
    expect(await about('category', String(row?.['id']))).toMatchObject({
      title: 'Category for 2026/27',
      value: 'Repair',
    })
    expect((await list(trustee)).items).toEqual([])
  })

  test('nothing that isn’t published: a draft isn’t there, not even for a governor who leads the trust', async () => {
    const { trustee, governor, leader } = people
    const draft = await given.given.priority(given.priority.cycle.id, { title: 'Not yet approved' })
    const about = { kind: 'priority', id: draft.id } as const
    expect((await ask(trustee, about)).statusCode).toBe(404)
    expect((await ask(governor, about)).statusCode).toBe(404)
    expect((await ask(leader, about)).statusCode).toBe(404)
    expect((await ask(trustee, { kind: 'review', id: draft.id })).statusCode).toBe(404)
    const params = { questionId: (await asked(trustee, school)).id }
    const records = (await leader.call(contract.listAnswerRecords, { params })).json().items
    expect(records.map((it: { title: string }) => it.title)).not.toContain('Not yet approved')
    expect(records.map((it: { kind: string }) => it.kind).toSorted()).toEqual([
      'category',
      'priority',
      'review',
      'school',
    ])
  })
})

describe('an answer', () => {
  test('leads to what whoever asked can open, and to nothing else', async () => {
    const { trustee, leader } = people
    const question = await asked(trustee, school)
    const [open, shut] = [
      await given.given.evidence({ audience: 'governors-and-trustees', title: 'Attendance, autumn' }),
      await given.given.evidence({ title: 'Learning walk' }),
    ]
    const link = (id: string) => ({ kind: 'evidence', id })
    expect(reasons(await answer(leader, question, { links: [link(open.id), link(shut.id)] }))).toEqual([
      'links.1',
    ])
    expect(reasons(await answer(leader, question, { links: [link(open.id), link(open.id)] }))).toEqual([
      'links.1',
    ])
    const answered = after(await answer(leader, question, { links: [link(open.id)] }))
    expect(answered.thread[1]?.links).toEqual([{ ...link(open.id), title: 'Attendance, autumn' }])
    succeeded(
      await leader.call(withdrawEvidence, {
        params: { evidenceId: open.id },
        version: open.version,
        body: { reason: 'It was of another class' },
      }),
    )
    expect(after(await see(trustee, question)).thread[1]?.links).toEqual([{ ...link(open.id), title: null }])
  })
})

describe('who learns of a question', () => {
  test('the school, once it is asked to answer or an answer is there; its other people and peers never', async () => {
    const { trustee, leader, head, partner, governor, contributor, clerk } = people
    const second = await given.given.world.person('headteacher', [given.given.school], 'Sam Okoro')
    const question = await asked(trustee, school)
    expect([await sees(clerk, question), await sees(leader, question)]).toEqual([200, 200])
    for (const who of [head, partner, governor, contributor]) expect(await sees(who, question)).toBe(404)
    const assigned = after(await assign(leader, question, head))
    expect([await sees(head, question), await sees(second, question)]).toEqual([200, 404])
    await answer(head, assigned)
    for (const who of [head, second, partner]) expect(await sees(who, question)).toBe(200)
    for (const who of [governor, contributor]) expect(await sees(who, question)).toBe(404)
  })

  test('of one that governors asked: they and leaders, not the board', async () => {
    const { trustee, leader, governor, clerk } = people
    const other = await given.given.world.person('governor', [given.given.school], 'Ed Lowe')
    const question = await asked(governor, school)
    expect(question.forGovernorsOf).toMatchObject({ name: 'Thornmere Primary School' })
    for (const who of [leader, governor, other]) expect(await sees(who, question)).toBe(200)
    for (const who of [trustee, clerk]) expect(await sees(who, question)).toBe(404)
  })

  test('the timeline tells the same people, and not what was said', async () => {
    const { trustee, leader, head, governor, contributor } = people
    const question = await asked(trustee, school, { text: 'A secret?' })
    const params = { schoolId: school.id }
    const told = async (who: TestPerson) => (await who.call(listTimeline, { params })).body
    expect(await told(trustee)).toContain('A question was asked about “Thornmere Primary School”')
    expect(await told(trustee)).not.toContain('A secret?')
    for (const who of [head, governor, contributor]) expect(await told(who)).not.toContain('A question')
    await answer(leader, question)
    expect(await told(head)).toContain('A question was answered')
    for (const who of [governor, contributor]) expect(await told(who)).not.toContain('A question')
  })

  test('Today tells whoever does what is next', async () => {
    const { trustee, leader, head } = people
    let it = await asked(trustee, school)
    const about = 'about “Thornmere Primary School”'
    expect(await todays(leader)).toEqual([`Say who answers a question ${about}`])
    it = after(await assign(leader, it, head))
    expect([await todays(leader), await todays(head)]).toEqual([[], [`Answer a question ${about}`]])
    it = after(await answer(head, it))
    expect([await todays(head), await todays(trustee)]).toEqual([[], [`Your question ${about} was answered`]])
    await close(trustee, it)
    expect(await todays(trustee)).toEqual([])
  })
})
