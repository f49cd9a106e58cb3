import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { decideTogether } from '@sixfold/shared/contracts/round-way.ts'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { Categorising } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { testToday } from '../../../test/harness.ts'

let given: Categorising
let round: { id: string }
let waiting: Categorisation[]
beforeEach(async () => {
  given = await Categorising.create()
  const opened = await given.round()
  round = opened
  const fenwick = await given.world.school('Fenwick')
  waiting = [await given.proposed(opened, 2), await given.proposed(opened, 3, fenwick)]
})

const named = (them: readonly Categorisation[]) => them.map(({ id, version }) => ({ id, version }))
const decide = (who: TestPerson, categorisations: object[], body: object = {}, key?: string) =>
  who.call(decideTogether, {
    params: { roundId: round.id },
    body: { effectiveOn: testToday, categorisations, ...body },
    ...(key === undefined ? {} : { key }),
  })
const published = async () =>
  (await given.test.ownerSql(`select 1 from categorisations where status = 'published'`)).length

test('several schools are decided at once, each with its category and its review', async () => {
  expect((await decide(given.people.trustee, named(waiting))).json()).toEqual({ decided: 2 })
  const levels = await given.test.ownerSql('select level from decisions order by level')
  expect([levels.map((it) => it['level']), await published()]).toEqual([[2, 3], 2])
  expect(await given.test.ownerSql(`select 1 from reviews where status = 'scheduled'`)).toHaveLength(2)
})

test('sent again with its key it is done once', async () => {
  const key = v7()
  const { trustee } = given.people
  const answers = [
    await decide(trustee, named(waiting), {}, key),
    await decide(trustee, named(waiting), {}, key),
  ]
  expect(answers.map((it) => it.statusCode)).toEqual([200, 200])
  expect(await given.test.ownerSql('select 1 from decisions')).toHaveLength(2)
})

test('all or none: every school in the way is named with its reason', async () => {
  const [first, second] = waiting
  const stale = [{ id: first?.id, version: 1 }, ...named(second ? [second] : [])]
  const changed = await decide(given.people.trustee, stale)
  expect([changed.statusCode, changed.json().blockers, await published()]).toEqual([
    409,
    [{ code: 'changed', message: 'Thornmere Primary School: changed after you opened it' }],
    0,
  ])
  await given.alsoHolds(given.people.leader, 'trustee')
  const own = await decide(given.people.leader, named(waiting))
  expect([own.json().blockers.length, await published()]).toEqual([2, 0])
  const early = await decide(given.people.clerk, named(waiting), { effectiveOn: '2026-11-20' })
  expect([
    early.statusCode,
    early
      .json()
      .errors.map((it: { path: string }) => it.path)
      .toSorted(),
  ]).toEqual([400, ['categorisations.0', 'categorisations.1', 'minuteReference']])
})

test('names each school once, and only of that round', async () => {
  const [first] = named(waiting)
  const twice = await decide(given.people.trustee, [first ?? {}, first ?? {}])
  expect([twice.statusCode, twice.json().errors[0].path]).toEqual([400, 'categorisations'])
  expect((await decide(given.people.trustee, [])).statusCode).toBe(400)
  given.test.setNow('2027-06-01T09:00:00Z')
  const other = await given.round(2027)
  const elsewhere = await given.people.trustee.call(decideTogether, {
    params: { roundId: other.id },
    body: { effectiveOn: testToday, categorisations: named(waiting) },
  })
  expect([elsewhere.statusCode, await published()]).toEqual([404, 0])
})

test('two bodies’ members who decide at once leave one decision a school', async () => {
  const second = await given.world.person('trustee')
  const answers = await Promise.all([
    decide(given.people.trustee, named(waiting)),
    decide(second, named(waiting.toReversed())),
  ])
  expect(answers.map((it) => it.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(await given.test.ownerSql('select 1 from decisions')).toHaveLength(2)
})
