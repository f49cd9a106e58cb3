import type { Person, PersonMembership } from '@sixfold/shared/contracts/people.ts'
import { type Role, roleWords } from '@sixfold/shared/domain/people/roles.ts'
import { formatDay } from '../../lib/format.ts'

/** What a role is for, beside the choice of it; domain.md §2. */
export const roleNotes: Record<Role, string> = {
  'trust-leader':
    'Sees everything in the trust. Sets it up, proposes categories, pairs schools, manages people.',
  'improvement-partner': 'Sees the chosen schools in full. Proposes their categories and adds evidence.',
  headteacher:
    'Sees the chosen schools in full and speaks for them: priorities, evidence, agreeing to support.',
  contributor: 'Works on the steps, measures and evidence of the chosen schools.',
  governor: 'Reads the published record of the chosen schools.',
  trustee: 'Reads every school’s published record, and decides for the board.',
  clerk: 'Reads what trustees read, and records what they decide. Judges nothing.',
  'outside-reviewer':
    'Comes from outside the trust. Sees only a case that they are asked to re-review, and nothing else.',
}

/** A role on a day: not yet begun, held, or over. One that ends today is over: ending it by hand counts at once. */
export function whenHeld(
  { fromOn, toOn }: Pick<PersonMembership, 'fromOn' | 'toOn'>,
  today: string,
): 'to-come' | 'held' | 'over' {
  if (toOn !== null && toOn <= today) return 'over'
  return fromOn > today ? 'to-come' : 'held'
}

/** "Headteacher · Thornmere Primary School, Fenwick Infant School"; "Acting headteacher · …". */
export const roleAndSchools = ({
  role,
  schools,
  acting,
}: Pick<PersonMembership, 'role' | 'schools' | 'acting'>): string =>
  [
    acting ? `Acting ${roleWords[role].toLowerCase()}` : roleWords[role],
    schools.map((school) => school.name).join(', '),
  ]
    .filter(Boolean)
    .join(' · ')

/** "since 1 Sep 2024", "from 1 Jan 2027 until 31 Aug 2027", "1 Sep 2024 to 31 Aug 2026". */
export function datesInWords(membership: Pick<PersonMembership, 'fromOn' | 'toOn'>, today: string): string {
  const { fromOn, toOn } = membership
  const from = formatDay(fromOn)
  const when = whenHeld(membership, today)
  if (when === 'over') return `${from} to ${formatDay(toOn ?? today)}`
  const until = toOn === null ? '' : ` until ${formatDay(toOn)}`
  return when === 'held' ? `since ${from}${until}` : `from ${from}${until}`
}

/** The roles of a person that are held or to come. */
export const presentRoles = (person: Pick<Person, 'memberships'>, today: string): PersonMembership[] =>
  person.memberships.filter((membership) => whenHeld(membership, today) !== 'over')

/** Whether some words find a person: by name, email, role or school. */
export function foundBy(person: Person, words: string): boolean {
  const all = [person.name, person.email, ...person.memberships.map(roleAndSchools)].join(' ').toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
