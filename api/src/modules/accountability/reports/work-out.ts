import type { ReportPartContent } from '@sixfold/shared/contracts/report-content.ts'
import { partsOf } from '@sixfold/shared/domain/accountability/reports/freeze.ts'
import { reportSectionWords } from '@sixfold/shared/domain/accountability/reports/report-words.ts'
import {
  type ReportPart,
  reportParts,
  type ReportSection,
} from '@sixfold/shared/domain/accountability/reports/report-names.ts'
import type { Ctx } from '../../../db/tenant.ts'
import { trustName } from '../../trusts/queries.ts'
import type { ReportRow } from './queries.ts'
import { readScope } from './scope.ts'
import { sections } from './sections/all.ts'

/**
 * What a report says as at a day, part by part: the same whoever asks, from what had been recorded by the end of that day. In one
 * transaction that sees one moment. Without salt, so that the same record gives the same content.
 */
export async function workOut(
  ctx: Ctx,
  report: Pick<ReportRow, 'title' | 'meeting' | 'schoolIds' | 'sections'>,
  day: string,
): Promise<ReportPartContent[]> {
  const scope = await readScope(ctx, { day, schoolIds: report.schoolIds, meeting: report.meeting })
  const trust = await trustName(ctx)
  const written: { key: ReportSection; said: Awaited<ReturnType<(typeof sections)[number]['write']>> }[] = []
  for (const section of sections)
    if (report.sections.includes(section.key))
      written.push({ key: section.key, said: await section.write(ctx, scope) })
  const contentOf = (part: ReportPart): ReportPartContent => ({
    format: 'sixfold-report-1',
    part,
    title: report.title,
    trust,
    day,
    meeting: report.meeting && {
      body: report.meeting.body,
      day: report.meeting.day,
      papersOutOn: report.meeting.papersOutOn,
    },
    schools: scope.whole ? null : scope.schools.map(({ name }) => name),
    sections: written.flatMap(({ key, said }) => {
      const blocks = said[part]
      return blocks ? [{ key, title: reportSectionWords[key].title, blocks }] : []
    }),
    salt: null,
  })
  const filled = new Set(reportParts.filter((part) => written.some(({ said }) => said[part] !== undefined)))
  return partsOf(filled).map(contentOf)
}
