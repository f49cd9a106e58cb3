import { listCategories } from '@sixfold/shared/contracts/categories.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { Categorising } from '../../../test/categorising.ts'

let given: Categorising
beforeEach(async () => {
  given = await Categorising.create()
})

describe('a school’s categories', () => {
  const categories = async (query = {}) =>
    (
      await given.people.governor.call(listCategories, {
        params: { schoolId: given.school.id },
        query,
      })
    ).json()

  test('say which is in force, since when, and whether the school needs less support than last year', async () => {
    given.test.setNow('2025-10-15T09:00:00Z')
    await given.published(await given.round(2025), 2)
    given.test.setNow('2026-10-14T09:00:00Z')
    await given.published(await given.round(2026), 3, '2026-11-01')
    expect((await categories()).items).toMatchObject([
      {
        academicYear: 2026,
        level: 3,
        before: 2,
        movement: 'less',
        effectiveOn: '2026-11-01',
        inForce: false,
      },
      { academicYear: 2025, level: 2, before: 2, movement: 'same', effectiveOn: '2025-10-15', inForce: true },
    ])
    given.test.setNow('2026-11-01T09:00:00Z')
    expect((await categories()).items).toMatchObject([
      { level: 3, movement: 'less', inForce: true },
      { level: 2, before: null, movement: null, inForce: false },
    ])
  })

  test('come in pages', async () => {
    given.test.setNow('2025-10-15T09:00:00Z')
    await given.published(await given.round(2025), 2)
    given.test.setNow('2026-10-14T09:00:00Z')
    await given.published(await given.round(2026), 3)
    const first = await categories({ limit: 1 })
    const second = await categories({ limit: 1, cursor: first.nextCursor })
    expect([first.items[0].level, second.items[0].level, second.nextCursor]).toEqual([3, 2, null])
  })
})
