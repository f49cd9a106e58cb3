import { type Role, roles } from '@sixfold/shared/domain/people/roles.ts'
import { describe, expect, test } from 'vitest'
import { Actor } from '../../access/actor.ts'
import { type CategorisationSubject, leaderNotePolicy, seesSuggestion } from './policy.ts'

const actor = (...held: [Role, string][]) =>
  new Actor({
    trustId: 'trust',
    personId: 'someone',
    name: 'Someone',
    memberships: held.map(([role, schoolId], i) => ({ id: `m${i}`, role, schoolIds: [schoolId] })),
  })
const board = { id: 'board', kind: 'board' as const, members: null }
const here: CategorisationSubject = {
  schoolId: 'thornmere',
  status: 'awaiting-decision',
  reReviewerId: null,
  bodies: [board],
}

/** What each sees at the school, and at another: `notes` are read and written, `why` is suggestion and departure. */
const seen = (who: Actor) =>
  [
    leaderNotePolicy.read(who, here) && 'notes',
    leaderNotePolicy.write(who, here) && 'write',
    seesSuggestion(who, here) && 'why',
  ]
    .filter(Boolean)
    .join(' ')

const table: Record<Role, [atSchool: string, elsewhere: string]> = {
  'trust-leader': ['notes write why', 'notes write why'],
  'improvement-partner': ['notes write why', ''],
  headteacher: ['', ''],
  contributor: ['', ''],
  governor: ['', ''],
  trustee: ['why', 'why'],
  clerk: ['why', 'why'],
  'outside-reviewer': ['', ''],
}

describe('who sees leader-only notes, and what the ratings suggest', () => {
  test.each(roles)('%s', (role) => {
    expect([seen(actor([role, 'thornmere'])), seen(actor([role, 'fenwick']))]).toEqual(table[role])
  })

  test.each(roles)('nobody who belongs to the school, though also %s', (role) => {
    for (const own of ['headteacher', 'contributor', 'governor'] as const)
      expect(seen(actor([role, 'thornmere'], [own, 'thornmere'])), own).toBe('')
  })
})
