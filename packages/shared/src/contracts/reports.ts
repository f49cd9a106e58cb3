import { z } from 'zod'
import {
  reportFormats,
  reportKinds,
  reportParts,
  reportSections,
  reportStates,
} from '../domain/accountability/reports/report-names.ts'
import {
  abilities,
  Blocker,
  Day,
  Id,
  Instant,
  pageOf,
  pageQuery,
  PersonName,
  SchoolName,
  text,
  Version,
} from './common.ts'
import { endpoint } from './endpoint.ts'
import { ReportPartContent } from './report-content.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Part = z.enum(reportParts)
export const reportTitleLimit = 120

const MeetingName = z.strictObject({ id: Id, body: z.string(), day: Day, papersOutOn: Day })
const ReportName = z.strictObject({ id: Id, title: z.string() })

export const ReportRow = z.strictObject({
  id: Id,
  kind: z.enum(reportKinds),
  title: z.string(),
  state: z.enum(reportStates),
  meeting: MeetingName.nullable(),
  /** As at which it is written; null of a draft: the day on which it will be frozen. */
  day: Day.nullable(),
  madeBy: PersonName,
  /** When and by whom it was frozen; `signedBy` is null when nobody had signed it. */
  frozen: z.strictObject({ at: Instant, signedBy: PersonName.nullable() }).nullable(),
  /** A later one corrects it. */
  corrected: z.boolean(),
})
export type ReportRow = z.infer<typeof ReportRow>

export const ReportFile = z.strictObject({
  id: Id,
  part: Part,
  format: z.enum(reportFormats),
  /** Of a CSV file, the table that it holds. */
  table: z.string().nullable(),
  sha256: Sha256,
  sizeBytes: z.int(),
})
export type ReportFile = z.infer<typeof ReportFile>

const Blockers = z.array(Blocker)

export const Report = z.strictObject({
  ...ReportRow.omit({ corrected: true }).shape,
  sections: z.array(z.enum(reportSections)),
  /** By name; null: every school of the trust on its day. */
  schools: z.array(SchoolName).nullable(),
  /** The day at whose end it freezes unsigned; null: it doesn't by itself. */
  freezesOn: Day.nullable(),
  corrects: ReportName.nullable(),
  correctedBy: ReportName.nullable(),
  /** Once frozen: the hash of its manifest, and of each part that the person asking may read. */
  sha256: Sha256.nullable(),
  parts: z.array(z.strictObject({ part: Part, sha256: Sha256 })),
  /** Of the parts that the person asking may read. */
  files: z.array(ReportFile),
  /** How far the writing of its files is; null before it is frozen. */
  writing: z
    .strictObject({
      state: z.enum(['waiting', 'running', 'done', 'failed']),
      done: z.int(),
      of: z.int(),
      failure: z.string().nullable(),
    })
    .nullable(),
  abilities: abilities('edit', 'sign', 'discard', 'write', 'correct'),
  /** Why each act isn't possible now; empty: it is. */
  blockers: z.strictObject({ edit: Blockers, sign: Blockers, discard: Blockers, correct: Blockers }),
  version: Version,
})
export type Report = z.infer<typeof Report>

/** Newest first: by the day on which it was frozen, drafts on top. Drafts are leaders' alone. */
export const listReports = endpoint({
  name: 'listReports',
  method: 'GET',
  path: '/reports',
  summary: 'Reports and meeting packs, the newest first',
  tag: 'reports',
  access: 'trust',
  query: z.strictObject({ ...pageQuery, meetingId: Id.optional() }),
  status: 200,
  answer: pageOf(ReportRow).extend({ abilities: abilities('make') }),
})

const draft = {
  title: text(reportTitleLimit),
  kind: z.enum(reportKinds),
  meetingId: Id.nullable(),
  /** Null: the day on which it is frozen. */
  asAt: Day.nullable(),
  /** Null: every school of the trust. */
  schoolIds: z.array(Id).max(500).nullable(),
  sections: z.array(z.enum(reportSections)).max(reportSections.length),
}

