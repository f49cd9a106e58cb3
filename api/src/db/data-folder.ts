import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../refusal.ts'

/** Below this a database may hang rather than fail (architecture.md §8): 64 MiB, in bytes. */
const neededRoom = 64 * 1024 * 1024

/** Makes a data folder if need be. @throws Refusal when it can't be made, written to, or has too little room. */
export function prepareDataFolder(folder: string, needed = neededRoom): void {
  const probe = join(folder, `write-test-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // Asked for room before writing: on a full disk the write itself would fail, and say something else.
    assertRoom(folder, needed)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(
      `The data folder ${folder} can’t be written to (${codeOf(error)}): give this user the right to, or choose another with DATA_DIR.`,
      { cause: error },
    )
  }
}

function assertRoom(folder: string, needed: number): void {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  if (free >= needed) return
  throw new Refusal(
    `The disk under the data folder ${folder} is full: ${mebibytes(free)} MiB are free and ${mebibytes(needed)} MiB are needed; make room and start again.`,
  )
}

const mebibytes = (bytes: number) => Math.floor(bytes / 1024 / 1024).toLocaleString('en-GB')

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
