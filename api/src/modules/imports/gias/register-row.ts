import type { SchoolFactKey, SchoolFacts } from '@sixfold/shared/contracts/school-facts.ts'

/** One row of the register, as Sixfold understands it. `line` is where it begins in the file, the first line being 1. */
export type RegisterRow = SchoolRow | LeftOutRow

/** A school that is open, and so could be imported. */
export interface SchoolRow {
  kind: 'school'
  line: number
  urn: string
  facts: SchoolFacts
  /** Facts that are null because the file is silent: it has no such column, or the cell is damaged. */
  unread: readonly SchoolFactKey[]
  /** Every trust it belongs to; most rows have one or none. */
  trusts: TrustLink[]
  problems: RowProblem[]
}

/** A row that can't be a school of ours. What could not be told is null, or [] for trusts. */
export interface LeftOutRow {
  kind: 'left-out'
  line: number
  urn: string | null
  name: string | null
  trusts: TrustLink[]
  reason: LeftOutReason
}

export interface TrustLink {
  /** The group's UID in the register, digits only. */
  uid: string
  name: string
}

/** Something about a row that was kept which a person may want to put right in the register. */
export interface RowProblem {
  column?: string
  message: string
}

export interface LeftOutReason {
  code: 'wrong-length' | 'bad-urn' | 'urn-doubled' | 'no-name' | 'closed' | 'proposed' | 'status-unknown'
  message: string
}

/** A cell as a message repeats it: in quotation marks, shortened. */
export function quoted(cell: string): string {
  return cell.length > 40 ? `“${cell.slice(0, 39)}…”` : `“${cell}”`
}
