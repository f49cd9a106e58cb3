import { draftFaults } from '@sixfold/shared/domain/accountability/reports/freeze.ts'
import {
  reportSections,
  type ReportKind,
} from '@sixfold/shared/domain/accountability/reports/report-names.ts'
import type { Ctx } from '../../../../db/tenant.ts'
import { invalid } from '../../../../http/problem.ts'
import { findMeetingName, schoolNames } from '../queries.ts'
import type { ReportText } from '../writes.ts'

/** A draft as it is kept: sections once and in their order, schools once. @throws 400 with every fault */
export async function draftToWrite(ctx: Ctx, kind: ReportKind, it: ReportText): Promise<ReportText> {
  const schoolIds = it.schoolIds && [...new Set(it.schoolIds)]
  const faults = draftFaults({ kind, ...it }, ctx.today)
  if (it.meetingId !== null && !(await findMeetingName(ctx, it.meetingId)))
    faults.push({ path: 'meetingId', message: 'This meeting isn’t in this trust' })
  if (schoolIds && (await schoolNames(ctx, schoolIds)).length < schoolIds.length)
    faults.push({ path: 'schoolIds', message: 'One of these schools isn’t in this trust' })
  if (faults.length > 0) throw invalid(faults)
  return { ...it, schoolIds, sections: reportSections.filter((key) => it.sections.includes(key)) }
}
