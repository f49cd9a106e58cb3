import { beginCategorisation, type Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import * as way from '@sixfold/shared/contracts/round-way.ts'
import { addDays } from '@sixfold/shared/domain/calendar/days.ts'
import { inForceOn } from '@sixfold/shared/domain/categorisation/in-force.ts'
import { isUnfinished } from '@sixfold/shared/domain/categorisation/status.ts'
import { leadsTo, type WayAct } from '@sixfold/shared/domain/categorisation/way.ts'
import { londonDay } from '../../clock.ts'
import * as fc from 'fast-check'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { Categorising } from '../../../test/categorising.ts'
import type { TestPerson } from '../../../test/factories.ts'

/** What somebody may try; `pass` lets days go by. */
const tries = [
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
  'pass',
] as const
type Try = (typeof tries)[number]
/** One try: which, by whom, and what of several things it says. Most follow the way, so that walks get far. */
type Step = { what: Try | 'onward'; who: number; pick: number }

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constant('onward' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...tries) },
  ),
  who: fc.nat(11),
  pick: fc.nat(11),
})

const said = (value: unknown): string | null => (typeof value === 'string' ? value : null)

class Walk {
  readonly given: Categorising
  readonly round: { id: string }
  readonly people: TestPerson[]
  private now = new Date('2026-11-21T09:30:00Z')
  id: string | null = null
  private constructor(given: Categorising, round: { id: string }, people: TestPerson[]) {
    this.given = given
    this.round = round
    this.people = people
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
      'select status, version, level, reply_by as "replyBy" from categorisations',
    )
    const reviews = await this.given.test.ownerSql(
      `select count(*)::int as n from reviews where status in ('scheduled', 'preparing', 'held')`,
    )
    return {
      status: said(row?.['status']) as Categorisation['status'] | null,
      version: Number(row?.['version'] ?? 0),
      replyBy: said(row?.['replyBy']),
      openReviews: Number(reviews[0]?.['n']),
    }
  }
  get today(): string {
    return londonDay(this.now)
  }
  pass(days: number) {
    this.now = new Date(this.now.getTime() + days * 86_400_000)
    this.given.test.setNow(this.now.toISOString())
  }

  async send(what: Exclude<Try, 'pass'>, who: TestPerson, pick: number, version: number): Promise<number> {
    const it = { id: this.id ?? v7(), version }
    const level = 1 + (pick % 4)
    const rationale = pick % 3 ? 'As it was.' : 'Otherwise than before.'
    const reason = 'It was looked at.'
    const bodies: Record<
      Exclude<Try, 'pass' | 'begin' | 'propose' | 'decide' | 'return'>,
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
        const id = v7()
        const params = { roundId: this.round.id }
        const answer = await who.call(beginCategorisation, {
          params,
          body: { id, schoolId: this.given.school.id },
        })
        if (answer.statusCode === 201) this.id = id
        return answer.statusCode
      }
      case 'propose':
        return (await this.given.propose(who, it, level)).statusCode
      case 'decide': {
        const body = { effectiveOn: this.today, ...(pick % 2 ? { minuteReference: 'B 7' } : {}) }
        return (await this.given.decide(who, it, body)).statusCode
      }
      case 'return':
        return (await this.given.sendBack(who, it)).statusCode
      default: {
        const [contract, body] = bodies[what]
        return (await this.given.act(who, it, contract as typeof way.reReview, body)).statusCode
      }
    }
  }
}

/** The act that leads on from a place, so that a walk comes somewhere. */
const onward = (status: string | null, pick: number): Exclude<Try, 'pass'> =>
  status === null
    ? 'begin'
    : status === 'self-assessing'
      ? 'propose'
      : status === 'proposed'
        ? 'moderate'
        : status === 'moderated'
          ? pick % 2
            ? 'conversation'
            : 'moderate'
          : status === 'awaiting-reply'
            ? 'reply'
            : status === 'challenged'
              ? pick % 2
                ? 'name-re-reviewer'
                : 're-review'
              : pick % 4
                ? 'decide'
                : 'return'

