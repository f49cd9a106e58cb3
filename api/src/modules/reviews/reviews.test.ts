import * as contract from '@sixfold/shared/contracts/reviews.ts'
import type { Review } from '@sixfold/shared/contracts/reviews.ts'
import { usualDays } from '@sixfold/shared/domain/calendar/default-calendar.ts'
import { coveringRound } from '@sixfold/shared/domain/reviews/due.ts'
import * as fc from 'fast-check'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { Categorising } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { reviewPolicy, reviewScope } from './policy.ts'
import { listReviews } from './queries.ts'

let given: Categorising
beforeEach(async () => {
  given = await Categorising.create({ now: '2025-10-15T09:00:00Z' })
})

const listed = async (query = {}, who: TestPerson = given.people.leader): Promise<Review[]> =>
  (await who.call(contract.listReviews, { query: { limit: 200, ...query } })).json().items
const short = (reviews: Review[]) => reviews.map((it) => [it.status, it.nominalDueOn, it.dueOn])

describe('the review of a category', () => {
  test('is due six months after it takes effect, on the last working day by then', async () => {
    await given.published(await given.round(2025), 2, '2025-11-03')
    expect(short(await listed())).toEqual([['scheduled', '2026-05-03', '2026-05-01']])
  })

  test('is due on the last day of that school’s own calendar by then', async () => {
    const usual = usualDays(2025)
    const summer = { ...usual.terms.summer, halfTerm: null, from: '2026-05-11' }
    await given.world.calendar(given.people.leader, {
      isDefault: true,
      years: { 2025: { ...usual, terms: { ...usual.terms, summer } } },
    })
    await given.published(await given.round(2025), 2, '2025-11-03')
    expect(short(await listed())).toEqual([['scheduled', '2026-05-03', '2026-03-27']])
  })

  test('takes the place of one that nobody has begun; that one is kept', async () => {
    await given.published(await given.round(2025), 2)
    given.test.setNow('2026-02-10T09:00:00Z')
    await given.test.ownerSql(`update rounds set academic_year = 2024`)
    await given.published(await given.round(2025), 3)
    expect(short(await listed())).toEqual([['scheduled', '2026-08-10', '2026-07-23']])
    const [old] = await listed({ status: 'replaced' })
    const read = (
      await given.people.head.call(contract.getReview, { params: { reviewId: String(old?.id) } })
    ).json()
    expect(read).toMatchObject({
      status: 'replaced',
      overdue: false,
      category: { level: 2, effectiveOn: '2025-10-15' },
      trail: [
        { from: null, to: 'scheduled', dueOn: '2026-04-15', day: '2025-10-15' },
        { from: 'scheduled', to: 'replaced', dueOn: '2026-04-15', day: '2026-02-10' },
      ],
      version: 2,
    })
  })

  test.each(['preparing', 'held'])('leaves one that is %s open, with its own day', async (status) => {
    await given.published(await given.round(2025), 2)
    await given.test.ownerSql('update reviews set status = $1', [status])
    await given.test.ownerSql(`update rounds set academic_year = 2024`)
    await given.published(await given.round(2025), 3)
    expect(short(await listed({ status: 'any' }))).toEqual([[status, '2026-04-15', '2026-04-15']])
  })

  test('is closed when the school has left', async () => {
    await given.published(await given.round(2025), 2)
    await given.test.ownerSql(`update schools set left_on = '2026-01-31'`)
    given.test.setNow('2026-01-31T12:00:00Z')
    expect(await listed()).toHaveLength(1)
    given.test.setNow('2026-06-01T12:00:00Z')
    expect(await listed()).toEqual([])
    expect(await listed({ status: 'closed' })).toMatchObject([{ overdue: false }])
  })
})

describe('a review is late', () => {
  beforeEach(async () => {
    await given.published(await given.round(2025), 2)
  })

  test('once its day has passed', async () => {
    given.test.setNow('2026-04-15T22:59:00Z')
    expect(await listed({ overdue: 'true' })).toEqual([])
    given.test.setNow('2026-04-15T23:01:00Z')
    expect(await listed({ overdue: 'true' })).toMatchObject([{ overdue: true, coveredBy: null }])
    expect(await listed({ overdue: 'false' })).toEqual([])
  })

  test('not while the school is in an open round, until that publishes its category', async () => {
    given.test.setNow('2026-09-10T09:00:00Z')
    expect(await listed()).toMatchObject([{ overdue: true }])
    const round = await given.round(2026)
    for (const who of Object.values(given.people))
      expect(await listed({}, who), who.name).toMatchObject([{ overdue: false, coveredBy: 2026 }])
    expect(await listed({ overdue: 'true' })).toEqual([])
    await given.published(round, 3)
    expect(await listed()).toMatchObject([{ dueOn: '2027-03-10', overdue: false, coveredBy: null }])
  })
})

