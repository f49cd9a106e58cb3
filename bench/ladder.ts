import { login } from '../packages/shared/src/contracts/auth.ts'
import { getDashboard } from '../packages/shared/src/contracts/accountability.ts'
import { getSchool } from '../packages/shared/src/contracts/schools.ts'
import { type Endpoint, pathOf } from '../packages/shared/src/contracts/endpoint.ts'
import settings from '../package.json' with { type: 'json' }
import { londonDay } from '../api/src/clock.ts'
import { openPostgres } from '../api/src/db/postgres.ts'
import type { BarePage } from './lib/bare-server.ts'
import { type Child, startChild } from './lib/child.ts'
import { withDatabase } from './lib/database.ts'
import { leader, seedFiftySchools } from './lib/fifty-schools.ts'
import { inTurns, load, type Measured, summed } from './lib/load.ts'
import { recording, sixfoldOn, type Statement } from './lib/sixfold.ts'

/**
 * `pnpm bench`: how much of bare Fastify with `pg` is left once Sixfold checks who asks, in which trust and what they may
 * see (architecture.md §7). Needs a PostgreSQL server: BENCH_DATABASE_URL. Ends with 1 when a server errs, not when a bar
 * is missed: a benchmark reports. BENCH_ROUNDS and BENCH_SECONDS make it longer.
 */
const server = process.env['BENCH_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)
const seconds = Number(process.env['BENCH_SECONDS'] ?? 5)
const pool = 10
const connections = 16

/** What `pnpm start` gives Node, so that memory is measured as it is in production. */
const flagsOfStart = settings.scripts.start.split(' ').filter((word) => word.startsWith('--'))

type Rung = { name: string; bar: number; path: string; headers: Record<string, string>; bare: BarePage }

/** Asks each page once inside this process, and notes what it reads and answers, so that the bare server can do the same. */
async function rungsOf(url: string): Promise<Rung[]> {
  const read: Statement[] = []
  const db = openPostgres({ url, pool: 2, prepared: true }, () => {})
  const app = await sixfoldOn(recording(db, read))
  const post = (it: Endpoint, payload: object) =>
    app.inject({ method: it.method, url: `/api/v1${pathOf(it)}`, payload })
  const { accessToken } = (await post(login, leader)).json<{ accessToken: string }>()
  const authorization = `Bearer ${accessToken}`

  const rung = async (
    name: string,
    bar: number,
    path: string,
    more: Record<string, string> = {},
  ): Promise<Rung> => {
    read.length = 0
    const headers = { authorization, ...more }
    const answer = await app.inject({ method: 'GET', url: path, headers })
    if (answer.statusCode >= 400) throw new Error(`${path} answered ${answer.statusCode}: ${answer.body}`)
    const sent = Object.fromEntries(
      ['content-type', 'etag', 'cache-control'].flatMap((key) => {
        const value = answer.headers[key]
        return typeof value === 'string' ? [[key, value]] : []
      }),
    )
    const reads = read.length > 0 ? [...read] : [oneRow]
    const bare = { path, reads, answer: { status: answer.statusCode, headers: sent, body: answer.body } }
    return { name, bar, path, headers, bare: { ...bare, path: `/${rungs.length}` } }
  }

  const rungs: Rung[] = []
  const dashboard = `/api/v1${pathOf(getDashboard)}`
  const page = await app.inject({ method: 'GET', url: dashboard, headers: { authorization } })
  const schoolId = page.json<{ schools: { id: string }[] }>().schools[0]?.id ?? ''
  rungs.push(await rung('One school', 0.4, `/api/v1${pathOf(getSchool, { schoolId })}`))
  rungs.push(await rung('Unchanged page', 0.5, dashboard, { 'if-none-match': String(page.headers['etag']) }))
  rungs.push(await rung('Board page', 0.6, dashboard))
  await app.close()
  await db.close()
  return rungs
}

/** What the bare server reads for a page that Sixfold answers without opening a transaction. */
const oneRow: Statement = {
  name: 'one-row',
  text: `select value from revisions where audience = $1`,
  values: ['leaders'],
}

function report(rung: Rung, bare: Measured, ours: Measured): void {
  const ratio = ours.perSecond / bare.perSecond
  console.log(
    [
      rung.name.padEnd(16),
      bare.perSecond.toFixed(0).padStart(8),
      ours.perSecond.toFixed(0).padStart(8),
      ratio.toFixed(2).padStart(7),
      rung.bar.toFixed(2).padStart(6),
      (ratio >= rung.bar ? 'met' : 'missed').padEnd(7),
      `${bare.processor.toFixed(2)} / ${ours.processor.toFixed(2)}`.padStart(12),
      `${bare.p50} / ${bare.p99}`.padStart(11),
      `${ours.p50} / ${ours.p99}`.padStart(11),
      String(bare.errors + ours.errors).padStart(7),
    ].join(' '),
  )
}

async function climb(url: string): Promise<number> {
  await seedFiftySchools(url, londonDay(new Date()))
  const rungs = await rungsOf(url)
  const children: Child[] = []
  try {
    const bare = await startChild('./bare-server.ts', { url, pool, pages: rungs.map((rung) => rung.bare) })
    children.push(bare)
    const ours = await startChild('./sixfold-server.ts', { url, pool }, flagsOfStart)
    children.push(ours)
    console.log(
      `${connections} connections, one process each, ${pool} database connections, ${rounds} rounds of ${seconds} s in turns, medians`,
    )
    console.log(
      'Page                 bare  Sixfold   ratio    bar         ms a request bare p50/99  ours p50/99  errors',
    )
    let errors = 0
    for (const rung of rungs) {
      const targets = [
        { server: bare, path: rung.bare.path, headers: {} },
        { server: ours, path: rung.path, headers: rung.headers },
      ]
      const [bareRuns = [], ourRuns = []] = await inTurns(targets, { rounds, connections, seconds })
      report(rung, summed(bareRuns), summed(ourRuns))
      errors += summed(bareRuns).errors + summed(ourRuns).errors
    }
    errors += await crowd(ours, rungs.at(-1))
    console.log(`Peak memory of Sixfold’s process: ${(await ours.used()).peakMemory} MiB (bar: 220)`)
    return errors
  } finally {
    for (const child of children) await child.stop()
  }
}

/** Two hundred people at once on the dearest page: nobody may get an error. */
async function crowd(ours: Child, rung: Rung | undefined): Promise<number> {
  if (!rung) return 0
  const run = await load({ server: ours, path: rung.path, headers: rung.headers }, 200, seconds)
  console.log(
    `${rung.name} at 200 connections: ${run.perSecond.toFixed(0)} a second, p50 ${run.p50} ms, p99 ${run.p99} ms, ${run.errors} errors`,
  )
  return run.errors
}

const errors = await withDatabase(server, climb)
process.exit(errors > 0 ? 1 : 0)
