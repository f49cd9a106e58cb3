import { getDashboard } from '@sixfold/shared/contracts/accountability.ts'
import { beginCategorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { declareInterest } from '@sixfold/shared/contracts/interests.ts'
import * as acts from '@sixfold/shared/contracts/review-acts.ts'
import * as way from '@sixfold/shared/contracts/round-way.ts'
import { addDays } from '@sixfold/shared/domain/calendar/days.ts'
import { type CategorisationStatus, isUnfinished } from '@sixfold/shared/domain/categorisation/status.ts'
import { v7 } from 'uuid'
import { londonDay } from '../src/clock.ts'
import { Categorising } from './categorising.ts'
import type { TestPerson } from './factories.ts'

/** What somebody may try; `review` is the next act on the open review. */
export const tries = [
  'begin',
  'submit',
  'propose',
  'moderate',
  'conversation',
  'reply',
  'extend',
  'name-re-reviewer',
  're-review',
  'decide',
  'return',
  'review',
  'interest',
] as const
export type Try = (typeof tries)[number]

const said = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** A school's way through rounds and reviews, on which anybody may try anything. */
export class Walk {
  readonly given: Categorising
  readonly round: { id: string }
  readonly people: TestPerson[]
  private now = new Date('2026-11-21T09:30:00Z')
  /** The school has left the trust. */
  left = false
  /** Who belongs to the school, or has declared an interest in it since. */
  readonly barred: Set<string>
  private constructor(given: Categorising, round: { id: string }, people: TestPerson[]) {
    this.given = given
    this.round = round
    this.people = people
    this.barred = new Set([3, 4, 5, 9].map((n) => people[n]?.id ?? ''))
  }
  static async begin(): Promise<Walk> {
    const given = await Categorising.create({ now: '2026-11-21T09:30:00Z' })
    const round = await given.round()
    const { leader, partner, head, contributor, governor, trustee, clerk } = given.people
    const second = await given.world.person('trust-leader', [], 'Second Leader')
    const both = await given.world.person('trust-leader', [], 'Leads and sits')
    await given.alsoHolds(both, 'trustee')
    const own = await given.world.person('trustee', [], 'Trustee who governs here')
    await given.alsoHolds(own, 'governor', given.school)
    const elsewhere = await given.world.person('headteacher', [await given.world.school('Fenwick')])
    return new Walk(given, round, [
      leader,
      second,
      partner,
      head,
      contributor,
      governor,
      trustee,
      clerk,
      both,
      own,
      elsewhere,
      trustee,
    ])
  }

  /** What stands in the database, whoever may read it. */
  async stands() {
    const [row] = await this.given.test.ownerSql(
      `select id, origin, status, version, level, reply_by as "replyBy" from categorisations
        order by status in ('published', 'closed'), created_at desc limit 1`,
    )
    const reviews = await this.given.test.ownerSql(
      `select id, status, version from reviews where status in ('scheduled', 'preparing', 'held')`,
    )
    return {
      id: said(row?.['id']),
      fromReview: row?.['origin'] === 'review',
      level: Number(row?.['level'] ?? 0),
      status: said(row?.['status']) as CategorisationStatus | null,
      version: Number(row?.['version'] ?? 0),
      replyBy: said(row?.['replyBy']),
      openReviews: reviews.map((it) => ({
        id: String(it['id']),
        status: String(it['status']),
        version: Number(it['version']),
      })),
    }
  }
  get today(): string {
    return londonDay(this.now)
  }
  /** A day is a day; less of one lets what follows be recorded later. */
  pass(days: number) {
    this.now = new Date(this.now.getTime() + days * 86_400_000)
    this.given.test.setNow(this.now.toISOString())
  }

  /** From tomorrow on the school is no longer the trust's. */
  async leave() {
    await this.given.test.ownerSql('update schools set left_on = $1 where id = $2', [
      this.today,
      this.given.school.id,
    ])
    this.left = true
    this.pass(1)
  }

  /** Tries it on what stands now. @returns the status code of the answer */
  async send(what: Try, who: TestPerson, pick: number): Promise<number> {
    const stands = await this.stands()
    const it = { id: stands.id ?? v7(), version: stands.version }
    const level = 1 + (pick % 4)
    const rationale = pick % 3 ? 'As it was.' : 'Otherwise than before.'
    const reason = 'It was looked at.'
    const bodies: Record<
      Exclude<Try, 'begin' | 'propose' | 'decide' | 'return' | 'review' | 'interest'>,
      [(typeof way)[keyof typeof way] & { method: 'POST' }, object]
    > = {
      submit: [way.submitSelfAssessment, {}],
      moderate: [way.moderateProposal, { level, rationale, reason, answer: 'As asked.' }],
      conversation: [
        way.recordConversation,
        pick % 2 ? { whyNone: reason } : { heldOn: this.today, heldBy: who.id },
      ],
      reply: [
        way.replyToProposal,
        pick % 2 ? { answer: 'agrees' } : { answer: 'challenges', statement: 'No.' },
      ],
      extend: [way.extendReply, { replyBy: addDays(this.today, 10 + pick), reason }],
      'name-re-reviewer': [way.nameReReviewer, { personId: this.people[pick]?.id }],
      're-review': [way.reReview, { level, rationale, reason }],
    }
    switch (what) {
      case 'begin': {
        const params = { roundId: this.round.id }
        const body = { id: v7(), schoolId: this.given.school.id }
        return (await who.call(beginCategorisation, { params, body })).statusCode
      }
      case 'propose':
        return (await this.given.propose(who, it, level)).statusCode
      case 'decide': {
        const body = { effectiveOn: this.today, ...(pick % 2 ? { minuteReference: 'B 7' } : {}) }
        return (await this.given.decide(who, it, body)).statusCode
      }
      case 'return':
        return (await this.given.sendBack(who, it)).statusCode
      case 'review':
        return this.review(who, pick, stands)
      case 'interest': {
        const personId = this.people[pick]?.id ?? ''
        const body = { id: v7(), personId, schoolId: this.given.school.id, words: 'A sister teaches there.' }
        const { statusCode } = await who.call(declareInterest, { body })
        if (statusCode === 201) this.barred.add(personId)
        return statusCode
      }
      default: {
        const [contract, body] = bodies[what]
        return (await this.given.act(who, it, contract as typeof way.reReview, body)).statusCode
      }
    }
  }

  private async review(who: TestPerson, pick: number, stands: Awaited<ReturnType<Walk['stands']>>) {
    const [open] = stands.openReviews
    const params = { reviewId: open?.id ?? v7() }
    const version = open?.version ?? 1
    const answer = async () => {
      if (open?.status === 'preparing')
        return who.call(acts.holdReview, {
          params,
          version,
          body: { heldOn: this.today, present: 'The head' },
        })
      if (open?.status !== 'held') return who.call(acts.prepareReview, { params, version })
      const outcome = (['lower', 'raise', 'confirm'] as const)[pick % 3] ?? 'confirm'
      const underWay = stands.status !== null && isUnfinished(stands.status)
      const level = stands.level + (outcome === 'raise' ? 1 : -1)
      const named = underWay || outcome === 'confirm' ? {} : { level: Math.max(1, Math.min(4, level)) }
      const body = { outcome, reason: 'What was planned did not happen.', ...named }
      return who.call(acts.signOffReview, { params, version, body })
    }
    return (await answer()).statusCode
  }

  /** The level of the school on the board's page as at a day. */
  async levelAsAt(day: string): Promise<number | null> {
    const trustee = this.people[11]
    const answer = await trustee?.call(getDashboard, { query: { asAt: day } })
    const page = answer?.json<{ schools: { id: string; category: { level: number } | null }[] }>()
    return page?.schools.find((it) => it.id === this.given.school.id)?.category?.level ?? null
  }
}
