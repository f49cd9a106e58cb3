import { describe, expect, test } from 'vitest'
import { roles, schoolRoles } from '@sixfold/shared/domain/people/roles.ts'
import { Actor } from '../../access/actor.ts'
import { type CycleAction, cyclePolicy } from './policy.ts'

const actor = (...held: [role: (typeof roles)[number], schoolIds: string[]][]) =>
  new Actor({
    trustId: 'trust',
    personId: 'person',
    name: 'Someone',
    memberships: held.map(([role, schoolIds], i) => ({ id: String(i), role, schoolIds })),
  })

const published = ['read'] as const
const drafts = [...published, 'readDrafts'] as const
const working = [...drafts, 'readFewPupils', 'write', 'advance'] as const
const shaping = [...working, 'open', 'addPriority', 'rank', 'close', 'edit', 'decide'] as const
const allowed: Record<(typeof roles)[number], readonly (CycleAction | 'read')[]> = {
  'trust-leader': [...shaping, 'override', 'reopen'],
  'improvement-partner': drafts,
  headteacher: shaping,
  contributor: working,
  governor: published,
  trustee: published,
  clerk: published,
  'outside-reviewer': [],
}
const actions = Object.keys(cyclePolicy) as (CycleAction | 'read')[]

const may = (who: Actor, schoolId: string) =>
  actions.filter((action) => cyclePolicy[action](who, { schoolId })).toSorted()

describe('what each role may do with a cycle', () => {
  test.each(roles)('%s, of this school', (role) => {
    expect(may(actor([role, ['here']]), 'here')).toEqual(allowed[role].toSorted())
  })

  test.each(schoolRoles)('%s of another school sees nothing of it', (role) => {
    expect(may(actor([role, ['elsewhere']]), 'here')).toEqual([])
  })

  test.each(['headteacher', 'contributor', 'governor'] as const)(
    'a leader who is also %s here goes past no gate of this school',
    (role) => {
      const both = actor(['trust-leader', []], [role, ['here']])
      expect(cyclePolicy.override(both, { schoolId: 'here' })).toBe(false)
      expect(cyclePolicy.override(both, { schoolId: 'elsewhere' })).toBe(true)
    },
  )

  test('a head here who contributes elsewhere shapes this cycle and only works on that one', () => {
    const both = actor(['headteacher', ['here']], ['contributor', ['elsewhere']])
    expect(may(both, 'here')).toEqual(allowed.headteacher.toSorted())
    expect(may(both, 'elsewhere')).toEqual(allowed.contributor.toSorted())
  })
})
