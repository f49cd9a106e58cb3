import { type Role, roles } from '@sixfold/shared/domain/people/roles.ts'
import { describe, expect, test } from 'vitest'
import { Actor } from '../../access/actor.ts'
import { visitPolicy, visitsPolicy } from './policy.ts'

const actor = (...held: [Role, string[]][]) =>
  new Actor({
    trustId: 'trust',
    personId: 'someone',
    name: 'Someone',
    memberships: held.map(([role, schoolIds], index) => ({ id: String(index), role, schoolIds })),
  })
const schoolId = 'thornmere'
const allowed = (who: Actor) => [
  ...(['read', 'log', 'readCounts'] as const).filter((action) => visitsPolicy[action](who, { schoolId })),
  ...(visitPolicy.correct(who, { schoolId, writtenBy: ['someone'] }) ? ['correct own'] : []),
  ...(visitPolicy.correct(who, { schoolId, writtenBy: ['somebody else'] }) ? ['correct any'] : []),
]

const leads = ['read', 'log', 'readCounts', 'correct own', 'correct any']
/** Of the school's visits: who holds the role there, and who holds it at another school. */
const table: Record<Role, [here: string[], elsewhere: string[]]> = {
  'trust-leader': [leads, leads],
  'improvement-partner': [['read', 'log', 'readCounts', 'correct own'], []],
  headteacher: [['read', 'readCounts'], []],
  contributor: [['readCounts'], []],
  governor: [['readCounts'], []],
  trustee: [['readCounts'], ['readCounts']],
  clerk: [['readCounts'], ['readCounts']],
  'outside-reviewer': [[], []],
}

describe('who may do what with visits', () => {
  test.each(roles)('%s', (role) => {
    const [here, elsewhere] = table[role]
    const inTrust = role === 'trust-leader'
    expect(allowed(actor([role, inTrust ? [] : [schoolId]]))).toEqual(here)
    expect(allowed(actor([role, inTrust ? [] : ['aldercombe']]))).toEqual(elsewhere)
  })

  test.each<Role>(['headteacher', 'contributor', 'governor'])(
    'a leader or partner who is %s of the school reads, and logs nothing',
    (role) => {
      expect(allowed(actor(['trust-leader', []], [role, [schoolId]]))).toEqual(['read', 'readCounts'])
      expect(allowed(actor(['improvement-partner', [schoolId]], [role, [schoolId]]))).toEqual([
        'read',
        'readCounts',
      ])
      expect(allowed(actor(['trust-leader', []], [role, ['aldercombe']]))).toEqual(leads)
    },
  )
})
