import type { CalendarDays } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import type { Endpoint } from '@sixfold/shared/contracts/endpoint.ts'
import type { Role } from '@sixfold/shared/domain/people/roles.ts'
import { factsWith, type SchoolFacts } from '@sixfold/shared/contracts/school-facts.ts'
import { v7 } from 'uuid'
import { Actor } from '../src/access/actor.ts'
import { type Ctx, inTrust } from '../src/db/tenant.ts'
import type { Token } from '../src/http/session.ts'
import { type CallOptions, callApi, type TestApp } from './harness.ts'

export type TestSchool = { id: string; urn: string; name: string }
export type TestPerson = {
  id: string
  name: string
  actor: Actor
  token: string
  sessionId: string
  accountId: string
  membershipId: string
  /** Calls the API as this person. */
  call(it: Endpoint, options?: CallOptions): ReturnType<typeof callApi>
}

const usual: Partial<SchoolFacts> = {
  typeName: 'Academy converter',
  typeGroup: 'Academies',
  statusName: 'Open',
  phaseName: 'Primary',
  phases: ['primary'],
  lowAge: 4,
  highAge: 11,
  pupils: 210,
  capacity: 240,
  freeSchoolMealsPercent: 18.5,
  gender: 'Mixed',
  localAuthority: 'Westshire',
  town: 'Lanternfield',
  openedOn: '2014-09-01',
}

/** Fills in what a test doesn't care about: a trust, its schools and people, written straight to the tables. */
export class World {
  readonly test: TestApp
  readonly trustId: string
  readonly name: string
  /** Its board: every trustee sits on it until a test names somebody. */
  readonly boardId = v7()
  private urn: number
  private constructor(test: TestApp, trustId: string, name: string, urn: number) {
    this.test = test
    this.trustId = trustId
    this.name = name
    this.urn = urn
  }

  static async create(
    test: TestApp,
    name = 'Lanternfield Learning Trust',
    firstUrn = 990_100,
  ): Promise<World> {
    const world = new World(test, v7(), name, firstUrn)
    await test.ownerSql('insert into trusts (id, name, group_uid, created_at) values ($1, $2, $3, $4)', [
      world.trustId,
      name,
      '99001',
      test.deps.clock().now,
    ])
    await test.ownerSql(
      `insert into bodies (trust_id, id, kind, name, from_on, created_at) values ($1, $2, 'board', 'Trust board', '2020-09-01', $3)`,
      [world.trustId, world.boardId, test.deps.clock().now],
    )
    return world
  }

