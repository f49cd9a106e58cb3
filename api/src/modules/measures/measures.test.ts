import * as contract from '@sixfold/shared/contracts/measures.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { codesOf, Improving, succeeded, writing } from '../../../test/improving.ts'

let given: Improving
beforeEach(async () => {
  given = await Improving.create()
})

type Answer = Awaited<ReturnType<TestPerson['call']>>
const pathsOf = (answer: Answer) =>
  answer.json<{ errors?: { path: string }[] }>().errors?.map((fault) => fault.path)
const edit = (measureId: string, version: number, body: object, by = given.people.contributor) =>
  by.call(contract.editMeasure, { params: { measureId }, version, body })
const remove = (measureId: string, version = 1, key = v7()) =>
  given.people.head.call(contract.removeMeasure, { params: { measureId }, version, key })

describe('a measure', () => {
  test('takes today for a baseline without a day, and each fault is named at its field', async () => {
    const priority = await given.priority()
    expect(await given.measure(priority.id)).toMatchObject({
      kind: 'number',
      baseline: 58,
      baselineOn: '2026-11-21',
      targetOn: null,
      milestones: [],
      observations: [],
      standing: { status: 'no-target' },
    })
    const refused = async (more: object) => {
      const body = { ...writing(priority.id), ...more }
      const answer = await given.people.head.call(contract.addMeasure, { body })
      return [answer.statusCode, pathsOf(answer)]
    }
    expect(await refused({ baselineOn: '2026-11-30', targetOn: '2026-11-25' })).toEqual([
      400,
      ['baselineOn', 'targetOn'],
    ])
    expect(await refused({ target: 58 })).toEqual([400, ['target']])
    expect(await refused({ baseline: 1e12 })).toEqual([400, ['baseline']])
    expect(await refused({ kind: 'level', baseline: 0, target: 5 })).toEqual([400, ['baseline', 'target']])
    expect(await refused({ kind: 'yes-no', baseline: 0, target: 2 })).toEqual([400, ['target']])
    expect(await refused({ unit: undefined })).toEqual([400, ['unit']])
  })

  test('is a yes or no, or a level, without a unit', async () => {
    const priority = await given.priority()
    const agreed = { kind: 'yes-no', unit: undefined, baseline: 0, target: 1, targetOn: '2027-07-10' }
    expect(await given.measure(priority.id, agreed)).toMatchObject({
      kind: 'yes-no',
      unit: '',
      standing: { status: 'no-recent', reason: 'Nothing was observed yet' },
    })
    expect(await given.measure(priority.id, { kind: 'level', baseline: 2, target: 3 })).toMatchObject({
      unit: '',
      standing: { reason: 'The target of Secure (3) has no day, so no path leads to it' },
    })
  })

  test('changes field by field; losing the baseline closes the gate again', async () => {
    const priority = await given.diagnosed()
    const measureId = priority.measures[0]!.id
    expect(succeeded(await edit(measureId, 1, { target: 75.5 })).json()).toMatchObject({
      baseline: 58,
      target: 75.5,
      version: 2,
    })
    expect((await edit(measureId, 1, { target: 80 })).statusCode).toBe(412)
    succeeded(await edit(measureId, 2, { baseline: null }))
    expect(codesOf(await given.move(priority, { to: 'next' }))).toEqual(['no-baseline'])
  })

  test('keeps its baseline after step 1 while it is the only one, as it keeps its place', async () => {
    const priority = await given.at('explore')
    const measureId = priority.measures[0]!.id
    expect(codesOf(await edit(measureId, 1, { baseline: null }))).toEqual(['needed-since-step-1'])
    expect(codesOf(await remove(measureId))).toEqual(['needed-since-step-1'])
    await given.measure(priority.id, { name: 'Pages a week' })
    succeeded(await edit(measureId, 1, { baseline: null }))
  })

  test('that was taken out is shown no more, and a retry takes it out once', async () => {
    const priority = await given.priority()
    const { id } = await given.measure(priority.id)
    const key = v7()
    expect((await remove(id, 7, v7())).statusCode).toBe(412)
    expect((await remove(id, 1, key)).statusCode).toBe(204)
    expect((await remove(id, 1, key)).statusCode).toBe(204)
    expect((await remove(id)).statusCode).toBe(404)
    expect((await given.see(priority.id)).measures).toEqual([])
    expect((await edit(id, 2, { target: 80 })).statusCode).toBe(404)
  })

  test('can’t become of another kind than what was observed of it', async () => {
    const { id } = await given.measure((await given.priority()).id, { baselineOn: '2026-09-09' })
    const body = { id: v7(), value: 61, observedOn: '2026-10-01' }
    succeeded(await given.people.head.call(contract.recordObservation, { params: { measureId: id }, body }))
    expect(pathsOf(await edit(id, 1, { kind: 'level', baseline: 2, target: 3 }))).toEqual(['kind'])
    expect(pathsOf(await edit(id, 1, { baselineOn: '2026-10-02' }))).toEqual(['baselineOn'])
  })
})

