import { type Role, roles } from '@sixfold/shared/domain/people/roles.ts'
import { describe, expect, test } from 'vitest'
import { Actor } from '../../access/actor.ts'
import { reviewPolicy } from './policy.ts'

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

const all = ['read', 'move', 'readReasons']
/** Of the school's review: who holds the role there, and who holds it at another school. */
const table: Record<Role, [here: string[], elsewhere: string[]]> = {
  'trust-leader': [all, all],
  'improvement-partner': [['read', 'readReasons'], []],
  headteacher: [['read', 'readReasons'], []],
  contributor: [['read'], []],
  governor: [['read'], []],
  trustee: [['read'], ['read']],
  clerk: [['read'], ['read']],
}

describe('who may do what to a review', () => {
  test.each(roles)('%s', (role) => {
    const [here, elsewhere] = table[role]
    const inTrust = role === 'trust-leader'
    expect(allowed(actor([role, inTrust ? [] : ['thornmere']]))).toEqual(here)
    expect(allowed(actor([role, inTrust ? [] : ['aldercombe']]))).toEqual(elsewhere)
  })

  test.each<Role>(['headteacher', 'contributor', 'governor'])(
    'a leader who is %s of the school reads it and doesn’t move it',
    (role) => {
      expect(allowed(actor(['trust-leader', []], [role, ['thornmere']]))).toEqual(['read', 'readReasons'])
      expect(allowed(actor(['trust-leader', []], [role, ['aldercombe']]))).toEqual(all)
    },
  )
})
