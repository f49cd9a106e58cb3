import { roles, type Role } from '@sixfold/shared/domain/people/roles.ts'
import { describe, expect, test } from 'vitest'
import { Actor } from '../../access/actor.ts'
import { type PairingAction, type PairingSubject, pairingPolicy, supportPolicy } from './policy.ts'

const pairing: PairingSubject = {
  trustId: 'trust',
  schoolIds: { giver: 'thornmere', receiver: 'fenwick' },
  agreed: false,
  leaderConsents: { giver: false, receiver: false },
}
const actor = (role: Role, schoolIds: string[] = [], trustId = 'trust') =>
  new Actor({ trustId, personId: 'someone', name: 'Someone', memberships: [{ id: 'm', role, schoolIds }] })

const actions = Object.keys(pairingPolicy) as (PairingAction | 'read')[]
const allowed = (who: Actor, subject: PairingSubject) =>
  actions.filter((action) => pairingPolicy[action](who, subject))

const runs = ['start', 'pause', 'resume', 'complete']
const visits = ['readVisits', 'logVisit']
const directs = ['direct']
const leader = ['read', 'change', 'withdraw', ...directs, ...runs, ...visits, 'extend']
const worksOn = ['read', ...visits]
const giving = [
  'read',
  'agreeGiver',
  'declineGiver',
  'viewGiver',
  'confirmGiver',
  'endGiver',
  ...runs,
  ...visits,
  'extend',
  'extendGiver',
  'judgeGiver',
]
const receiving = [
  'read',
  'agreeReceiver',
  'declineReceiver',
  'viewReceiver',
  'confirmReceiver',
  'endReceiver',
  ...runs,
  ...visits,
  'extend',
  'extendReceiver',
  'judgeReceiver',
]
/** At the giver, at the receiver, at another school. */
const table: Record<Role, [before: [string[], string[], string[]], agreed: [string[], string[], string[]]]> =
  {
    'trust-leader': [
      [leader, leader, leader],
      [leader, leader, leader],
    ],
    'improvement-partner': [
      [worksOn, worksOn, []],
      [worksOn, worksOn, []],
    ],
    headteacher: [
      [giving, receiving, []],
      [giving, receiving, []],
    ],
    contributor: [
      [worksOn, worksOn, []],
      [worksOn, worksOn, []],
    ],
    governor: [
      [[], [], []],
      [['read'], ['read'], []],
    ],
    trustee: [
      [[], [], []],
      [['read'], ['read'], ['read']],
    ],
    clerk: [
      [[], [], []],
      [['read'], ['read'], ['read']],
    ],
    'outside-reviewer': [
      [[], [], []],
      [[], [], []],
    ],
  }

describe('who may do what to a pairing', () => {
  test.each(roles)('%s', (role) => {
    const [before, agreed] = table[role]
    for (const [index, school] of ['thornmere', 'fenwick', 'aldercombe'].entries()) {
      const who = actor(role, [school])
      expect(allowed(who, pairing), `${role} at ${school}, before`).toEqual(before[index])
      expect(allowed(who, { ...pairing, agreed: true }), `${role} at ${school}, agreed`).toEqual(
        agreed[index],
      )
    }
  })

  test('a leader agrees for the side that one head of both schools leaves to them', () => {
    const shared = { ...pairing, leaderConsents: { giver: true, receiver: false } }
    expect(allowed(actor('trust-leader'), shared)).toContain('agreeGiver')
    expect(allowed(actor('trust-leader'), shared)).not.toContain('agreeReceiver')
  })

  test('a leader with a part in either school directs nothing', () => {
    const memberships = [
      { id: 'l', role: 'trust-leader' as const, schoolIds: [] },
      { id: 'h', role: 'governor' as const, schoolIds: ['fenwick'] },
    ]
    const of = { trustId: 'trust', personId: 'someone', name: 'Someone' }
    expect(allowed(new Actor({ ...of, memberships }), pairing)).not.toContain('direct')
    const interested = { ...of, memberships: memberships.slice(0, 1), interests: ['thornmere'] }
    expect(allowed(new Actor(interested), pairing)).not.toContain('direct')
  })

  test('a leader, and nobody else, speaks for a giver that isn’t a school', () => {
    const byTeam: PairingSubject = {
      ...pairing,
      schoolIds: { giver: null, receiver: 'fenwick' },
      leaderConsents: { giver: true, receiver: false },
    }
    const forGiver = ['agreeGiver', 'declineGiver', 'extendGiver', 'judgeGiver']
    expect(allowed(actor('trust-leader'), byTeam).toSorted()).toEqual([...leader, ...forGiver].toSorted())
    expect(allowed(actor('headteacher', ['fenwick']), byTeam)).toEqual(receiving)
    expect(allowed(actor('improvement-partner', ['aldercombe']), byTeam)).toEqual([])
  })

  test('a leader of another trust sees nothing of it', () => {
    expect(allowed(actor('trust-leader', [], 'elsewhere'), { ...pairing, agreed: true })).toEqual([])
  })

  test.each(roles)('only leaders pair schools: %s', (role) => {
    expect(supportPolicy.create(actor(role, ['thornmere']), { trustId: 'trust' })).toBe(
      role === 'trust-leader',
    )
  })
})