describe('milestones', () => {
  const add = (measureId: string, more: object = {}, by = given.people.head) =>
    by.call(contract.addMilestone, {
      body: { id: v7(), measureId, academicYear: 2026, term: 'autumn', value: 62, ...more },
    })
  const change = (milestoneId: string, version: number, body: object) =>
    given.people.head.call(contract.editMilestone, { params: { milestoneId }, version, body })

  test('are due on the last day of their term unless another day is given', async () => {
    const { id } = await given.measure((await given.priority()).id, { baselineOn: '2026-09-09' })
    const spring = succeeded(await add(id, { term: 'spring', value: 66 })).json()
    expect(spring.dueOn).toMatch(/^2027-0[34]-\d\d$/)
    const autumn = succeeded(await add(id, { dueOn: '2026-12-11' })).json()
    expect(autumn).toMatchObject({ dueOn: '2026-12-11', value: 62, note: null, version: 1 })
    const seen = await given.people.head.call(contract.getMeasure, { params: { measureId: id } })
    expect(seen.json().milestones.map((one: { id: string }) => one.id)).toEqual([autumn.id, spring.id])
    expect(seen.json().standing).toMatchObject({ status: 'no-recent' })
  })

  test('are one a term, after the baseline, in their year, and each fault is at its field', async () => {
    const { id } = await given.measure((await given.priority()).id)
    succeeded(await add(id))
    expect(pathsOf(await add(id))).toEqual(['term'])
    expect(pathsOf(await add(id, { term: 'spring', dueOn: '2027-09-02' }))).toEqual(['dueOn'])
    expect(pathsOf(await add(id, { academicYear: 2025 }))).toEqual(['dueOn'])
    expect(pathsOf(await add(id, { term: 'winter' }))).toEqual(['term'])
  })

  test('are changed on top of their version, move with their term, and are taken out', async () => {
    const { id } = await given.measure((await given.priority()).id)
    const milestone = succeeded(await add(id, { note: 'After the mock' })).json()
    const moved = succeeded(await change(milestone.id, 1, { term: 'summer', value: 70, note: null })).json()
    expect(moved).toMatchObject({ term: 'summer', value: 70, note: null, version: 2 })
    expect(moved.dueOn > '2027-07-01').toBe(true)
    expect((await change(milestone.id, 1, { value: 71 })).statusCode).toBe(412)
    const { head } = given.people
    const out = { params: { milestoneId: milestone.id }, version: 2, key: v7() }
    expect((await head.call(contract.removeMilestone, out)).statusCode).toBe(204)
    succeeded(await add(id, { term: 'summer' }))
    expect((await change(milestone.id, 2, { value: 71 })).statusCode).toBe(404)
  })
})

describe('plan fields', () => {
  test('stay as they are while the trust has the plan; observations go on', async () => {
    const { id } = await given.measure((await given.priority()).id)
    await given.test.ownerSql(`update plans set status = 'submitted'`)
    const milestone = { id: v7(), measureId: id, academicYear: 2026, term: 'autumn', value: 62 }
    for (const answer of [
      await edit(id, 1, { target: 80 }),
      await remove(id),
      await given.people.head.call(contract.addMilestone, { body: milestone }),
    ])
      expect(codesOf(answer)).toEqual(['plan-submitted'])
    const body = { id: v7(), value: 61 }
    succeeded(await given.people.head.call(contract.recordObservation, { params: { measureId: id }, body }))
  })
})
