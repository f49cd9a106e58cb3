import { type Dashboard, getDashboard } from '@sixfold/shared/contracts/accountability.ts'
import { beforeEach, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import { Hubs } from '../../../test/hubs.ts'

let given: Hubs
beforeEach(async () => {
  given = await Hubs.create()
})

const read = async (asAt?: string) =>
  succeeded(await given.people.trustee.call(getDashboard, { query: { asAt } }))
const hubs = async (asAt?: string) =>
  Object.fromEntries(
    (await read(asAt)).json<Dashboard>().schools.map(({ name, hub }) => [name, hub?.name ?? null]),
  )

test('the board’s page says to which hub a school belongs on its day, as had been recorded by then', async () => {
  const north = await given.given('North hub', [given.thornmere])
  expect(await hubs()).toEqual({ 'Fenwick Infant School': null, 'Thornmere Primary School': 'North hub' })
  const before = (await read('2026-11-21')).body
  given.t.setNow('2026-12-05T09:00:00Z')
  succeeded(await given.set(await given.read(north), [given.fenwick], { fromOn: '2026-11-01' }))
  expect(await hubs()).toEqual({ 'Fenwick Infant School': 'North hub', 'Thornmere Primary School': null })
  expect((await read('2026-11-21')).body).toBe(before)
  expect(await hubs('2026-11-20')).toEqual({
    'Fenwick Infant School': null,
    'Thornmere Primary School': null,
  })
})

test('a network that isn’t a hub is no hub on the board’s page', async () => {
  await given.given('Reading leads', [given.thornmere], 'subject')
  expect(await hubs()).toMatchObject({ 'Thornmere Primary School': null })
})
