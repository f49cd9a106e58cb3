import {
  type CategorisationStatus,
  categorisationStatuses,
} from '@sixfold/shared/domain/categorisation/status.ts'
import { type Role, roles } from '@sixfold/shared/domain/people/roles.ts'
import { describe, expect, test } from 'vitest'
import { Actor } from '../../access/actor.ts'
import type { Sitting } from '../bodies/policy.ts'
import {
  type CategorisationAction,
  categorisationPolicy,
  needsMinuteReference,
  roundPolicy,
  seenStatus,
  showsProposal,
} from './policy.ts'

const actor = (...held: [Role, ...string[]][]) =>
  new Actor({
    trustId: 'trust',
    personId: 'someone',
    name: 'Someone',
    memberships: held.map(([role, ...schoolIds], i) => ({ id: `m${i}`, role, schoolIds })),
  })
const at = (role: Role, school: string) => actor([role, school])

const actions = Object.keys(categorisationPolicy) as (CategorisationAction | 'read')[]
const board: Sitting = { id: 'board', kind: 'board', members: null }
const allowed = (
  who: Actor,
  status: CategorisationStatus | null,
  bodies: Sitting[] = [board],
  reReviewerId = 'other',
) =>
  actions
    .filter((action) =>
      categorisationPolicy[action](who, { schoolId: 'thornmere', status, reReviewerId, bodies }),
    )
    .join(' ')

const statuses = [null, ...categorisationStatuses]
const always = (may: string): string[] => statuses.map(() => may)
/** By status, from not begun on; what differs once it waits for a decision, and once it is published. */
const afterwards = (before: string, awaiting: string, published: string, closed = before) =>
  statuses.map((status) =>
    status === 'awaiting-decision'
      ? awaiting
      : status === 'published'
        ? published
        : status === 'closed'
          ? closed
          : before,
  )

const leads = 'read begin rate propose moderate converse extendReply nameReReviewer'
const partners = 'read begin rate propose converse'
const heads = 'read begin rateSelf submit reply'

/** At the school, and at another. */
const table: Record<Role, [here: string[], elsewhere: string[]]> = {
  'trust-leader': [always(leads), always(leads)],
  'improvement-partner': [always(partners), always('')],
  headteacher: [always(heads), always('')],
  contributor: [afterwards('', '', 'read'), always('')],
  governor: [afterwards('', '', 'read'), always('')],
  trustee: [
    afterwards('decide return', 'read decide return', 'read decide return'),
    afterwards('decide return', 'read decide return', 'read decide return'),
  ],
  clerk: [
    afterwards('decide', 'read decide', 'read decide'),
    afterwards('decide', 'read decide', 'read decide'),
  ],
  'outside-reviewer': [always(''), always('')],
}

describe('who may do what to a school’s way through a round', () => {
  test.each(roles)('%s', (role) => {
    const [here, elsewhere] = table[role]
    expect(statuses.map((status) => allowed(at(role, 'thornmere'), status))).toEqual(here)
    expect(statuses.map((status) => allowed(at(role, 'fenwick'), status))).toEqual(elsewhere)
  })

  describe('whoever belongs to the school sees and does no more than that gives them, though they also', () => {
    const outside: Role[] = ['trust-leader', 'improvement-partner', 'trustee', 'clerk']
    const own: Role[] = ['headteacher', 'contributor', 'governor']
    test.each(outside.flatMap((role) => own.map((inside) => [role, inside] as const)))(
      '%s, and %s',
      (role, inside) => {
        const both = actor([role, 'thornmere'], [inside, 'thornmere'])
        expect(statuses.map((status) => allowed(both, status))).toEqual(
          inside === 'headteacher' ? always(heads) : afterwards('', '', 'read'),
        )
      },
    )
  })

  describe('an interest in the school bars as belonging to it does, though they are', () => {
    test.each<Role>(['trust-leader', 'improvement-partner', 'trustee', 'clerk'])('%s', (role) => {
      const { memberships } = at(role, 'thornmere')
      const interested = new Actor({
        trustId: 'trust',
        personId: 'someone',
        name: 'Someone',
        memberships,
        interests: ['thornmere'],
      })
      expect(statuses.map((status) => allowed(interested, status))).toEqual(afterwards('', '', 'read'))
    })
  })

  test('a trustee decides only for a body they sit on, and reads no proposal that waits for another', () => {
    const others: Sitting = { id: 'board', kind: 'board', members: ['somebody else'] }
    const mine: Sitting = { id: 'committee', kind: 'committee', members: ['someone'] }
    expect(allowed(actor(['trustee']), 'awaiting-decision', [others])).toBe('')
    expect(allowed(actor(['trustee']), 'awaiting-decision', [others, mine])).toBe('read decide return')
    expect(allowed(actor(['clerk']), 'awaiting-decision', [others])).toBe('read decide')
  })

  test('the leader named as chief executive decides; a trustee named there, or another leader, doesn’t', () => {
    const byOne: Sitting = { id: 'chief', kind: 'chief-executive', members: ['someone'] }
    const other: Sitting = { ...byOne, members: ['another leader'] }
    expect(allowed(actor(['trust-leader']), 'awaiting-decision', [byOne])).toBe(`${leads} decide return`)
    expect(allowed(actor(['trust-leader']), 'awaiting-decision', [other])).toBe(leads)
    expect(allowed(actor(['trustee']), 'awaiting-decision', [byOne])).toBe('')
  })

  test('a head elsewhere who also leads is as free at this school as any leader', () => {
    const both = actor(['trust-leader'], ['headteacher', 'fenwick'])
    expect(allowed(both, 'proposed')).toBe(leads)
  })

  test('whoever re-reviews it sees that one case until it is published or closed, and does nothing else', () => {
    const whole = afterwards('read reReview', 'read reReview', '', '')
    for (const who of [actor(['headteacher', 'fenwick']), actor(['outside-reviewer'])])
      expect(statuses.map((status) => allowed(who, status, [board], 'someone'))).toEqual(whole)
    expect(allowed(at('headteacher', 'thornmere'), 'challenged', [board], 'someone')).toBe(heads)
  })

  test('a head reads of the proposal only from the stage at which a reply is asked for', () => {
    const shown = categorisationStatuses.filter((status) => showsProposal('head', status))
    expect(shown).toEqual(['awaiting-reply', 'challenged', 're-reviewed', 'awaiting-decision'])
    expect(categorisationStatuses.map((status) => seenStatus('head', { status, submitted: false }))).toEqual([
      'self-assessing',
      'with-trust',
      'with-trust',
      'awaiting-reply',
      'challenged',
      're-reviewed',
      'awaiting-decision',
      'with-trust',
      'closed',
    ])
    expect(seenStatus('head', { status: 'self-assessing', submitted: true })).toBe('with-trust')
    expect(seenStatus('published', { status: 'published', submitted: true })).toBe('published')
  })

  test('a clerk gives a minute reference; whoever sits on the body, though also clerk, need not', () => {
    expect(needsMinuteReference(actor(['clerk']), [board])).toBe(true)
    expect(needsMinuteReference(actor(['trustee']), [board])).toBe(false)
    expect(needsMinuteReference(actor(['trustee'], ['clerk']), [board])).toBe(false)
  })

  test.each(roles)('only leaders open rounds: %s', (role) => {
    expect(roundPolicy.open(at(role, 'thornmere'), null)).toBe(role === 'trust-leader')
    for (const held of [true, false])
      expect(roundPolicy.read(at(role, 'thornmere'), { held })).toBe(held || role !== 'outside-reviewer')
  })
})
