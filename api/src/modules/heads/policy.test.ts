import { type Role, roles } from '@sixfold/shared/domain/people/roles.ts'
import { describe, expect, test } from 'vitest'
import { Actor } from '../../access/actor.ts'
import { headsPolicy } from './policy.ts'

const actor = (held: readonly (readonly [Role, string])[], interests: string[] = []) =>
  new Actor({
    trustId: 'trust',
    personId: 'someone',
    name: 'Someone',
    memberships: held.map(([role, at], index) => ({ id: String(index), role, schoolIds: [at] })),
    interests,
  })
const may = (who: Actor, schoolId: string) =>
  (['read', 'name', 'add'] as const).filter((action) => headsPolicy[action](who, { schoolId })).join(' ')

/** At the school, and at another. */
const table: Record<Role, [here: string, elsewhere: string]> = {
  'trust-leader': ['read name add', 'read name add'],
  'improvement-partner': ['read', ''],
  headteacher: ['read', ''],
  contributor: ['read', ''],
  governor: ['read', ''],
  trustee: ['read', 'read'],
  clerk: ['read', 'read'],
  'outside-reviewer': ['', ''],
}

describe('who reads who heads a school, and names who replies', () => {
  test.each(roles)('%s', (role) => {
    const who = actor([[role, 'here']])
    expect([may(who, 'here'), may(who, 'elsewhere')]).toEqual(table[role])
  })

  test.each(['headteacher', 'contributor', 'governor'] as const)(
    'a leader who is also its %s names nobody there',
    (role) => {
      const both = actor([
        ['trust-leader', ''],
        [role, 'here'],
      ])
      expect([may(both, 'here'), may(both, 'elsewhere')]).toEqual(['read add', 'read name add'])
    },
  )

  test('nor does a leader with an interest in it', () => {
    expect(may(actor([['trust-leader', '']], ['here']), 'here')).toBe('read add')
  })
})
