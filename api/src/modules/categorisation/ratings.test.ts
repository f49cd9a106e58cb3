import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { Round } from '@sixfold/shared/contracts/rounds.ts'
import { type Category, listCategories } from '@sixfold/shared/contracts/categories.ts'
import { type RatedCriterion, rateCriterion } from '@sixfold/shared/contracts/ratings.ts'
import type { RatingValue } from '@sixfold/shared/domain/categorisation/rating.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { codesOf } from '../../../test/answers.ts'
import { Categorising } from '../../../test/categorising.ts'
import { testToday } from '../../../test/harness.ts'

let given: Categorising
let round: Round
beforeEach(async () => {
  given = await Categorising.create()
  round = await given.round()
})

/** Six at Secure or above, none below Developing: Improve. */
const improve: RatingValue[] = [3, 3, 3, 2, 2, 4, 4, 3, 2, 'too-early']

const ratingIn = (it: Categorisation, key: RatedCriterion['criterionKey']) =>
  it.ratings.find((one) => one.criterionKey === key)?.rating
const paths = (answer: { json(): { errors?: { path: string }[] } }) =>
  answer.json().errors?.map((one) => one.path)

describe('rating a criterion', () => {
  test('is done one at a time, by leader or partner, with a note, and says who and when', async () => {
    const it = await given.begun(round)
    const { leader, partner } = given.people
    const first = await given.rate(partner, it, 'inclusion', 3, { note: ' Support is well placed. ' })
    expect([first.statusCode, first.json()]).toEqual([
      200,
      {
        criterionKey: 'inclusion',
        value: 3,
        note: 'Support is well placed.',
        by: { id: partner.id, name: 'Priya Iyer' },
        day: testToday,
        version: 1,
      },
    ])
    expect(first.headers['etag']).toMatch(/^"1\./)
    await given.rate(leader, it, 'safeguarding', 4)
    const seen = (await given.read(leader, it)).json<Categorisation>()
    expect(seen.ratings).toHaveLength(10)
    expect(seen.ratings.filter((one) => one.rating).map((one) => one.criterionKey)).toEqual([
      'inclusion',
      'safeguarding',
    ])
    expect(seen.suggestion).toMatchObject({ level: null, missing: [{ code: 'too-few-ratings' }] })
    expect(seen.version).toBe(it.version)
  })

  test('again is a correction: the latest counts, and the one before stays in the record', async () => {
    const it = await given.begun(round)
    await given.rate(given.people.leader, it, 'inclusion', 2)
    const second = await given.rate(given.people.partner, it, 'inclusion', 3, { version: 1 })
    expect(second.json()).toMatchObject({ value: 3, version: 2 })
    const seen = (await given.read(given.people.leader, it)).json<Categorisation>()
    expect(ratingIn(seen, 'inclusion')).toMatchObject({ value: 3, by: { name: 'Priya Iyer' } })
    const kept = await given.test.ownerSql('select sequence, level from ratings order by sequence')
    expect(kept).toEqual([
      { sequence: 1, level: 2 },
      { sequence: 2, level: 3 },
    ])
    const audited = await given.test.ownerSql(
      `select person_id, changes->'level' as level from audit_log where table_name = 'ratings' order by at`,
    )
    expect(audited).toEqual([
      { person_id: given.people.leader.id, level: [null, 2] },
      { person_id: given.people.partner.id, level: [null, 3] },
    ])
  })

  test('without a level needs the reason', async () => {
    const it = await given.begun(round)
    const bare = await given.rate(given.people.leader, it, 'finance-and-estate', 'too-early')
    expect([bare.statusCode, paths(bare)]).toEqual([400, ['note']])
    const why = await given.rate(given.people.leader, it, 'finance-and-estate', 'too-early', {
      note: 'Its accounts come in spring.',
    })
    expect(why.json()).toMatchObject({ value: 'too-early', note: 'Its accounts come in spring.' })
  })

  test('takes no fifth level and no other criterion', async () => {
    const it = await given.begun(round)
    const wrong = await given.rate(given.people.leader, it, 'inclusion', 5 as 4)
    expect([wrong.statusCode, paths(wrong)]).toEqual([400, ['value']])
    expect((await given.rate(given.people.leader, it, 'music', 3)).statusCode).toBe(404)
  })

  test('that someone else rated meanwhile is refused, and another criterion isn’t', async () => {
    const it = await given.begun(round)
    await given.rate(given.people.partner, it, 'inclusion', 3)
    const late = await given.rate(given.people.leader, it, 'inclusion', 2)
    expect([late.statusCode, late.json().versions]).toEqual([412, { sent: 0, current: 1 }])
    expect((await given.rate(given.people.leader, it, 'achievement', 2)).statusCode).toBe(200)
  })

  test('sent twice is written once', async () => {
    const it = await given.begun(round)
    const [first, second] = [
      await given.rate(given.people.leader, it, 'inclusion', 2),
      await given.rate(given.people.leader, it, 'inclusion', 2),
    ]
    expect([second.statusCode, second.json()]).toEqual([200, first.json()])
    expect(await given.test.ownerSql('select 1 from ratings')).toHaveLength(1)
  })

  test('needs If-Match', async () => {
    const it = await given.begun(round)
    const answer = await given.people.leader.call(rateCriterion, {
      params: { categorisationId: it.id, criterionKey: 'inclusion' },
      body: { value: 3, note: null },
    })
    expect(answer.statusCode).toBe(428)
  })

  test('once proposed says why it is changed, and keeps the value before', async () => {
    const it = await given.begun(round)
    await given.rate(given.people.partner, it, 'inclusion', 2)
    await given.propose(given.people.partner, it)
    const bare = await given.rate(given.people.leader, it, 'inclusion', 3, { version: 1 })
    expect([bare.statusCode, paths(bare)]).toEqual([400, ['reason']])
    const reason = 'Against the other schools it is secure.'
    expect(
      (await given.rate(given.people.leader, it, 'inclusion', 3, { version: 1, reason })).statusCode,
    ).toBe(200)
    const seen = (await given.read(given.people.partner, it)).json<Categorisation>()
    expect(seen.ratings[0]).toMatchObject({
      rating: { value: 3 },
      former: [{ value: 2, by: { name: 'Priya Iyer' }, reason }],
    })
  })

  test('ends with moderation, and begins again for leaders when the proposal comes back', async () => {
    const { leader, partner, trustee } = given.people
    const it = await given.proposed(round)
    expect(codesOf(await given.rate(leader, it, 'inclusion', 3))).toEqual(['with-the-board'])
    await given.sendBack(trustee, it)
    expect(codesOf(await given.rate(partner, it, 'inclusion', 3))).toEqual(['before-the-conversation'])
    expect((await given.rate(leader, it, 'inclusion', 3, { reason: 'It was asked.' })).statusCode).toBe(200)
    const published = await given.published(round, 3, testToday, await given.world.school('Élan'))
    expect(codesOf(await given.rate(leader, published, 'inclusion', 3))).toEqual(['published'])
  })
})

describe('proposing', () => {
  test('the level that the ratings suggest needs no reason', async () => {
    const it = await given.begun(round)
    await given.rated(it, improve)
    const proposed = await given.propose(given.people.leader, it, 3)
    expect(proposed.json()).toMatchObject({
      status: 'proposed',
      suggestion: { level: 3, missing: [] },
      departure: null,
    })
  })

  test('another level names the reason, and nothing is proposed without one', async () => {
    const it = await given.begun(round)
    await given.rated(it, improve)
    const bare = await given.propose(given.people.leader, it, 2)
    expect([bare.statusCode, paths(bare), bare.json().detail]).toEqual([
      400,
      ['departure'],
      'departure: The ratings suggest Improve: say why you propose Repair',
    ])
    expect((await given.read(given.people.leader, it)).json().status).toBe('self-assessing')
    const why = await given.propose(given.people.leader, it, 2, 'Its head leaves at Easter.')
    expect(why.json()).toMatchObject({
      level: 2,
      suggestion: { level: 3 },
      departure: { from: 3, reason: 'Its head leaves at Easter.' },
    })
  })

  test('takes no reason for what departs from nothing', async () => {
    const it = await given.begun(round)
    expect(paths(await given.propose(given.people.leader, it, 2, 'Because.'))).toEqual(['departure'])
    await given.rated(it, improve)
    expect(paths(await given.propose(given.people.leader, it, 3, 'Because.'))).toEqual(['departure'])
  })

  test('may be done before there are enough ratings, and the answer says what is missing', async () => {
    const it = await given.begun(round)
    const proposed = (await given.propose(given.people.leader, it, 2)).json<Categorisation>()
    expect(proposed.suggestion).toMatchObject({
      level: null,
      missing: [{ code: 'too-few-ratings' }, { code: 'limiting-unrated' }],
    })
  })

  test('keeps each proposal with what was suggested then', async () => {
    const it = await given.begun(round)
    await given.rated(it, improve)
    const first = (await given.propose(given.people.leader, it, 2, 'Its head leaves.')).json<Categorisation>()
    const again = await given.propose(given.people.partner, first, 3)
    expect(again.json()).toMatchObject({ departure: null })
    const kept = await given.test.ownerSql(
      'select level, suggested_level as suggested, departure from proposals order by id',
    )
    expect(kept).toEqual([
      { level: 2, suggested: 3, departure: 'Its head leaves.' },
      { level: 3, suggested: 3, departure: null },
    ])
  })
})

describe('last year’s ratings', () => {
  test('stand beside this year’s, and each published category keeps its own', async () => {
    const { leader, trustee, governor } = given.people
    given.test.setNow('2025-10-01T09:00:00Z')
    const last = await given.begun(await given.round(2025))
    await given.rated(last, [2, 3, 3, 3, 3, 3, 3, 3])
    const then = await given.onward((await given.propose(leader, last, 3)).json())
    await given.decide(trustee, then, { effectiveOn: '2025-10-01' })
    given.test.setNow('2026-11-21T09:30:00.000Z')
    const it = await given.begun(round)
    await given.rate(leader, it, 'inclusion', 3, { note: 'Provision is reviewed each half-term.' })
    const seen = (await given.read(leader, it)).json<Categorisation>()
    expect(seen.ratings.slice(0, 2)).toMatchObject([
      { criterionKey: 'inclusion', rating: { value: 3 }, before: { academicYear: 2025, value: 2 } },
      { criterionKey: 'curriculum-and-teaching', rating: null, before: { academicYear: 2025, value: 3 } },
    ])
    const proposed = await given.onward((await given.propose(leader, it, 3)).json())
    await given.decide(trustee, proposed, { effectiveOn: testToday })
    const { items } = (await governor.call(listCategories, { params: { schoolId: given.school.id } })).json<{
      items: Category[]
    }>()
    expect(items.map((one) => [one.academicYear, one.ratings.length, one.ratings[0]])).toEqual([
      [2026, 1, { criterionKey: 'inclusion', value: 3, note: 'Provision is reviewed each half-term.' }],
      [2025, 8, { criterionKey: 'inclusion', value: 2, note: null }],
    ])
  })
})
