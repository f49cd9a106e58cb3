import type { Readable } from 'node:stream'

export type StoredFile = {
  /** Under which it is found again; says nothing of what it holds or was called. */
  key: string
  sizeBytes: number
  /** Hex digest of what is kept. */
  sha256: string
}

/** Where evidence files are kept: a folder (folder-store.ts), later also S3. Each trust's files lie apart. */
export interface FileStore {
  /** Keeps all of it under a new key, or nothing: what breaks off is never found under a key. */
  put(trustId: string, bytes: AsyncIterable<Uint8Array>): Promise<StoredFile>
  /** @throws FileMissing */
  open(key: string): Promise<Readable>
  /** Nothing happens when it is gone already. */
  remove(key: string): Promise<void>
  /** Every file of a trust, in any order, with the moment at which it was kept. */
  list(trustId: string): AsyncIterable<{ key: string; keptAt: Date }>
}

/** A file that the record names isn't where it should be: a backup restored without its files, for example. */
export class FileMissing extends Error {
  override name = 'FileMissing'
}
