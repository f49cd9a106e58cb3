import { draftBlockers } from '@sixfold/shared/domain/accountability/reports/freeze.ts'
import type { Ctx } from '../../../db/tenant.ts'
import type { ActCtx } from '../../../http/handle.ts'
import { assertUnblocked, notFound } from '../../../http/problem.ts'
import { authorizeReport, type ReportAction, reportListPolicy, reportPolicy } from './policy.ts'
import { factsOf, findReport, lockReport, type ReportRow } from './queries.ts'

/** @throws 404, whether or not it is there for others · 403 */
export async function loadReport(
  ctx: Ctx,
  reportId: string,
  action: ReportAction | 'read' = 'read',
  find: typeof findReport = findReport,
): Promise<ReportRow> {
  const row = reportListPolicy.read(ctx.actor, null) ? await find(ctx, reportId) : null
  const subject = { frozen: row?.frozen != null }
  // One and the same answer, so that nobody learns of a draft by its words.
  if (!row || !reportPolicy.read(ctx.actor, subject)) throw notFound('This report')
  authorizeReport(ctx.actor, action, subject)
  return row
}

/** A draft, locked, to be changed or ended. @throws 404 · 403 · 412 · 409 with every reason */
export async function lockDraft(ctx: ActCtx, reportId: string, action: ReportAction): Promise<ReportRow> {
  const row = await loadReport(ctx, reportId, action, lockReport)
  ctx.expect?.(row.version)
  assertUnblocked(draftBlockers(factsOf(row), ctx.today))
  return row
}
