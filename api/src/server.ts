import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { buildApp } from './app.ts'
import { Refusal } from './refusal.ts'
import { type Clock, fixedClock, systemClock } from './clock.ts'
import type { Config } from './config.ts'
import type { Db } from './db/client.ts'
import { openDatabase } from './db/open.ts'
import { openFiles } from './files/files.ts'
import { type Jobs, startJobs } from './jobs/jobs.ts'
import { keptSessionSecret } from './session-secret.ts'

export type Running = {
  /** Where it listens, e.g. `http://127.0.0.1:3000`. */
  address: string
  /** Stops accepting, lets requests and jobs that are under way finish, then closes the database. */
  close(): Promise<void>
}

/** As in Deps. A school shares one address. */
const limits = { session: 600, signIn: 20, address: 300 }

const builtWeb = fileURLToPath(new URL('../../web/dist', import.meta.url))

/** The clock that a configuration asks for: the machine's, or one that stands still. */
export const clockOf = (config: Pick<Config, 'now'>): Clock =>
  config.now === null ? systemClock() : fixedClock(config.now)

/**
 * Opens and migrates the database, runs `prepare` on it (the demo's seed), and listens.
 * @throws Refusal, FolderInUse or NewerDatabase, each with one sentence; nothing stays open then
 */
export async function serve(
  config: Config,
  prepare: (db: Db, clock: Clock) => Promise<void> = async () => {},
): Promise<Running> {
  const { port, host } = config
  // Asked first, since making a database and then not being able to listen would waste everybody's time.
  await assertFree(host, port)
  let onIdleError: (error: Error) => void = () => {}
  const db = await openDatabase(config, (error) => onIdleError(error))
  try {
    const clock = clockOf(config)
    await prepare(db, clock)
    const files = openFiles(config.filesDir)
    let jobs: Jobs | null = null
    const app = await buildApp({
      db,
      files,
      jobs: () => (config.jobs ? (jobs?.running() ? 'on' : 'down') : 'off'),
      clock,
      config,
      sessionSecret: config.sessionSecret ?? keptSessionSecret(config.dataDir),
      webFolder: builtWeb,
      limits,
    })
    onIdleError = ({ message }) => app.log.warn({ message }, 'a database connection broke while idle')
    const stop = () => Promise.all([app.close(), jobs?.stop()])
    const onFault = ({ message }: Error) => app.log.error({ message }, 'a job went wrong')
    try {
      if (config.jobs) jobs = await startJobs({ db, files, clock, onFault }, config.database)
      const address = await app.listen({ port, host })
      // Papers may have gone out, and files been left half written, while no process ran.
      await jobs?.doNow('papers-out')
      const close = async () => {
        await stop()
        await db.close()
      }
      return { address, close }
    } catch (error) {
      await stop()
      throw listenFault(host, port, error)
    }
  } catch (error) {
    await db.close()
    throw error
  }
}

/** @throws Refusal when nothing can listen there. Port 0 is any free one. */
export async function assertFree(host: string, port: number): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(listenFault(host, port, error)))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

function listenFault(host: string, port: number, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const cause = { cause: error }
  if (code === 'EADDRINUSE')
    return new Refusal(
      `Port ${port} is in use by another program: stop that one, or choose another with PORT.`,
      cause,
    )
  if (code === 'EACCES')
    return new Refusal(`This user may not listen on port ${port}: choose one above 1023 with PORT.`, cause)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Refusal(`${host} is no address of this machine: correct HOST.`, cause)
  return error
}
