import type { Person } from '@sixfold/shared/contracts/people.ts'
import type { Actor } from '../../access/actor.ts'
import { abilitiesOf } from '../../access/policy.ts'
import { personPolicy } from './policy.ts'
import type { PersonRow } from './queries.ts'

export function presentPerson(row: PersonRow, actor: Actor): Person {
  const able = abilitiesOf(personPolicy, actor, row, ['edit', 'invite', 'resetPassword'] as const)
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    hasAccount: row.accountId !== null,
    memberships: row.memberships,
    abilities: {
      edit: able.edit,
      invite: able.invite && row.accountId === null,
      resetPassword: able.resetPassword && row.accountId !== null,
    },
    version: row.version,
  }
}
