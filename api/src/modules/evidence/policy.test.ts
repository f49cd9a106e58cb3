import { type EvidenceAudience, evidenceAudiences } from '@sixfold/shared/domain/evidence/words.ts'
import { roles, schoolRoles } from '@sixfold/shared/domain/people/roles.ts'
import { describe, expect, test } from 'vitest'
import { Actor } from '../../access/actor.ts'
import { type EvidenceAction, evidencePolicy, schoolEvidencePolicy } from './policy.ts'

const actor = (role: (typeof roles)[number], schoolIds: string[]) =>
  new Actor({
    trustId: 'trust',
    personId: 'person',
    name: 'Someone',
    memberships: [{ id: 'membership', role, schoolIds }],
  })
const actions = Object.keys(evidencePolicy) as (EvidenceAction | 'read')[]
const may = (
  who: Actor,
  audience: EvidenceAudience,
  byPersonId = 'someone else',
  owner: { id: string } | null = null,
  bySchool = true,
) =>
  actions
    .filter((action) =>
      evidencePolicy[action](who, { schoolId: 'here', audience, byPersonId, owner, bySchool }),
    )
    .toSorted()

const works = ['link', 'read']
const all = ['edit', 'link', 'read', 'revise', 'withdraw']
const table: Record<(typeof roles)[number], Record<EvidenceAudience, string[]>> = {
  'trust-leader': { 'school-and-trust': all, 'governors-and-trustees': all },
  'improvement-partner': { 'school-and-trust': works, 'governors-and-trustees': works },
  headteacher: { 'school-and-trust': all, 'governors-and-trustees': all },
  contributor: { 'school-and-trust': works, 'governors-and-trustees': works },
  governor: { 'school-and-trust': [], 'governors-and-trustees': ['read'] },
  trustee: { 'school-and-trust': [], 'governors-and-trustees': ['read'] },
  clerk: { 'school-and-trust': [], 'governors-and-trustees': ['read'] },
  'outside-reviewer': { 'school-and-trust': [], 'governors-and-trustees': [] },
}

describe('what each role may do with evidence', () => {
  test.each(roles)('%s, of this school', (role) => {
    const who = actor(role, ['here'])
    expect({
      'school-and-trust': may(who, 'school-and-trust'),
      'governors-and-trustees': may(who, 'governors-and-trustees'),
    }).toEqual(table[role])
  })

  test.each(schoolRoles)('%s of another school sees none of it', (role) => {
    expect(may(actor(role, ['elsewhere']), 'governors-and-trustees')).toEqual([])
    expect(schoolEvidencePolicy.read(actor(role, ['elsewhere']), { schoolId: 'here' })).toBe(false)
  })

  test.each(['improvement-partner', 'contributor'] as const)(
    '%s changes and withdraws what they added themselves, or look after',
    (role) => {
      expect(may(actor(role, ['here']), 'school-and-trust', 'person')).toEqual(all)
      expect(may(actor(role, ['here']), 'school-and-trust', 'someone', { id: 'person' })).toEqual(all)
    },
  )

  test('what the trust’s people added isn’t the head’s to change or withdraw, unless it was given to them', () => {
    const head = actor('headteacher', ['here'])
    expect(may(head, 'school-and-trust', 'partner', null, false)).toEqual(works)
    expect(may(head, 'school-and-trust', 'partner', { id: 'person' }, false)).toEqual(all)
    expect(may(actor('trust-leader', []), 'school-and-trust', 'partner', null, false)).toEqual(all)
  })

  test('whoever added evidence and no longer works here can’t withdraw it', () => {
    expect(may(actor('contributor', ['elsewhere']), 'school-and-trust', 'person')).toEqual([])
    expect(may(actor('contributor', ['elsewhere']), 'school-and-trust', 'a', { id: 'person' })).toEqual([])
  })

  test.each(evidenceAudiences)(
    'whoever it is lent to with a case reads it, and does nothing else: %s',
    (audience) => {
      for (const who of [actor('outside-reviewer', []), actor('headteacher', ['elsewhere'])]) {
        const lent = { schoolId: 'here', audience, byPersonId: 'a', owner: null, bySchool: true, lent: true }
        expect(actions.filter((action) => evidencePolicy[action](who, lent))).toEqual(['read'])
      }
    },
  )

  test.each(roles)('%s adds evidence only where they work on the school', (role) => {
    const adds = ['trust-leader', 'improvement-partner', 'headteacher', 'contributor'].includes(role)
    expect(schoolEvidencePolicy.add(actor(role, ['here']), { schoolId: 'here' })).toBe(adds)
    expect(schoolEvidencePolicy.read(actor(role, ['here']), { schoolId: 'here' })).toBe(
      role !== 'outside-reviewer',
    )
  })
})
