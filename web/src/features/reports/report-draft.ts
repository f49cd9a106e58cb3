import type { Report } from '@sixfold/shared/contracts/reports.ts'
import {
  reportSections,
  type ReportSection,
} from '@sixfold/shared/domain/accountability/reports/report-names.ts'

/** A form's values, as they are kept on the device: ids and names joined by commas. */
export type ReportDraft = {
  title: string
  kind: string
  meetingId: string
  asAt: string
  allSchools: boolean
  schools: string
  sections: string
}

const listed = (names: string): string[] => names.split(',').filter((name) => name !== '')
export const has = (names: string, name: string): boolean => listed(names).includes(name)
export const toggled = (names: string, name: string): string =>
  (has(names, name) ? listed(names).filter((it) => it !== name) : [...listed(names), name]).join(',')

/** Everything but what only a meeting is asked. */
const usual = reportSections.filter((key) => key !== 'decisions')

/** At first: a pack of everything, for the next meeting where there is one. */
export const newDraft = (meetingId: string, title: string): ReportDraft => ({
  title,
  kind: meetingId === '' ? 'report' : 'meeting-pack',
  meetingId,
  asAt: '',
  allSchools: true,
  schools: '',
  sections: (meetingId === '' ? usual : reportSections).join(','),
})

export const draftOf = (report: Report): ReportDraft => ({
  title: report.title,
  kind: report.kind,
  meetingId: report.meeting?.id ?? '',
  asAt: report.day ?? '',
  allSchools: report.schools === null,
  schools: (report.schools ?? []).map(({ id }) => id).join(','),
  sections: report.sections.join(','),
})

/** What is sent of it. */
export function bodyOf(draft: ReportDraft) {
  const forMeeting = draft.kind === 'meeting-pack'
  return {
    title: draft.title.trim(),
    meetingId: forMeeting && draft.meetingId !== '' ? draft.meetingId : null,
    asAt: draft.asAt === '' ? null : draft.asAt,
    schoolIds: draft.allSchools ? null : listed(draft.schools),
    sections: reportSections.filter(
      (key) => has(draft.sections, key) && (forMeeting || key !== 'decisions'),
    ) satisfies ReportSection[],
  }
}

/** What is missing, by field. */
export function missingIn(draft: ReportDraft): Record<string, string> {
  const body = bodyOf(draft)
  return {
    ...(body.title === '' && { title: 'Give it a title' }),
    ...(draft.kind === 'meeting-pack' &&
      body.meetingId === null && { meetingId: 'Choose the meeting that it is for' }),
    ...(body.schoolIds?.length === 0 && { schoolIds: 'Choose at least one school, or all' }),
    ...(body.sections.length === 0 && { sections: 'Choose at least one section' }),
  }
}
