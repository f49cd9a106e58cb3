import type { MultipartFile } from '@fastify/multipart'
import { Id } from '@sixfold/shared/contracts/common.ts'
import type { FastifyRequest } from 'fastify'
import { v7 } from 'uuid'
import { type Fault, invalid, ProblemError } from '../../http/problem.ts'

const registerBytes = 100 * 1024 * 1024

/**
 * Walks a multipart form: fields `kind` and (before the file) `id`, then hands the file on to be read to its end.
 * @throws 400 naming every fault · 413 in words
 */
export async function readForm(
  request: FastifyRequest,
  onFile: (file: { id: string; fileName: string; bytes: AsyncIterable<Uint8Array> }) => Promise<void>,
): Promise<string> {
  if (!request.isMultipart())
    throw invalid([{ path: 'file', message: 'Send a form with the file (multipart/form-data)' }])
  const fields: Record<string, string> = {}
  const faults: Fault[] = []
  let imported: string | null = null
  for await (const part of request.parts({ limits: { fileSize: registerBytes, files: 1, fields: 10 } })) {
    if (part.type === 'field') {
      fields[part.fieldname] = String(part.value)
      faults.push(...faultsOf(part.fieldname, String(part.value)))
    } else if (part.fieldname !== 'file' || faults.length > 0) {
      part.file.resume()
      if (part.fieldname !== 'file')
        faults.push({ path: part.fieldname, message: 'Name the file’s field “file”' })
    } else {
      imported = fields['id'] ?? v7()
      await onFile({ id: imported, fileName: part.filename.slice(0, 200), bytes: whole(part) })
    }
  }
  if (fields['kind'] === undefined) faults.push({ path: 'kind', message: 'Say what the file is: gias' })
  if (imported === null && faults.length === 0) faults.push({ path: 'file', message: 'Choose a file' })
  if (imported === null || faults.length > 0) throw invalid(faults)
  return imported
}

function faultsOf(field: string, value: string): Fault[] {
  if (field === 'kind')
    return value === 'gias'
      ? []
      : [{ path: 'kind', message: 'Only gias, the register of schools, is read so far' }]
  if (field === 'id') return Id.safeParse(value).success ? [] : [{ path: 'id', message: 'This is not an id' }]
  return [{ path: field, message: `Not known here: ${field}` }]
}

/** The file's bytes; a file over the limit ends in 413 instead of a shortened register. */
async function* whole(part: MultipartFile): AsyncGenerator<Uint8Array> {
  for await (const chunk of part.file) yield chunk as Uint8Array
  if (part.file.truncated)
    throw new ProblemError(413, 'Too large', 'Files of a register may be up to 100 MiB.')
}
