import { login } from '../packages/shared/src/contracts/auth.ts'
import { getDashboard } from '../packages/shared/src/contracts/accountability.ts'
import { getSchool } from '../packages/shared/src/contracts/schools.ts'
import { type Endpoint, pathOf } from '../packages/shared/src/contracts/endpoint.ts'
import { londonDay } from '../api/src/clock.ts'
import { openPostgres } from '../api/src/db/postgres.ts'
import { recording, type Statement } from '../api/test/recording.ts'
import type { Child } from './lib/child.ts'
import { withDatabase } from './lib/database.ts'
import { leader, seedFiftySchools } from './lib/fifty-schools.ts'
import { load } from './lib/load.ts'
import { compareEach, lengthOr, type Rung, rungOf, server, sideBySide } from './lib/side-by-side.ts'
import { sixfoldOn } from './lib/sixfold.ts'

/**
 * `pnpm bench`: how much of bare Fastify with `pg` is left once Sixfold checks who asks, in which trust and what they may
 * see (architecture.md §7). Needs a PostgreSQL server: BENCH_DATABASE_URL. Ends with 1 when a server errs, not when a bar
 * is missed: a benchmark reports. BENCH_ROUNDS and BENCH_SECONDS make it longer.
 */
const length = lengthOr(5, 5)

async function rungsOf(url: string): Promise<Rung[]> {
  const read: Statement[] = []
  const db = openPostgres({ url, pool: 2, prepared: true }, () => {})
  const app = await sixfoldOn(recording(db, read))
  const post = (it: Endpoint, payload: object) =>
    app.inject({ method: it.method, url: `/api/v1${pathOf(it)}`, payload })
  const { accessToken } = (await post(login, leader)).json<{ accessToken: string }>()
  const authorization = `Bearer ${accessToken}`

  const rung = (name: string, bar: number, path: string, more: Record<string, string> = {}) =>
    rungOf(app, read, { name, bar, path, headers: { authorization, ...more } })

  const dashboard = `/api/v1${pathOf(getDashboard)}`
  const page = await app.inject({ method: 'GET', url: dashboard, headers: { authorization } })
  const schoolId = page.json<{ schools: { id: string }[] }>().schools[0]?.id ?? ''
  const rungs = [
    await rung('One school', 0.4, `/api/v1${pathOf(getSchool, { schoolId })}`),
    await rung('Unchanged page', 0.5, dashboard, { 'if-none-match': String(page.headers['etag']) }),
    await rung('Board page', 0.6, dashboard),
  ]
  await app.close()
  await db.close()
  return rungs
}

async function climb(url: string): Promise<number> {
  await seedFiftySchools(url, londonDay(new Date()))
  const rungs = await rungsOf(url)
  return sideBySide(url, rungs, async (servers) => {
    const errors = (await compareEach(servers, rungs, length)) + (await crowd(servers.ours, rungs.at(-1)))
    console.log(`Peak memory of Sixfold’s process: ${(await servers.ours.used()).peakMemory} MiB (bar: 220)`)
    return errors
  })
}

/** Two hundred people at once on the dearest page: nobody may get an error. */
async function crowd(ours: Child, rung: Rung | undefined): Promise<number> {
  if (!rung) return 0
  const run = await load({ server: ours, path: rung.path, headers: rung.headers }, 200, length.seconds)
  console.log(
    `${rung.name} at 200 connections: ${run.perSecond.toFixed(0)} a second, p50 ${run.p50} ms, p99 ${run.p99} ms, ${run.errors} errors`,
  )
  return run.errors
}

const errors = await withDatabase(server, 'one', climb)
process.exit(errors > 0 ? 1 : 0)
