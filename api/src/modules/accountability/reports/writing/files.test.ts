import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { AnswerOf } from '@sixfold/shared/contracts/endpoint.ts'
import * as contract from '@sixfold/shared/contracts/reports.ts'
import type { Report, ReportFile } from '@sixfold/shared/contracts/reports.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { succeeded } from '../../../../../test/answers.ts'
import type { TestPerson } from '../../../../../test/factories.ts'
import { readPdf, readWord } from '../../../../../test/read-documents.ts'
import { made, readReport, signed } from '../../../../../test/reporting.ts'
import { WholeTrust } from '../../../../../test/whole-trust.ts'

let given: WholeTrust
let people: WholeTrust['people']
let report: Report
const footer = 'Check freedom of information exemptions before sharing'

beforeEach(async () => {
  given = await WholeTrust.create()
  people = given.people
  await given.categorise(2, await given.openRound())
  const cycle = await given.openCycle()
  await given.addPriority(cycle)
  await given.approvePlan(cycle)
  report = await written(await signed(people.leader, await made(people.leader)))
})

const read = async (it: { id: string }) => (await readReport(people.trustee, it)).json<Report>()

/** The report once its files are there, or couldn't be written. */
async function written(it: { id: string }): Promise<Report> {
  await expect.poll(async () => (await read(it)).writing?.state, { timeout: 30_000 }).toMatch(/done|failed/)
  return read(it)
}
const get = (who: TestPerson, file: Pick<ReportFile, 'id'>) =>
  who.call(contract.getReportFile, { params: { reportId: report.id, fileId: file.id } })
const fileOf = (part: string, format: string, table: string | null = null): ReportFile => {
  const file = report.files.find((it) => it.part === part && it.format === format && it.table === table)
  if (!file) throw new Error(`no ${format} of ${part}`)
  return file
}
const bytesOf = async (file: ReportFile) => succeeded(await get(people.trustee, file)).rawPayload
const verify = async () =>
  succeeded(await people.trustee.call(contract.verifyReport, { params: { reportId: report.id } })).json<
    AnswerOf<typeof contract.verifyReport>
  >()
const storedAt = async (file: ReportFile) => {
  const [row] = await given.test.ownerSql('select store_key from report_files where id = $1', [file.id])
  return join(dirname(given.test.deps.files.incoming), String(row?.['store_key']))
}

