import { listTimeline, type TimelineEvent } from '@sixfold/shared/contracts/accountability.ts'
import {
  type Cycle,
  editPriority,
  getCycle,
  getPriority,
  listCycles,
} from '@sixfold/shared/contracts/cycles.ts'
import { getEvidence, listEvidence } from '@sixfold/shared/contracts/evidence.ts'
import { editMeasure, removeMeasure } from '@sixfold/shared/contracts/measures.ts'
import {
  approvePlan,
  getPlan,
  getPlanVersion,
  listPlans,
  type Plan,
  submitPlan,
} from '@sixfold/shared/contracts/plans.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { getSchool } from '@sixfold/shared/contracts/schools.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { weighOptions } from '../../../test/gates.ts'
import { Improving, statement, succeeded } from '../../../test/improving.ts'

let given: Improving
beforeEach(async () => {
  given = await Improving.create()
})

const outsiders = () => [given.people.governor, given.people.trustee, given.people.clerk]
const edit = async (priority: { id: string }, body: object) => {
  const { version } = await given.see(priority.id)
  const params = { priorityId: priority.id }
  return succeeded(await given.people.head.call(editPriority, { params, version, body })).json<Priority>()
}
const sentences = async (who: TestPerson) =>
  (await who.call(listTimeline, { params: { schoolId: given.school.id } }))
    .json<{ items: TimelineEvent[] }>()
    .items.map((event) => event.sentence)
    .join('\n')

describe('before an approved plan holds a priority', () => {
  test('governors, trustees and clerks don’t know of it, wherever they look', async () => {
    const priority = await given.diagnosed()
    const open = await given.evidence({
      audience: 'governors-and-trustees',
      links: [{ priorityId: priority.id, stance: 'supports' }],
    })
    succeeded(await given.move(priority, { to: 'next' }))
    const query = { schoolId: given.school.id }
    for (const who of outsiders()) {
      expect((await who.call(getPriority, { params: { priorityId: priority.id } })).statusCode).toBe(404)
      const [cycle] = (await who.call(listCycles, { query })).json().items
      expect(cycle).toMatchObject({ academicYear: 2026, priorities: [] })
      expect((await who.call(getSchool, { params: query })).json().openPriorities).toBe(0)
      const piece = (await who.call(getEvidence, { params: { evidenceId: open.id } })).json()
      expect(piece).toMatchObject({ id: open.id, links: [] })
      const linked = await who.call(listEvidence, { query: { priorityId: priority.id } })
      expect(linked.json()).toEqual({ items: [], nextCursor: null, hidden: 0 })
      expect(await sentences(who)).not.toContain(priority.title)
    }
    expect((await given.people.head.call(getSchool, { params: query })).json().openPriorities).toBe(1)
    expect(await sentences(given.people.partner)).toContain(priority.title)
  })
})

describe('once an approved plan holds a priority', () => {
  test('they read its texts and measures as approved, and its step as it is now', async () => {
    const priority = await given.diagnosed()
    await given.approvedPlan(priority)
    for (const who of outsiders()) {
      const seen = await given.see(priority.id, who)
      expect(seen).toMatchObject({
        step: 'diagnose',
        statement,
        measures: [{ target: 72 }],
        gate: null,
        blockers: { advance: [] },
        evidence: { items: [], hidden: 1, count: 1 },
      })
      expect(Object.values(seen.abilities).some(Boolean)).toBe(false)
    }
    succeeded(await given.move(priority, { to: 'next' }))
    expect(await given.see(priority.id, given.people.trustee)).toMatchObject({ step: 'explore', statement })
  })

  test('what is changed since is a draft until it is approved', async () => {
    const priority = await given.diagnosed()
    await given.approvedPlan(priority)
    const title = 'Every child writes for an audience'
    await edit(priority, { title, problem: 'Children write for nobody', criterionKey: 'achievement' })
    await given.measure(priority.id, { name: 'Pages a week' })
    const open = await given.evidence({
      audience: 'governors-and-trustees',
      links: [{ priorityId: priority.id, stance: 'supports' }],
    })
    const { head, governor } = given.people
    const seen = await given.see(priority.id, governor)
    expect(seen).toMatchObject({
      title: priority.title,
      criterionKey: priority.criterionKey,
      statement,
    })
    expect(seen.measures.map((measure) => measure.name)).toEqual(['Expected standard in writing, year 6'])
    const [cycle] = (await governor.call(listCycles)).json().items
    expect(cycle.priorities).toMatchObject([{ title: priority.title, measure: { target: 72 } }])
    const piece = (await governor.call(getEvidence, { params: { evidenceId: open.id } })).json()
    expect(piece.links).toMatchObject([{ priority: { title: priority.title } }])
    succeeded(await given.move(priority, { to: 'next' }))
    expect(await sentences(governor)).toContain(priority.title)
    expect(await sentences(governor)).not.toContain(title)
    expect((await given.see(priority.id, head)).title).toBe(title)

    await given.approvedPlan(priority)
    expect(await given.see(priority.id, governor)).toMatchObject({ title, measures: [{}, {}] })
  })

  test('the note on a step is theirs once the school has gone on from the step', async () => {
    const priority = await given.at('explore')
    await given.approvedPlan(priority)
    succeeded(await given.note(priority.id, 'explore', 0, 'A draft'))
    await weighOptions(given, priority.id)
    const { trustee } = given.people
    expect((await given.see(priority.id, trustee)).notes).toEqual([])
    succeeded(await given.move(priority, { to: 'next' }))
    expect((await given.see(priority.id, trustee)).notes).toMatchObject([
      { step: 'explore', note: 'A draft' },
    ])
  })

  test('a measure on fewer than six pupils stays within school and leaders', async () => {
    const priority = await given.at('explore')
    await given.measure(priority.id, { name: 'Reading of five pupils', fewPupils: true })
    await given.approvedPlan(priority)
    const { head, leader, contributor, partner, governor, trustee } = given.people
    const names = async (by: typeof head) =>
      (await given.see(priority.id, by)).measures.map((measure) => measure.name)
    for (const insider of [head, leader, contributor]) expect(await names(insider)).toHaveLength(2)
    for (const outsider of [partner, governor, trustee]) {
      expect(await names(outsider)).toEqual(['Expected standard in writing, year 6'])
    }
  })
})

