import { Worker } from 'node:worker_threads'
import type { FileRow } from '../queries.ts'
import type { FrozenPart } from './report-document.ts'

export type FileTask = Pick<FileRow, 'part' | 'format' | 'tableKey'>
export type WriteTask = { parts: FrozenPart[]; files: FileTask[] }
export type Written = { file: FileTask; bytes: Uint8Array }

/** Milliseconds that all files of a report may take; a minute is many times what those of 60 schools do. */
const patience = 60_000

/**
 * Writes files in a thread of its own, so that nobody waits for them, and hands each over as it is done; the thread goes on
 * meanwhile. It has ended when this settles. @throws what the thread or `onWritten` threw, or once it was stopped or took too long
 */
export async function writeInThread(
  task: WriteTask,
  onWritten: (written: Written) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task })
  const stop = () => void worker.terminate()
  signal.addEventListener('abort', stop)
  const overdue = setTimeout(stop, patience)
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let kept = Promise.resolve()
  let count = 0
  worker.on('message', (written: Written) => {
    count += 1
    kept = kept.then(() => onWritten(written))
    // Told once the thread has ended; until then it isn't nobody's.
    kept.catch(stop)
  })
  worker.on('error', reject)
  worker.on('exit', () =>
    count === task.files.length
      ? resolve()
      : reject(new Error('Writing the files took too long, or was stopped.')),
  )
  try {
    await promise
  } finally {
    clearTimeout(overdue)
    signal.removeEventListener('abort', stop)
    await kept
  }
}