/** A draft, which nobody but leaders sees. `correctsId`: what is frozen and to be corrected by it. */
export const createReport = endpoint({
  name: 'createReport',
  method: 'POST',
  path: '/reports',
  summary: 'Make a report or a pack for a meeting',
  tag: 'reports',
  access: 'trust',
  body: z.strictObject({ id: Id, ...draft, correctsId: Id.nullable().default(null) }),
  status: 201,
  answer: Report,
  versioned: true,
})

const params = z.strictObject({ reportId: Id })

export const getReport = endpoint({
  name: 'getReport',
  method: 'GET',
  path: '/reports/:reportId',
  summary: 'A report: what it holds, whether it is signed, its hashes and files',
  tag: 'reports',
  access: 'trust',
  params,
  status: 200,
  answer: Report,
  versioned: true,
})

/** Absent leaves a field. 409 once it is frozen. */
export const editReport = endpoint({
  name: 'editReport',
  method: 'PATCH',
  path: '/reports/:reportId',
  summary: 'Change a draft',
  tag: 'reports',
  access: 'trust',
  params,
  body: z.strictObject(draft).omit({ kind: true }).partial(),
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Report,
  versioned: true,
})

/** Of a draft, worked out now as it would be frozen; of a frozen one, what was frozen. The parts that one may read. */
export const getReportContent = endpoint({
  name: 'getReportContent',
  method: 'GET',
  path: '/reports/:reportId/content',
  summary: 'What a report says',
  tag: 'reports',
  access: 'trust',
  params,
  status: 200,
  answer: z.strictObject({
    frozen: z.boolean(),
    parts: z.array(ReportPartContent),
    /** There is a part about proposals, and the person asking belongs to a school or has an interest in one. */
    barred: z.boolean(),
  }),
})

const act = {
  method: 'POST',
  tag: 'reports',
  access: 'trust',
  params,
  ifMatch: true,
  idempotencyKey: true,
  status: 200,
  answer: Report,
  versioned: true,
} as const

/** Works its content out once, for good. Files are written afterwards: `writing` says how far that is. */
export const signReport = endpoint({
  ...act,
  name: 'signReport',
  path: '/reports/:reportId/sign',
  summary: 'Sign a report, which freezes it',
})

export const discardReport = endpoint({
  ...act,
  name: 'discardReport',
  path: '/reports/:reportId/discard',
  summary: 'Discard a draft, so that it never freezes',
})

/** Where writing them broke off or failed; those that are there stay. */
export const writeReportFiles = endpoint({
  name: 'writeReportFiles',
  method: 'POST',
  path: '/reports/:reportId/files',
  summary: 'Write the files of a frozen report that are missing',
  tag: 'reports',
  access: 'trust',
  params,
  status: 200,
  answer: Report,
})

/** Checked against its hash while it is sent, which the header `repr-digest` names too. */
export const getReportFile = endpoint({
  name: 'getReportFile',
  method: 'GET',
  path: '/reports/:reportId/files/:fileId',
  summary: 'A file of a report',
  tag: 'reports',
  access: 'trust',
  params: params.extend({ fileId: Id }),
  status: 200,
  answer: null,
})

/** The very bytes that are hashed: `manifest`, or a part that one may read. */
export const getReportSource = endpoint({
  name: 'getReportSource',
  method: 'GET',
  path: '/reports/:reportId/sources/:source',
  summary: 'The canonical JSON of a frozen report, to be checked by sha256sum',
  tag: 'reports',
  access: 'trust',
  params: params.extend({ source: z.enum(['manifest', ...reportParts]) }),
  status: 200,
  answer: null,
})

/** Hashes everything anew: the manifest and every part and file that one may read. */
export const verifyReport = endpoint({
  name: 'verifyReport',
  method: 'GET',
  path: '/reports/:reportId/verification',
  summary: 'Whether a frozen report is still what was frozen',
  tag: 'reports',
  access: 'trust',
  params,
  status: 200,
  answer: z.strictObject({
    at: Instant,
    matches: z.boolean(),
    items: z.array(
      z.strictObject({
        what: z.string(),
        expected: Sha256,
        /** Null: it isn't there any more. */
        found: Sha256.nullable(),
        matches: z.boolean(),
      }),
    ),
  }),
})
