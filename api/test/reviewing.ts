import * as categorisation from '@sixfold/shared/contracts/categorisation.ts'
import * as rounds from '@sixfold/shared/contracts/rounds.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import * as acts from '@sixfold/shared/contracts/review-acts.ts'
import * as reviews from '@sixfold/shared/contracts/reviews.ts'
import type { ReviewWithTrail } from '@sixfold/shared/contracts/reviews.ts'
import { v7 } from 'uuid'
import { succeeded } from './answers.ts'
import type { TestPerson } from './factories.ts'
import { Improving } from './improving.ts'
import { toTheBoard } from './to-the-board.ts'

export const judged = {
  progress: 'on-track',
  impact: 'early-signs',
  note: 'Books show more writing in every year.',
}
export const signed = { outcome: 'confirm', reason: 'The plan works and is kept to.' }

/** A school with an approved plan of one priority and a published category, and its review, taken as far as a test wants it. */
export class Reviewing {
  readonly given: Improving
  priority: Priority
  readonly reviewId: string
  private constructor(given: Improving, priority: Priority, reviewId: string) {
    this.given = given
    this.priority = priority
    this.reviewId = reviewId
  }

  /** Its category took effect on 21 Nov 2026, so the review is due on 21 May 2027. */
  static async create(): Promise<Reviewing> {
    const given = await Improving.create()
    const priority = await given.diagnosed()
    await given.approvedPlan(priority)
    await publishCategory(given, 2, '2026-11-21')
    const { leader } = given.people
    const { items } = succeeded(await leader.call(reviews.listReviews, { query: {} })).json()
    return new Reviewing(given, priority, items[0].id)
  }

  get people() {
    return this.given.people
  }
  setNow(instant: string) {
    this.given.test.setNow(instant)
  }
  async see(by: TestPerson = this.people.leader, reviewId = this.reviewId): Promise<ReviewWithTrail> {
    return succeeded(await by.call(reviews.getReview, { params: { reviewId } })).json()
  }
  /** Sends an act for the version as it is, or as it is given. */
  async act(
    it: typeof acts.prepareReview | typeof acts.holdReview | typeof acts.signOffReview,
    by: TestPerson,
    body?: object,
    version?: number,
  ) {
    const params = { reviewId: this.reviewId }
    const sent = version ?? (await this.see(this.people.leader)).version
    return by.call(it, { params, version: sent, ...(body ? { body } : {}) })
  }
  prepare(by: TestPerson = this.people.leader) {
    return this.act(acts.prepareReview, by)
  }
  judge(by: TestPerson, { version = 0, priorityId = this.priority.id, ...more }: JudgeMore = {}) {
    const params = { reviewId: this.reviewId, priorityId }
    return by.call(acts.judgePriority, { params, version, body: { ...judged, ...more } })
  }
  state(by: TestPerson, text: string, version = 0) {
    return by.call(acts.writeStatement, { params: { reviewId: this.reviewId }, version, body: { text } })
  }
  hold(by: TestPerson = this.people.leader, heldOn?: string) {
    const day = heldOn ?? this.given.test.deps.clock().today
    return this.act(acts.holdReview, by, { heldOn: day, present: 'The head and the chair of governors' })
  }
  signOff(by: TestPerson = this.people.leader, more: object = {}) {
    return this.act(acts.signOffReview, by, { ...signed, ...more })
  }
  /** From scheduled to held, its priority judged. */
  async held(): Promise<void> {
    succeeded(await this.prepare())
    succeeded(await this.judge(this.people.leader))
    succeeded(await this.hold())
  }
  async signedOff(more: object = {}): Promise<void> {
    await this.held()
    succeeded(await this.signOff(this.people.leader, more))
  }
  async publish(level: number, effectiveOn: string, academicYear = 2027) {
    await publishCategory(this.given, level, effectiveOn, academicYear)
  }
}

type JudgeMore = { version?: number; priorityId?: string } & Record<string, unknown>

async function publishCategory(given: Improving, level: number, effectiveOn: string, academicYear = 2026) {
  const { leader, head, trustee } = given.people
  const round = succeeded(await leader.call(rounds.openRound, { body: { id: v7(), academicYear } })).json()
  const begun = succeeded(
    await leader.call(categorisation.beginCategorisation, {
      params: { roundId: round.id },
      body: { id: v7(), schoolId: given.school.id },
    }),
  ).json()
  const params = { categorisationId: begun.id }
  const walkers = { leader, head, today: given.test.deps.clock().today }
  const proposed = await toTheBoard(walkers, begun.id, { level, rationale: 'Reading is recovering.' })
  succeeded(
    await trustee.call(categorisation.decideCategory, {
      params,
      body: { effectiveOn },
      version: proposed.version,
    }),
  )
}
