import {
  type CategorisationStatus,
  categorisationStatuses,
} from '@sixfold/shared/domain/categorisation/status.ts'
import { type Role, roles } from '@sixfold/shared/domain/people/roles.ts'
import { describe, expect, test } from 'vitest'
import { Actor } from '../../access/actor.ts'
import {
  type CategorisationAction,
  categorisationPolicy,
  needsMinuteReference,
  roundPolicy,
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
const allowed = (who: Actor, status: CategorisationStatus | null) =>
  actions.filter((action) => categorisationPolicy[action](who, { schoolId: 'thornmere', status })).join(' ')

const statuses = [null, ...categorisationStatuses]
const always = (may: string): string[] => statuses.map(() => may)
/** By status: not begun, self-assessing, proposed, awaiting-decision, published, closed. */
const afterwards = (before: string, awaiting: string, published: string, closed = before) => [
  before,
  before,
  before,
  awaiting,
  published,
  closed,
]

/** At the school, and at another. */
const table: Record<Role, [here: string[], elsewhere: string[]]> = {
  'trust-leader': [always('read begin propose'), always('read begin propose')],
  'improvement-partner': [always('read begin propose'), always('')],
  headteacher: [afterwards('', '', 'read'), always('')],
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
}

describe('who may do what to a school’s way through a round', () => {
  test.each(roles)('%s', (role) => {
    const [here, elsewhere] = table[role]
    expect(statuses.map((status) => allowed(at(role, 'thornmere'), status))).toEqual(here)
    expect(statuses.map((status) => allowed(at(role, 'fenwick'), status))).toEqual(elsewhere)
  })

  describe('whoever belongs to the school sees it once published, and acts on nothing, though they also', () => {
    const outside: Role[] = ['trust-leader', 'improvement-partner', 'trustee', 'clerk']
    const own: Role[] = ['headteacher', 'contributor', 'governor']
    test.each(outside.flatMap((role) => own.map((inside) => [role, inside] as const)))(
      '%s, and %s',
      (role, inside) => {
        const both = actor([role, 'thornmere'], [inside, 'thornmere'])
        expect(statuses.map((status) => allowed(both, status))).toEqual(afterwards('', '', 'read'))
      },
    )
  })

  test('a head elsewhere who also leads is as free at this school as any leader', () => {
    const both = actor(['trust-leader'], ['headteacher', 'fenwick'])
    expect(allowed(both, 'proposed')).toBe('read begin propose')
  })

  test('a clerk gives a minute reference; a trustee, though also clerk, need not', () => {
    expect(needsMinuteReference(actor(['clerk']))).toBe(true)
    expect(needsMinuteReference(actor(['trustee']))).toBe(false)
    expect(needsMinuteReference(actor(['trustee'], ['clerk']))).toBe(false)
  })

  test.each(roles)('only leaders open rounds: %s', (role) => {
    expect(roundPolicy.open(at(role, 'thornmere'), null)).toBe(role === 'trust-leader')
    expect(roundPolicy.read(at(role, 'thornmere'), null)).toBe(true)
  })
})
