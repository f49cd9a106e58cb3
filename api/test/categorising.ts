import * as contract from '@sixfold/shared/contracts/categorisation.ts'
import type { Categorisation, Round } from '@sixfold/shared/contracts/categorisation.ts'
import { addLeaderNote, listLeaderNotes, rateCriterion } from '@sixfold/shared/contracts/ratings.ts'
import { type CriterionKey, criterionKeys } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import type { RatingValue } from '@sixfold/shared/domain/categorisation/rating.ts'
import type { Role } from '@sixfold/shared/domain/people/roles.ts'
import { v7 } from 'uuid'
import { everyRole, type TestPerson, type TestSchool, World } from './factories.ts'
import { type TestApp, testApp } from './harness.ts'

export const rationale = 'Reading and attendance are recovering under steady leadership.'

/** A trust with a school, everybody of each role, and a round that takes the school as far as a test wants it. */
export class Categorising {
  readonly test: TestApp
  readonly world: World
  readonly school: TestSchool
  readonly people: Awaited<ReturnType<typeof everyRole>>
  private constructor(
    test: TestApp,
    world: World,
    school: TestSchool,
    people: Awaited<ReturnType<typeof everyRole>>,
  ) {
    this.test = test
    this.world = world
    this.school = school
    this.people = people
  }

  static async create(options: { now?: string } = {}): Promise<Categorising> {
    const test = await testApp(options)
    const world = await World.create(test)
    const school = await world.school('Thornmere Primary School')
    return new Categorising(test, world, school, await everyRole(world, school))
  }

  async round(academicYear = 2026): Promise<Round> {
    const answer = await this.people.leader.call(contract.openRound, { body: { id: v7(), academicYear } })
    if (answer.statusCode !== 201) throw new Error(answer.body)
    return answer.json()
  }

  async begun(round: Round, school = this.school): Promise<Categorisation> {
    const answer = await this.people.leader.call(contract.beginCategorisation, {
      params: { roundId: round.id },
      body: { id: v7(), schoolId: school.id },
    })
    if (answer.statusCode !== 201) throw new Error(answer.body)
    return answer.json()
  }

  propose(who: TestPerson, it: { id: string; version: number }, level = 2, departure?: string) {
    return who.call(contract.proposeCategory, {
      params: { categorisationId: it.id },
      body: { level, rationale, ...(departure === undefined ? {} : { departure }) },
      version: it.version,
    })
  }
  /** `version` is that of the criterion's rating: 0 before the first. */
  rate(
    who: TestPerson,
    it: { id: string },
    criterionKey: CriterionKey,
    value: RatingValue,
    { note = null, version = 0 }: { note?: string | null; version?: number } = {},
  ) {
    return who.call(rateCriterion, {
      params: { categorisationId: it.id, criterionKey },
      body: { value, note },
      version,
    })
  }
  /** Rates the framework's criteria in its order for the first time. */
  async rated(it: { id: string }, values: readonly RatingValue[]): Promise<void> {
    for (const [i, value] of values.entries()) {
      const note = typeof value === 'number' ? null : 'It opened in September.'
      const answer = await this.rate(this.people.leader, it, criterionKeys[i] ?? 'inclusion', value, { note })
      if (answer.statusCode !== 200) throw new Error(answer.body)
    }
  }
  addNote(who: TestPerson, it: { id: string }, text: string, id = v7()) {
    return who.call(addLeaderNote, { params: { categorisationId: it.id }, body: { id, text } })
  }
  notes(who: TestPerson, it: { id: string }, query: Record<string, string | number> = {}) {
    return who.call(listLeaderNotes, { params: { categorisationId: it.id }, query })
  }
  decide(who: TestPerson, it: { id: string; version: number }, body: object) {
    return who.call(contract.decideCategory, {
      params: { categorisationId: it.id },
      body,
      version: it.version,
    })
  }
  sendBack(who: TestPerson, it: { id: string; version: number }, question = 'What of writing?') {
    return who.call(contract.returnProposal, {
      params: { categorisationId: it.id },
      body: { question },
      version: it.version,
    })
  }
  read(who: TestPerson, it: { id: string }) {
    return who.call(contract.getCategorisation, { params: { categorisationId: it.id } })
  }

  /** Waits for the board's decision. */
  async proposed(round: Round, level = 2, school = this.school): Promise<Categorisation> {
    const answer = await this.propose(this.people.leader, await this.begun(round, school), level)
    if (answer.statusCode !== 200) throw new Error(answer.body)
    return answer.json()
  }
  async published(
    round: Round,
    level = 2,
    effectiveOn?: string,
    school = this.school,
  ): Promise<Categorisation> {
    const answer = await this.decide(this.people.trustee, await this.proposed(round, level, school), {
      effectiveOn: effectiveOn ?? this.test.deps.clock().today,
    })
    if (answer.statusCode !== 200) throw new Error(answer.body)
    return answer.json()
  }
  async returned(round: Round, school = this.school): Promise<Categorisation> {
    const it = await this.proposed(round, 2, school)
    await this.sendBack(this.people.trustee, it)
    return (await this.read(this.people.leader, it)).json()
  }

  /** Gives someone another role; heads, contributors and governors at the school. */
  async alsoHolds(person: TestPerson, role: Role, school: TestSchool | null = null) {
    const id = v7()
    await this.test.ownerSql(
      `insert into memberships (trust_id, id, person_id, role, from_on, created_at) values ($1, $2, $3, $4, '2020-09-01', $5)`,
      [this.world.trustId, id, person.id, role, this.test.deps.clock().now],
    )
    if (school)
      await this.test.ownerSql(
        'insert into membership_schools (trust_id, membership_id, school_id) values ($1, $2, $3)',
        [this.world.trustId, id, school.id],
      )
  }
}
