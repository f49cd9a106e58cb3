import { describe, expect, test } from 'vitest'
import { type Role, roles, schoolRoles } from '@sixfold/shared/domain/people/roles.ts'
import { Actor } from '../../access/actor.ts'
import { type UpdateAction, updatePolicy } from './policy.ts'

const actor = (...held: [role: Role, schoolIds: string[]][]) =>
  new Actor({
    trustId: 'trust',
    personId: 'person',
    name: 'Someone',
    memberships: held.map(([role, schoolIds], i) => ({ id: String(i), role, schoolIds })),
  })

type Named = UpdateAction | 'read'
const actions = Object.keys(updatePolicy) as Named[]
const may = (who: Actor, more: { published?: boolean; byPersonId?: string } = {}): Named[] =>
  actions
    .filter((action) =>
      updatePolicy[action](who, { schoolId: 'here', published: false, byPersonId: 'another', ...more }),
    )
    .toSorted()

describe('what each role may do with an update of another', () => {
  const atOnce: Record<Role, Named[]> = {
    'trust-leader': ['correct', 'read', 'thank'],
    'improvement-partner': ['read', 'thank'],
    headteacher: ['correct', 'read', 'seeReaders', 'thank'],
    contributor: ['read', 'thank'],
    governor: [],
    trustee: [],
    clerk: [],
    'outside-reviewer': [],
  }
  test.each(roles)('%s, before it is published', (role) => {
    expect(may(actor([role, ['here']]))).toEqual(atOnce[role])
  })
  test.each(roles)('%s, once it is', (role) => {
    const then: Named[] = role === 'outside-reviewer' ? [] : ['read', 'thank']
    const now = atOnce[role].length > 0 ? atOnce[role] : then
    expect(may(actor([role, ['here']]), { published: true })).toEqual(now)
  })
  test.each(schoolRoles)('%s of another school has nothing of it', (role) => {
    expect(may(actor([role, ['elsewhere']]), { published: true })).toEqual([])
  })
})

describe('one’s own update', () => {
  test.each(['trust-leader', 'headteacher', 'contributor'] as const)(
    'a %s corrects it and sees who opened it, and doesn’t thank for it',
    (role) => {
      expect(may(actor([role, ['here']]), { byPersonId: 'person' })).toEqual([
        'correct',
        'read',
        'seeReaders',
      ])
    },
  )
  test('who has left the school has nothing of what they sent', () => {
    expect(may(actor(['headteacher', ['elsewhere']]), { byPersonId: 'person' })).toEqual([])
  })
})
