import { getDashboard, listTimeline } from '@sixfold/shared/contracts/accountability.ts'
import * as acts from '@sixfold/shared/contracts/review-acts.ts'
import { deferReview, listReviews } from '@sixfold/shared/contracts/reviews.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import { codes, faults } from '../../../test/paired-schools.ts'
import { judged, Reviewing } from '../../../test/reviewing.ts'

let it: Reviewing
beforeEach(async () => {
  it = await Reviewing.create()
  it.setNow('2027-05-10T09:00:00Z')
})

const status = (answer: { statusCode: number }) => answer.statusCode

describe('from preparation to sign-off', () => {
  test('a review is prepared, judged, held and signed off, and the next one is due', async () => {
    const { leader, partner, head } = it.people
    expect(succeeded(await it.prepare(partner)).json()).toMatchObject({
      status: 'preparing',
      work: {
        prepared: { day: '2027-05-10', by: { id: partner.id } },
        before: {
          why: 'first-approved',
          version: { number: 1 },
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
        now: { version: { number: 1, academicYear: 2026 } },
        priorities: [
          { id: it.priority.id, step: 'diagnose', judgement: null, evidence: { strength: 'thin' } },
        ],
        statement: null,
        held: null,
        outcome: null,
      },
    })
    expect(succeeded(await it.state(head, 'We write every day now.')).json()).toMatchObject({ version: 1 })
    expect(succeeded(await it.judge(partner)).json()).toMatchObject({ ...judged, version: 1 })
    expect(succeeded(await it.hold(leader)).json()).toMatchObject({
      status: 'held',
      work: { held: { heldOn: '2027-05-10', by: { id: leader.id } }, nextDueOn: '2027-11-19' },
    })
    const after = succeeded(await it.signOff(leader, { outcome: 'raise', level: 3 })).json()
    expect(after).toMatchObject({
      status: 'signed-off',
      work: {
        statement: { text: 'We write every day now.' },
        outcome: {
          outcome: 'raise',
          wantsNewDecision: true,
          signedOn: '2027-05-10',
          next: { dueOn: '2027-11-19' },
        },
      },
      trail: [{ to: 'scheduled' }, { to: 'preparing' }, { to: 'held' }, { to: 'signed-off' }],
    })
    const open = succeeded(await leader.call(listReviews, { query: {} })).json().items
    expect(open).toMatchObject([
      { status: 'scheduled', nominalDueOn: '2027-11-21', afterSigned: true, afterUnheld: false },
    ])
  })

  test('each step waits for the one before', async () => {
    expect(codes(await it.judge(it.people.leader))).toEqual(['review-scheduled'])
    expect(codes(await it.state(it.people.head, 'Early'))).toEqual(['review-scheduled'])
    expect(codes(await it.hold())).toEqual(['review-scheduled'])
    expect(codes(await it.signOff())).toEqual(['review-scheduled'])
    succeeded(await it.prepare())
    expect(codes(await it.prepare())).toEqual(['review-preparing'])
    expect(codes(await it.signOff())).toEqual(['review-preparing'])
    succeeded(await it.hold())
    expect(codes(await it.hold())).toEqual(['review-held'])
  })

  test('is not signed off while a priority lacks its judgement, which is named', async () => {
    succeeded(await it.prepare())
    succeeded(await it.hold())
    const answer = await it.signOff()
    expect([status(answer), codes(answer)]).toEqual([409, ['not-judged']])
    expect(answer.json().blockers[0].message).toContain(it.priority.title)
    expect((await it.see()).blockers.signOff).toMatchObject([{ code: 'not-judged' }])
  })

  test('the day it was held is neither to come nor before its preparation', async () => {
    succeeded(await it.prepare())
    for (const day of ['2027-05-11', '2027-05-09']) {
      const answer = await it.hold(it.people.leader, day)
      expect([status(answer), faults(answer)]).toEqual([400, ['heldOn']])
    }
  })

  test('may still be put off while it is prepared', async () => {
    const { version } = succeeded(await it.prepare()).json()
    const params = { reviewId: it.reviewId }
    const body = { dueOn: '2027-06-10', reason: 'The head is away' }
    const answer = succeeded(await it.people.leader.call(deferReview, { params, version, body }))
    expect(answer.json()).toMatchObject({ status: 'preparing', dueOn: '2027-06-10' })
  })

  test('ends when the school leaves', async () => {
    await it.held()
    await it.given.test.ownerSql(`update schools set left_on = '2027-05-09'`)
    expect(codes(await it.signOff())).toEqual(['review-closed'])
  })
})

describe('what is said of a review', () => {
  beforeEach(async () => {
    succeeded(await it.prepare())
  })

  test('is corrected for the version that was read, and every wording is kept', async () => {
    const { leader, head } = it.people
    succeeded(await it.judge(leader))
    expect(status(await it.judge(leader, { progress: 'at-risk' }))).toBe(412)
    expect(succeeded(await it.judge(leader, { progress: 'at-risk', version: 1 })).json()).toMatchObject({
      progress: 'at-risk',
      version: 2,
    })
    succeeded(await it.state(head, 'First'))
    expect(status(await it.state(head, 'Second'))).toBe(412)
    succeeded(await it.state(head, 'Second', 1))
    const kept = async (table: string) => (await it.given.test.ownerSql(`select 1 from ${table}`)).length
    expect([await kept('review_judgements'), await kept('review_statements')]).toEqual([2, 2])
  })

  test('sent again because its answer was lost answers as the first time', async () => {
    expect(status(await it.judge(it.people.leader))).toBe(200)
    expect(succeeded(await it.judge(it.people.leader)).json().version).toBe(1)
    expect(status(await it.judge(it.people.partner))).toBe(412)
    expect(status(await it.state(it.people.head, 'Once'))).toBe(200)
    expect(succeeded(await it.state(it.people.head, 'Once')).json().version).toBe(1)
  })

  test('has to be read before it is signed off', async () => {
    const { version } = succeeded(await it.hold()).json()
    succeeded(await it.judge(it.people.partner))
    const answer = await it.act(
      acts.signOffReview,
      it.people.leader,
      { outcome: 'confirm', reason: 'So' },
      version,
    )
    expect(status(answer)).toBe(412)
  })

  test('is only of priorities in the picture', async () => {
    const other = await it.given.priority(it.priority.cycle.id, { title: 'Not approved' })
    expect(status(await it.judge(it.people.leader, { priorityId: other.id }))).toBe(404)
  })
})

describe('a signed review', () => {
  test('stays as it is, in the API and in the database', async () => {
    const { leader, head } = it.people
    await it.signedOff()
    expect(codes(await it.judge(leader, { version: 1 }))).toEqual(['review-signed-off'])
    expect(codes(await it.state(head, 'Late'))).toEqual(['review-signed-off'])
    expect(codes(await it.hold())).toEqual(['review-signed-off'])
    expect(codes(await it.signOff())).toEqual(['review-signed-off'])
    const { ownerSql } = it.given.test
    await expect(
      ownerSql(`update reviews set due_on = '2028-01-01' where status = 'signed-off'`),
    ).rejects.toThrow('stays as it is')
    await expect(
      ownerSql(`insert into review_statements select trust_id, gen_random_uuid(), review_id, 9, 'x', day, recorded_at,
                by_person_id from review_judgements`),
    ).rejects.toThrow('not while the review is signed-off')
  })

  test('is not signed in the database without its judgements or its outcome', async () => {
    succeeded(await it.prepare())
    succeeded(await it.hold())
    const { ownerSql } = it.given.test
    await expect(ownerSql(`update reviews set status = 'signed-off'`)).rejects.toThrow('with an outcome')
    await expect(
      ownerSql(`insert into review_outcomes select trust_id, gen_random_uuid(), review_id, 'confirm', 'So', before_hash, day,
                recorded_at, by_person_id from review_preparations`),
    ).rejects.toThrow('was not judged')
  })
})

describe('the review after a signed one', () => {
  test('is due three months after signing at the soonest', async () => {
    it.setNow('2027-11-30T09:00:00Z')
    await it.signedOff()
    const next = (await it.people.leader.call(listReviews, { query: {} })).json().items
    expect(next).toMatchObject([{ nominalDueOn: '2028-02-29' }])
  })

  test('counts from a category that was published while this one was prepared or held', async () => {
    succeeded(await it.prepare())
    it.setNow('2027-09-20T09:00:00Z')
    await it.publish(3, '2027-09-20')
    expect((await it.see()).status).toBe('preparing')
    succeeded(await it.judge(it.people.leader))
    succeeded(await it.hold())
    succeeded(await it.signOff())
    const next = (await it.people.leader.call(listReviews, { query: {} })).json().items
    expect(next).toMatchObject([{ nominalDueOn: '2028-03-20', category: { level: 3 } }])
  })
})

describe('who knows of it', () => {
  const timeline = async (who = it.people.leader) =>
    (await who.call(listTimeline, { params: { schoolId: it.given.school.id }, query: {} }))
      .json()
      .items.map((entry: { sentence: string }) => entry.sentence)

  test('before it is signed: leaders, the school’s partners and its head; for others nothing of it moves', async () => {
    const { leader, partner, head, contributor, governor, trustee, clerk } = it.people
    const others = [contributor, governor, trustee, clerk]
    const bytes = async () =>
      Promise.all(
        others.map(async (who) => {
          const one = await it.see(who)
          const list = (await who.call(listReviews, { query: { status: 'any' } })).body
          const preparing = (await who.call(listReviews, { query: { status: 'preparing' } })).json().items
          const board = await who.call(getDashboard, { query: {} })
          return [
            JSON.stringify(one),
            list,
            preparing.length,
            board.headers['etag'],
            (await timeline(who)).join(),
          ]
        }),
      )
    const before = await bytes()
    await it.held()
    succeeded(await it.state(head, 'We write every day now.'))
    expect(await bytes()).toEqual(before)
    for (const who of [leader, partner, head]) {
      expect((await it.see(who)).work?.statement?.text).toBe('We write every day now.')
      expect((await who.call(listReviews, { query: { status: 'held' } })).json().items).toHaveLength(1)
    }
    expect(await timeline(partner)).toContain('The preparation of the review was opened')
  })

  test('once it is signed: everybody who reads the published record', async () => {
    await it.signedOff()
    for (const who of [it.people.governor, it.people.trustee, it.people.clerk, it.people.contributor]) {
      expect(await it.see(who)).toMatchObject({
        status: 'signed-off',
        version: 1,
        work: { outcome: { outcome: 'confirm' }, priorities: [{ judgement: judged }] },
      })
      expect((await timeline(who))[0]).toMatch(/^The review was signed off; the next one is due on/)
    }
  })

  test('whoever belongs to the school or has an interest in it does none of it', async () => {
    const { leader } = it.people
    await it.given.test.ownerSql(
      `insert into interests (trust_id, id, person_id, school_id, words, from_on, recorded_at, by_person_id)
       values ($1, gen_random_uuid(), $2, $3, 'Married to the head', '2026-01-01', now(), $2)`,
      [it.given.world.trustId, leader.id, it.given.school.id],
    )
    expect(status(await it.prepare())).toBe(403)
    expect((await it.see()).abilities).toMatchObject({
      prepare: false,
      judge: false,
      hold: false,
      signOff: false,
    })
  })
})
