import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../api/src/app.ts'
import { systemClock } from '../../api/src/clock.ts'
import type { Db } from '../../api/src/db/client.ts'
import { openFiles } from '../../api/src/files/files.ts'

/** What both servers are given: the same database and as many connections to it. */
export type Settings = { url: string; pool: number }

/**
 * Sixfold as in production, on an open database. Two things differ, for both servers alike: requests are not logged, and
 * nobody is told to slow down.
 */
export function sixfoldOn(db: Db): Promise<FastifyInstance> {
  return buildApp({
    db,
    files: openFiles('.data/bench/files'),
    jobs: () => 'off',
    clock: systemClock(),
    config: {
      mode: 'production',
      publicUrl: null,
      trustProxy: false,
      logLevel: 'silent',
      dataDir: '.data/bench',
    },
    sessionSecret: 'a secret that only this benchmark knows',
    webFolder: null,
    limits: { session: 1e9, signIn: 1e9, address: 1e9 },
  })
}
