import * as contract from '@sixfold/shared/contracts/cycles.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { codesOf, Improving, succeeded, writing } from '../../../test/improving.ts'

let given: Improving
beforeEach(async () => {
  given = await Improving.create()
})

describe('measures', () => {
  test('take today for a baseline without a day, and refuse days that can’t be', async () => {
    const priority = await given.priority()
    expect(await given.measure(priority.id)).toMatchObject({
      baseline: 58,
      baselineOn: '2026-11-21',
      targetOn: null,
    })
    const { head } = given.people
    const body = { ...writing(priority.id), baselineOn: '2026-11-30', targetOn: '2026-11-25' }
    const refused = await head.call(contract.addMeasure, { body })
    expect(refused.statusCode).toBe(400)
    expect(refused.json().errors.map((fault: { path: string }) => fault.path)).toEqual([
      'baselineOn',
      'targetOn',
    ])
  })

  test('change field by field; losing the baseline closes the gate again', async () => {
    const priority = await given.diagnosed()
    const measureId = priority.measures[0]!.id
    const edit = (body: object, version: number) =>
      given.people.contributor.call(contract.editMeasure, { params: { measureId }, version, body })
    expect(succeeded(await edit({ target: 75.5 }, 1)).json()).toMatchObject({
      baseline: 58,
      target: 75.5,
      version: 2,
    })
    expect((await edit({ target: 80 }, 1)).statusCode).toBe(412)
    succeeded(await edit({ baseline: null }, 2))
    expect(codesOf(await given.move(priority, { to: 'next' }))).toEqual(['no-baseline'])
  })
})
