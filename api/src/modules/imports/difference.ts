import { registerDifference } from '@sixfold/shared/domain/schools/register-difference.ts'
import type { Ctx } from '../../db/tenant.ts'
import { blocked, notFound } from '../../http/problem.ts'
import { listKnownSchools, lockAllSchools } from '../schools/queries.ts'
import { type ImportRow, listGroupRows, type StagedRow } from './queries.ts'

export type OfferedRow = StagedRow & { urn: string; name: string; facts: NonNullable<StagedRow['facts']> }

const isOffered = (row: StagedRow): row is OfferedRow =>
  row.facts !== null && row.urn !== null && row.name !== null

/**
 * What a group's rows would do to the trust's schools; `lock` holds those schools until the transaction ends.
 * @throws 409 while it is read or when it failed, 404 for a group that the file doesn't name
 */
export async function differenceFor(ctx: Ctx, it: ImportRow, groupUid: string, lock: boolean) {
  if (it.status !== 'ready')
    throw blocked([
      { code: `import-${it.status}`, message: it.failure ?? 'The file is still being read: wait a moment' },
    ])
  const group = it.groups.find((one) => one.uid === groupUid)
  if (!group) throw notFound('This group')
  const current = lock ? await lockAllSchools(ctx) : await listKnownSchools(ctx)
  const rows = await listGroupRows(ctx, it.id, groupUid)
  const offered = rows.filter(isOffered)
  const leftOut = rows.filter((row) => row.reason !== null)
  const difference = registerDifference(current, offered)
  // Schools that have left are compared, so that their URN isn't new; that the file has them elsewhere is no news.
  const missing = difference.missing.filter((school) => school.leftOn === null || school.leftOn >= ctx.today)
  return { group, leftOut, offered, ...difference, missing }
}
