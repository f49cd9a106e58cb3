import { describe, expect, test } from 'vitest'
import { type Role, roles, schoolRoles } from '@sixfold/shared/domain/people/roles.ts'
import { Actor } from '../../access/actor.ts'
import { measurePolicy } from './policy.ts'

const actor = (role: Role, schoolId: string) =>
  new Actor({
    trustId: 'trust',
    personId: 'person',
    name: 'Someone',
    memberships: [{ id: '1', role, schoolIds: [schoolId] }],
  })

const actions = ['read', 'write'] as const
const may = (who: Actor, more: { fewPupils?: boolean; published?: boolean }) => {
  const measure = { schoolId: 'here', fewPupils: false, published: false, ...more }
  return actions.filter((action) => measurePolicy.read(who, measure) && measurePolicy[action](who, measure))
}

const all = ['read', 'write']
const readOnly = ['read']
const nothing: string[] = []
/** Of a draft; of a published one; of one on few pupils, published or not. */
const allowed: Record<Role, [draft: string[], published: string[], few: string[]]> = {
  'trust-leader': [all, all, all],
  'improvement-partner': [readOnly, readOnly, nothing],
  headteacher: [all, all, all],
  contributor: [all, all, all],
  governor: [nothing, readOnly, nothing],
  trustee: [nothing, readOnly, nothing],
  clerk: [nothing, readOnly, nothing],
  'outside-reviewer': [nothing, nothing, nothing],
}

describe('what each role may do with a measure', () => {
  test.each(roles)('%s, of this school', (role) => {
    const who = actor(role, 'here')
    const [draft, published, few] = allowed[role]
    expect(may(who, {})).toEqual(draft)
    expect(may(who, { published: true })).toEqual(published)
    expect(may(who, { fewPupils: true })).toEqual(few)
    expect(may(who, { fewPupils: true, published: true })).toEqual(few)
  })

  test.each(schoolRoles)('%s of another school sees none of it', (role) => {
    expect(may(actor(role, 'elsewhere'), { published: true })).toEqual([])
  })
})
