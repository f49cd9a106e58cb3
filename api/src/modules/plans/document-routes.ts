import { createHash } from 'node:crypto'
import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { getPlanDocument } from '@sixfold/shared/contracts/plan-documents.ts'
import { asPerson } from '../../db/tenant.ts'
import type { Document } from '../../documents/document.ts'
import { fileName } from '../../documents/file-name.ts'
import { attachmentHeaders } from '../../http/attachment.ts'
import { inputOf, type Routes } from '../../http/handle.ts'
import { askerOf, tokenOf } from '../../http/session.ts'
import { planDocument, type PrintedPlan } from './plan-document.ts'
import { printedPlan } from './printed-plan.ts'

export const planDocumentRoutes: Routes = (_registrar, deps, app) => {
  // By hand: a file takes its time to write, which nobody waits for inside a transaction.
  app.route({
    method: getPlanDocument.method,
    url: getPlanDocument.path,
    compress: false,
    handler: async (request, reply) => {
      const asker = askerOf(tokenOf(app, deps, request))
      const input = inputOf(getPlanDocument, request)
      const { planId } = getPlanDocument.params.parse(input.params)
      const { format, version } = getPlanDocument.query.parse(input.query)
      const plan = await asPerson(
        deps.db,
        asker,
        deps.clock(),
        { readOnly: true, requestId: request.id },
        (ctx) => printedPlan(ctx, planId, version ?? null),
      )
      const bytes = await writers[format](planDocument(plan))
      reply.headers(
        attachmentHeaders({
          fileName: fileName(nameOf(plan), format),
          mediaType: mediaTypes[format],
          sizeBytes: bytes.length,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        }),
      )
      return reply.send(bytes)
    },
  })
}

/** Loaded when the first file is asked for: a server that never writes one need not hold them. */
const writers = {
  pdf: async (document: Document) => (await import('../../documents/pdf/pdf.ts')).pdfOf(document),
  docx: async (document: Document) => (await import('../../documents/word/word.ts')).wordOf(document),
}

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

function nameOf({ schoolName, content, version, today }: PrintedPlan): string {
  const state = version ? `version ${version.number}` : `draft ${today}`
  return `${schoolName} plan ${academicYearWords(content.academicYear).replace('/', '-')} ${state}`
}
