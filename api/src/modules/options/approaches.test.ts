import * as contract from '@sixfold/shared/contracts/options.ts'
import { toolkitStrands } from '@sixfold/shared/domain/plans/toolkit-strands.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { everyRole, type TestPerson, type TestSchool, World } from '../../../test/factories.ts'
import { testApp } from '../../../test/harness.ts'
import { succeeded } from '../../../test/improving.ts'
import { beginLibrary } from '../plans/commands/begin-library.ts'

let world: World
let school: TestSchool
let people: Awaited<ReturnType<typeof everyRole>>
beforeEach(async () => {
  world = await World.create(await testApp())
  school = await world.school('Thornmere Primary School')
  people = await everyRole(world, school)
})

type Answer = Awaited<ReturnType<TestPerson['call']>>
const pathsOf = (answer: Answer) =>
  answer.json<{ errors?: { path: string }[] }>().errors?.map((fault) => fault.path)
const figures = { impactMonths: 4, cost: 2, security: 3, readOn: '2026-11-01', url: 'https://example.org/a' }
const add = (name: string, more: object = {}, by: TestPerson = people.leader) =>
  by.call(contract.addApproach, { body: { id: v7(), name, ...more } })
const edit = (id: string, version: number, body: object) =>
  people.leader.call(contract.editApproach, { params: { approachId: id }, version, body })
const list = async (query: Record<string, string | number> = {}, by: TestPerson = people.contributor) =>
  succeeded(await by.call(contract.listApproaches, { query })).json<{
    items: contract.Approach[]
    nextCursor: string | null
    abilities: { add: boolean; edit: boolean }
  }>()
const names = async (query: Record<string, string> = {}) =>
  (await list(query)).items.map((approach) => approach.name)

describe('a trust’s library', () => {
  test('begins with the Toolkit’s strands by name, and not one figure', async () => {
    await world.as(people.leader, beginLibrary)
    const { items } = await list({ limit: 200 })
    expect(items.map((approach) => approach.name)).toEqual(toolkitStrands.map((strand) => strand.name))
    expect(items.every((approach) => approach.strand && approach.figures === null)).toBe(true)
  })

  test('is read page after page, each approach once', async () => {
    await world.as(people.leader, beginLibrary)
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof list>> = await list({ limit: 7, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map((approach) => approach.name))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(toolkitStrands.map((strand) => strand.name))
  })

  test('is searched by words, each of them in its name or what it is about', async () => {
    await add('Reading aloud', { about: 'A whole class, every day; 100% of them' })
    await add('Paired reading')
    expect(await names({ search: 'READING' })).toEqual(['Paired reading', 'Reading aloud'])
    expect(await names({ search: 'class  reading' })).toEqual(['Reading aloud'])
    expect(await names({ search: '%' })).toEqual(['Reading aloud'])
    expect(await names({ search: 'chess' })).toEqual([])
  })

  test('hides what was put away, until it is brought back', async () => {
    const { id } = succeeded(await add('Reading aloud')).json()
    succeeded(await edit(id, 1, { archived: true }))
    expect(await names()).toEqual([])
    expect(await names({ archived: 'shown' })).toEqual(['Reading aloud'])
    expect((await add('reading ALOUD')).json().errors).toMatchObject([
      { path: 'name', message: expect.stringContaining('put away') },
    ])
    succeeded(await edit(id, 2, { archived: false }))
    expect(await names()).toEqual(['Reading aloud'])
  })

  test('is each trust’s own', async () => {
    await add('Reading aloud')
    const theirs = await World.create(world.test, 'Harbour Schools Trust', 991_100)
    const leader = await theirs.person('trust-leader')
    expect((await list({}, leader)).items).toEqual([])
    succeeded(await add('Reading aloud', {}, leader))
  })
})

describe('an approach', () => {
  test('has figures with their day and link, changed on top of its version', async () => {
    const { id } = succeeded(await add('Reading aloud', { figures })).json()
    expect(succeeded(await edit(id, 1, { figures: { ...figures, cost: null } })).json()).toMatchObject({
      figures: { ...figures, cost: null },
      version: 2,
    })
    expect((await edit(id, 1, { about: 'Late' })).statusCode).toBe(412)
    expect(pathsOf(await edit(id, 2, { figures: { impactMonths: 3 } }))).toEqual([
      'figures.readOn',
      'figures.url',
    ])
    expect(pathsOf(await edit(id, 2, { figures: { ...figures, readOn: '2027-01-01' } }))).toEqual([
      'figures.readOn',
    ])
    expect(succeeded(await edit(id, 2, { figures: null })).json().figures).toBeNull()
  })

  test('has a name that no other has', async () => {
    await add('Reading aloud')
    expect(pathsOf(await add('reading aloud '))).toEqual(['name'])
    const { id } = succeeded(await add('Paired reading')).json()
    expect(pathsOf(await edit(id, 1, { name: 'Reading Aloud' }))).toEqual(['name'])
    succeeded(await edit(id, 1, { name: 'PAIRED reading' }))
  })

  test('is added by a head too, and kept by leaders', async () => {
    const { id } = succeeded(await add('Reading aloud', {}, people.head)).json()
    expect((await list({}, people.head)).abilities).toEqual({ add: true, edit: false })
    const change = { params: { approachId: id }, version: 1, body: { about: 'Mine' } }
    expect((await people.head.call(contract.editApproach, change)).statusCode).toBe(403)
  })
})