test('a round covers in SQL just as the rule says', async () => {
  const it = await given.published(await given.round(2025), 2)
  const world = given.world
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(
        fc.record({
          academicYear: fc.integer({ min: 2022, max: 2028 }),
          published: fc.boolean(),
          closed: fc.boolean(),
        }),
        {
          selector: (round) => round.academicYear,
          maxLength: 5,
        },
      ),
      fc.constantFrom('2024-08-31', '2024-09-01', '2025-12-24', '2026-08-31', '2027-01-01'),
      async (rounds, day) => {
        await given.test.ownerSql(`delete from categorisations where id <> $1`, [it.id])
        await given.test.ownerSql(`delete from rounds where id <> $1`, [it.round.id])
        await given.test.ownerSql(`update rounds set academic_year = 2001`)
        for (const round of rounds) {
          const id = v7()
          await given.test.ownerSql(
            `insert into rounds (trust_id, id, academic_year, recorded_at, by_person_id, status)
             values ($1, $2, $3, now(), $4, $5)`,
            [world.trustId, id, round.academicYear, given.people.leader.id, round.closed ? 'closed' : 'open'],
          )
          if (round.published)
            await given.test.ownerSql(
              `insert into categorisations (trust_id, id, round_id, school_id, status, level, rationale, proposed_by, created_at)
               values ($1, $2, $3, $4, 'published', 2, 'Steady', $5, now())`,
              [world.trustId, v7(), id, given.school.id, given.people.leader.id],
            )
        }
        given.test.setNow(`${day}T12:00:00Z`)
        const open = rounds.filter(({ closed }) => !closed)
        expect((await listed())[0]?.coveredBy).toBe(coveringRound(open, day))
      },
    ),
    { numRuns: 25 },
  )
})

describe('the list', () => {
  beforeEach(async () => {
    const round = await given.round(2025)
    for (const [n, day] of ['2025-12-01', '2025-10-20', '2025-10-20', '2025-11-03', '2025-10-15'].entries())
      await given.published(round, 2, day, n === 0 ? given.school : await given.world.school(`School ${n}`))
  })

  test('has the earliest due first, and its pages hold each review once', async () => {
    const all = await listed()
    expect(all.map((it) => it.dueOn)).toEqual(all.map((it) => it.dueOn).toSorted())
    const paged: Review[] = []
    let cursor: string | undefined
    do {
      const answer = await given.people.leader.call(contract.listReviews, { query: { limit: 2, cursor } })
      paged.push(...answer.json().items)
      cursor = answer.json().nextCursor ?? undefined
    } while (cursor)
    expect(paged).toEqual(all)
  })

  test('shows exactly what may be read one by one, in every role', async () => {
    const filter = { statuses: ['scheduled' as const], schoolId: null, overdue: null }
    for (const person of Object.values(given.people))
      await given.world.as(person, async (ctx) => {
        const scope = reviewScope(ctx.actor)
        const every = await listReviews(ctx, { ...scope, read: { all: true } }, filter, null, 200)
        const mine = await listReviews(ctx, scope, filter, null, 200)
        expect(every).toHaveLength(5)
        expect(mine, person.name).toEqual(every.filter((row) => reviewPolicy.read(ctx.actor, row)))
      })
  })

  test('is narrowed to a school', async () => {
    expect((await listed({ schoolId: given.school.id })).map((it) => it.school.id)).toEqual([given.school.id])
  })

  test('refuses a cursor that isn’t ours', async () => {
    const cursor = Buffer.from('["soon","here"]').toString('base64url')
    expect((await given.people.leader.call(contract.listReviews, { query: { cursor } })).statusCode).toBe(400)
  })
})

test('however often a category is published, the school has exactly one review open', async () => {
  for (const year of [2025, 2026, 2027, 2028]) {
    given.test.setNow(`${year}-10-${10 + (year % 7)}T09:00:00Z`)
    await given.published(await given.round(year), (year % 4) + 1)
    if (year === 2026)
      await given.test.ownerSql(`update reviews set status = 'preparing' where status = 'scheduled'`)
    expect(await listed()).toHaveLength(1)
  }
  expect((await listed({ status: 'any' })).map((it) => it.status).toSorted()).toEqual([
    'preparing',
    'replaced',
  ])
})
