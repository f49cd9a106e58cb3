import { roles, schoolRoles } from '@sixfold/shared/domain/people/roles.ts'
import { describe, expect, test } from 'vitest'
import { Actor } from '../../access/actor.ts'
import { type PlanAction, planPolicy } from './policy.ts'

const actor = (...held: [role: (typeof roles)[number], schoolIds: string[]][]) =>
  new Actor({
    trustId: 'trust',
    personId: 'person',
    name: 'Someone',
    memberships: held.map(([role, schoolIds], i) => ({ id: String(i), role, schoolIds })),
  })

const allowed: Record<(typeof roles)[number], readonly (PlanAction | 'read')[]> = {
  'trust-leader': ['read', 'readDraft', 'edit', 'approve', 'return'],
  'improvement-partner': ['read', 'readDraft'],
  headteacher: ['read', 'readDraft', 'edit', 'submit', 'recall'],
  contributor: ['read', 'readDraft'],
  governor: ['read'],
  trustee: ['read'],
  clerk: ['read'],
  'outside-reviewer': [],
}
const actions = Object.keys(planPolicy) as (PlanAction | 'read')[]

const may = (who: Actor, schoolId: string) =>
  actions.filter((action) => planPolicy[action](who, { schoolId })).toSorted()

describe('what each role may do with a plan', () => {
  test.each(roles)('%s, of this school', (role) => {
    expect(may(actor([role, ['here']]), 'here')).toEqual(allowed[role].toSorted())
  })

  test.each(schoolRoles)('%s of another school sees nothing of it', (role) => {
    expect(may(actor([role, ['elsewhere']]), 'here')).toEqual([])
  })

  test.each(['headteacher', 'contributor', 'governor'] as const)(
    'a leader who is also %s here answers no plan of this school',
    (role) => {
      const both = actor(['trust-leader', []], [role, ['here']])
      for (const action of ['approve', 'return'] as const) {
        expect(planPolicy[action](both, { schoolId: 'here' })).toBe(false)
        expect(planPolicy[action](both, { schoolId: 'elsewhere' })).toBe(true)
      }
    },
  )
})
