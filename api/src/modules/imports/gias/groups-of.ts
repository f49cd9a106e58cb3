import type { RegisterRow } from './register-row.ts'

/** A trust named in the register, and how many schools of it could be imported. */
export interface RegisterGroup {
  uid: string
  name: string
  schools: number
}

/**
 * Counts schools by trust while rows go by. A trust all of whose rows are left out is there with 0
 * schools, so that its people see that the file knows it. A name is the first one met.
 */
export function countGroups() {
  const groups = new Map<string, RegisterGroup>()
  return {
    add(row: RegisterRow) {
      for (const { uid, name } of row.trusts) {
        const group = groups.get(uid) ?? { uid, name, schools: 0 }
        groups.set(uid, group)
        if (row.kind === 'school') group.schools += 1
      }
    },
    /** By name as people sort them, then by UID. */
    sorted(): RegisterGroup[] {
      return [...groups.values()].toSorted(
        (a, b) => byName.compare(a.name, b.name) || Number(a.uid) - Number(b.uid),
      )
    },
  }
}

const byName = new Intl.Collator('en-GB', { numeric: true })
