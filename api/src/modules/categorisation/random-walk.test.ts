import { leadsTo, type WayAct } from '@sixfold/shared/domain/categorisation/way.ts'
import { isUnfinished } from '@sixfold/shared/domain/categorisation/status.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Try, tries, Walk } from '../../../test/walk.ts'

/** One try: which, by whom, and what of several things it says. `onward` follows the way, so that walks get far. */
type Step = { what: Try | 'onward' | 'pass' | 'leave'; who: number; pick: number }

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constant('onward' as const) },
    { weight: 7, arbitrary: fc.constantFrom(...tries, 'pass' as const) },
    { weight: 1, arbitrary: fc.constant('leave' as const) },
  ),
  who: fc.nat(11),
  pick: fc.nat(11),
})

/** The act that leads on from a place, so that a walk comes somewhere; from a published category the review after it. */
function onward(status: string | null, pick: number): Try {
  switch (status) {
    case null:
      return 'begin'
    case 'self-assessing':
      return 'propose'
    case 'proposed':
      return 'moderate'
    case 'moderated':
      return pick % 2 ? 'conversation' : 'moderate'
    case 'awaiting-reply':
      return 'reply'
    case 'challenged':
      return pick % 2 ? 'name-re-reviewer' : 're-review'
    case 'awaiting-decision':
      return pick % 4 ? 'decide' : 'return'
    default:
      return 'review'
  }
}

/** Who usually does it; of a re-review whoever was named, found by trying. */
const usually: Record<Try, readonly number[]> = {
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
  review: [0, 1, 2],
  interest: [0],
}

/** What whoever belongs to the school, or has an interest in it, never does; domain.md §2. */
const judging: readonly Try[] = [
  'propose',
  'moderate',
  'conversation',
  'extend',
  'name-re-reviewer',
  're-review',
  'decide',
  'return',
]

async function checked(walk: Walk, { what, who, pick }: Step): Promise<void> {
  if (what === 'pass') return walk.pass(1 + pick * 2)
  if (what === 'leave') return walk.leave()
  const before = await walk.stands()
  const act = what === 'onward' ? onward(before.status, pick) : what
  const usual = usually[act]
  const person = walk.people[what === 'onward' ? (usual[who % usual.length] ?? 0) : who] ?? walk.people[0]
  if (!person) return
  const mayJudge = !walk.barred.has(person.id)
  const code = await walk.send(act, person, pick)
  const after = await walk.stands()
  expect(code, `${act} by ${person.name}`).toBeLessThan(500)
  if (code >= 300) {
    expect([after.id, after.status], `${act} was refused with ${code}`).toEqual([before.id, before.status])
    return
  }
  if (judging.includes(act)) expect(mayJudge, `${act} by ${person.name}`).toBe(true)
  if (act === 'interest') return
  expect(walk.left, `${act} once the school had left`).toBe(false)
  const to = after.status
  if (act === 'review') {
    // Only signing off begins anything, and only where nothing is under way.
    if (after.id !== before.id) expect([to, after.fromReview]).toEqual(['moderated', true])
    return
  }
  const lapsed = before.status === 'awaiting-reply' && before.replyBy !== null && before.replyBy < walk.today
  const from = lapsed ? 'awaiting-decision' : before.status
  // A late reply is kept and moves nothing; a re-review goes on at once.
  if (act === 'reply' && (from === 'awaiting-decision' || from === 'published'))
    expect([from, before.status]).toContain(to)
  else if (act === 're-review') expect(leadsTo('re-review', 're-reviewed', to as never)).toBe(true)
  else expect(leadsTo(act as WayAct, from as never, to as never), `${act} from ${from} to ${to}`).toBe(true)
}

async function holds(walk: Walk): Promise<void> {
  const { ownerSql } = walk.given.test
  const decisions = await ownerSql(
    `select d.level, d.effective_on as "effectiveOn", d.decided_by as by, d.body_id as body, c.proposed_by as "proposedBy",
            c.status
       from decisions d join categorisations c on c.trust_id = d.trust_id and c.id = d.categorisation_id
      order by d.recorded_at`,
  )
  const ways = await ownerSql('select id, status from categorisations order by created_at')
  expect(decisions.length).toBe(ways.filter((it) => it['status'] === 'published').length)
  expect(decisions.every((it) => it['status'] === 'published')).toBe(true)
  expect(ways.filter((it) => isUnfinished(it['status'] as 'proposed')).length).toBeLessThanOrEqual(1)
  const { openReviews } = await walk.stands()
  expect(openReviews.length).toBe(decisions.length > 0 ? 1 : 0)
  for (const one of decisions) {
    expect(one['by']).not.toBe(one['proposedBy'])
    expect([6, 7, 8].map((n) => walk.people[n]?.id)).toContain(one['by'])
    expect(one['body']).not.toBeNull()
  }
  // Each takes effect on the day of deciding, so on any day the last one by then is in force, and no other.
  if (!walk.left)
    for (const day of new Set(decisions.map((it) => String(it['effectiveOn'])))) {
      const last = decisions.findLast((it) => String(it['effectiveOn']) <= day)
      expect(await walk.levelAsAt(day), `the category as at ${day}`).toBe(last?.['level'])
    }
  for (const way of ways) {
    const trail = await ownerSql(
      'select sequence, from_status, to_status from categorisation_transitions where categorisation_id = $1 order by sequence',
      [way['id']],
    )
    trail.forEach((it, n) => {
      expect(it['sequence']).toBe(n + 1)
      expect(it['from_status']).toBe(trail[n - 1]?.['to_status'] ?? null)
    })
    expect(trail.at(-1)?.['to_status'] ?? null).toBe(way['status'])
  }
}

/** All the way to a category, through its review, and to the category that the review asks for. */
const whole: Step[] = Array.from({ length: 16 }, () => ({ what: 'onward', who: 0, pick: 3 }))

test('law: whatever anybody tries, only moves of the rule land, and what stands is sound', async () => {
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 32 }), async (steps) => {
      const walk = await Walk.begin()
      for (const one of steps) {
        walk.pass(1 / 1440)
        await checked(walk, one)
        const { status, fromReview } = await walk.stands()
        reached.add(`${status}${fromReview ? ' after a review' : ''}`)
      }
      await holds(walk)
    }),
    { numRuns: 8, examples: [[whole]] },
  )
  // The walks have come far enough to say something.
  expect([...reached]).toEqual(expect.arrayContaining(['moderated', 'published', 'published after a review']))
})
