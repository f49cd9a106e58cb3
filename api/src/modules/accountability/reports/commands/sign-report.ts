import {
  absentBlockers,
  contentDay,
  takenBlockers,
} from '@sixfold/shared/domain/accountability/reports/freeze.ts'
import type { ActCtx } from '../../../../http/handle.ts'
import { assertUnblocked } from '../../../../http/problem.ts'
import { record } from '../../../../record.ts'
import { sealContent } from '../freeze-content.ts'
import { lockDraft } from '../load-report.ts'
import { isAbsent } from '../queries.ts'
import { workOut } from '../work-out.ts'
import { insertFreeze } from '../writes.ts'

/**
 * Freezes a report with a leader's name under it, in one transaction that sees one moment. @throws 404 · 403 · 412 · 409 frozen,
 * discarded, its papers are out, corrected already, or of schools none of which was there
 */
export async function signReport(ctx: ActCtx, reportId: string): Promise<void> {
  const report = await lockDraft(ctx, reportId, 'sign')
  // Of two drafts that correct the same one, the first to be frozen does.
  const day = contentDay(report.asAt, ctx.today)
  assertUnblocked([
    ...takenBlockers(report.correctsTaken),
    ...absentBlockers(await isAbsent(ctx, report, day)),
  ])
  const { manifest, parts } = sealContent(await workOut(ctx, report, day), {
    reportId,
    frozenAt: ctx.now.toISOString(),
    signedBy: ctx.actor.name,
    corrects: report.corrects?.id ?? null,
  })
  await insertFreeze(ctx, ctx.actor.trustId, {
    reportId,
    day,
    signedBy: ctx.actor.personId,
    correctsId: report.corrects?.id ?? null,
    at: ctx.now,
    manifest,
    parts,
  })
  await record(ctx, {
    kind: 'report-signed',
    schoolId: null,
    recordKind: 'report',
    recordId: reportId,
    audiences: ['leaders', 'trustees'],
    data: { title: report.title },
  })
}
