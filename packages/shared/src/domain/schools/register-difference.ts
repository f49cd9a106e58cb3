import type { SchoolFactKey, SchoolFacts } from '../../contracts/school-facts.ts'
import { schoolFactKeys } from './facts.ts'
import { phasesOf } from './phases.ts'

/** A school as one side knows it: the trust, or the register's file. */
export interface KnownSchool {
  urn: string
  facts: SchoolFacts
}

/** A school in the file, with the facts on which the file is silent: no such column, or a damaged cell. */
export interface RegisteredSchool extends KnownSchool {
  unread?: readonly SchoolFactKey[]
}

/** One fact that differs. Null on either side: not known there. */
export interface FactChange {
  field: ComparedFact
  from: SchoolFacts[ComparedFact]
  to: SchoolFacts[ComparedFact]
}

export interface ChangedSchool<Current, Row> {
  current: Current
  row: Row
  /** Never empty; in the order of `SchoolFacts`. */
  changes: FactChange[]
  /** What to keep from now on: the file's facts, and the trust's own where the file is silent. */
  facts: SchoolFacts
}

/** Every row of the file is in one of the first three, every school of the trust in one of the last three. */
export interface RegisterDifference<Current, Row> {
  added: Row[]
  changed: ChangedSchool<Current, Row>[]
  unchanged: Current[]
  /** Schools of the trust that the file does not have. Reported, never removed. */
  missing: Current[]
}

/** `phases` follows from other facts, so it is worked out afresh and never reported as a change of its own. */
type ComparedFact = Exclude<SchoolFactKey, 'phases'>

const comparedFacts = schoolFactKeys.filter((key): key is ComparedFact => key !== 'phases')

/**
 * What applying a register's rows for one group would do to a trust. Schools are matched by URN, which
 * is unique on either side; hand in schools that have left as well, else they look new. Lists keep the
 * order they came in. Applied (added rows kept, `facts` of changed schools stored), the same rows give
 * no further change.
 */
export function registerDifference<Current extends KnownSchool, Row extends RegisteredSchool>(
  current: readonly Current[],
  rows: readonly Row[],
): RegisterDifference<Current, Row> {
  const known = new Map(current.map((school) => [school.urn, school]))
  const listed = new Set(rows.map((row) => row.urn))
  const difference: RegisterDifference<Current, Row> = {
    added: [],
    changed: [],
    unchanged: [],
    missing: current.filter((school) => !listed.has(school.urn)),
  }
  for (const row of rows) {
    const school = known.get(row.urn)
    if (!school) {
      difference.added.push(row)
      continue
    }
    const facts = factsAfter(school.facts, row)
    const changes = changesBetween(school.facts, facts)
    if (changes.length === 0) difference.unchanged.push(school)
    else difference.changed.push({ current: school, row, changes, facts })
  }
  return difference
}

function factsAfter(known: SchoolFacts, row: RegisteredSchool): SchoolFacts {
  const kept = Object.fromEntries((row.unread ?? []).map((key) => [key, known[key] ?? null]))
  const facts: SchoolFacts = { ...row.facts, ...kept }
  return { ...facts, phases: phasesOf(facts) }
}

/** A fact that was not yet kept when the school was last stored counts as not known. */
function changesBetween(before: SchoolFacts, after: SchoolFacts): FactChange[] {
  return comparedFacts
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }))
    .filter(({ from, to }) => from !== to)
}
