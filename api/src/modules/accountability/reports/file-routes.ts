import type { Readable } from 'node:stream'
import * as contract from '@sixfold/shared/contracts/reports.ts'
import { reportPartWords } from '@sixfold/shared/domain/accountability/reports/report-words.ts'
import type { ReportPart, ReportState } from '@sixfold/shared/domain/accountability/reports/report-names.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { asPerson, type Ctx } from '../../../db/tenant.ts'
import { fileName } from '../../../documents/file-name.ts'
import { FileMissing, type FileStore } from '../../../files/file-store.ts'
import { attachmentHeaders } from '../../../http/attachment.ts'
import { inputOf, type Routes } from '../../../http/handle.ts'
import { notFound, ProblemError } from '../../../http/problem.ts'
import { askerOf, tokenOf } from '../../../http/session.ts'
import { decidingBodies } from '../../bodies/queries.ts'
import { sha256 } from './freeze-content.ts'
import { loadReport } from './load-report.ts'
import { readsPart } from './policy.ts'
import { type FileRow, filesOf, frozenParts, manifestOf, stateOf } from './queries.ts'

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
  json: 'application/json',
}

/** By hand: a file isn't an answer that the contract describes, and is read from its store outside a transaction. */
export const reportFileRoutes: Routes = (_registrar, deps, app) => {
  /** Who asks comes first: nobody is told what is wrong with what they sent. */
  const readerOf = (request: FastifyRequest) => {
    const asker = askerOf(tokenOf(app, deps, request))
    return <Answer>(work: (ctx: Ctx) => Promise<Answer>) =>
      asPerson(deps.db, asker, deps.clock(), { readOnly: true, requestId: request.id }, work)
  }

  app.route({
    method: contract.getReportFile.method,
    url: contract.getReportFile.path,
    compress: false,
    handler: async (request, reply) => {
      const reading = readerOf(request)
      const { reportId, fileId } = contract.getReportFile.params.parse(
        inputOf(contract.getReportFile, request).params,
      )
      const { report, file } = await reading(async (ctx) => {
        const { report: row, files } = await readable(ctx, reportId)
        return { report: row, file: files.find(({ id }) => id === fileId) }
      })
      if (!file) throw notFound('This file')
      const bytes = await storedBytes(deps.files.store, file)
      if (bytes === null || sha256(bytes) !== file.sha256) throw notWhatWasKept()
      return sendBytes(reply, bytes, fileName(report.title, file.format, endOf(file)), file.format)
    },
  })

  app.route({
    method: contract.getReportSource.method,
    url: contract.getReportSource.path,
    compress: false,
    handler: async (request, reply) => {
      const reading = readerOf(request)
      const { reportId, source } = contract.getReportSource.params.parse(
        inputOf(contract.getReportSource, request).params,
      )
      const { report, sources } = await reading((ctx) => readable(ctx, reportId))
      const found = sources.find(({ what }) => what === source)
      if (!found) throw notFound('This part')
      return sendBytes(reply, Buffer.from(found.content), fileName(report.title, 'json', source), 'json')
    },
  })

  app.route({
    method: contract.verifyReport.method,
    url: contract.verifyReport.path,
    handler: async (request, reply) => {
      const reading = readerOf(request)
      const { reportId } = contract.verifyReport.params.parse(inputOf(contract.verifyReport, request).params)
      const { report, sources, files } = await reading((ctx) => readable(ctx, reportId))
      const items = sources.map(({ what, content, sha256: expected }) =>
        checked(wordsOf(what, stateOf(report)), expected, content),
      )
      // One after the other: no more than one file is held at a time.
      for (const file of files)
        items.push(checked(fileWords(file), file.sha256, await storedBytes(deps.files.store, file)))
      reply.header('cache-control', 'private, no-cache')
      return { at: deps.clock().now.toISOString(), matches: items.every((it) => it.matches), items }
    },
  })
}

/** All of a frozen report that the actor may read. @throws 404, of a draft too */
async function readable(ctx: Ctx, reportId: string) {
  const report = await loadReport(ctx, reportId)
  const { trustId } = ctx.actor
  const manifest = await manifestOf(ctx, trustId, reportId)
  if (!manifest) throw notFound('What was frozen of this report')
  const bodies = await decidingBodies(ctx)
  const mine = ({ part }: { part: ReportPart }) => readsPart(ctx.actor, part, bodies)
  const parts = (await frozenParts(ctx, trustId, reportId)).filter(mine)
  return {
    report,
    sources: [
      { what: 'manifest' as const, ...manifest },
      ...parts.map(({ part, ...kept }) => ({ what: part, ...kept })),
    ],
    files: (await filesOf(ctx, trustId, reportId)).filter(mine),
  }
}

const wordsOf = (what: ReportPart | 'manifest', state: ReportState) =>
  what === 'manifest'
    ? state === 'signed'
      ? 'What was signed for'
      : 'What was frozen'
    : reportPartWords[what].title
const fileWords = ({ part, format, tableKey }: FileRow) =>
  `${reportPartWords[part].title}: ${format === 'csv' ? `table “${tableKey}”, CSV` : format === 'pdf' ? 'PDF' : 'Word'}`

function checked(what: string, expected: string, content: string | Uint8Array | null) {
  const found = content === null ? null : sha256(content)
  return { what, expected, found, matches: found === expected }
}

/** Of its name, after the report's title: which part it is of, and of a CSV file which table. */
const endOf = ({ part, format, tableKey }: FileRow) =>
  `${reportPartWords[part].title.toLowerCase()}${format === 'csv' ? ` ${tableKey}` : ''}`

/** Null when it isn't there any more. A report's files are a few megabytes at most. */
async function storedBytes(store: FileStore, { storeKey }: FileRow): Promise<Buffer | null> {
  try {
    return await wholeOf(await store.open(storeKey))
  } catch (error) {
    if (error instanceof FileMissing) return null
    throw error
  }
}

async function wholeOf(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

function sendBytes(reply: FastifyReply, bytes: Buffer, name: string, format: keyof typeof mediaTypes) {
  const hash = sha256(bytes)
  reply.headers({
    ...attachmentHeaders({
      fileName: name,
      mediaType: mediaTypes[format],
      sizeBytes: bytes.length,
      sha256: hash,
    }),
    // RFC 9530
    'repr-digest': `sha-256=:${Buffer.from(hash, 'hex').toString('base64')}:`,
  })
  return reply.send(bytes)
}

const notWhatWasKept = () =>
  new ProblemError(
    500,
    'Not what was kept',
    'This file isn’t there any more as it was written, so it isn’t handed out. Tell whoever runs Sixfold: a backup has it.',
  )
