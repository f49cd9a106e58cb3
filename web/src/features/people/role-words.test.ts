import type { Person, PersonMembership } from '@sixfold/shared/contracts/people.ts'
import { describe, expect, test } from 'vitest'
import { datesInWords, foundBy, presentRoles, roleAndSchools, whenHeld } from './role-words.ts'
import { faultsInRole, newRole, sent } from './RoleFields.tsx'

const today = '2026-11-21'
const role = (more: Partial<PersonMembership> = {}): PersonMembership => ({
  id: 'm',
  role: 'headteacher',
  schools: [
    { id: 't', name: 'Thornmere Primary School' },
    { id: 'f', name: 'Fenwick Infant School' },
  ],
  fromOn: '2024-09-01',
  toOn: null,
  acting: false,
  version: 1,
  ...more,
})

describe('a role on a day', () => {
  test.each([
    ['held', {}, 'since 1 Sep 2024'],
    ['held', { toOn: '2027-08-31' }, 'since 1 Sep 2024 until 31 Aug 2027'],
    ['to-come', { fromOn: '2027-01-01' }, 'from 1 Jan 2027'],
    ['to-come', { fromOn: '2027-01-01', toOn: '2027-08-31' }, 'from 1 Jan 2027 until 31 Aug 2027'],
    ['over', { toOn: '2026-08-31' }, '1 Sep 2024 to 31 Aug 2026'],
    ['over', { toOn: today }, '1 Sep 2024 to 21 Nov 2026'],
  ] as const)('is %s: %o', (when, days, words) => {
    expect(whenHeld(role(days), today)).toBe(when)
    expect(datesInWords(role(days), today)).toBe(words)
  })

  test('is said with its schools, or alone where it sees the whole trust', () => {
    expect(roleAndSchools(role())).toBe('Headteacher · Thornmere Primary School, Fenwick Infant School')
    expect(roleAndSchools(role({ acting: true, schools: [] }))).toBe('Acting headteacher')
    expect(roleAndSchools(role({ role: 'clerk', schools: [] }))).toBe('Clerk')
  })
})

describe('people in a list', () => {
  const person: Person = {
    id: 'p',
    name: 'Rosa Adeyemi',
    email: 'rosa@example.org',
    hasAccount: true,
    memberships: [role(), role({ id: 'past', role: 'governor', toOn: '2025-08-31' })],
    abilities: { edit: true, invite: false, resetPassword: true },
    version: 1,
  }
  test('stand with the roles that they hold or are to hold', () => {
    expect(presentRoles(person, today).map(({ id }) => id)).toEqual(['m'])
  })
  test.each(['rosa', 'ADEYEMI', 'head thornmere', 'example.org', ''])('are found by “%s”', (words) => {
    expect(foundBy(person, words)).toBe(true)
  })
  test('aren’t found by a word that fits nothing of theirs', () => {
    expect(foundBy(person, 'rosa clerk')).toBe(false)
  })
})

describe('a role in a form', () => {
  test('names what is missing', () => {
    expect(faultsInRole(newRole(today))).toEqual({ role: 'Choose a role' })
    expect(Object.keys(faultsInRole({ ...newRole(''), role: 'governor' }))).toEqual(['fromOn', 'schoolIds'])
    expect(faultsInRole({ ...newRole(today), role: 'clerk', toOn: '2026-11-20' })).toEqual({
      toOn: 'The last day is before the first',
    })
  })
  test('leaves out schools that were ticked before a role of the whole trust was chosen', () => {
    const typed = { ...newRole(today), role: 'trustee' as const, schoolIds: ['t'] }
    expect(faultsInRole(typed)).toEqual({})
    expect(sent(typed)).toEqual({ role: 'trustee', schoolIds: [], fromOn: today, toOn: null, acting: false })
  })
})
