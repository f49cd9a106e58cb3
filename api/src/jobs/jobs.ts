import { PgBoss } from 'pg-boss'
import type { Deps } from '../deps.ts'
import { jobDatabase, type JobDatabase } from './job-database.ts'
import { freezeAtPapersOut } from '../modules/accountability/reports/commands/freeze-at-papers-out.ts'
import { tidyUp } from './tidy-up.ts'

export type Jobs = {
  /** True from the first until it is stopped. */
  running(): boolean
  /** Does a job as soon as a process has time for it; one that is waiting or being done already isn't done twice. */
  doNow(job: JobName): Promise<void>
  /** Takes no more, and waits for what is being done, as long as that is bearable. */
  stop(): Promise<void>
}

type Work = (deps: Pick<Deps, 'db' | 'files' | 'clock'>) => Promise<unknown>

/** Every job: when it is due (as cron writes it, in London), and what is done then. */
const jobs = {
  /** At night, when nobody uploads. */
  'tidy-up': { due: '40 2 * * *', work: tidyUp },
  /** Once the day has ended on which papers go out. */
  'papers-out': { due: '5 0 * * *', work: freezeAtPapersOut },
} as const satisfies Record<string, { due: string; work: Work }>
export type JobName = keyof typeof jobs

export type JobDeps = Pick<Deps, 'db' | 'files' | 'clock'> & {
  /** Hears of what went wrong with a job, or between a job and the database. */
  onFault: (error: Error) => void
}

/**
 * Works on jobs from now on, with all other processes on this database: each job is done by one of them. A night that was
 * slept through is made up for. What is due is kept in the schema `pgboss`, which is made at the first start.
 * `pause` says how long to wait before asking again, in seconds.
 */
export async function startJobs(
  deps: JobDeps,
  on: JobDatabase,
  { pause = 60 }: { pause?: number } = {},
): Promise<Jobs> {
  const database = jobDatabase(on, deps)
  const boss = new PgBoss({ ...database.options, ...unhurried })
  boss.on('error', deps.onFault)
  let running = false
  let stopped: Promise<void> | null = null
  const stop = () => {
    running = false
    stopped ??= boss.stop({ graceful: true, timeout: patience }).then(database.close)
    return stopped
  }
  try {
    await boss.start()
    for (const [name, { due, work }] of Object.entries(jobs)) {
      await boss.createQueue(name, { policy: 'exclusive', ...trying })
      await boss.schedule(name, due, null, { tz: 'Europe/London', missed: 'once' })
      await boss.work(name, { pollingIntervalSeconds: pause }, async () => {
        try {
          await work(deps)
        } catch (error) {
          deps.onFault(error instanceof Error ? error : new Error(String(error)))
          throw error
        }
      })
    }
  } catch (error) {
    await stop()
    throw error
  }
  running = true
  return {
    running: () => running,
    doNow: async (job) => {
      await boss.send(job, null)
    },
    stop,
  }
}

/** Milliseconds that a job under way may take to end when the process ends. */
const patience = 8_000

/** Seconds. A job that failed is tried twice more, and one that was cut off is given up after an hour. */
const trying = {
  retryLimit: 2,
  retryDelay: 300,
  expireInSeconds: 3600,
  deleteAfterSeconds: 7 * 24 * 3600,
  retentionSeconds: 2 * 24 * 3600,
}

/** Nothing here is urgent, and each look makes everybody wait on the embedded database: so it looks seldom. Seconds. */
const unhurried = {
  cronMonitorIntervalSeconds: 45,
  cronWorkerIntervalSeconds: 45,
  flowIntervalSeconds: 3600,
  queueCacheIntervalSeconds: 3600,
  superviseIntervalSeconds: 600,
  monitorIntervalSeconds: 3600,
  bamIntervalSeconds: 3600,
  monitorVacuum: false,
  reindex: false,
}
