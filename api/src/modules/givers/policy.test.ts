import { roles, type Role } from '@sixfold/shared/domain/people/roles.ts'
import { expect, test } from 'vitest'
import { Actor } from '../../access/actor.ts'
import { type GiverAction, giverPolicy } from './policy.ts'

const actor = (role: Role, trustId = 'trust') =>
  new Actor({
    trustId,
    personId: 'someone',
    name: 'Someone',
    memberships: [{ id: 'm', role, schoolIds: ['thornmere'] }],
  })
const allowed = (who: Actor) =>
  (Object.keys(giverPolicy) as (GiverAction | 'read')[]).filter((action) =>
    giverPolicy[action](who, { trustId: 'trust' }),
  )

const table: Record<Role, string[]> = {
  'trust-leader': ['read', 'add', 'edit', 'end', 'readContact', 'readConflicts'],
  'improvement-partner': ['read', 'readContact', 'readConflicts'],
  headteacher: ['read'],
  contributor: [],
  governor: [],
  trustee: ['read', 'readConflicts'],
  clerk: ['read', 'readConflicts'],
  'outside-reviewer': [],
}

test.each(roles)('who may do what about partners and the trust team: %s', (role) => {
  expect(allowed(actor(role))).toEqual(table[role])
  expect(allowed(actor(role, 'elsewhere'))).toEqual([])
})
