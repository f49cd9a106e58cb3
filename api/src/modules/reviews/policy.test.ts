import type { ReviewStatus } from '@sixfold/shared/domain/reviews/status.ts'
import { type Role, roles } from '@sixfold/shared/domain/people/roles.ts'
import { describe, expect, test } from 'vitest'
import { Actor } from '../../access/actor.ts'
import { knownStatus, reviewPolicy } from './policy.ts'

const actor = (...held: [Role, string[]][]) =>
  new Actor({
    trustId: 'trust',
    personId: 'someone',
    name: 'Someone',
    memberships: held.map(([role, schoolIds], index) => ({ id: String(index), role, schoolIds })),
  })
const actions = Object.keys(reviewPolicy) as (keyof typeof reviewPolicy)[]
const allowed = (who: Actor) =>
  actions.filter((action) => reviewPolicy[action](who, { schoolId: 'thornmere' }))

const all = ['read', 'move', 'readReasons', 'readWork', 'prepare', 'judge', 'hold', 'signOff']
/** Of the school's review: who holds the role there, and who holds it at another school. */
const table: Record<Role, [here: string[], elsewhere: string[]]> = {
  'trust-leader': [all, all],
  'improvement-partner': [all.filter((action) => action !== 'move'), []],
  headteacher: [['read', 'readReasons', 'readWork', 'writeStatement'], []],
  contributor: [['read'], []],
  governor: [['read'], []],
  trustee: [['read'], ['read']],
  clerk: [['read'], ['read']],
  'outside-reviewer': [[], []],
}

describe('who may do what to a review', () => {
  test.each(roles)('%s', (role) => {
    const [here, elsewhere] = table[role]
    const inTrust = role === 'trust-leader'
    expect(allowed(actor([role, inTrust ? [] : ['thornmere']]))).toEqual(here)
    expect(allowed(actor([role, inTrust ? [] : ['aldercombe']]))).toEqual(elsewhere)
  })

  test.each<Role>(['headteacher', 'contributor', 'governor'])(
    'a leader who is %s of the school reads all of it, and takes it no further',
    (role) => {
      const reads = ['read', 'readReasons', 'readWork']
      const own = role === 'headteacher' ? [...reads, 'writeStatement'] : reads
      expect(allowed(actor(['trust-leader', []], [role, ['thornmere']]))).toEqual(own)
      expect(allowed(actor(['trust-leader', []], [role, ['aldercombe']]))).toEqual(all)
    },
  )

  test('whoever has declared an interest in the school reads it, and takes it no further', () => {
    const memberships = [{ id: '1', role: 'trust-leader' as const, schoolIds: [] }]
    const who = { trustId: 'trust', personId: 'someone', name: 'Someone', memberships }
    expect(allowed(new Actor({ ...who, interests: ['thornmere'] }))).toEqual([
      'read',
      'readReasons',
      'readWork',
    ])
  })
})

test('to those who don’t read its work a review under way is scheduled', () => {
  const known = (role: Role, status: ReviewStatus) =>
    knownStatus(actor([role, ['thornmere']]), { schoolId: 'thornmere', status })
  for (const status of ['preparing', 'held'] as const) {
    expect(known('headteacher', status)).toBe(status)
    expect(known('governor', status)).toBe('scheduled')
    expect(known('contributor', status)).toBe('scheduled')
  }
  expect(known('governor', 'signed-off')).toBe('signed-off')
})
