import { type Forecasts, getForecasts } from '@sixfold/shared/contracts/forecasts.ts'
import { addMeasure, editMeasure, recordObservation } from '@sixfold/shared/contracts/measures.ts'
import { sendUpdate } from '@sixfold/shared/contracts/updates.ts'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import type { TestPerson } from '../../../test/factories.ts'
import { succeeded } from '../../../test/improving.ts'
import { WholeTrust } from '../../../test/whole-trust.ts'

let given: WholeTrust
let cycle: { id: string }
let priorityId: string
beforeEach(async () => {
  given = await WholeTrust.create({ now: '2026-09-07T09:00:00Z' })
  cycle = await given.openCycle()
  priorityId = await given.addPriority(cycle)
})

const measured = async (targetOn: string, more: object = {}) => {
  const body = {
    id: v7(),
    priorityId,
    name: 'Expected standard in writing',
    unit: '%',
    better: 'up',
    baseline: 50,
    baselineOn: '2026-09-01',
    target: 70,
    targetOn,
    ...more,
  }
  return succeeded(await given.people.head.call(addMeasure, { body })).json<{ id: string; version: number }>()
}
const update = async (rating: string) => {
  const body = { id: v7(), rating, whatChanged: 'Classes write every day' }
  succeeded(await given.people.head.call(sendUpdate, { params: { priorityId }, body }))
}
const observe = async ({ id }: { id: string }, value: number) => {
  const body = { id: v7(), value }
  succeeded(await given.people.head.call(recordObservation, { params: { measureId: id }, body }))
}
const read = async (who: TestPerson, asAt?: string) =>
  succeeded(await who.call(getForecasts, { query: { asAt } })).json<Forecasts>()
const none = { met: 0, missed: 0, notObserved: 0 }
const rows = (more: Record<string, Partial<typeof none>>) =>
  ['on-track', 'at-risk', 'off-track', 'none'].map((forecast) => ({ forecast, ...none, ...more[forecast] }))

test('the last update before a target’s day is held against what was observed', async () => {
  const measure = await measured('2026-12-11')
  await given.approvePlan(cycle)
  given.test.setNow('2026-10-05T09:00:00Z')
  await update('at-risk')
  given.test.setNow('2026-11-20T09:00:00Z')
  await update('on-track')
  given.test.setNow('2026-12-14T09:00:00Z')
  expect((await read(given.people.trustee)).trust).toEqual(rows({ 'on-track': { notObserved: 1 } }))
  await observe(measure, 66)
  await update('off-track')
  given.test.setNow('2027-01-14T09:00:00Z')
  expect((await read(given.people.trustee)).trust).toEqual(rows({ 'on-track': { missed: 1 } }))
  // As at a day: before the target's, and before the observation.
  expect((await read(given.people.trustee, '2026-12-10')).trust).toEqual(rows({}))
  expect((await read(given.people.trustee, '2026-12-13')).trust).toEqual(
    rows({ 'on-track': { notObserved: 1 } }),
  )
})

test('a target moved after its day is judged by the day that stood, and one of no approved plan by none', async () => {
  const measure = await measured('2026-10-02')
  await given.approvePlan(cycle)
  await measured('2026-10-03')
  given.test.setNow('2026-10-05T09:00:00Z')
  succeeded(
    await given.people.head.call(editMeasure, {
      params: { measureId: measure.id },
      body: { targetOn: '2027-07-01' },
      version: measure.version,
    }),
  )
  await given.approvePlan(cycle)
  expect((await read(given.people.trustee)).trust).toEqual(rows({ none: { notObserved: 1 } }))
})

test('measures on few pupils, and updates that are not published yet, are in no figure', async () => {
  await measured('2026-10-02', { fewPupils: true })
  await measured('2026-10-02')
  await given.approvePlan(cycle)
  given.test.setNow('2026-10-01T09:00:00Z')
  await update('on-track')
  given.test.setNow('2026-10-05T09:00:00Z')
  expect((await read(given.people.trustee)).trust).toEqual(rows({ none: { notObserved: 1 } }))
  given.test.setNow('2026-10-12T09:00:00Z')
  expect((await read(given.people.trustee)).trust).toEqual(rows({ 'on-track': { notObserved: 1 } }))
})

test('trustees read the trust’s, leaders each school’s, a head their own, and nobody else any', async () => {
  await measured('2026-10-02')
  await given.approvePlan(cycle)
  given.test.setNow('2026-10-05T09:00:00Z')
  const { trustee, leader, head, partner, governor, contributor } = given.people
  const schools = [
    { school: { id: given.school.id, name: given.school.name }, rows: rows({ none: { notObserved: 1 } }) },
  ]
  const ofTrust = rows({ none: { notObserved: 1 } })
  expect(await read(trustee)).toEqual({ asAt: '2026-10-05', trust: ofTrust, schools: [] })
  expect(await read(leader)).toEqual({ asAt: '2026-10-05', trust: ofTrust, schools })
  expect(await read(head)).toEqual({ asAt: '2026-10-05', trust: null, schools })
  expect((await read(given.helpersHead)).schools).toEqual([])
  for (const who of [partner, governor, contributor])
    expect((await who.call(getForecasts, { query: {} })).statusCode).toBe(403)
})
