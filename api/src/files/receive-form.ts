import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { MultipartFile } from '@fastify/multipart'
import { largestFile, mostFiles } from '@sixfold/shared/domain/evidence/file-kinds.ts'
import type { FastifyRequest } from 'fastify'
import { v7 } from 'uuid'
import { type Fault, invalid, ProblemError } from '../http/problem.ts'
import { writeWhole } from './write-whole.ts'

/** A file as it came, on this machine's disk until the request ends. */
export type ReceivedFile = {
  path: string
  /** What the sender calls it; not to be trusted with anything. */
  givenName: string
  sizeBytes: number
  /** Of what was sent; what is kept of a photo has another. */
  sha256: string
}

type Fields = Record<string, unknown>
type Receiving = {
  /** Where files lie meanwhile, and how many there may be. */
  incoming: string
  most: number
  /** Asked once, before the first file is read, so that nobody sends much to be told no. */
  onFields: (fields: Fields) => Promise<void>
}

/** The path of a fault of the form's n-th file. */
export const filePath = (index: number): string => `file.${index}`

/** Of the whole form, in bytes. */
const largestForm = mostFiles * largestFile + 1024 * 1024
/** Parts after which nobody is listened to any more. */
const mostParts = 100

/**
 * Receives a multipart form, fields first, then its files, all called `file`; hands them to `work` once all are there, and
 * removes them when that is done or the sender breaks off. A form that is refused is still read to its end, since a browser
 * listens to the answer only then.
 * @throws 400 naming every fault · 413 in words · what `onFields` throws
 */
export async function withForm<Answer>(
  request: FastifyRequest,
  receiving: Receiving,
  work: (files: ReceivedFile[]) => Promise<Answer>,
): Promise<Answer> {
  if (!request.isMultipart())
    throw invalid([{ path: 'file', message: 'Send a form with the file (multipart/form-data)' }])
  if (Number(request.headers['content-length'] ?? 0) > largestForm)
    throw new ProblemError(
      413,
      'Too large',
      `An upload may hold ${mostFiles} files of 25 MiB.`,
      {},
      { connection: 'close' },
    )
  const received: ReceivedFile[] = []
  try {
    await receive(request, receiving, received)
    return await work(received)
  } finally {
    await Promise.all(received.map(({ path }) => rm(path, { force: true })))
  }
}

async function receive(request: FastifyRequest, to: Receiving, received: ReceivedFile[]): Promise<void> {
  const fields: Fields = {}
  const faults: Fault[] = []
  let refusal: unknown = null
  let asked = false
  const ask = async () => {
    asked = true
    await to.onFields(fields).catch((error: unknown) => {
      refusal = error
    })
  }
  const limits = { fileSize: largestFile, files: mostParts, fields: mostParts }
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      if (asked) faults.push({ path: part.fieldname, message: 'Send this before the files' })
      fields[part.fieldname] = part.value
      continue
    }
    if (!asked) await ask()
    const fault = faultOf(part, received.length, to.most)
    if (fault) faults.push(fault)
    if (fault || refusal) part.file.resume()
    else received.push(await keep(part, to.incoming))
  }
  if (!asked) await ask()
  if (refusal) throw refusal
  if (received.length === 0 && faults.length === 0) faults.push({ path: 'file', message: 'Choose a file' })
  if (faults.length > 0) throw invalid(faults)
}

function faultOf(part: MultipartFile, index: number, most: number): Fault | null {
  if (part.fieldname !== 'file') return { path: part.fieldname, message: 'Name the file’s field “file”' }
  if (index < most) return null
  const words = most === 1 ? 'Send one file' : `Send at most ${most} files at once`
  return { path: 'file', message: words }
}

/** Browsers write quotes and line breaks in names this way. */
const asNamed = (fileName: string) =>
  fileName.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n')

/** A file that is cut off at the limit counts as one byte larger, so that nobody takes it for whole. */
async function keep(part: MultipartFile, incoming: string): Promise<ReceivedFile> {
  const path = join(incoming, `${v7()}.upload`)
  const written = await writeWhole(path, part.file)
  const sizeBytes = part.file.truncated ? largestFile + 1 : written.sizeBytes
  return { path, givenName: asNamed(part.filename), sizeBytes, sha256: written.sha256 }
}
