import * as bodies from '@sixfold/shared/contracts/bodies.ts'
import type { Body } from '@sixfold/shared/contracts/bodies.ts'
import * as interests from '@sixfold/shared/contracts/interests.ts'
import * as meetings from '@sixfold/shared/contracts/meetings.ts'
import type { Meeting } from '@sixfold/shared/contracts/meetings.ts'
import { v7 } from 'uuid'
import { Categorising } from './categorising.ts'
import type { TestPerson } from './factories.ts'
import { succeeded } from './improving.ts'

/** A trust's bodies and meetings, each made by its endpoint, around a school on its way through a round. */
export class Boardroom {
  readonly given: Categorising
  private constructor(given: Categorising) {
    this.given = given
  }
  static async create(options: { now?: string } = {}): Promise<Boardroom> {
    return new Boardroom(await Categorising.create(options))
  }
  get people() {
    return this.given.people
  }
  get boardId() {
    return this.given.world.boardId
  }

  add(who: TestPerson, more: object = {}) {
    const body = {
      id: v7(),
      kind: 'committee',
      name: 'Standards committee',
      fromOn: '2025-09-01',
      decidesCategories: true,
      schemeReference: 'Scheme of delegation 4.2',
      ...more,
    }
    return who.call(bodies.addBody, { body })
  }
  async body(more: object = {}): Promise<Body> {
    return succeeded(await this.add(this.people.leader, more)).json<Body>()
  }
  async read(bodyId: string, who = this.people.leader): Promise<Body> {
    return succeeded(await who.call(bodies.getBody, { params: { bodyId } })).json<Body>()
  }
  seat(who: TestPerson, bodyId: string, person: TestPerson, more: object = {}) {
    const body = { id: v7(), personId: person.id, fromOn: '2025-09-01', ...more }
    return who.call(bodies.addSeat, { params: { bodyId }, body })
  }
  async seated(bodyId: string, person: TestPerson, more: object = {}): Promise<Body> {
    return succeeded(await this.seat(this.people.leader, bodyId, person, more)).json<Body>()
  }
  async endSeat(bodyId: string, lastDay: string) {
    const body = await this.read(bodyId)
    const params = { bodyId, seatId: String(body.seats[0]?.id) }
    return this.people.leader.call(bodies.endSeat, {
      params,
      body: { lastDay, reason: 'The term is over' },
      version: body.version,
    })
  }
  async end(bodyId: string, lastDay: string) {
    const { version } = await this.read(bodyId)
    return this.people.leader.call(bodies.endBody, { params: { bodyId }, body: { lastDay }, version })
  }

  addMeeting(who: TestPerson, day: string, more: object = {}) {
    const body = { id: v7(), bodyId: this.boardId, day, papersOutOn: day, ...more }
    return who.call(meetings.addMeeting, { body })
  }
  async meeting(day: string, bodyId = this.boardId): Promise<Meeting> {
    return succeeded(await this.addMeeting(this.people.clerk, day, { bodyId })).json<Meeting>()
  }
  async readMeeting(meetingId: string, who = this.people.trustee): Promise<Meeting> {
    return succeeded(await who.call(meetings.getMeeting, { params: { meetingId } })).json<Meeting>()
  }
  editMeeting(who: TestPerson, it: { id: string; version: number }, body: object) {
    return who.call(meetings.editMeeting, { params: { meetingId: it.id }, body, version: it.version })
  }
  recordPresence(who: TestPerson, it: { id: string; version: number }, present: TestPerson[]) {
    return who.call(meetings.recordPresence, {
      params: { meetingId: it.id },
      body: { personIds: present.map((person) => person.id) },
      version: it.version,
    })
  }

  declare(who: TestPerson, person: TestPerson, more: object = {}) {
    const body = {
      id: v7(),
      personId: person.id,
      schoolId: this.given.school.id,
      words: 'A sister teaches there.',
      ...more,
    }
    return who.call(interests.declareInterest, { body })
  }
}

/** The codes of what is in the way, or the paths of what is wrong. */
export const reasons = (answer: { json(): unknown }): string[] => {
  const said = answer.json() as { blockers?: { code: string }[]; errors?: { path: string }[] }
  return [...(said.blockers ?? []).map((it) => it.code), ...(said.errors ?? []).map((it) => it.path)]
}
