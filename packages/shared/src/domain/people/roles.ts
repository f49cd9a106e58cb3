/** The eight roles, in the order screens list them; domain.md §2. */
export const roles = [
  'trust-leader',
  'improvement-partner',
  'headteacher',
  'contributor',
  'governor',
  'trustee',
  'clerk',
  'outside-reviewer',
] as const
export type Role = (typeof roles)[number]

export const roleWords: Record<Role, string> = {
  'trust-leader': 'Trust leader',
  'improvement-partner': 'Improvement partner',
  headteacher: 'Headteacher',
  contributor: 'Contributor',
  governor: 'Governor',
  trustee: 'Trustee',
  clerk: 'Clerk',
  'outside-reviewer': 'Outside reviewer',
}

/** Roles that are about named schools. Of the others all but an outside reviewer see the whole trust. */
export const schoolRoles: readonly Role[] = ['improvement-partner', 'headteacher', 'contributor', 'governor']

/** "improvement partner", "acting headteacher"; '' for what is no role. */
export function roleInWords(given: unknown, acting: unknown): string {
  const role = roles.find((one) => one === given)
  return role ? `${acting === true ? 'acting ' : ''}${roleWords[role].toLowerCase()}` : ''
}
