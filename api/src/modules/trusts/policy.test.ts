import { roles } from '@sixfold/shared/domain/people/roles.ts'
import { describe, expect, test } from 'vitest'
import { Actor } from '../../access/actor.ts'
import { trustPolicy } from './policy.ts'

const holding = (...held: (typeof roles)[number][]) =>
  new Actor({
    trustId: 'trust',
    personId: 'person',
    name: 'Someone',
    memberships: held.map((role, i) => ({ id: String(i), role, schoolIds: ['here'] })),
  })
const may = (who: Actor, trustId: string) => [
  trustPolicy.read(who, { trustId }),
  trustPolicy.edit(who, { trustId }),
]

describe('settings, calendars and wording', () => {
  test.each(roles)('are read by %s, and set by trust leaders alone', (role) => {
    expect(may(holding(role), 'trust')).toEqual([role !== 'outside-reviewer', role === 'trust-leader'])
  })

  test('are nothing to people of another trust, nor to someone without a role', () => {
    expect(may(holding('trust-leader'), 'other')).toEqual([false, false])
    expect(may(holding(), 'trust')).toEqual([false, false])
  })
})
