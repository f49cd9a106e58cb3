import type { AnswerOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { getReportContent, Report, ReportRow } from '@sixfold/shared/contracts/reports.ts'

export const reportId = '01a20000-0000-7000-8000-0000000000c1'
const ama = { id: '01a20000-0000-7000-8000-0000000000c2', name: 'Ama Osei' }
export const boardMeeting = {
  id: '01a20000-0000-7000-8000-0000000000c3',
  body: 'Trust board',
  day: '2026-12-18',
  papersOutOn: '2026-12-11',
}
const everything = { edit: true, sign: true, discard: true, write: true, correct: true }
const nothing = { edit: false, sign: false, discard: false, write: false, correct: false }
const hash = 'ab'.repeat(32)

/** A draft of the December pack, as a leader sees it. */
export const aDraft = (more: Partial<Report> = {}): Report => ({
  id: reportId,
  kind: 'meeting-pack',
  title: 'December pack',
  state: 'draft',
  meeting: boardMeeting,
  day: null,
  madeBy: ama,
  frozen: null,
  sections: ['schools', 'decisions'],
  schools: null,
  freezesOn: '2026-12-11',
  corrects: null,
  correctedBy: null,
  sha256: null,
  parts: [],
  files: [],
  writing: null,
  abilities: everything,
  blockers: { edit: [], sign: [], discard: [], correct: [] },
  version: 3,
  ...more,
})

/** The same once it was signed, as a trustee sees it. */
export const aSigned = (more: Partial<Report> = {}): Report =>
  aDraft({
    state: 'signed',
    day: '2026-12-05',
    frozen: { at: '2026-12-05T09:30:00.000Z', signedBy: ama },
    freezesOn: null,
    sha256: hash,
    parts: [{ part: 'open', sha256: hash }],
    files: [
      {
        id: '01a20000-0000-7000-8000-0000000000d1',
        part: 'open',
        format: 'pdf',
        table: null,
        sha256: hash,
        sizeBytes: 98_241,
      },
    ],
    writing: { state: 'done', done: 1, of: 1, failure: null },
    abilities: nothing,
    ...more,
  })

export const aRow = (it: Report): ReportRow => ({
  id: it.id,
  kind: it.kind,
  title: it.title,
  state: it.state,
  meeting: it.meeting,
  day: it.day,
  madeBy: it.madeBy,
  frozen: it.frozen,
  corrected: it.correctedBy !== null,
})

/** An open part with a sentence and a table of one school. */
export const someContent = (frozen: boolean): AnswerOf<typeof getReportContent> => ({
  frozen,
  barred: false,
  parts: [
    {
      format: 'sixfold-report-1',
      part: 'open',
      title: 'December pack',
      trust: 'Lanternfield Learning Trust',
      day: '2026-12-05',
      meeting: null,
      schools: null,
      sections: [
        {
          key: 'schools',
          title: 'Where does every school stand?',
          blocks: [
            { kind: 'paragraph', text: 'One school needs less support than last year.', soft: false },
            {
              kind: 'bars',
              title: 'One needs less.',
              series: ['On 31 Aug', 'Now'],
              bars: [{ label: 'Repair', values: [2, 1] }],
            },
            {
              kind: 'table',
              key: 'schools',
              caption: 'Every school on the day',
              columns: [
                { header: 'School', share: 2, figures: false },
                { header: 'Days given', share: 1, figures: true },
              ],
              rows: [
                {
                  schoolId: boardMeeting.id,
                  cells: ['Thornmere Primary School', { text: '2½', value: 2.5 }],
                },
              ],
              total: ['In all', { text: '2½', value: 2.5 }],
              spreadsheetOnly: false,
            },
            {
              kind: 'table',
              key: 'grid',
              caption: 'For spreadsheets',
              columns: [{ header: 'School', share: 2, figures: false }],
              rows: [{ schoolId: null, cells: ['Thornmere Primary School'] }],
              total: null,
              spreadsheetOnly: true,
            },
          ],
        },
      ],
      salt: null,
    },
  ],
})
