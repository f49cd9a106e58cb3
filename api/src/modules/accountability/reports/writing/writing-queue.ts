import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../../deps.ts'
import { writeReport } from './write-report.ts'

export type WritingQueue = {
  /** Writes a report's files once those before it are written. Not waited for: its page says how far it is. */
  add(trustId: string, reportId: string): void
}

/** Files of one report at a time, so that a process never writes more than it has room for; it ends with its server. */
export function writingQueue(deps: Pick<Deps, 'db' | 'files' | 'clock'>, app: FastifyInstance): WritingQueue {
  const stop = new AbortController()
  let last = Promise.resolve()
  app.addHook('preClose', async () => {
    stop.abort()
    await last
  })
  return {
    add(trustId, reportId) {
      last = writeAfter(last, trustId, reportId)
    },
  }
  async function writeAfter(earlier: Promise<void>, trustId: string, reportId: string): Promise<void> {
    await earlier
    if (stop.signal.aborted) return
    try {
      await writeReport(deps, { trustId, reportId }, stop.signal)
    } catch (error) {
      app.log.warn({ error, reportId }, 'the files of a report were not written')
    }
  }
}
