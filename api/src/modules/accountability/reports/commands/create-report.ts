import type { BodyOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { createReport as contract } from '@sixfold/shared/contracts/reports.ts'
import { correctBlockers, correctingFaults } from '@sixfold/shared/domain/accountability/reports/freeze.ts'
import { authorize } from '../../../../access/policy.ts'
import type { Ctx } from '../../../../db/tenant.ts'
import { assertUnblocked, invalid } from '../../../../http/problem.ts'
import { reportListPolicy } from '../policy.ts'
import { asCorrected, findReport, stateOf } from '../queries.ts'
import { insertReport } from '../writes.ts'
import { draftToWrite } from './draft-to-write.ts'

/** Makes a draft, or one that is to correct what is frozen. @throws 404 · 403 · 400 with every fault · 409 corrected already */
export async function createReport(ctx: Ctx, body: BodyOf<typeof contract>): Promise<void> {
  authorize(reportListPolicy, 'make', ctx.actor, null)
  const { id, kind, correctsId, ...text } = body
  const corrected = correctsId === null ? null : await findReport(ctx, correctsId)
  if (correctsId !== null && !corrected)
    throw invalid([{ path: 'correctsId', message: 'This report isn’t in this trust' }])
  if (corrected) assertUnblocked(correctBlockers(stateOf(corrected), corrected.correctedBy !== null))
  const other = corrected ? correctingFaults(asCorrected(corrected), { kind, meetingId: text.meetingId }) : []
  if (other.length > 0) throw invalid(other)
  const forMeetingOn = text.meetingId === null ? null : ctx.today
  await insertReport(ctx, {
    ...(await draftToWrite(ctx, kind, { ...text, forMeetingOn })),
    id,
    kind,
    correctsId,
  })
}
