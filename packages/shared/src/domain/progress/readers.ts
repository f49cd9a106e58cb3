import type { Role } from '../people/roles.ts'

/** Who holds a role that reads a school's updates: a row for each role of each person. */
export type Holder = { id: string; name: string; role: Role }

const nowRoles = ['trust-leader', 'improvement-partner', 'headteacher', 'contributor'] as const
const laterRoles = ['governor', 'trustee', 'clerk'] as const
export type NowRole = (typeof nowRoles)[number]
export type LaterRole = (typeof laterRoles)[number]

export type Readers = {
  /** Who may read it at once, each once by the first of their roles: leaders, partners, the school's own people; by name. */
  now: { id: string; name: string; role: NowRole }[]
  /** Who may read it once it is published, and from which day. */
  later: {
    roles: LaterRole[]
    /** The day, or the earliest one while no approved plan holds the priority. */
    from: string
    /** An approved plan holds the priority; until then nobody reads it later. */
    approved: boolean
  }
}

/** Who will read an update of a school that somebody sends, and when; domain.md §2. The sender isn't among them. */
export function readersOf(
  holders: readonly Holder[],
  senderId: string,
  published: { from: string; approved: boolean },
): Readers {
  const seen = new Set([senderId])
  const now = nowRoles.flatMap((role) =>
    holders
      .filter((holder) => holder.role === role)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
      .flatMap(({ id, name }) => {
        if (seen.has(id)) return []
        seen.add(id)
        return [{ id, name, role }]
      }),
  )
  const roles = laterRoles.filter((role) =>
    holders.some((holder) => holder.role === role && !seen.has(holder.id)),
  )
  return { now, later: { roles, ...published } }
}