describe('the files of a signed report', () => {
  test('are written by themselves: PDF and Word of each part, and every table as CSV, each with its hash', async () => {
    expect(report.writing).toEqual({
      state: 'done',
      done: report.files.length,
      of: report.files.length,
      failure: null,
    })
    expect(
      report.files.filter(({ format }) => format !== 'csv').map(({ part, format }) => `${part} ${format}`),
    ).toEqual(['open pdf', 'open docx', 'confidential pdf', 'confidential docx'])
    for (const file of report.files) {
      const answer = succeeded(await get(people.trustee, file))
      const hash = createHash('sha256').update(answer.rawPayload).digest('hex')
      expect(hash).toBe(file.sha256)
      expect(answer.headers['etag']).toBe(`"${hash}"`)
      expect(answer.headers['repr-digest']).toBe(`sha-256=:${Buffer.from(hash, 'hex').toString('base64')}:`)
      expect(answer.rawPayload).toHaveLength(file.sizeBytes)
    }
  })

  test('are, as a PDF, tagged: headings, tables with their header cells, pictures with words', async () => {
    const { pages, pieces, info, raw } = await readPdf(await bytesOf(fileOf('open', 'pdf')))
    expect(info).toMatchObject({
      Language: 'en-GB',
      Title: 'Where our schools stand: open part',
      Author: 'Lanternfield Learning Trust',
    })
    const of = (role: string) => pieces.filter((it) => it.role === role).map(({ text }) => text)
    expect(of('H1')).toEqual(['Where our schools stand'])
    expect(of('H2')).toEqual([
      'Where does every school stand?',
      'What changed since the last meeting?',
      'Why is each school in its category?',
      'What moved?',
      'How far are the priorities?',
      'Which reviews are due or late?',
      'Who supports whom?',
      'Which questions are open?',
      'How is each criterion rated?',
      'What should we look at?',
      'How to check this file',
    ])
    expect(of('TH')).toEqual(expect.arrayContaining(['School', 'Head’s reply', 'Why']))
    expect(raw).toContain('/S /Figure')
    for (const [n, page] of pages.entries()) {
      expect(page).toContain(footer)
      expect(page).toContain(`Page ${n + 1} of ${pages.length}`)
    }
    const [part] = report.parts
    expect(pages.join(' ').replaceAll(' ', '')).toContain(part?.sha256)
    expect(pages.join(' ').replaceAll(' ', '')).toContain(report.sha256)
  })

  test('keep ratings by criterion out of the open part', async () => {
    const open = (await readPdf(await bytesOf(fileOf('open', 'pdf')))).pages.join(' ')
    const confidential = (await readPdf(await bytesOf(fileOf('confidential', 'pdf')))).pages.join(' ')
    expect(open).not.toMatch(/Inclusion|Safeguarding/)
    expect(confidential).toContain('How is each criterion rated?')
    expect(confidential).toContain('Confidential part. Not to be shared')
  })

  test('are, as Word, of real headings, tables and a chart', async () => {
    const { xml, core, footer: foot, paragraphs } = readWord(await bytesOf(fileOf('open', 'docx')))
    expect(core).toContain('Where our schools stand: open part')
    expect(foot).toContain(footer)
    expect(xml).toContain('<w:tblHeader/>')
    expect(xml).toContain('c:chart')
    expect(paragraphs).toContain('Why is each school in its category?')
  })

  test('are, as CSV, tables with numbers as numbers', async () => {
    const rows = parse(await bytesOf(fileOf('open', 'csv', 'schools')), {
      bom: true,
      relaxColumnCount: true,
    })
    expect(rows[0]?.slice(0, 3)).toEqual(['School', 'Category', 'Head’s reply'])
    expect(rows[2]).toEqual([
      'Thornmere Primary School',
      'Repair',
      'Agrees',
      '–',
      'Step 1: 1',
      'No evidence',
      '21 May 2027',
      '0',
      '0',
    ])
    expect(rows.at(-1)).toEqual([footer])
  })

  test('that aren’t to be shared say so in each table, and by their name which part they are of, however long its title', async () => {
    await given.openCycle(2026, given.helper)
    const title = 'x'.repeat(120)
    report = await written(await signed(people.leader, await made(people.leader, { title })))
    const bytes = await bytesOf(fileOf('confidential', 'csv', 'exceptions'))
    expect(parse(bytes, { bom: true, relaxColumnCount: true }).slice(-2)).toEqual([
      ['Confidential: not to be shared'],
      [footer],
    ])
    const names = await Promise.all(
      report.files.map(
        async (file) =>
          /filename="([^"]*)"/.exec(
            String((await get(people.trustee, file)).headers['content-disposition']),
          )?.[1],
      ),
    )
    expect(new Set(names).size).toBe(report.files.length)
    for (const [n, { part, format }] of report.files.entries())
      expect(names[n], format).toContain(part === 'open' ? 'open part' : 'confidential part')
  })

  test('say of a day that wasn’t over when it was frozen that what came later isn’t in it', async () => {
    const said = async () => readWord(await bytesOf(fileOf('open', 'docx'))).paragraphs.join(' ')
    expect(await said()).toContain('what had been recorded when it was frozen, at 09:30 on 21 Nov 2026')
    const past = await signed(people.leader, await made(people.leader, { asAt: '2026-11-20' }))
    report = await written(past)
    expect(await said()).toContain('20 Nov 2026: what had been recorded by the end of that day')
  })

  test('aren’t handed out once they aren’t what was kept, and the check says which', async () => {
    expect(await verify()).toMatchObject({ matches: true })
    const [changed, gone] = [fileOf('open', 'pdf'), fileOf('open', 'docx')]
    writeFileSync(await storedAt(changed), 'something else')
    rmSync(await storedAt(gone))
    expect((await get(people.trustee, changed)).statusCode).toBe(500)
    expect((await get(people.trustee, gone)).statusCode).toBe(500)
    const found = await verify()
    expect(found.matches).toBe(false)
    expect(found.items.filter(({ matches }) => !matches).map(({ what }) => what)).toEqual([
      'Open part: PDF',
      'Open part: Word',
    ])
    expect(found.items.find(({ what }) => what === 'Open part: Word')?.found).toBeNull()
  })

  test('that are missing are written when a leader asks, and those that are there stay', async () => {
    const [kept, lost] = [fileOf('open', 'pdf'), fileOf('open', 'docx')]
    await given.test.ownerSql('delete from report_files where id = $1', [lost.id])
    await given.test.ownerSql(`update report_writings set status = 'failed', failure = 'It broke.'`)
    const params = { reportId: report.id }
    expect((await people.trustee.call(contract.writeReportFiles, { params })).statusCode).toBe(403)
    succeeded(await people.leader.call(contract.writeReportFiles, { params }))
    await expect.poll(async () => (await read(report)).writing?.state, { timeout: 30_000 }).toBe('done')
    report = await read(report)
    expect(fileOf('open', 'pdf').id).toBe(kept.id)
    expect(fileOf('open', 'docx').id).not.toBe(lost.id)
  })
})
