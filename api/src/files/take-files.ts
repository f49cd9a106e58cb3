import { readFile } from 'node:fs/promises'
import { isPhoto, largestFile } from '@sixfold/shared/domain/evidence/file-kinds.ts'
import { keptName, saidName } from '@sixfold/shared/domain/evidence/file-names.ts'
import { type FileRefusal, refusalWords } from '@sixfold/shared/domain/evidence/file-refusals.ts'
import { type Fault, invalid, ProblemError } from '../http/problem.ts'
import { cleanPhoto } from './clean-photo.ts'
import type { FileStore } from './file-store.ts'
import { filePath, type ReceivedFile } from './receive-form.ts'
import { whatItHolds } from './what-it-holds.ts'

/** A file in the store, as its row will name it. */
export type KeptFile = {
  fileName: string
  mediaType: string
  sizeBytes: number
  sha256: string
  storeKey: string
}

/**
 * Looks at what was received, takes place and device out of photos, and puts all of it into the store, or nothing: then
 * every file that isn't kept is named with the reason. @throws 400 · 413, both naming each file
 */
export async function takeFiles(
  store: FileStore,
  trustId: string,
  received: readonly ReceivedFile[],
): Promise<KeptFile[]> {
  const kept: KeptFile[] = []
  const refused: { fault: Fault; refusal: FileRefusal }[] = []
  try {
    for (const [index, file] of received.entries()) {
      const taken = await inTurn(() => take(store, trustId, file))
      if ('storeKey' in taken) kept.push(taken)
      else
        refused.push({
          refusal: taken.refusal,
          fault: { path: filePath(index), message: said(file, taken.refusal) },
        })
    }
    if (refused.length > 0) throw refusalOf(refused)
    return kept
  } catch (error) {
    await dropFiles(store, kept)
    throw hasNoRoom(error) ? noRoom() : error
  }
}

/** Takes files out of the store again that no row names. */
export async function dropFiles(store: FileStore, kept: readonly KeptFile[]): Promise<void> {
  await Promise.all(kept.map(({ storeKey }) => store.remove(storeKey)))
}

async function take(
  store: FileStore,
  trustId: string,
  file: ReceivedFile,
): Promise<KeptFile | { refusal: FileRefusal }> {
  if (file.sizeBytes > largestFile) return { refusal: 'too-large' }
  const bytes = await readFile(file.path)
  const holds = await whatItHolds(bytes, file.givenName)
  if ('refusal' in holds) return holds
  const { kind, mediaType } = holds
  const kept = isPhoto(kind) ? cleanPhoto(bytes, kind) : bytes
  if (kept === null) return { refusal: 'damaged' }
  const { key, ...stored } = await store.put(trustId, once(kept))
  return { fileName: keptName(file.givenName, kind), mediaType, ...stored, storeKey: key }
}

async function* once(bytes: Uint8Array) {
  yield bytes
}

let last: Promise<unknown> = Promise.resolve()

/** One file at a time, whoever sends it: each is held in memory while it is looked at. */
function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const done = last.then(work)
  last = done.catch(() => {})
  return done
}

const said = ({ givenName }: ReceivedFile, refusal: FileRefusal) =>
  `“${saidName(givenName)}” ${refusalWords(refusal)}`

const hasNoRoom = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')

const noRoom = () =>
  new ProblemError(
    503,
    'No room for files',
    'Sixfold has no room left to keep files. Nothing was kept; tell whoever looks after it.',
  )

/** 413 as soon as one of them is too large. */
function refusalOf(refused: readonly { fault: Fault; refusal: FileRefusal }[]): ProblemError {
  const errors = refused.map(({ fault }) => fault)
  if (!refused.some(({ refusal }) => refusal === 'too-large')) return invalid(errors)
  return new ProblemError(413, 'Too large', errors.map(({ message }) => message).join(' '), { errors })
}
