import { type Role, roleWords, schoolRoles } from './roles.ts'

/** What is wrong with a new role; empty: nothing. Days are `YYYY-MM-DD`. domain.md §2. */
export function membershipFaults(
  membership: {
    role: Role
    schoolIds: readonly string[]
    fromOn: string
    toOn: string | null
    acting: boolean
  },
  unknownSchools: readonly string[],
): { path: string; message: string }[] {
  const faults = []
  const aboutSchools = schoolRoles.includes(membership.role)
  if (aboutSchools && membership.schoolIds.length === 0)
    faults.push({
      path: 'schoolIds',
      message: `Choose at least one school for this ${roleWords[membership.role].toLowerCase()}`,
    })
  if (!aboutSchools && membership.schoolIds.length > 0)
    faults.push({
      path: 'schoolIds',
      message:
        membership.role === 'outside-reviewer'
          ? 'An outside reviewer sees only the cases given to them: leave the schools out'
          : `A ${roleWords[membership.role].toLowerCase()} sees the whole trust: leave the schools out`,
    })
  if (unknownSchools.length > 0)
    faults.push({ path: 'schoolIds', message: 'One of these schools isn’t in this trust' })
  if (membership.toOn !== null && membership.toOn < membership.fromOn)
    faults.push({ path: 'toOn', message: 'The last day is before the first' })
  if (membership.acting && membership.role !== 'headteacher')
    faults.push({ path: 'acting', message: 'Only a headteacher can be acting' })
  return faults
}