  async school(
    name: string,
    more: { joinedOn?: string; leftOn?: string | null; facts?: Partial<SchoolFacts> } = {},
  ): Promise<TestSchool> {
    const school = { id: v7(), urn: String(this.urn++), name }
    const joinedOn = more.joinedOn ?? '2021-09-01'
    const known = JSON.stringify(factsWith({ ...usual, ...more.facts, name }))
    await this.test.ownerSql(
      'insert into schools (trust_id, id, urn, name, facts, joined_on, left_on, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [
        this.trustId,
        school.id,
        school.urn,
        name,
        known,
        joinedOn,
        more.leftOn ?? null,
        `${joinedOn}T08:00:00Z`,
      ],
    )
    await this.test.ownerSql(
      `insert into school_versions (trust_id, id, school_id, sequence, name, facts, joined_on, left_on, recorded_at)
       values ($1, $2, $3, 1, $4, $5, $6, $7, $8)`,
      [this.trustId, v7(), school.id, name, known, joinedOn, more.leftOn ?? null, `${joinedOn}T08:00:00Z`],
    )
    return school
  }

  /** Gives someone another role; heads, contributors and governors at the school. */
  async alsoHolds(person: TestPerson, role: Role, school: TestSchool | null = null): Promise<void> {
    const id = v7()
    const sql = this.test.ownerSql
    await sql(
      `insert into memberships (trust_id, id, person_id, role, from_on, created_at) values ($1, $2, $3, $4, '2020-09-01', $5)`,
      [this.trustId, id, person.id, role, this.test.deps.clock().now],
    )
    if (school)
      await sql('insert into membership_schools (trust_id, membership_id, school_id) values ($1, $2, $3)', [
        this.trustId,
        id,
        school.id,
      ])
  }

  /** Someone with one role, an account and an open session. Schools are needed for roles that are about schools. */
  async person(
    role: Role,
    schools: TestSchool[] = [],
    name = `${role} of ${this.name}`,
  ): Promise<TestPerson> {
    const [id, accountId, sessionId, membershipId] = [v7(), v7(), v7(), v7()]
    const { now } = this.test.deps.clock()
    const sql = this.test.ownerSql
    await sql('insert into accounts (id, email, created_at) values ($1, $2, $3)', [
      accountId,
      `${id}@example.org`,
      now,
    ])
    await sql(
      'insert into people (trust_id, id, account_id, name, email, created_at) values ($1, $2, $3, $4, $5, $6)',
      [this.trustId, id, accountId, name, `${id}@example.org`, now],
    )
    await sql(
      `insert into memberships (trust_id, id, person_id, role, from_on, created_at) values ($1, $2, $3, $4, '2020-09-01', $5)`,
      [this.trustId, membershipId, id, role, now],
    )
    for (const school of schools)
      await sql('insert into membership_schools (trust_id, membership_id, school_id) values ($1, $2, $3)', [
        this.trustId,
        membershipId,
        school.id,
      ])
    await sql('insert into sessions (id, account_id, trust_id, created_at) values ($1, $2, $3, $4)', [
      sessionId,
      accountId,
      this.trustId,
      now,
    ])
    const claims: Token = { accountId, sessionId, trustId: this.trustId, personId: id }
    const token = this.test.app.jwt.sign(claims, { expiresIn: 600 })
    const actor = new Actor({
      trustId: this.trustId,
      personId: id,
      name,
      memberships: [{ id: membershipId, role, schoolIds: schools.map((s) => s.id) }],
    })
    const call: TestPerson['call'] = (it, options) => callApi(this.test.app, token, it, options)
    return { id, name, actor, token, sessionId, accountId, membershipId, call }
  }

  /** A calendar with the days of some years, for these schools or as the trust's default one. @returns its id */
  async calendar(
    by: TestPerson,
    of: { isDefault?: boolean; schools?: TestSchool[]; years: Record<number, CalendarDays> },
  ): Promise<string> {
    const id = v7()
    const { now } = this.test.deps.clock()
    const sql = this.test.ownerSql
    await sql(
      'insert into calendars (trust_id, id, name, is_default, created_at) values ($1, $2, $3, $4, $5)',
      [this.trustId, id, `Calendar ${id}`, of.isDefault ?? false, now],
    )
    for (const [year, days] of Object.entries(of.years))
      await sql(
        `insert into calendar_years (trust_id, id, calendar_id, academic_year, sequence, days, recorded_at, by_person_id)
         values ($1, $2, $3, $4, 1, $5, $6, $7)`,
        [this.trustId, v7(), id, Number(year), JSON.stringify(days), now, by.id],
      )
    for (const school of of.schools ?? [])
      await sql(
        `insert into school_calendars (trust_id, id, school_id, calendar_id, sequence, recorded_at, by_person_id)
         values ($1, $2, $3, $4, 1, $5, $6)`,
        [this.trustId, v7(), school.id, id, now, by.id],
      )
    return id
  }

  /** Runs work as a person inside the trust, for calling commands and queries directly. */
  as<Answer>(person: TestPerson, work: (ctx: Ctx) => Promise<Answer>): Promise<Answer> {
    return inTrust(this.test.db, person.actor, this.test.deps.clock(), v7(), work)
  }
}

/** One person of each role that belongs to the trust, the school ones at `school`. */
export async function everyRole(world: World, school: TestSchool) {
  return {
    leader: await world.person('trust-leader', [], 'Ama Osei'),
    partner: await world.person('improvement-partner', [school], 'Priya Iyer'),
    head: await world.person('headteacher', [school], 'Rosa Adeyemi'),
    contributor: await world.person('contributor', [school], 'Lee Ngata'),
    governor: await world.person('governor', [school], 'Gwen Price'),
    trustee: await world.person('trustee', [], 'Jo Barlow'),
    clerk: await world.person('clerk', [], 'Cal Moss'),
  }
}
