import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { surveyText, type TextForm } from './text-survey.ts'

/** An uploaded register on disk, whole, and how to read it as text. */
export interface SpooledRegister {
  path: string
  bytes: number
  /** Hex digest of the file as it was sent. */
  sha256: string
  text: TextForm
}

/**
 * Writes an upload to a private temporary file, hands that to `read`, and removes it whatever happens:
 * it holds names and telephones of people, which Sixfold never keeps. The input is always read to its
 * end, even when its first bytes show that it is no CSV, so that the sender can be answered. Reading
 * waits until the last byte has come because only the whole file tells its encoding.
 * @throws RegisterUnreadable `not-csv` or `cut-off`; an error of the input or the disk as it is.
 */
export async function withSpooledRegister<T>(
  input: AsyncIterable<Uint8Array>,
  read: (file: SpooledRegister) => Promise<T>,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sixfold-register-'))
  try {
    return await read(await spool(input, join(folder, 'register.csv'), onBytes))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function spool(
  input: AsyncIterable<Uint8Array>,
  path: string,
  onBytes: (bytes: number) => void,
): Promise<SpooledRegister> {
  const survey = surveyText()
  const hash = createHash('sha256')
  let bytes = 0
  const watched = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      survey.add(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
      hash.update(chunk)
      bytes += chunk.byteLength
      onBytes(bytes)
      yield chunk
    }
  }
  await pipeline(input, watched, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  return { path, bytes, sha256: hash.digest('hex'), text: survey.form() }
}
