import type { BodyKind } from '@sixfold/shared/domain/bodies/kinds.ts'
import { type Role, roles } from '@sixfold/shared/domain/people/roles.ts'
import { describe, expect, test } from 'vitest'
import { Actor } from '../../access/actor.ts'
import { bodyPolicy, interestPolicy, meetingPolicy, type Sitting, sitsOn } from './policy.ts'

const actor = (role: Role) =>
  new Actor({
    trustId: 'trust',
    personId: 'someone',
    name: 'Someone',
    memberships: [{ id: 'm', role, schoolIds: ['thornmere'] }],
  })
const body = (kind: BodyKind, members: string[] | null = ['someone']): Sitting => ({
  id: kind,
  kind,
  members,
})

const bodyActions = Object.keys(bodyPolicy) as (keyof typeof bodyPolicy)[]
const onBody = (role: Role, of: Sitting) =>
  bodyActions.filter((action) => bodyPolicy[action](actor(role), of)).join(' ')

/** Seated on a committee, and as chief executive. */
const bodyTable: Record<Role, [committee: string, chief: string]> = {
  'trust-leader': ['read add edit', 'read add edit decide'],
  'improvement-partner': ['', ''],
  headteacher: ['', ''],
  contributor: ['', ''],
  governor: ['', ''],
  trustee: ['read decide', 'read'],
  clerk: ['read decide', 'read decide'],
  'outside-reviewer': ['', ''],
}

describe('who may do what to a body on which they are named', () => {
  test.each(roles)('%s', (role) => {
    expect([onBody(role, body('committee')), onBody(role, body('chief-executive'))]).toEqual(bodyTable[role])
  })

  test('a trustee sits on a board for which nobody was ever named, and on none where others are', () => {
    expect(sitsOn(actor('trustee'), body('board', null))).toBe(true)
    expect(sitsOn(actor('trustee'), body('board', ['another']))).toBe(false)
    expect(sitsOn(actor('trustee'), body('board', []))).toBe(false)
    expect(sitsOn(actor('trust-leader'), body('board', null))).toBe(false)
  })
})

const meetingTable: Record<Role, string> = {
  'trust-leader': 'read keep',
  'improvement-partner': '',
  headteacher: '',
  contributor: '',
  governor: '',
  trustee: 'read',
  clerk: 'read keep',
  'outside-reviewer': '',
}

describe('who may do what to a meeting, and to an interest', () => {
  test.each(roles)('%s', (role) => {
    const who = actor(role)
    const onMeeting = (['read', 'keep'] as const).filter((action) => meetingPolicy[action](who, null))
    expect(onMeeting.join(' ')).toBe(meetingTable[role])
    const ofOther = (['read', 'keep', 'end'] as const).filter((action) =>
      interestPolicy[action](who, { personId: 'another' }),
    )
    const keeps = meetingTable[role].includes('keep')
    expect(ofOther.join(' ')).toBe(keeps ? 'read keep end' : meetingTable[role])
    expect(interestPolicy.end(who, { personId: 'someone' })).toBe(false)
  })
})
