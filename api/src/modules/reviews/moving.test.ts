import { getDashboard, listTimeline } from '@sixfold/shared/contracts/accountability.ts'
import type { Endpoint } from '@sixfold/shared/contracts/endpoint.ts'
import { holdReview, prepareReview, signOffReview } from '@sixfold/shared/contracts/review-acts.ts'
import * as contract from '@sixfold/shared/contracts/reviews.ts'
import type { Review, ReviewWithTrail } from '@sixfold/shared/contracts/reviews.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { addDays } from '@sixfold/shared/domain/calendar/days.ts'
import * as fc from 'fast-check'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { Categorising } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { codes, faults } from '../../../test/paired-schools.ts'

let given: Categorising
let leader: TestPerson
beforeEach(async () => {
  given = await Categorising.create({ now: '2025-10-15T09:00:00Z' })
  leader = given.people.leader
})

const reason = 'The new head starts after Easter'
const listed = async (query = {}): Promise<Review[]> =>
  (await leader.call(contract.listReviews, { query: { limit: 200, ...query } })).json().items
const read = async (id: string, who = leader): Promise<ReviewWithTrail> =>
  (await who.call(contract.getReview, { params: { reviewId: id } })).json()
/** The review that is due on 15 Apr 2026. */
async function scheduled(): Promise<ReviewWithTrail> {
  await given.published(await given.round(2025), 2)
  return read(String((await listed())[0]?.id))
}
const move = (
  it: Endpoint,
  { id, version }: Pick<Review, 'id' | 'version'>,
  dueOn: string,
  more: object = {},
) => leader.call(it, { params: { reviewId: id }, version, body: { dueOn, reason }, ...more })
const { deferReview, bringReviewForward, leaveReviewUnheld } = contract

describe('a review is put off', () => {
  test('to a later day, and the old day, the nominal one, who and why are kept', async () => {
    const review = await scheduled()
    given.test.setNow('2026-02-10T09:00:00Z')
    const answer = await move(deferReview, review, '2026-05-06')
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      status: 'scheduled',
      nominalDueOn: '2026-04-15',
      dueOn: '2026-05-06',
      overdue: false,
      afterUnheld: false,
      moves: [{ from: '2026-04-15', to: '2026-05-06', day: '2026-02-10', by: { name: 'Ama Osei' }, reason }],
      trail: [
        { from: null, to: 'scheduled', dueOn: '2026-04-15', askedOn: null },
        { from: 'scheduled', to: 'scheduled', dueOn: '2026-05-06', askedOn: '2026-05-06', reason },
      ],
      version: 2,
    })
    expect(await listed()).toMatchObject([{ dueOn: '2026-05-06', moves: [{ from: '2026-04-15' }] }])
  })

  test('to the last school day before, when the school is away on the day asked for', async () => {
    const answer = await move(deferReview, await scheduled(), '2026-05-31')
    expect(answer.json()).toMatchObject({ dueOn: '2026-05-22', nominalDueOn: '2026-04-15' })
    expect(answer.json().trail[1]).toMatchObject({ dueOn: '2026-05-22', askedOn: '2026-05-31' })
  })

  test('never to its own day or before, nor further than twelve months after its nominal day', async () => {
    const review = await scheduled()
    for (const day of ['2026-04-15', '2026-04-01', '2027-04-16']) {
      const answer = await move(deferReview, review, day)
      expect([day, answer.statusCode]).toEqual([day, 400])
      expect(answer.json().errors).toEqual([
        { path: 'dueOn', message: 'Give a day from 16 Apr 2026 to 15 Apr 2027' },
      ])
    }
    expect((await move(deferReview, review, '2027-04-15')).statusCode).toBe(200)
  })

  test('and is no longer late, once its new day is to come', async () => {
    const review = await scheduled()
    given.test.setNow('2026-04-20T09:00:00Z')
    expect(await listed({ overdue: 'true' })).toHaveLength(1)
    expect((await move(deferReview, review, '2026-04-20')).statusCode).toBe(200)
    expect(await listed({ overdue: 'true' })).toEqual([])
  })
})

