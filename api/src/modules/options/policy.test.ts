import { describe, expect, test } from 'vitest'
import { type Role, roles, schoolRoles } from '@sixfold/shared/domain/people/roles.ts'
import { Actor } from '../../access/actor.ts'
import { libraryPolicy, optionPolicy } from './policy.ts'

const actor = (role: Role, schoolId: string) =>
  new Actor({
    trustId: 'trust',
    personId: 'person',
    name: 'Someone',
    memberships: [{ id: '1', role, schoolIds: [schoolId] }],
  })

const mayWith = (who: Actor, published: boolean) =>
  (['read', 'write'] as const).filter((action) => optionPolicy[action](who, { schoolId: 'here', published }))
const mayInLibrary = (who: Actor) =>
  (['read', 'add', 'edit'] as const).filter((action) => libraryPolicy[action](who, null))

const working = [
  ['read', 'write'],
  ['read', 'write'],
]
const publishedOnly = [[], ['read']]
/** A draft, and a published one. */
const options: Record<Role, string[][]> = {
  'trust-leader': working,
  'improvement-partner': [['read'], ['read']],
  headteacher: working,
  contributor: working,
  governor: publishedOnly,
  trustee: publishedOnly,
  clerk: publishedOnly,
  'outside-reviewer': [[], []],
}
const library: Record<Role, string[]> = {
  'trust-leader': ['read', 'add', 'edit'],
  'improvement-partner': ['read'],
  headteacher: ['read', 'add'],
  contributor: ['read'],
  governor: ['read'],
  trustee: ['read'],
  clerk: ['read'],
  'outside-reviewer': [],
}

describe('what each role may do', () => {
  test.each(roles)('%s with an option of this school', (role) => {
    expect([false, true].map((published) => mayWith(actor(role, 'here'), published))).toEqual(options[role])
  })

  test.each(schoolRoles)('%s of another school sees none of them', (role) => {
    expect(mayWith(actor(role, 'elsewhere'), true)).toEqual([])
  })

  test.each(roles)('%s in the library', (role) => {
    expect(mayInLibrary(actor(role, 'here'))).toEqual(library[role])
  })
})
