import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Two processes on one folder lose data without an error (architecture.md §8), so whoever opens it holds this first. */
export type FolderLock = { release(): void }

/** Someone else has the folder open. */
export class FolderInUse extends Error {
  override name = 'FolderInUse'
}

/** Held as long as the process lives: a handle that was collected as garbage would let go of its lock. */
const held = new Set<DatabaseSync>()
/** How long to wait for one who is just leaving, as in a restart. Milliseconds. */
const patience = 1_000
/** SQLITE_BUSY; its extended codes differ in the higher bytes. */
const busy = 5

/**
 * Takes the lock of a data folder: the file `lock` in it, with the holder's process number in `lock-holder` for messages.
 * SQLite is used for its locks alone, because Node has none of its own: it asks the operating system (fcntl, LockFileEx),
 * which ends a lock with its process, whatever ends that, and never mistakes a reused process number for the holder.
 * The file `lock` stays behind on purpose: removing it would let two processes lock two files of one name. Nor may the
 * holder ever open it otherwise: closing any handle of a file ends a process's fcntl locks on it.
 * @throws FolderInUse
 */
export function lockFolder(folder: string): FolderLock {
  const lock = new DatabaseSync(join(folder, 'lock'), { timeout: patience })
  const holder = join(folder, 'lock-holder')
  try {
    // Nothing is ever written to it, so it needs no journal beside it.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    throw new FolderInUse(
      `The data folder ${folder} is already open in another process${numberIn(holder)}: stop that one first.`,
    )
  }
  held.add(lock)
  writeFileSync(holder, String(process.pid))
  return {
    release() {
      if (!held.delete(lock)) return
      rmSync(holder, { force: true })
      lock.close()
    },
  }
}

const isBusy = (error: unknown) =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === busy

/** Of a lock that is held, so the number is the holder's, save in the instant between its lock and its writing. */
function numberIn(file: string): string {
  try {
    return ` (number ${Number(readFileSync(file, 'utf8'))})`
  } catch {
    return ''
  }
}