describe('a review is brought forward', () => {
  test('to today at the earliest', async () => {
    const review = await scheduled()
    given.test.setNow('2026-02-10T09:00:00Z')
    expect((await move(bringReviewForward, review, '2026-02-09')).statusCode).toBe(400)
    expect((await move(bringReviewForward, review, '2026-04-15')).statusCode).toBe(400)
    expect((await move(bringReviewForward, review, '2026-02-10')).json()).toMatchObject({
      dueOn: '2026-02-10',
      moves: [{ from: '2026-04-15', to: '2026-02-10' }],
    })
  })

  test('not once its day has come', async () => {
    const review = await scheduled()
    given.test.setNow('2026-04-15T09:00:00Z')
    const answer = await move(bringReviewForward, review, '2026-04-15')
    expect([answer.statusCode, codes(answer)]).toEqual([409, ['no-earlier-day']])
    expect((await read(review.id)).blockers).toMatchObject({ bringForward: [{}], defer: [], notHeld: [] })
  })
})

describe('a review is not held', () => {
  test('and is kept with why, while the next one falls due on the day named', async () => {
    const review = await scheduled()
    given.test.setNow('2026-04-20T09:00:00Z')
    const answer = await move(leaveReviewUnheld, review, '2026-06-14')
    expect(answer.json()).toMatchObject({
      status: 'not-held',
      dueOn: '2026-04-15',
      overdue: false,
      moves: [],
    })
    expect(answer.json().trail[1]).toMatchObject({ to: 'not-held', askedOn: '2026-06-14', reason })
    expect(await listed()).toMatchObject([
      {
        status: 'scheduled',
        nominalDueOn: '2026-06-14',
        dueOn: '2026-06-12',
        category: { level: 2 },
        afterUnheld: true,
      },
    ])
    expect(await listed({ status: 'not-held' })).toHaveLength(1)
  })

  test('and the next one is about the newest category', async () => {
    await scheduled()
    await given.test.ownerSql(`update reviews set status = 'preparing'`)
    await given.test.ownerSql(`update rounds set academic_year = 2024`)
    await given.published(await given.round(2025), 3)
    const [open] = await listed()
    if (!open) throw new Error('no review is open')
    expect((await move(leaveReviewUnheld, open, '2026-06-12')).statusCode).toBe(200)
    expect(await listed()).toMatchObject([{ status: 'scheduled', category: { level: 3 } }])
  })
})

describe('a review stays as it is', () => {
  test.each(['held', 'not-held', 'replaced', 'closed'])('once it is %s', async (status) => {
    const { id } = await scheduled()
    await given.test.ownerSql('update reviews set status = $1', [status])
    for (const it of [deferReview, bringReviewForward, leaveReviewUnheld]) {
      const answer = await move(it, { id, version: 1 }, '2026-03-12')
      expect([answer.statusCode, codes(answer)]).toEqual([409, [`review-${status}`]])
    }
  })

  test('once the school has left', async () => {
    const review = await scheduled()
    await given.test.ownerSql(`update schools set left_on = '2025-12-31'`)
    given.test.setNow('2026-01-10T09:00:00Z')
    expect(codes(await move(deferReview, review, '2026-05-06'))).toEqual(['review-closed'])
  })

  test('for whoever has read an earlier version, or gives no reason', async () => {
    const review = await scheduled()
    expect((await move(deferReview, review, '2026-05-06')).statusCode).toBe(200)
    expect((await move(deferReview, review, '2026-05-07')).statusCode).toBe(412)
    const bare = await leader.call(deferReview, {
      params: { reviewId: review.id },
      version: 2,
      body: { dueOn: 'soon', reason: ' ' },
    })
    expect([bare.statusCode, faults(bare)]).toEqual([400, ['dueOn', 'reason']])
  })

  test('when the same act comes twice: it is done once', async () => {
    const review = await scheduled()
    const key = v7()
    for (const _ of ['first', 'again'])
      expect((await move(deferReview, review, '2026-05-06', { key })).json()).toMatchObject({ version: 2 })
    expect((await read(review.id)).moves).toHaveLength(1)
  })
})

