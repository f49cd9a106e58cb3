import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { Person } from '@sixfold/shared/contracts/people.ts'
import { reReviewRoles } from '@sixfold/shared/domain/categorisation/re-review.ts'
import type { Role } from '@sixfold/shared/domain/people/roles.ts'
import { presentRoles, roleAndSchools } from '../people/role-words.ts'

const atSchool: readonly Role[] = ['headteacher', 'contributor', 'governor']

/**
 * Who may be asked to look again, as far as one sees from here: leaders, partners, other schools' heads and outside reviewers, without whoever
 * proposed or moderated it or belongs to the school. The API has the last word (domain/categorisation/re-review.ts).
 */
export function reReviewersFor(
  it: Pick<Categorisation, 'school' | 'proposed' | 'moderations'>,
  people: readonly Person[],
  today: string,
): { id: string; label: string }[] {
  const hands = [it.proposed?.by.id, ...it.moderations.map(({ by }) => by.id)]
  return people.flatMap((person) => {
    const held = presentRoles(person, today).filter(({ fromOn }) => fromOn <= today)
    const belongs = held.some(
      ({ role, schools }) => atSchool.includes(role) && schools.some(({ id }) => id === it.school.id),
    )
    const may = held.filter(({ role }) => reReviewRoles.some((one) => one === role))
    if (belongs || may.length === 0 || hands.includes(person.id)) return []
    return [{ id: person.id, label: `${person.name}: ${may.map(roleAndSchools).join('; ')}` }]
  })
}
