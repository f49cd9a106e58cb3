import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { FileMissing, type FileStore } from './file-store.ts'
import { writeWhole } from './write-whole.ts'

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** A trust's id and the file's own: nothing that could lead out of the folder. */
const keyShape = new RegExp(`^${uuid}/${uuid}$`)

/**
 * Files in a folder, each trust's in its own, under names that say nothing. A file is written whole beside them, in
 * `incoming`, and only then takes its name: so a crash leaves at most something unfinished there, which `forgetUnfinished`
 * removes. Several processes may share the folder.
 */
export function folderStore(folder: string, incoming: string): FileStore {
  const placeOf = (key: string) => {
    if (!keyShape.test(key)) throw new FileMissing('This is no key of a file')
    return join(folder, key)
  }
  return {
    async put(trustId, bytes) {
      const name = v7()
      const key = `${trustId}/${name}`
      const place = placeOf(key)
      const unfinished = join(incoming, `${name}.part`)
      const written = await writeWhole(unfinished, bytes)
      await mkdir(join(folder, trustId), { recursive: true, mode: 0o700 })
      await rename(unfinished, place)
      await settle(join(folder, trustId))
      return { key, ...written }
    },

    async open(key) {
      try {
        return (await open(placeOf(key))).createReadStream()
      } catch (error) {
        throw isMissing(error) ? new FileMissing('A kept file is not in its folder', { cause: error }) : error
      }
    },

    remove: (key) => rm(placeOf(key), { force: true }),

    async *list(trustId) {
      for (const name of await namesIn(join(folder, trustId))) {
        const key = `${trustId}/${name}`
        const keptAt = keyShape.test(key) ? await changedAt(join(folder, key)) : null
        if (keptAt) yield { key, keptAt }
      }
    },
  }
}

/** A new name survives a power cut once the folder is on the disk too. Windows has no such call, and needs none. */
async function settle(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Empty when there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** Null when it went meanwhile. */
export async function changedAt(path: string): Promise<Date | null> {
  try {
    return (await stat(path)).mtime
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'
