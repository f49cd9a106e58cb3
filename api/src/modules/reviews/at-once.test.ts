import * as acts from '@sixfold/shared/contracts/review-acts.ts'
import { deferReview, listReviews } from '@sixfold/shared/contracts/reviews.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import { Reviewing, signed } from '../../../test/reviewing.ts'

let it: Reviewing
beforeEach(async () => {
  it = await Reviewing.create()
  it.setNow('2027-05-10T09:00:00Z')
})

const statuses = (answers: { statusCode: number }[]) =>
  answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)
const count = async (table: string) => (await it.given.test.ownerSql(`select 1 from ${table}`)).length
const open = async () => (await it.people.leader.call(listReviews, { query: {} })).json().items.length

/** On the embedded database requests take turns, so these only meet on a PostgreSQL server (TEST_DATABASE_URL). */
describe('at the same moment', () => {
  test('a leader and a partner open the preparation: it is opened once', async () => {
    const { version } = await it.see()
    const params = { reviewId: it.reviewId }
    const answers = await Promise.all(
      [it.people.leader, it.people.partner].map((who) => who.call(acts.prepareReview, { params, version })),
    )
    expect(statuses(answers)).toEqual([200, 412])
    expect(await count('review_preparations')).toBe(1)
  })

  test('two people judge the same priority: one is told so', async () => {
    succeeded(await it.prepare())
    const answers = await Promise.all([
      it.judge(it.people.leader),
      it.judge(it.people.partner, { progress: 'off-track' }),
    ])
    expect(statuses(answers)).toEqual([200, 412])
    expect(await count('review_judgements')).toBe(1)
  })

  test('one signs off while another corrects a judgement: nothing is signed unread, or changed once signed', async () => {
    await it.held()
    const { version } = await it.see()
    const params = { reviewId: it.reviewId }
    const [sent, corrected] = await Promise.all([
      it.people.leader.call(acts.signOffReview, { params, version, body: signed }),
      it.judge(it.people.partner, { progress: 'off-track', version: 1 }),
    ])
    expect([
      [200, 409],
      [412, 200],
    ]).toContainEqual([sent.statusCode, corrected.statusCode])
    expect(await open()).toBe(1)
  })

  test('two sign off: it is signed once, and one review follows', async () => {
    await it.held()
    const { version } = await it.see()
    const params = { reviewId: it.reviewId }
    const answers = await Promise.all(
      [it.people.leader, it.people.partner].map((who) =>
        who.call(acts.signOffReview, { params, version, body: signed }),
      ),
    )
    expect(statuses(answers)).toEqual([200, 412])
    expect([await count('review_outcomes'), await count('reviews'), await open()]).toEqual([1, 2, 1])
  })

  test('one is prepared while a leader puts it off: one after the other', async () => {
    const { version } = await it.see()
    const params = { reviewId: it.reviewId }
    const answers = await Promise.all([
      it.people.partner.call(acts.prepareReview, { params, version }),
      it.people.leader.call(deferReview, {
        params,
        version,
        body: { dueOn: '2027-06-10', reason: 'The head is away' },
      }),
    ])
    expect(statuses(answers)).toEqual([200, 412])
  })

  test('one is signed off while a category is published: exactly one is open after', async () => {
    it.setNow('2027-09-20T09:00:00Z')
    await it.held()
    const [answer] = await Promise.all([it.signOff(), it.publish(3, '2027-09-20')])
    expect([200, 412]).toContain(answer.statusCode)
    expect(await open()).toBe(1)
  })
})
