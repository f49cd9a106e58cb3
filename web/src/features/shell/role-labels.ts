import type { Membership } from '@sixfold/shared/contracts/auth.ts'
import { roleWords } from '@sixfold/shared/domain/people/roles.ts'

/** The roles of some memberships in words, each once: "Trust leader, Governor". */
export function roleLabels(memberships: readonly Pick<Membership, 'role'>[]): string {
  return [...new Set(memberships.map(({ role }) => roleWords[role]))].join(', ')
}
