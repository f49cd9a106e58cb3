import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from '../refusal.ts'

/** Below this a database may hang rather than fail (architecture.md §8): 64 MiB, in bytes. */
const neededRoom = 64 * 1024 * 1024

/** How messages call a folder, and the variable that names another. */
const dataFolder = { what: 'data folder', variable: 'DATA_DIR' }

/** Makes a data folder if need be. @throws Refusal when it can't be made, written to, or has too little room. */
export function prepareDataFolder(folder: string, needed = neededRoom, named = dataFolder): void {
  const probe = join(folder, `write-test-${process.pid}`)
  try {
    makeFolder(folder)
    // Asked for room before writing: on a full disk the write itself would fail, and say something else.
    assertRoom(folder, needed, named.what)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(
      `The ${named.what} ${folder} can’t be written to (${codeOf(error)}): give this user the right to, or choose another with ${named.variable}.`,
      { cause: error },
    )
  }
}

function assertRoom(folder: string, needed: number, what: string): void {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  if (free >= needed) return
  throw new Refusal(
    `The disk under the ${what} ${folder} is full: ${mebibytes(free)} MiB are free and ${mebibytes(needed)} MiB are needed; make room and start again.`,
  )
}

/** One level at a time: Node's own `recursive` never ends where nothing can be made, such as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

const mebibytes = (bytes: number) => Math.floor(bytes / 1024 / 1024).toLocaleString('en-GB')

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
