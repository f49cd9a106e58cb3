import type { Import, ImportDifference } from '@sixfold/shared/contracts/imports.ts'
import { describePhase } from '@sixfold/shared/domain/schools/phases.ts'
import type { differenceFor } from './difference.ts'
import type { ImportRow } from './queries.ts'

export function presentImport(row: ImportRow): Import {
  return {
    id: row.id,
    status: row.status,
    fileName: row.fileName,
    rowsRead: row.rowsRead,
    failure: row.failure,
    groups: row.groups.map(({ uid, name, schools }) => ({ uid, name, schools })),
    ownGroupUid: row.groups.some((group) => group.uid === row.ownGroupUid) ? row.ownGroupUid : null,
    expiresAt: row.expiresAt,
    appliedGroupUid: row.appliedGroupUid,
  }
}

export function presentDifference(
  it: ImportRow,
  found: Awaited<ReturnType<typeof differenceFor>>,
): ImportDifference {
  const lineOf = new Map(found.offered.map((row) => [row.urn, row.line]))
  const line = (school: { urn: string; facts: { name: string } }) => ({
    line: lineOf.get(school.urn) ?? 0,
    urn: school.urn,
    name: school.facts.name,
  })
  return {
    group: { uid: found.group.uid, name: found.group.name },
    warning: warningFor(it, found.group),
    added: found.added.map((row) => ({
      ...line(row),
      phase: describePhase(row.facts),
      problems: row.problems,
    })),
    changed: found.changed.map(({ current, row, changes }) => ({
      ...line(row),
      schoolId: current.id,
      changes,
      problems: row.problems,
    })),
    unchanged: found.unchanged.map(line),
    leftOut: found.leftOut.map((row) => ({
      line: row.line,
      urn: row.urn,
      name: row.name,
      reason: row.reason ?? '',
    })),
    missing: found.missing.map((school) => ({ schoolId: school.id, urn: school.urn, name: school.name })),
  }
}

/** A trust may well take in another group's schools (a merger), so it is told, not stopped. */
function warningFor(it: ImportRow, group: { uid: string; name: string }): string | null {
  if (it.ownGroupUid === null || it.ownGroupUid === group.uid) return null
  return `${group.name} (group ${group.uid}) isn’t your own group ${it.ownGroupUid}. Go on only if its schools are joining you.`
}
