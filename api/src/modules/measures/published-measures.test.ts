import { listTimeline } from '@sixfold/shared/contracts/accountability.ts'
import * as contract from '@sixfold/shared/contracts/measures.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { approvePlanAsItStands } from '../../../test/approved-plan.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { Improving, succeeded } from '../../../test/improving.ts'
import { measuresAsKnown } from './queries.ts'

let given: Improving
let priority: Priority
beforeEach(async () => {
  given = await Improving.create()
  priority = await given.priority()
})

const list = async (by: TestPerson, query: Record<string, string> = { priorityId: priority.id }) =>
  succeeded(await by.call(contract.listMeasures, { query })).json<{
    items: contract.Measure[]
    abilities: { write: boolean }
  }>()
const names = async (by: TestPerson) => (await list(by)).items.map((measure) => measure.name)
const approve = () => approvePlanAsItStands(given.world, given.people.leader, priority.cycle.id)
const observe = (measureId: string, value = 61, more: object = {}) =>
  given.people.head.call(contract.recordObservation, {
    params: { measureId },
    body: { id: v7(), value, ...more },
  })
const addMilestone = (measureId: string, value = 62) =>
  given.people.head.call(contract.addMilestone, {
    body: { id: v7(), measureId, academicYear: 2026, term: 'autumn', value },
  })

describe('governors, trustees and clerks', () => {
  test('know nothing of a priority’s measures before a plan with it is approved', async () => {
    const { id } = await given.measure(priority.id)
    for (const who of [given.people.governor, given.people.trustee, given.people.clerk]) {
      const query = { priorityId: priority.id }
      expect((await who.call(contract.listMeasures, { query })).statusCode).toBe(404)
      expect((await who.call(contract.getMeasure, { params: { measureId: id } })).statusCode).toBe(404)
      const cycle = { cycleId: priority.cycle.id }
      expect((await list(who, cycle)).items).toEqual([])
    }
    expect((await list(given.people.partner)).abilities).toEqual({ write: false })
  })

  test('then read them as approved, with what is observed of them since', async () => {
    const { id } = await given.measure(priority.id, { baselineOn: '2026-09-09', targetOn: '2027-07-10' })
    succeeded(await addMilestone(id))
    await approve()
    const params = { measureId: id }
    const { head, trustee, governor } = given.people
    succeeded(
      await head.call(contract.editMeasure, { params, version: 1, body: { target: 60, name: 'New' } }),
    )
    await given.measure(priority.id, { name: 'Added since' })
    succeeded(await observe(id))
    for (const who of [trustee, governor]) {
      const { items, abilities } = await list(who)
      expect(items).toMatchObject([
        { name: 'Expected standard in writing, year 6', target: 72, milestones: [{ value: 62 }] },
      ])
      expect(items[0]?.observations).toMatchObject([{ value: 61 }])
      expect(items[0]?.standing.reason).toContain('61% on 21 Nov; the path asks for')
      expect(abilities).toEqual({ write: false })
      expect(succeeded(await who.call(contract.getMeasure, { params })).json()).toMatchObject({ target: 72 })
    }
    expect((await list(head)).items).toMatchObject([{ name: 'New', target: 60 }, { name: 'Added since' }])
  })

  test('still read one that the school has taken out since, until that is approved', async () => {
    const { id } = await given.measure(priority.id)
    succeeded(await observe(id))
    await approve()
    const out = { params: { measureId: id }, version: 1, key: v7() }
    expect((await given.people.head.call(contract.removeMeasure, out)).statusCode).toBe(204)
    expect(await names(given.people.head)).toEqual([])
    const { items } = await list(given.people.trustee)
    expect(items[0]?.observations).toMatchObject([{ value: 61 }])
    await approve()
    expect(await names(given.people.trustee)).toEqual([])
  })
})

