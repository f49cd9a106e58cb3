import type { Role } from '@sixfold/shared/domain/people/roles.ts'

export type HeldMembership = { id: string; role: Role; schoolIds: string[] }

/**
 * Who asks, in one trust, today. Every question is about *this* school: never "is a head" and "works there" apart.
 * Source of the roles: domain.md §2.
 */
export class Actor {
  readonly trustId: string
  readonly personId: string
  readonly name: string
  readonly memberships: readonly HeldMembership[]
  constructor(of: {
    trustId: string
    personId: string
    name: string
    memberships: readonly HeldMembership[]
  }) {
    this.trustId = of.trustId
    this.personId = of.personId
    this.name = of.name
    this.memberships = of.memberships
  }

  holds(role: Role): boolean {
    return this.memberships.some((m) => m.role === role)
  }
  holdsAt(role: Role, schoolId: string): boolean {
    return this.memberships.some((m) => m.role === role && m.schoolIds.includes(schoolId))
  }
  leads(): boolean {
    return this.holds('trust-leader')
  }
  partners(schoolId: string): boolean {
    return this.holdsAt('improvement-partner', schoolId)
  }
  heads(schoolId: string): boolean {
    return this.holdsAt('headteacher', schoolId)
  }
  contributesAt(schoolId: string): boolean {
    return this.holdsAt('contributor', schoolId)
  }
  governs(schoolId: string): boolean {
    return this.holdsAt('governor', schoolId)
  }
  /** Trustees and clerks: every school's published record. */
  seesPublishedRecords(): boolean {
    return this.holds('trustee') || this.holds('clerk')
  }
  /** Head or contributor: the people who do a school's own work. */
  worksAt(schoolId: string): boolean {
    return this.heads(schoolId) || this.contributesAt(schoolId)
  }
  /** The own-school bar: belongs to the school, so neither proposes nor decides on it, whatever other role they hold. */
  barredFrom(schoolId: string): boolean {
    return this.worksAt(schoolId) || this.governs(schoolId)
  }
  /** Schools named in memberships with one of these roles. */
  schoolsAs(...roles: Role[]): string[] {
    return [...new Set(this.memberships.filter((m) => roles.includes(m.role)).flatMap((m) => m.schoolIds))]
  }
}
