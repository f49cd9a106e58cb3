import { z } from 'zod'
import { Id, text } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Evidence, EvidenceFile, NewEvidence } from './evidence.ts'

/** The part `evidence` of an upload. Without `title` each piece is called after its file. */
export const UploadedEvidence = z.strictObject({ ...NewEvidence, title: text(200).optional() })
export type UploadedEvidence = z.infer<typeof UploadedEvidence>

/**
 * multipart/form-data: `evidence` (JSON, first), then one to ten parts `file` of up to 25 MiB each. Makes a piece of evidence
 * of each, the first with the id that `evidence` gives; all of them or none. Files are known by their content: 400 names each
 * that isn't kept, with `file.<n>` counting from 0, and 413 when one is too large. Photos lose place and device. The same id
 * and content again answers as the first time.
 */
export const addEvidenceFiles = endpoint({
  name: 'addEvidenceFiles',
  method: 'POST',
  path: '/evidence/files',
  summary: 'Add files as evidence',
  tag: 'evidence',
  access: 'trust',
  body: z.strictObject({ evidence: UploadedEvidence, file: z.array(z.string()).min(1).max(10) }),
  multipart: true,
  status: 201,
  answer: z.strictObject({ items: z.array(Evidence) }),
})

/** multipart/form-data: `id` of the revision (made by the client), then one `file`. The newest revision is what shows. */
export const reviseEvidence = endpoint({
  name: 'reviseEvidence',
  method: 'POST',
  path: '/evidence/:evidenceId/revisions',
  summary: 'Add a newer version of a file, or the first file of a piece of evidence',
  tag: 'evidence',
  access: 'trust',
  params: z.strictObject({ evidenceId: Id }),
  body: z.strictObject({ id: Id, file: z.string() }),
  multipart: true,
  status: 201,
  answer: Evidence,
  versioned: true,
})

/** Newest first; every one is kept. */
export const listRevisions = endpoint({
  name: 'listRevisions',
  method: 'GET',
  path: '/evidence/:evidenceId/revisions',
  summary: 'Every version of a piece’s file',
  tag: 'evidence',
  access: 'trust',
  outside: true,
  params: z.strictObject({ evidenceId: Id }),
  status: 200,
  answer: z.strictObject({ items: z.array(EvidenceFile) }),
})

/** The bytes, to be saved and not shown; the ETag is their SHA-256. */
export const downloadRevision = endpoint({
  name: 'downloadRevision',
  method: 'GET',
  path: '/evidence/:evidenceId/revisions/:number/file',
  summary: 'Download a version of a file',
  tag: 'evidence',
  access: 'trust',
  outside: true,
  params: z.strictObject({ evidenceId: Id, number: z.coerce.number().int().min(1).max(1_000_000) }),
  status: 200,
  answer: null,
})