/** Who usually does it; of a re-review whoever was named, found by trying. */
const usually: Record<Exclude<Try, 'pass'>, readonly number[]> = {
  begin: [0, 2, 3],
  submit: [3],
  propose: [0, 2, 8],
  moderate: [0, 1, 8],
  conversation: [0, 2],
  reply: [3],
  extend: [0],
  'name-re-reviewer': [0, 1],
  're-review': [1, 8, 10, 2],
  decide: [6, 7, 8],
  return: [6, 8],
}

async function checked(walk: Walk, { what, who, pick }: Step): Promise<void> {
  if (what === 'pass') return walk.pass(1 + pick * 2)
  const before = await walk.stands()
  const act = what === 'onward' ? onward(before.status, pick) : what
  const usual = usually[act]
  const person = walk.people[what === 'onward' ? (usual[who % usual.length] ?? 0) : who] ?? walk.people[0]
  if (!person) return
  const code = await walk.send(act, person, pick, before.version)
  const after = await walk.stands()
  expect(code, `${act} by ${person.name}`).toBeLessThan(500)
  const lapsed = before.status === 'awaiting-reply' && before.replyBy !== null && before.replyBy < walk.today
  const from = lapsed ? 'awaiting-decision' : before.status
  if (code >= 300) {
    expect(after.status, `${act} was refused with ${code}`).toBe(before.status)
    return
  }
  // A late reply is kept and moves nothing; a re-review goes on at once.
  const to = after.status
  if (act === 'reply' && (from === 'awaiting-decision' || from === 'published'))
    expect([from, before.status]).toContain(to)
  else if (act === 're-review') expect(leadsTo('re-review', 're-reviewed', to as never)).toBe(true)
  else expect(leadsTo(act as WayAct, from as never, to as never), `${act} from ${from} to ${to}`).toBe(true)
}

async function holds(walk: Walk): Promise<void> {
  const { ownerSql } = walk.given.test
  const decisions = await ownerSql(
    `select d.id, d.level, d.effective_on as "effectiveOn", d.recorded_at as "recordedAt", d.decided_by as by, d.body_id as body,
            c.proposed_by as "proposedBy", c.status
       from decisions d join categorisations c on c.trust_id = d.trust_id and c.id = d.categorisation_id`,
  )
  const { status, openReviews } = await walk.stands()
  expect(decisions.length).toBe(status === 'published' ? 1 : 0)
  expect(openReviews).toBe(decisions.length)
  for (const one of decisions) {
    expect(one['by']).not.toBe(one['proposedBy'])
    expect([6, 7, 8].map((n) => walk.people[n]?.id)).toContain(one['by'])
    expect(one['body']).not.toBeNull()
  }
  const facts = decisions.map((one) => ({
    id: String(one['id']),
    level: one['level'] as 1,
    effectiveOn: String(one['effectiveOn']),
    recordedAt: String(one['recordedAt']),
  }))
  expect(inForceOn(facts, walk.today)?.id ?? null).toBe(facts[0]?.id ?? null)
  const trail = await ownerSql(
    'select sequence, from_status, to_status from categorisation_transitions order by sequence',
  )
  trail.forEach((it, n) => {
    expect(it['sequence']).toBe(n + 1)
    expect(it['from_status']).toBe(trail[n - 1]?.['to_status'] ?? null)
  })
  expect(trail.at(-1)?.['to_status'] ?? null).toBe(status)
  if (status !== null && isUnfinished(status as 'proposed')) expect(decisions).toEqual([])
}

test('law: whatever anybody tries, only moves of the rule land, and what stands is sound', async () => {
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      const walk = await Walk.begin()
      for (const one of steps) {
        await checked(walk, one)
        reached.add(String((await walk.stands()).status))
      }
      await holds(walk)
    }),
    { numRuns: 8 },
  )
  // The walks have come far enough to say something.
  expect([...reached]).toEqual(expect.arrayContaining(['proposed', 'moderated', 'awaiting-reply']))
})
