import * as contract from '@sixfold/shared/contracts/schools.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { publishedScope } from '../../access/visible-schools.ts'
import { everyRole, type TestPerson, type TestSchool, World } from '../../../test/factories.ts'
import { type TestApp, testApp } from '../../../test/harness.ts'
import { viewOf } from './policy.ts'

let t: TestApp
let world: World
let thornmere: TestSchool
let fenwick: TestSchool
let people: Awaited<ReturnType<typeof everyRole>>

beforeEach(async () => {
  t = await testApp()
  world = await World.create(t)
  thornmere = await world.school('Thornmere Primary School')
  fenwick = await world.school('Fenwick Infant and Nursery School')
  people = await everyRole(world, thornmere)
})

/** Published straight into the record: what is tested here is who sees it. */
async function publish(school: TestSchool, level: number, effectiveOn: string) {
  const [roundId, categorisationId] = [v7(), v7()]
  const year = Number(effectiveOn.slice(0, 4))
  await t.ownerSql(
    'insert into rounds (trust_id, id, academic_year, recorded_at, by_person_id) values ($1, $2, $3, now(), $4)',
    [world.trustId, roundId, year, people.leader.id],
  )
  await t.ownerSql(
    `insert into categorisations (trust_id, id, round_id, school_id, status, level, rationale, proposed_by, created_at)
     values ($1, $2, $3, $4, 'published', $5, 'Why', $6, now())`,
    [world.trustId, categorisationId, roundId, school.id, level, people.leader.id],
  )
  await t.ownerSql(
    `insert into decisions (trust_id, id, school_id, categorisation_id, academic_year, level, rationale, body, decided_by, effective_on, recorded_at)
     values ($1, $2, $3, $4, $5, $6, 'Why', 'board', $7, $8, now())`,
    [world.trustId, v7(), school.id, categorisationId, year, level, people.trustee.id, effectiveOn],
  )
}

const list = async (person: TestPerson, query = {}) =>
  (await person.call(contract.listSchools, { query })).json()
const page = (person: TestPerson, school: TestSchool) =>
  person.call(contract.getSchool, { params: { schoolId: school.id } })

describe('the list of schools', () => {
  test('shows everyone each school, and the category with its movement to those who may see it', async () => {
    await publish(thornmere, 1, '2025-10-14')
    await publish(thornmere, 2, '2026-10-14')
    for (const person of Object.values(people)) {
      const { items } = await list(person)
      expect(items.map((s: { name: string }) => s.name)).toEqual([
        'Fenwick Infant and Nursery School',
        'Thornmere Primary School',
      ])
      expect(items[1].category).toEqual({ level: 2, effectiveOn: '2026-10-14', movement: 'less' })
    }
    const peer = await world.person('headteacher', [fenwick])
    const asPeer = (await list(peer)).items[1]
    expect([asPeer.view, asPeer.category]).toEqual(['peer', null])
  })

  test('finds by part of the name or the URN, and treats % as a letter', async () => {
    expect((await list(people.head, { search: 'thorn' })).items).toHaveLength(1)
    expect((await list(people.head, { search: fenwick.urn })).items).toHaveLength(1)
    expect((await list(people.head, { search: '%' })).items).toEqual([])
  })

  test('pages are a partition', async () => {
    const first = await list(people.leader, { limit: 1 })
    const second = await list(people.leader, { limit: 1, cursor: first.nextCursor })
    expect([first.items[0].name, second.items[0].name, second.nextCursor]).toEqual([
      fenwick.name,
      thornmere.name,
      null,
    ])
  })

  test('its scope in SQL is exactly what the policy says of each school', async () => {
    await publish(thornmere, 3, '2026-10-14')
    for (const person of Object.values(people)) {
      const scope = publishedScope(person.actor)
      for (const school of [thornmere, fenwick])
        expect([person.name, school.name, scope.all || scope.schoolIds.includes(school.id)]).toEqual([
          person.name,
          school.name,
          viewOf(person.actor, school.id) !== 'peer',
        ])
    }
  })
})

describe('a school on a page', () => {
  test('says who heads it and when its category takes effect; one not yet in effect does not show', async () => {
    await publish(thornmere, 2, '2026-12-01')
    const answer = (await page(people.trustee, thornmere)).json()
    expect(answer).toMatchObject({
      view: 'published',
      category: null,
      heads: [{ name: 'Rosa Adeyemi' }],
      phase: 'Primary',
    })
    t.setNow('2026-12-01T08:00:00Z')
    expect((await page(people.trustee, thornmere)).json().category).toMatchObject({
      level: 2,
      movement: null,
    })
  })

  test('gives a peer its name and facts and nothing else', async () => {
    await publish(thornmere, 1, '2026-10-14')
    const peer = await world.person('headteacher', [fenwick])
    expect((await page(peer, thornmere)).json()).toMatchObject({
      view: 'peer',
      category: null,
      heads: [],
      openPriorities: null,
      nextReviewOn: null,
      abilities: { edit: false },
    })
  })

  test('is not found from another trust', async () => {
    const other = await World.create(t, 'Harbour Schools Trust', 991_100)
    expect((await page(await other.person('trust-leader'), thornmere)).statusCode).toBe(404)
  })

  test('the day it joined is a leader’s to mend, once, and keeps what was known before', async () => {
    const edit = (person: TestPerson, version = 1) =>
      person.call(contract.editSchool, {
        params: { schoolId: thornmere.id },
        body: { joinedOn: '2020-04-01' },
        version,
      })
    expect((await edit(people.head)).statusCode).toBe(403)
    expect((await edit(people.leader)).json()).toMatchObject({ joinedOn: '2020-04-01', version: 2 })
    expect((await edit(people.leader)).statusCode).toBe(412)
    const versions = await t.ownerSql(
      'select sequence, joined_on from school_versions where school_id = $1 order by 1',
      [thornmere.id],
    )
    expect(versions).toEqual([
      { sequence: 1, joined_on: '2021-09-01' },
      { sequence: 2, joined_on: '2020-04-01' },
    ])
  })
})
