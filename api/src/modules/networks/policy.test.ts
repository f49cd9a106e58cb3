import { roles, type Role } from '@sixfold/shared/domain/people/roles.ts'
import { expect, test } from 'vitest'
import { Actor } from '../../access/actor.ts'
import { type NetworkAction, networkPolicy } from './policy.ts'

const actor = (role: Role, trustId = 'trust') =>
  new Actor({
    trustId,
    personId: 'someone',
    name: 'Someone',
    memberships: [{ id: 'm', role, schoolIds: ['thornmere'] }],
  })
const allowed = (who: Actor) =>
  (Object.keys(networkPolicy) as (NetworkAction | 'read')[]).filter((action) =>
    networkPolicy[action](who, { trustId: 'trust' }),
  )

const table: Record<Role, string[]> = {
  'trust-leader': ['read', 'add', 'edit', 'end', 'readReason'],
  'improvement-partner': ['read'],
  headteacher: ['read'],
  contributor: ['read'],
  governor: ['read'],
  trustee: ['read'],
  clerk: ['read'],
  'outside-reviewer': [],
}

test.each(roles)('who may do what about hubs and networks: %s', (role) => {
  expect(allowed(actor(role))).toEqual(table[role])
  expect(allowed(actor(role, 'elsewhere'))).toEqual([])
})
