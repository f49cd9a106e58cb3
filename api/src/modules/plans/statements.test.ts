import { expect, it } from 'vitest'
import { callApi } from '../../../test/harness.ts'
import { Improving, succeeded } from '../../../test/improving.ts'
import { recording, type Statement } from '../../../test/recording.ts'
import { pagesOf, writePlan } from '../../../test/whole-plan.ts'
import { buildApp } from '../../app.ts'

it('the pages of a plan take as many statements for a large plan as for a small one', async () => {
  const small = await Improving.create()
  const large = await Improving.at(small.world, 'Harrowgate High School')
  const few = { priorities: 1, actions: 2, measures: 1, observations: 2, evidence: 3 }
  const many = { priorities: 2, actions: 4, measures: 4, observations: 5, evidence: 6 }
  const plans = { few: await writePlan(small, few), many: await writePlan(large, many) }

  const read: Statement[] = []
  const app = await buildApp({ ...small.test.deps, db: recording(small.test.db, read) })
  const statements = async (given: Improving, role: 'head' | 'trustee', plan: typeof plans.few) => {
    const counts: Record<string, number> = {}
    for (const page of pagesOf(plan, role === 'head')) {
      read.length = 0
      succeeded(await callApi(app, given.people[role].token, page.endpoint, page.asked))
      counts[page.name] = read.length
    }
    return counts
  }
  for (const role of ['head', 'trustee'] as const) {
    const ofFew = await statements(small, role, plans.few)
    for (const [name, count] of Object.entries(ofFew)) {
      expect(count, name).toBeGreaterThan(0)
      expect(count, name).toBeLessThanOrEqual(10)
    }
    expect(await statements(large, role, plans.many)).toEqual(ofFew)
  }
  await app.close()
})
