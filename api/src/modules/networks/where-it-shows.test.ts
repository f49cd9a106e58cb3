import { makeOffer } from '@sixfold/shared/contracts/offers.ts'
import * as schools from '@sixfold/shared/contracts/schools.ts'
import { declareNeed } from '@sixfold/shared/contracts/strengths.ts'
import { type SuggestionRun, suggestForTrust } from '@sixfold/shared/contracts/suggestions.ts'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { succeeded } from '../../../test/answers.ts'
import type { TestPerson } from '../../../test/factories.ts'
import { Hubs } from '../../../test/hubs.ts'

let given: Hubs
beforeEach(async () => {
  given = await Hubs.create()
})
const page = async (by: TestPerson) =>
  succeeded(
    await by.call(schools.getSchool, { params: { schoolId: given.thornmere.id } }),
  ).json<schools.School>()
const list = async (by: TestPerson, query: Record<string, string> = {}) =>
  succeeded(await by.call(schools.listSchools, { query })).json<{ items: schools.SchoolRow[] }>().items

test('a school’s page names its hub and its networks of today, to its peers too', async () => {
  const hub = await given.given('North hub', [given.thornmere])
  const plc = await given.given('Early readers', [given.thornmere], 'plc')
  await given.given('Arts', [given.thornmere], 'subject')
  const over = await given.given('Behaviour', [given.thornmere], 'working-group')
  succeeded(await given.end(over, { lastDay: '2026-11-20' }))
  const peer = await given.world.person('headteacher', [given.fenwick])
  for (const person of [...Object.values(given.people), peer]) {
    const shown = await page(person)
    expect(shown.hub).toEqual({ id: hub.id, name: 'North hub' })
    expect(shown.networks).toMatchObject([
      { name: 'Arts', kind: 'subject' },
      { id: plc.id, name: 'Early readers', kind: 'plc' },
    ])
  }
  succeeded(await given.set(await given.read(hub), []))
  expect(await page(peer)).toMatchObject({ hub: null })
})

test('the list of schools names the hub of each, and can be of one hub or network alone', async () => {
  const hub = await given.given('North hub', [given.thornmere])
  const plc = await given.given('Early readers', [given.fenwick], 'plc')
  const { head } = given.people
  expect((await list(head)).map((school) => school.hub)).toEqual([null, { id: hub.id, name: 'North hub' }])
  const ids = async (networkId: string) => (await list(head, { networkId })).map(({ id }) => id)
  expect(await ids(hub.id)).toEqual([given.thornmere.id])
  expect(await ids(plc.id)).toEqual([given.fenwick.id])
  expect(await ids(given.fenwick.id)).toEqual([])
})

test('suggestions of who helps whom know which schools share a hub or a network', async () => {
  const of = { academicYear: 2026, criterionKey: 'inclusion' }
  const { leader } = given.people
  const offered = { id: v7(), schoolId: given.fenwick.id, ...of, halfDays: 8, roles: 'SENCO', note: null }
  succeeded(await leader.call(makeOffer, { body: offered }))
  const needed = { id: v7(), schoolId: given.thornmere.id, ...of, why: 'A quiet room is to be set up.' }
  succeeded(await leader.call(declareNeed, { body: needed }))
  const together = async () => {
    const run = succeeded(await leader.call(suggestForTrust, { body: { id: v7() } })).json<SuggestionRun>()
    return run.suggestions[0]?.parts.find(({ kind }) => kind === 'together')
  }
  expect(await together()).toMatchObject({ points: 0, words: 'No hub or network in common' })
  const both = [given.thornmere, given.fenwick]
  await given.given('Inclusion', both, 'inclusion')
  expect(await together()).toMatchObject({ points: 20, words: 'A network in common' })
  await given.given('North hub', both)
  expect(await together()).toMatchObject({ points: 20, words: 'Same hub, and a network in common' })
})
