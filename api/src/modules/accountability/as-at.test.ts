import { getPriority } from '@sixfold/shared/contracts/cycles.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { acts, history } from '../../../test/board-history.ts'
import { succeeded } from '../../../test/improving.ts'
import { WholeTrust } from '../../../test/whole-trust.ts'

test('a past day shows what was known then: facts, names, steps, categories and dates', async () => {
  const given = await WholeTrust.create({ now: '2026-09-07T09:00:00Z' })
  await given.categorise(2, await given.openRound(2026), given.school, '2026-09-14')
  const cycle = await given.openCycle()
  const priority = await given.addPriority(cycle, 'Every child writes')
  await given.approvePlan(cycle)
  const evidence = await given.addEvidence()
  given.test.setNow('2026-10-05T09:00:00Z')
  await given.edit(priority, { title: 'Every child writes at length' })
  await given.advance(priority)
  expect(await given.row()).toMatchObject({
    priorities: [{ title: 'Every child writes', step: 'explore' }],
  })
  await given.approvePlan(cycle)
  await given.withdraw(evidence)
  expect(await given.row('2026-09-13')).toMatchObject({
    category: null,
    priorities: [{ title: 'Every child writes', step: 'diagnose' }],
    liveEvidence: 1,
  })
  expect(await given.row('2026-09-14')).toMatchObject({
    category: { level: 2, since: '2026-09-14' },
    priorities: [{ title: 'Every child writes', step: 'diagnose' }],
  })
  expect(await given.row('2026-10-05')).toMatchObject({
    priorities: [{ title: 'Every child writes at length', step: 'explore' }],
    liveEvidence: 0,
  })
})

test('a priority is on the page from the day on which a plan with it was approved', async () => {
  const given = await WholeTrust.create({ now: '2026-09-07T09:00:00Z' })
  const cycle = await given.openCycle()
  await given.addPriority(cycle, 'Approved')
  given.test.setNow('2026-10-05T09:00:00Z')
  await given.approvePlan(cycle)
  given.test.setNow('2026-10-06T09:00:00Z')
  await given.addPriority(cycle, 'Not approved yet')
  const titles = async (asAt: string) => (await given.row(asAt)).priorities.map((it) => it.title)
  expect(await titles('2026-10-04')).toEqual([])
  expect(await titles('2026-10-05')).toEqual(['Approved'])
  expect(await titles('2026-10-06')).toEqual(['Approved'])
  const { page } = await given.read(given.people.leader)
  expect(page.totals.priorities.open).toBe(1)
})

test('a day ends at midnight in London, in summer an hour before midnight in UTC', async () => {
  const given = await WholeTrust.create({ now: '2026-07-01T22:30:00Z' })
  const cycle = await given.openCycle(2025)
  await given.addPriority(cycle, 'Before midnight')
  await given.approvePlan(cycle)
  given.test.setNow('2026-07-01T23:30:00Z')
  await given.addPriority(cycle, 'After midnight')
  await given.approvePlan(cycle)
  const titles = async (asAt: string) => (await given.row(asAt)).priorities.map((it) => it.title)
  expect(await titles('2026-07-01')).toEqual(['Before midnight'])
  expect(await titles('2026-07-02')).toEqual(['Before midnight', 'After midnight'])
})

test('a school that joined later, or was completed since, is where it was on that day', async () => {
  const given = await WholeTrust.create({ now: '2026-09-07T09:00:00Z' })
  const cycle = await given.openCycle()
  const priority = await given.addPriority(cycle)
  await given.approvePlan(cycle)
  given.test.setNow('2026-09-08T09:00:00Z')
  for (let step = 1; step < 6; step += 1) await given.advance(priority)
  await given.advance(priority, { decision: 'embed', reason: 'It works' })
  given.test.setNow('2026-09-09T09:00:00Z')
  await given.joins('2026-09-10')
  const names = async (asAt: string) =>
    (await given.read(given.people.trustee, { asAt })).page.schools.map((school) => school.name)
  expect((await given.row('2026-09-07')).priorities).toMatchObject([{ step: 'diagnose' }])
  expect((await given.row('2026-09-08')).priorities).toEqual([])
  expect(await names('2026-09-08')).toContain(given.school.name)
  expect(await names('2026-09-09')).not.toContain(given.school.name)
})

/** The page says in SQL what a priority's own page says by `strengthOn`. */
async function strengthsAreThoseOfThePriorities(given: WholeTrust) {
  for (const { id, strength, contested } of (await given.row()).priorities) {
    const params = { priorityId: id }
    const { evidence } = succeeded(await given.people.leader.call(getPriority, { params })).json()
    expect({ strength, contested }, id).toEqual({
      strength: evidence.strength,
      contested: evidence.contested,
    })
  }
}

test('whatever happens later, a past day’s page stays as it was at the end of that day', async () => {
  const step = fc.record({
    act: fc.constantFrom(...acts),
    pick: fc.nat({ max: 99 }),
    /** Hours until the next act: often the same day, sometimes months. */
    wait: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 24, max: 2400 })),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 40 }), async (steps) => {
      const given = await WholeTrust.create({ now: '2025-06-01T08:00:00Z' })
      const does = history(given)
      const pages = new Map<string, string>()
      let now = Date.parse('2025-06-01T08:00:00Z')
      for (const { act, pick, wait } of steps) {
        await does(act, pick)
        pages.set(given.today, (await given.read(given.people.trustee)).body)
        await strengthsAreThoseOfThePriorities(given)
        now += wait * 3_600_000
        given.test.setNow(new Date(now).toISOString())
      }
      expect(pages.size).toBeGreaterThan(3)
      for (const [asAt, page] of pages)
        expect((await given.read(given.people.trustee, { asAt })).body, asAt).toBe(page)
    }),
    { numRuns: 3, endOnFailure: true },
  )
}, 60_000)
