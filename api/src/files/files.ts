import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { prepareDataFolder } from '../db/data-folder.ts'
import type { FileStore } from './file-store.ts'
import { changedAt, folderStore, namesIn } from './folder-store.ts'

export type Files = {
  store: FileStore
  /** A folder for what is being received; nobody reads it but who writes there. */
  incoming: string
}

/** How messages call the folder, and the variable that names another. */
export const filesFolder = { what: 'folder of files', variable: 'FILES_DIR' }

/** Opens the folder of evidence files, and makes it if need be. @throws Refusal with one sentence */
export function openFiles(folder: string): Files {
  prepareDataFolder(folder, undefined, filesFolder)
  const incoming = join(folder, 'incoming')
  mkdirSync(incoming, { recursive: true, mode: 0o700 })
  return { store: folderStore(folder, incoming), incoming }
}

/** Removes what was being received before a moment and never finished, as after a crash. @returns how many */
export async function forgetUnfinished({ incoming }: Files, before: Date): Promise<number> {
  let forgotten = 0
  for (const name of await namesIn(incoming)) {
    const path = join(incoming, name)
    const begun = await changedAt(path)
    if (!begun || begun >= before) continue
    await rm(path, { recursive: true, force: true })
    forgotten += 1
  }
  return forgotten
}
