import { type Role, roles } from '@sixfold/shared/domain/people/roles.ts'
import { describe, expect, test } from 'vitest'
import { Actor } from '../../../access/actor.ts'
import { exceptionPolicy, knowsRecord, readerOf, readsAcknowledgement } from './policy.ts'

const actor = (held: [Role, string[]][], interests: string[] = []) =>
  new Actor({
    trustId: 'trust',
    personId: 'someone',
    name: 'Someone',
    memberships: held.map(([role, schoolIds], index) => ({ id: String(index), role, schoolIds })),
    interests,
  })
const acts = ['read', 'acknowledge'] as const
const allowed = (who: Actor, schoolIds: string[]) =>
  acts.filter((act) => exceptionPolicy[act](who, { schoolIds }))
/** What somebody knows of a school besides what is published. */
function knows(who: Actor, schoolId: string): string[] {
  const reader = readerOf(who)
  return [
    ...(reader.knowsUnpublished(schoolId) ? ['unpublished'] : []),
    ...(reader.knowsWaitingPlans(schoolId) ? ['plans'] : []),
    ...(reader.knowsWhatWaits(schoolId) ? ['waits'] : []),
  ]
}

const both = ['read', 'acknowledge']
const whole = ['unpublished', 'plans']
type Row = [
  own: string[],
  other: string[],
  giver: string[],
  known: string[],
  elsewhere: string[],
  barred: string[],
]
/** Of a school of their own, another, and a giver that isn't a school; what they know of the first two, and of the first with an interest in it. */
const table: Record<Role, Row> = {
  'trust-leader': [both, both, both, whole, whole, []],
  'improvement-partner': [['read'], [], [], ['unpublished'], [], []],
  headteacher: [['read'], [], [], whole, [], whole],
  contributor: [[], [], [], [], [], []],
  governor: [['read'], [], [], [], [], []],
  trustee: [['read'], ['read'], ['read'], ['waits'], ['waits'], []],
  clerk: [['read'], ['read'], ['read'], ['waits'], ['waits'], []],
  'outside-reviewer': [[], [], [], [], [], []],
}

describe('who may do what with an exception, and what it is worked out from for them', () => {
  test.each(roles.map((role) => [role, table[role]] as const))('%s', (role, row) => {
    const who = actor([[role, ['thornmere']]])
    const interested = actor([[role, ['thornmere']]], ['thornmere'])
    expect([
      allowed(who, ['thornmere']),
      allowed(who, ['fenwick']),
      allowed(who, []),
      knows(who, 'thornmere'),
      knows(who, 'fenwick'),
      knows(interested, 'thornmere'),
    ]).toEqual(row)
  })

  test('a leader who heads the school knows what its head knows, and acknowledges nothing there', () => {
    const who = actor([
      ['trust-leader', []],
      ['headteacher', ['thornmere']],
    ])
    expect(knows(who, 'thornmere')).toEqual(whole)
    expect(allowed(who, ['thornmere'])).toEqual(['read'])
    expect(allowed(who, ['fenwick'])).toEqual(both)
  })

  test('a leader or trustee who governs the school knows of it what is published', () => {
    for (const role of ['trust-leader', 'trustee'] as const) {
      const who = actor([
        [role, []],
        ['governor', ['thornmere']],
      ])
      expect(knows(who, 'thornmere'), role).toEqual([])
    }
  })
})

test('a plan that waits and a challenge are known to whoever knows of such; a note to all only where all saw the same', () => {
  const [leader, head, partner, trustee, governor] = (
    ['trust-leader', 'headteacher', 'improvement-partner', 'trustee', 'governor'] as const
  ).map((role) => readerOf(actor([[role, ['thornmere']]])))
  const kinds = (reader: typeof leader) =>
    (['plan', 'categorisation', 'priority'] as const).filter(
      (kind) => reader && knowsRecord(reader, kind, ['thornmere']),
    )
  expect([leader, head, partner, trustee, governor].map(kinds)).toEqual([
    ['plan', 'categorisation', 'priority'],
    ['plan', 'categorisation', 'priority'],
    ['categorisation', 'priority'],
    ['categorisation', 'priority'],
    ['priority'],
  ])
  const reads = (shared: boolean) => (reader: typeof leader) =>
    reader !== undefined && readsAcknowledgement(reader, ['thornmere'], { shared })
  expect([leader, head, partner, trustee, governor].map(reads(false))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
  expect([leader, head, partner, trustee, governor].map(reads(true))).toEqual([true, true, true, true, true])
})
