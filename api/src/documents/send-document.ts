import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { attachmentHeaders } from '../http/attachment.ts'
import type { Document } from './document.ts'
import { fileName } from './file-name.ts'

/** Answers with a document as a file to keep. Not inside a transaction: a file takes its time to write. */
export async function sendDocument(
  reply: FastifyReply,
  document: Document,
  { name, format }: { name: string; format: keyof typeof writers },
) {
  const bytes = await writers[format](document)
  reply.headers(
    attachmentHeaders({
      fileName: fileName(name, format),
      mediaType: mediaTypes[format],
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }),
  )
  return reply.send(bytes)
}

/** Loaded when the first file is asked for: a server that never writes one need not hold them. */
const writers = {
  pdf: async (document: Document) => (await import('./pdf/pdf.ts')).pdfOf(document),
  docx: async (document: Document) => (await import('./word/word.ts')).wordOf(document),
}

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