test('a draft that stands before what is approved leaves no gap in the numbers', async () => {
  const cycleId = await given.cycle()
  const draft = await given.priority(cycleId, { title: 'Attendance' })
  await given.planned({ title: 'Writing' }, cycleId)
  const reading = await given.planned({ title: 'Reading' }, cycleId)
  const params = { planId: (await given.people.head.call(listPlans)).json().items[0].id }
  succeeded(await given.people.head.call(submitPlan, { params, version: 1 }))
  succeeded(await given.people.leader.call(approvePlan, { params, version: 2 }))
  const numbers = async (who: TestPerson) => {
    const cycle = (await who.call(getCycle, { params: { cycleId } })).json<Cycle>()
    const plan = (await who.call(getPlan, { params })).json<Plan>()
    const version = (await who.call(getPlanVersion, { params: { ...params, number: '1' } })).json<Plan>()
    return [cycle, plan, version].map(({ priorities }) => priorities.map(({ rank, title }) => [rank, title]))
  }
  const published = [
    [1, 'Writing'],
    [2, 'Reading'],
  ]
  for (const who of outsiders()) {
    expect(await numbers(who)).toEqual([published, published, published])
    expect((await given.see(reading.id, who)).rank).toBe(2)
    expect((await who.call(getPriority, { params: { priorityId: draft.id } })).statusCode).toBe(404)
  }
  const standing = [[1, 'Attendance'], ...published.map(([rank, title]) => [Number(rank) + 1, title])]
  expect(await numbers(given.people.head)).toEqual([standing, standing, published])
})

test('a version that was frozen with a gap is read without it', async () => {
  const writing = await given.diagnosed()
  await given.approvedPlan(writing)
  await given.test.ownerSql(`alter table plan_versions disable trigger user`)
  await given.test.ownerSql(
    `update plan_versions set content = jsonb_set(content, '{priorities,0,rank}', '3')`,
  )
  await given.test.ownerSql(`alter table plan_versions enable trigger user`)
  expect((await given.see(writing.id, given.people.governor)).rank).toBe(1)
  const params = { planId: (await given.people.governor.call(listPlans)).json().items[0].id }
  const plan = (await given.people.governor.call(getPlan, { params })).json<Plan>()
  expect(plan.priorities.map(({ rank }) => rank)).toEqual([1])
})

test('a measure known by now to be about few pupils stays within, also once it is taken out', async () => {
  const priority = await given.at('explore')
  await given.approvedPlan(priority)
  const { head, governor } = given.people
  await given.measure(priority.id, { name: 'Pages written a week' })
  const params = { measureId: priority.measures[0]!.id }
  const body = { fewPupils: true }
  succeeded(await head.call(editMeasure, { params, version: 1, body }))
  succeeded(await head.call(removeMeasure, { params, version: 2 }))
  expect((await given.see(priority.id, governor)).measures).toEqual([])
})

describe('the revision that the board page hangs on', () => {
  const revision = async (audience: string) => {
    const [row] = await given.test.ownerSql('select value from revisions where audience = $1', [audience])
    return Number(row?.['value'] ?? 0)
  }
  /** Whether an act moves what this audience sees. */
  const moves = async (audience: string, act: () => Promise<unknown>) => {
    const before = await revision(audience)
    await act()
    return (await revision(audience)) > before
  }

  test('moves for trustees with steps of what is published, and not with drafts', async () => {
    const priority = await given.at('explore')
    await weighOptions(given, priority.id)
    await given.approvedPlan(priority)
    expect(await moves('trustees', () => given.note(priority.id, 'explore'))).toBe(false)
    expect(await moves('trustees', () => given.move(priority, { to: 'next' }))).toBe(true)
    expect(await moves('trustees', () => given.note(priority.id, 'explore', 1))).toBe(true)
    expect(await moves('trustees', () => edit(priority, { title: 'Another name' }))).toBe(false)
    const few = { name: 'Reading of five pupils', fewPupils: true }
    expect(await moves('trustees', () => given.measure(priority.id, few))).toBe(false)
    expect(await moves('school', () => given.measure(priority.id, few))).toBe(true)
  })

  test('stays where it is with the steps of a priority that no approved plan holds', async () => {
    const priority = await given.diagnosed()
    expect(await moves('trustees', () => given.move(priority, { to: 'next' }))).toBe(false)
    expect(await moves('leaders', () => given.move(priority, { to: 'diagnose', reason: 'Too early' }))).toBe(
      true,
    )
  })
})
