import { getDashboard } from '@sixfold/shared/contracts/accountability.ts'
import { listCategories } from '@sixfold/shared/contracts/categories.ts'
import {
  type CategoryOfYear,
  enterEarlierCategory,
  listCategoryYears,
  type SchoolCategoryYears,
} from '@sixfold/shared/contracts/earlier-categories.ts'
import { listReviews } from '@sixfold/shared/contracts/reviews.ts'
import { listSchools } from '@sixfold/shared/contracts/schools.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { codesOf, succeeded } from '../../../test/answers.ts'
import { Categorising } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'

let given: Categorising
beforeEach(async () => {
  given = await Categorising.create()
})

const enter = (
  academicYear: number,
  level: number | null,
  version = 0,
  note: string | null = null,
  who = given.people.leader,
) =>
  who.call(enterEarlierCategory, {
    params: { schoolId: given.school.id, academicYear: String(academicYear) },
    body: { level, note },
    version,
  })
const seenBy = async (who: TestPerson): Promise<SchoolCategoryYears['years']> =>
  succeeded(await who.call(listCategoryYears))
    .json()
    .items.find((it: SchoolCategoryYears) => it.school.id === given.school.id)?.years
const ofYear = async (academicYear: number, who = given.people.leader) =>
  (await seenBy(who)).find((it) => it.academicYear === academicYear)

describe('a category of an earlier year', () => {
  test('shows wherever categories do, marked as entered later, and makes movement from the first day', async () => {
    const { leader, trustee, head } = given.people
    const params = { schoolId: given.school.id }
    succeeded(await enter(2024, 1, 0, 'Board of 12 Oct 2024'))
    expect(succeeded(await enter(2025, 2)).json<CategoryOfYear>()).toEqual({
      academicYear: 2025,
      level: 2,
      movement: 'less',
      enteredLater: true,
      note: null,
      version: 1,
    })
    await given.published(await given.round(), 3)
    for (const who of [leader, head, given.people.governor]) {
      const { items } = (await who.call(listCategories, { params })).json()
      expect(items).toMatchObject([
        { level: 3, before: 2, movement: 'less', enteredLater: false, body: 'board' },
        {
          level: 2,
          before: 1,
          enteredLater: true,
          body: null,
          bodyName: null,
          effectiveOn: '2025-09-01',
          ratings: [],
        },
        { level: 1, before: null, rationale: 'Board of 12 Oct 2024', by: { id: leader.id } },
      ])
    }
    const board = (await trustee.call(getDashboard, { query: {} })).json()
    const school = board.schools.find((it: { id: string }) => it.id === given.school.id)
    expect(school).toMatchObject({ category: { level: 3 }, movement: { direction: 'less', was: 2 } })
    const listed = (await leader.call(listSchools)).json().items
    expect(listed.find((it: { id: string }) => it.id === given.school.id)).toMatchObject({
      category: { level: 3, movement: 'less' },
    })
    expect((await seenBy(trustee)).map(({ level, movement }) => [level, movement])).toEqual([
      [null, null],
      [null, null],
      [null, null],
      [1, null],
      [2, 'less'],
      [3, 'less'],
    ])
  })

  test('is in force until the first round decides, brings no review, and the board of a day before knows nothing of it', async () => {
    const { leader, trustee } = given.people
    succeeded(await enter(2025, 2))
    const schoolOn = async (query: Record<string, string>) =>
      (await trustee.call(getDashboard, { query }))
        .json()
        .schools.find((it: { id: string }) => it.id === given.school.id)
    expect(await schoolOn({})).toMatchObject({ category: { level: 2, categorisationId: null }, review: null })
    const dayBefore = new Date(Date.parse(given.test.deps.clock().today) - 86_400_000)
      .toISOString()
      .slice(0, 10)
    expect((await schoolOn({ asAt: dayBefore }))?.category ?? null).toBeNull()
    expect((await leader.call(listReviews, { query: { status: 'any' } })).json().items).toEqual([])
  })

  test('is corrected and taken back, each kept, and a stale or doubled one writes nothing', async () => {
    succeeded(await enter(2025, 2))
    expect((await enter(2025, 3)).statusCode).toBe(412)
    succeeded(await enter(2025, 2))
    succeeded(await enter(2025, 3, 1))
    succeeded(await enter(2025, null, 2))
    // There is nothing to take back twice, nor where nothing was entered.
    succeeded(await enter(2025, null, 3, 'again'))
    succeeded(await enter(2024, null, 0, 'nothing'))
    expect(await ofYear(2025)).toMatchObject({ level: null, enteredLater: false, version: 3 })
    const kept = await given.test.ownerSql('select level from earlier_categories order by sequence')
    expect(kept.map((it) => it['level'])).toEqual([2, 3, null])
    const params = { schoolId: given.school.id }
    expect((await given.people.leader.call(listCategories, { params })).json().items).toEqual([])
    await expect(
      given.world.as(given.people.leader, (ctx) => ctx.rows('update earlier_categories set level = 4')),
    ).rejects.toThrow(/permission denied/)
  })

  test('of the same year by two at once is entered once', async () => {
    const answers = await Promise.all([enter(2025, 2), enter(2025, 3), enter(2025, 4)])
    expect(answers.map((one) => one.statusCode).toSorted((a, b) => a - b)).toEqual([200, 412, 412])
  })

  test('never writes over what was decided here, in the API and in the database', async () => {
    await given.published(await given.round(), 3)
    given.test.setNow('2027-11-21T09:00:00Z')
    expect(codesOf(await enter(2026, 2))).toEqual(['decided-here'])
    succeeded(await enter(2025, 2))
    expect((await ofYear(2026))?.blockers.enter.map(({ code }) => code)).toEqual(['decided-here'])
    await expect(
      given.test.ownerSql(
        `insert into earlier_categories (trust_id, id, school_id, academic_year, sequence, level, day, recorded_at, by_person_id)
         select trust_id, gen_random_uuid(), school_id, 2026, 1, 4, '2027-11-21', now(), decided_by from decisions`,
      ),
    ).rejects.toThrow('decided here')
  })

  test('is refused where it is no earlier year, and by whom it isn’t for', async () => {
    expect(codesOf(await enter(2026, 2))).toEqual(['not-earlier'])
    expect(codesOf(await enter(2019, 2))).toEqual(['too-long-ago'])
    expect((await enter(2025, 5)).statusCode).toBe(400)
    for (const who of [given.people.partner, given.people.head, given.people.trustee])
      expect((await enter(2025, 2, 0, null, who)).statusCode).toBe(403)
    await given.alsoHolds(given.people.leader, 'governor', given.school)
    expect((await enter(2025, 2)).statusCode).toBe(403)
  })
})
