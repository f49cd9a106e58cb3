import { z } from 'zod'
import { reportParts, reportSections } from '../domain/accountability/reports/report-names.ts'
import { Day, Id, Instant } from './common.ts'

/** What a cell says; `value` is the same for spreadsheets: a number, or a name alone. */
export const ReportCell = z.union([
  z.string(),
  z.strictObject({ text: z.string(), value: z.union([z.number(), z.string()]).nullable() }),
])
export type ReportCell = z.infer<typeof ReportCell>

export const ReportTable = z.strictObject({
  kind: z.literal('table'),
  /** Within its part; names the CSV file. */
  key: z.string(),
  caption: z.string(),
  /** The first column names its row. `share`: of the width, in parts. `figures`: to the right. */
  columns: z.array(z.strictObject({ header: z.string(), share: z.number(), figures: z.boolean() })),
  /** Of which school a row speaks, where it speaks of one alone. */
  rows: z.array(z.strictObject({ schoolId: Id.nullable(), cells: z.array(ReportCell) })),
  total: z.array(ReportCell).nullable(),
  /** Kept as CSV alone: a page is too narrow for it, and shows the same otherwise. */
  spreadsheetOnly: z.boolean(),
})
export type ReportTable = z.infer<typeof ReportTable>

/** Counts side by side, drawn as bars; the same figures stand in the table that follows it. */
export const ReportBars = z.strictObject({
  kind: z.literal('bars'),
  /** What it shows, as a finding. */
  title: z.string(),
  /** One or two: told apart by fill and by name. */
  series: z.array(z.string()).min(1).max(2),
  bars: z.array(z.strictObject({ label: z.string(), values: z.array(z.int().min(0)) })),
})
export type ReportBars = z.infer<typeof ReportBars>

export const ReportBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text: z.string(), soft: z.boolean() }),
  ReportTable,
  ReportBars,
])
export type ReportBlock = z.infer<typeof ReportBlock>

const ReportSectionContent = z.strictObject({
  key: z.enum(reportSections),
  title: z.string(),
  blocks: z.array(ReportBlock),
})

/** One part of a report: what is hashed, shown and written as files. */
export const ReportPartContent = z.strictObject({
  format: z.literal('sixfold-report-1'),
  part: z.enum(reportParts),
  title: z.string(),
  trust: z.string(),
  /** As at the end of this day in London. */
  day: Day,
  meeting: z.strictObject({ body: z.string(), day: Day, papersOutOn: Day }).nullable(),
  /** By name; null: every school that belonged to the trust on that day. */
  schools: z.array(z.string()).nullable(),
  sections: z.array(ReportSectionContent),
  /** Chance, so that nobody finds out by guessing what a hash stands for; null in a preview. */
  salt: z.string().nullable(),
})
export type ReportPartContent = z.infer<typeof ReportPartContent>

/** What a freeze vouches for: its SHA-256 is the report's. */
export const ReportManifest = z.strictObject({
  format: z.literal('sixfold-report-manifest-1'),
  reportId: Id,
  title: z.string(),
  trust: z.string(),
  day: Day,
  frozenAt: Instant,
  /** By name; null: nobody, and it was frozen when papers went out. */
  signedBy: z.string().nullable(),
  /** The report that it corrects. */
  corrects: Id.nullable(),
  parts: z.array(z.strictObject({ part: z.enum(reportParts), sha256: z.string() })),
})
export type ReportManifest = z.infer<typeof ReportManifest>
