import { describe, expect, test } from 'vitest'
import { type Role, roles, schoolRoles } from '@sixfold/shared/domain/people/roles.ts'
import { Actor } from '../../access/actor.ts'
import { type PracticeAction, practicePolicy, schoolPracticePolicy } from './policy.ts'

const actor = (role: Role, schoolIds: string[]) =>
  new Actor({
    trustId: 'trust',
    personId: 'person',
    name: 'Someone',
    memberships: [{ id: 'm', role, schoolIds }],
  })

type Named = PracticeAction | 'read'
const actions = Object.keys(practicePolicy) as Named[]
const may = (who: Actor, more: { withdrawn?: boolean; byPersonId?: string } = {}): Named[] =>
  actions
    .filter((action) =>
      practicePolicy[action](who, { schoolId: 'here', withdrawn: false, byPersonId: 'another', ...more }),
    )
    .toSorted()

const shapers: readonly Role[] = ['trust-leader', 'headteacher']
const readers = (role: Role) => (role === 'outside-reviewer' ? [] : ['read'])
const insiders: readonly Role[] = [...shapers, 'improvement-partner', 'contributor']

describe('a practice of this school', () => {
  test.each(roles)('is read by a %s, and changed by leaders and its head', (role) => {
    const expected = shapers.includes(role) ? ['edit', 'read', 'withdraw'] : readers(role)
    expect(may(actor(role, ['here']))).toEqual(expected)
  })
  test.each(schoolRoles)('is read by a %s of another school, and no more', (role) => {
    expect(may(actor(role, ['elsewhere']), { byPersonId: 'person' })).toEqual(['read'])
  })
  test('is changed by the contributor who wrote it', () => {
    expect(may(actor('contributor', ['here']), { byPersonId: 'person' })).toEqual([
      'edit',
      'read',
      'withdraw',
    ])
  })
  test.each(roles)('once withdrawn stays with the school, its partners and leaders: %s', (role) => {
    expect(may(actor(role, ['here']), { withdrawn: true }).includes('read')).toBe(insiders.includes(role))
    expect(may(actor(role, ['elsewhere']), { withdrawn: true }).includes('read')).toBe(
      role === 'trust-leader',
    )
  })
  test.each(roles)('is written by who works on the school’s cycle: %s', (role) => {
    const expected = shapers.includes(role) || role === 'contributor'
    expect(schoolPracticePolicy.share(actor(role, ['here']), { schoolId: 'here' })).toBe(expected)
  })
})