describe('a measure on fewer than six pupils', () => {
  const few = { name: 'Reading of five pupils', fewPupils: true }

  test('stays within school and leaders, with its milestones and observations, in lists, errors and counts', async () => {
    await given.measure(priority.id)
    const { id } = await given.measure(priority.id, few)
    succeeded(await addMilestone(id))
    succeeded(await observe(id))
    await approve()
    const { head, contributor, leader, partner, governor, trustee, clerk } = given.people
    for (const insider of [head, contributor, leader]) expect(await names(insider)).toHaveLength(2)
    for (const outsider of [partner, governor, trustee, clerk]) {
      const answer = await outsider.call(contract.listMeasures, { query: { priorityId: priority.id } })
      expect(answer.json().items).toHaveLength(1)
      const seen = JSON.stringify([answer.json(), await given.see(priority.id, outsider)])
      expect(seen).not.toContain('five pupils')
      const params = { measureId: id }
      const tries = [
        await outsider.call(contract.getMeasure, { params }),
        await outsider.call(contract.editMeasure, { params, version: 1, body: { target: 80 } }),
        await outsider.call(contract.recordObservation, { params, body: { id: v7(), value: 1 } }),
        await outsider.call(contract.removeMeasure, { params, version: 1, key: v7() }),
      ]
      expect(tries.map((one) => one.statusCode)).toEqual([404, 404, 404, 404])
    }
  })

  test('leaves no line on the timeline of anybody else', async () => {
    await approve()
    const timeline = async (who: TestPerson) =>
      succeeded(await who.call(listTimeline, { params: { schoolId: given.school.id } })).json().items.length
    const others = [given.people.partner, given.people.governor, given.people.trustee]
    const before = await Promise.all(others.map(timeline))
    const own = await timeline(given.people.contributor)
    const { id } = await given.measure(priority.id, few)
    succeeded(await addMilestone(id))
    succeeded(await observe(id))
    expect(await Promise.all(others.map(timeline))).toEqual(before)
    expect(await timeline(given.people.contributor)).toBe(own + 3)
  })

  test('once it is known to be, is hidden whatever the approved plan says', async () => {
    const { id } = await given.measure(priority.id)
    await approve()
    expect(await names(given.people.trustee)).toHaveLength(1)
    const params = { measureId: id }
    const body = { fewPupils: true }
    succeeded(await given.people.head.call(contract.editMeasure, { params, version: 1, body }))
    expect(await names(given.people.trustee)).toEqual([])
    expect(await names(given.people.partner)).toEqual([])
  })
})

describe('the measures of a cycle', () => {
  test('are asked for by cycle or by priority, not both', async () => {
    const { head } = given.people
    for (const query of [{}, { priorityId: priority.id, cycleId: priority.cycle.id }])
      expect((await head.call(contract.listMeasures, { query })).statusCode).toBe(400)
  })

  test('are read in as many statements as those of one priority', async () => {
    const second = await given.priority(priority.cycle.id, { title: 'Every child reads' })
    for (const one of [priority, second, priority, second]) {
      const { id } = await given.measure(one.id)
      succeeded(await addMilestone(id))
      succeeded(await observe(id))
    }
    await approve()
    const statements = (who: TestPerson, priorityIds: string[]) =>
      given.world.as(who, async (ctx) => {
        let asked = 0
        const rows: typeof ctx.rows = (...sql) => {
          asked += 1
          return ctx.rows(...sql)
        }
        const about = priorityIds.map((id) => ({ id, schoolId: given.school.id }))
        const known = await measuresAsKnown({ ...ctx, rows }, about)
        return [asked, known.measures.length]
      })
    for (const who of [given.people.head, given.people.trustee]) {
      expect(await statements(who, [priority.id])).toEqual([3, 2])
      expect(await statements(who, [priority.id, second.id])).toEqual([3, 4])
      expect((await list(who, { cycleId: priority.cycle.id })).items).toHaveLength(4)
    }
  })
})