describe('of a moved review', () => {
  test('school, leaders and partners read why; the others that it was, by whom and when', async () => {
    const review = await scheduled()
    await move(deferReview, review, '2026-05-06')
    const { contributor, governor, trustee, clerk, partner, head } = given.people
    for (const who of [leader, partner, head])
      expect((await read(review.id, who)).moves, who.name).toMatchObject([{ reason }])
    for (const who of [contributor, governor, trustee, clerk]) {
      const { moves, trail, abilities } = await read(review.id, who)
      expect(moves, who.name).toMatchObject([{ from: '2026-04-15', by: { name: 'Ama Osei' }, reason: null }])
      expect(trail.map((it) => it.reason)).toEqual([null, null])
      expect(abilities).toMatchObject({ move: false })
      const rows = (await who.call(contract.listReviews)).json<{ items: Review[] }>().items
      expect(rows[0]?.moves).toMatchObject([{ reason: null }])
    }
  })

  test('a leader who governs the school reads why, and may not move it', async () => {
    const review = await scheduled()
    await given.alsoHolds(leader, 'governor', given.school)
    expect((await read(review.id)).abilities).toMatchObject({ move: false })
    expect((await move(deferReview, review, '2026-05-06')).statusCode).toBe(403)
  })

  test('the board’s page of an earlier day keeps the day it had then', async () => {
    const review = await scheduled()
    given.test.setNow('2026-02-10T09:00:00Z')
    await move(leaveReviewUnheld, review, '2026-06-12')
    const dueAsAt = async (asAt: string) =>
      (await given.people.trustee.call(getDashboard, { query: { asAt } })).json().schools[0].review?.dueOn
    expect(await dueAsAt('2026-02-09')).toBe('2026-04-15')
    expect(await dueAsAt('2026-02-10')).toBe('2026-06-12')
  })

  test('the school’s timeline tells the days and not why', async () => {
    await move(deferReview, await scheduled(), '2026-05-06')
    const answer = await given.people.governor.call(listTimeline, { params: { schoolId: given.school.id } })
    expect(answer.json().items[0]).toMatchObject({
      sentence: 'The review was put off from 15 Apr 2026 to 6 May 2026',
    })
    expect(answer.body).not.toContain(reason)
  })
})

const goingOn = {
  prepare: () => ({ it: prepareReview, body: undefined }),
  hold: (heldOn: string) => ({ it: holdReview, body: { heldOn, present: 'The head' } }),
  sign: () => ({ it: signOffReview, body: { outcome: 'confirm', reason: 'It is kept to' } }),
} satisfies Record<string, (today: string) => { it: Endpoint; body: object | undefined }>

test('whatever is published, prepared, held, signed off, moved or not held, a school has exactly one review open', async () => {
  await scheduled()
  const acts = { deferReview, bringReviewForward, leaveReviewUnheld }
  const anyAct = fc.constantFrom('deferReview', 'bringReviewForward', 'leaveReviewUnheld')
  const anyEvent = fc.oneof(
    fc.record({ act: anyAct, days: fc.integer({ min: -200, max: 400 }) }),
    fc.record({ wait: fc.integer({ min: 1, max: 120 }) }),
    fc.constantFrom('publish' as const, 'prepare' as const, 'hold' as const, 'sign' as const),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { minLength: 3, maxLength: 6 }), async (events) => {
      for (const event of events) {
        const [open] = await listed()
        if (!open) throw new Error('no review is open')
        const { today } = given.test.deps.clock()
        if (event === 'publish') {
          // Whatever was opened this year counts as an earlier year's.
          const year = academicYearOf(today)
          await given.test.ownerSql(
            'update rounds set academic_year = (select min(academic_year) - 1 from rounds) where academic_year = $1',
            [year],
          )
          await given.published(await given.round(year), 3)
        } else if (typeof event === 'string') {
          const { it, body } = goingOn[event](today)
          await leader.call(it, { params: { reviewId: open.id }, version: open.version, body })
        } else if ('wait' in event) given.test.setNow(`${addDays(today, event.wait)}T09:00:00Z`)
        else await move(acts[event.act], open, addDays(open.dueOn, event.days))
        expect(await listed()).toHaveLength(1)
      }
    }),
    { numRuns: 10 },
  )
})
