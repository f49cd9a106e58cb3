import { createHash } from 'node:crypto'
import { canonicalJson } from '@sixfold/shared/domain/plans/canonical-json.ts'
import type { PlanContent } from '@sixfold/shared/domain/plans/content.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { Improving } from '../../../test/improving.ts'

let given: Improving
beforeEach(async () => {
  given = await Improving.create()
})

describe('a version of a plan', () => {
  test('holds the plan’s content under the SHA-256 of its canonical JSON', async () => {
    const priority = await given.diagnosed()
    const planId = await given.approvedPlan(priority)
    const [version] = await given.test.ownerSql(
      'select number, content, hash from plan_versions where plan_id = $1',
      [planId],
    )
    const content = version?.['content'] as PlanContent
    expect(content).toMatchObject({
      academicYear: 2026,
      priorities: [{ id: priority.id, title: priority.title, measures: [{ baseline: 58, target: 72 }] }],
    })
    expect(version).toMatchObject({
      number: 1,
      hash: createHash('sha256').update(canonicalJson(content)).digest('hex'),
    })
  })

  test.each([
    ['plan_versions', 'content = content'],
    ['plan_version_priorities', 'title = title'],
    ['plan_transitions', 'reason = reason'],
  ])('is not changed or deleted by the application: %s', async (table, change) => {
    await given.approvedPlan(await given.priority())
    const { leader } = given.people
    const refused = { code: '42501' }
    await expect(
      given.world.as(leader, (ctx) => ctx.rows(`update ${table} set ${change}`)),
    ).rejects.toMatchObject(refused)
    await expect(given.world.as(leader, (ctx) => ctx.rows(`delete from ${table}`))).rejects.toMatchObject(
      refused,
    )
  })
})

test('the database takes no committee’s sight of a version before that was approved, nor of one that isn’t there', async () => {
  await given.approvedPlan(await given.diagnosed())
  const seen = (day: string, number: number) =>
    given.test.ownerSql('update plans set committee_seen_on = $1, committee_version = $2', [day, number])
  await expect(seen('1999-01-01', 1)).rejects.toThrow()
  await expect(seen('2026-11-21', 2)).rejects.toThrow()
  await seen('2026-11-21', 1)
})
