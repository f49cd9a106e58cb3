import type { BodyOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { editReport as contract } from '@sixfold/shared/contracts/reports.ts'
import { correctingFaults } from '@sixfold/shared/domain/accountability/reports/freeze.ts'
import type { ActCtx } from '../../../../http/handle.ts'
import { invalid } from '../../../../http/problem.ts'
import { lockDraft } from '../load-report.ts'
import { asCorrected, findReport } from '../queries.ts'
import { updateReport } from '../writes.ts'
import { draftToWrite } from './draft-to-write.ts'

/** Changes a draft; absent (or undefined) leaves a field. @throws 404 · 403 · 412 · 409 frozen or discarded · 400 with every fault */
export async function editReport(
  ctx: ActCtx,
  reportId: string,
  change: BodyOf<typeof contract>,
): Promise<void> {
  const before = await lockDraft(ctx, reportId, 'edit')
  const meetingBefore = before.meeting?.id ?? null
  const meetingId = change.meetingId === undefined ? meetingBefore : change.meetingId
  const corrected = before.corrects && (await findReport(ctx, before.corrects.id))
  const other = corrected ? correctingFaults(asCorrected(corrected), { kind: before.kind, meetingId }) : []
  if (other.length > 0) throw invalid(other)
  const after = await draftToWrite(ctx, before.kind, {
    title: change.title ?? before.title,
    meetingId,
    forMeetingOn: meetingId === meetingBefore ? before.forMeetingOn : meetingId === null ? null : ctx.today,
    asAt: change.asAt === undefined ? before.asAt : change.asAt,
    schoolIds: change.schoolIds === undefined ? before.schoolIds : change.schoolIds,
    sections: change.sections ?? before.sections,
  })
  await updateReport(ctx, reportId, after)
}
