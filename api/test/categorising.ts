import * as contract from '@sixfold/shared/contracts/categorisation.ts'
import * as rounds from '@sixfold/shared/contracts/rounds.ts'
import * as way from '@sixfold/shared/contracts/round-way.ts'
import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { Round } from '@sixfold/shared/contracts/rounds.ts'
import { addMembership, endMembership } from '@sixfold/shared/contracts/people.ts'
import { addLeaderNote, listLeaderNotes, rateCriterion } from '@sixfold/shared/contracts/ratings.ts'
import { type CriterionKey, criterionKeys } from '@sixfold/shared/domain/categorisation/scheme.ts'
import type { RatingValue } from '@sixfold/shared/domain/categorisation/rating.ts'
import { rateSelf } from '@sixfold/shared/contracts/self-assessment.ts'
import type { Role } from '@sixfold/shared/domain/people/roles.ts'
import { v7 } from 'uuid'
import { everyRole, type TestPerson, type TestSchool, World } from './factories.ts'
import { type TestApp, testApp } from './harness.ts'

const acts = [
  way.submitSelfAssessment,
  way.moderateProposal,
  way.recordConversation,
  way.replyToProposal,
  way.extendReply,
  way.nameReReviewer,
  way.reReview,
] as const

export const rationale = 'Reading and attendance are recovering under steady leadership.'

/** A trust with a school, everybody of each role, and a round that takes the school as far as a test wants it. */
export class Categorising {
  readonly test: TestApp
  readonly world: World
  readonly school: TestSchool
  readonly people: Awaited<ReturnType<typeof everyRole>>
  /** By school: whom `agreed` has made there. */
  private readonly headsMade = new Map<string, TestPerson>()
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
    const answer = await this.people.leader.call(rounds.openRound, { body: { id: v7(), academicYear } })
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
    { note = null, version = 0, reason }: { note?: string | null; version?: number; reason?: string } = {},
  ) {
    return who.call(rateCriterion, {
      params: { categorisationId: it.id, criterionKey },
      body: { value, note, ...(reason === undefined ? {} : { reason }) },
      version,
    })
  }
  /** As the school's head. */
  rateSelf(who: TestPerson, it: { id: string }, criterionKey: CriterionKey, value: RatingValue, version = 0) {
    return who.call(rateSelf, {
      params: { categorisationId: it.id, criterionKey },
      body: { value, note: typeof value === 'number' ? null : 'It opened in September.' },
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
  addNote(who: TestPerson, it: { id: string }, text: string, id = v7(), supersedesId: string | null = null) {
    return who.call(addLeaderNote, { params: { categorisationId: it.id }, body: { id, text, supersedesId } })
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

  act<E extends (typeof acts)[number]>(
    who: TestPerson,
    it: { id: string; version: number },
    act: E,
    body: object,
    key?: string,
  ) {
    return who.call(act, {
      params: { categorisationId: it.id },
      body,
      version: it.version,
      ...(key === undefined ? {} : { key }),
    })
  }
  /** Proposed, and waiting for a leader to moderate it. */
  async put(round: Round, level = 2, school = this.school): Promise<Categorisation> {
    return made(await this.propose(this.people.leader, await this.begun(round, school), level))
  }
  async moderated(round: Round, level = 2, school = this.school): Promise<Categorisation> {
    const it = await this.put(round, level, school)
    return made(await this.act(this.people.leader, it, way.moderateProposal, { level, rationale }))
  }
  /** With the head, who may reply. */
  async asked(round: Round, level = 2, school = this.school): Promise<Categorisation> {
    return this.talkedOver(await this.moderated(round, level, school))
  }
  async talkedOver(it: { id: string; version: number }): Promise<Categorisation> {
    const body = { heldOn: this.test.deps.clock().today, heldBy: this.people.leader.id }
    return made(await this.act(this.people.leader, it, way.recordConversation, body))
  }
  /** From proposed on to the board, as it is. */
  async onward(it: Categorisation, school = this.school): Promise<Categorisation> {
    const body = { level: it.level, rationale: it.rationale }
    const moderated = made(await this.act(this.people.leader, it, way.moderateProposal, body))
    return this.agreed(await this.talkedOver(moderated), school)
  }
  /** Waits for the board's decision. */
  async proposed(round: Round, level = 2, school = this.school): Promise<Categorisation> {
    return this.agreed(await this.asked(round, level, school), school)
  }
  /** Agreed to by the head of the school; of another than this one by its own, who is made for it. @returns what leaders read */
  async agreed(it: { id: string; version: number }, school = this.school): Promise<Categorisation> {
    const head = school.id === this.school.id ? this.people.head : await this.headOf(school)
    made(await this.act(head, it, way.replyToProposal, { answer: 'agrees' }))
    return (await this.read(this.people.leader, it)).json()
  }
  private async headOf(school: TestSchool): Promise<TestPerson> {
    const head = this.headsMade.get(school.id) ?? (await this.world.person('headteacher', [school]))
    this.headsMade.set(school.id, head)
    return head
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

  /** Through the API, as a leader does. */
  async endRole(leader: TestPerson, who: TestPerson, lastDay: string) {
    const [row] = await this.test.ownerSql('select version from memberships where id = $1', [
      who.membershipId,
    ])
    return leader.call(endMembership, {
      params: { membershipId: who.membershipId },
      body: { lastDay },
      version: Number(row?.['version']),
    })
  }
  giveRole(leader: TestPerson, who: TestPerson, role: Role, schoolIds: string[], fromOn: string) {
    return leader.call(addMembership, {
      body: { id: v7(), personId: who.id, role, schoolIds, fromOn, toOn: null },
    })
  }

  /** Gives someone another role; heads, contributors and governors at the school. */
  alsoHolds(person: TestPerson, role: Role, school: TestSchool | null = null) {
    return this.world.alsoHolds(person, role, school)
  }
}

function made(answer: { statusCode: number; body: string; json(): Categorisation }): Categorisation {
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}
