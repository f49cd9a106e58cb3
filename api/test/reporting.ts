import type { AnswerOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { Report } from '@sixfold/shared/contracts/reports.ts'
import * as contract from '@sixfold/shared/contracts/reports.ts'
import { reportSections } from '@sixfold/shared/domain/accountability/reports/report-names.ts'
import { v7 } from 'uuid'
import { succeeded } from './answers.ts'
import type { TestPerson } from './factories.ts'

type Content = AnswerOf<typeof contract.getReportContent>
type Known = { id: string; version: number }

/** A report of every section that needs no meeting, of every school, as at the day on which it is frozen. */
export const newReport = (more: object = {}) => ({
  id: v7(),
  title: 'Where our schools stand',
  kind: 'report',
  meetingId: null,
  asAt: null,
  schoolIds: null,
  sections: reportSections.filter((key) => key !== 'decisions'),
  ...more,
})
export const make = (who: TestPerson, more: object = {}) =>
  who.call(contract.createReport, { body: newReport(more) })
export const made = async (who: TestPerson, more: object = {}) =>
  succeeded(await make(who, more)).json<Report>()
/** A pack of every section for a meeting. */
export const madePack = (who: TestPerson, meetingId: string, more: object = {}) =>
  made(who, { kind: 'meeting-pack', title: 'Board pack', meetingId, sections: [...reportSections], ...more })

const acting = (it: Known, key?: string) => ({
  params: { reportId: it.id },
  version: it.version,
  ...(key ? { key } : {}),
})
export const edit = (who: TestPerson, it: Known, body: object) =>
  who.call(contract.editReport, { ...acting(it), body })
export const sign = (who: TestPerson, it: Known, key?: string) =>
  who.call(contract.signReport, acting(it, key))
export const signed = async (who: TestPerson, it: Known) => succeeded(await sign(who, it)).json<Report>()
export const discard = (who: TestPerson, it: Known) => who.call(contract.discardReport, acting(it))
export const readReport = (who: TestPerson, it: { id: string }) =>
  who.call(contract.getReport, { params: { reportId: it.id } })
export const contentFor = async (who: TestPerson, it: { id: string }) =>
  succeeded(await who.call(contract.getReportContent, { params: { reportId: it.id } })).json<Content>()
export const sourceFor = (who: TestPerson, it: { id: string }, source: string) =>
  who.call(contract.getReportSource, { params: { reportId: it.id, source } })
export const reportTitles = async (who: TestPerson, query: object = {}) =>
  succeeded(await who.call(contract.listReports, { query: { ...query } }))
    .json<AnswerOf<typeof contract.listReports>>()
    .items.map(({ title }) => title)

/** Each row of a table as its cells' words; none where it isn't there. */
export const rowsOf = (content: Content, key: string): string[][] =>
  content.parts
    .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
    .flatMap((block) =>
      block.kind === 'table' && block.key === key
        ? block.rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)))
        : [],
    )
