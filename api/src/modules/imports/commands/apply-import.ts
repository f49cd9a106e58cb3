import { v7 } from 'uuid'
import { authorize } from '../../../access/policy.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { notFound } from '../../../http/problem.ts'
import { published, record } from '../../../record.ts'
import { insertSchools, updateSchools } from '../../schools/queries.ts'
import { differenceFor } from '../difference.ts'
import { importPolicy } from '../policy.ts'
import { findImport, markApplied } from '../queries.ts'

/**
 * Adds and changes schools as a group's rows say; removes none. The register doesn't say when a school joined the trust: taken
 * as the day it opened under its URN (for an academy mostly the day it converted), or today if that is still to come.
 * @throws 404 · 403 · 409 while the file is read
 */
export async function applyImport(ctx: Ctx, importId: string, groupUid: string) {
  const it = await findImport(ctx, importId, true)
  if (!it) throw notFound('This import')
  authorize(importPolicy, 'apply', ctx.actor, it)
  const found = await differenceFor(ctx, it, groupUid, true)
  const added = found.added.map((row) => ({
    id: v7(),
    urn: row.urn,
    facts: row.facts,
    joinedOn: row.facts.openedOn !== null && row.facts.openedOn < ctx.today ? row.facts.openedOn : ctx.today,
    leftOn: null,
  }))
  const changed = found.changed.map(({ current, facts }) => ({ ...current, facts }))
  if (added.length > 0) await insertSchools(ctx, added, importId)
  if (changed.length > 0) await updateSchools(ctx, changed, importId)
  await markApplied(ctx, importId, groupUid)
  if (added.length + changed.length > 0)
    await record(ctx, {
      kind: 'schools-imported',
      schoolId: null,
      recordKind: 'import',
      recordId: importId,
      audiences: published,
      data: { added: added.length, changed: changed.length },
    })
  return {
    added: added.length,
    changed: changed.length,
    unchanged: found.unchanged.length,
    leftOut: found.leftOut.length,
    missing: found.missing.length,
  }
}
