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
  /** Schools in which they have declared an interest that stands today. */
  readonly interests: readonly string[]
  constructor(of: {
    trustId: string
    personId: string
    name: string
    memberships: readonly HeldMembership[]
    interests?: readonly string[]
  }) {
    this.trustId = of.trustId
    this.personId = of.personId
    this.name = of.name
    this.memberships = of.memberships
    this.interests = of.interests ?? []
  }

  holds(role: Role): boolean {
    return this.memberships.some((m) => m.role === role)
  }
  holdsAt(role: Role, schoolId: string): boolean {
    return this.memberships.some((m) => m.role === role && m.schoolIds.includes(schoolId))
  }
  /** In the trust from outside alone: sees nothing of it but what was given to them by name. domain.md §4.3 */
  isOutside(): boolean {
    return this.memberships.every((m) => m.role === 'outside-reviewer')
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
  /**
   * The own-school bar: belongs to the school or has declared an interest in it, so neither proposes nor decides on it nor sees
   * its leader-only notes, whatever other role they hold.
   */
  barredFrom(schoolId: string): boolean {
    return this.worksAt(schoolId) || this.governs(schoolId) || this.interests.includes(schoolId)
  }
  /** Every school that `barredFrom` is true of. */
  barredSchools(): string[] {
    return [...new Set([...this.schoolsAs('headteacher', 'contributor', 'governor'), ...this.interests])]
  }
  /** Schools named in memberships with one of these roles. */
  schoolsAs(...roles: Role[]): string[] {
    return [...new Set(this.memberships.filter((m) => roles.includes(m.role)).flatMap((m) => m.schoolIds))]
  }
}
