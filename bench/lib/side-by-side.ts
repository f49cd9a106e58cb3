import type { FastifyInstance } from 'fastify'
import settings from '../../package.json' with { type: 'json' }
import type { Statement } from '../../api/test/recording.ts'
import type { BarePage } from './bare-server.ts'
import { type Child, startChild } from './child.ts'
import { inTurns, type Measured, summed } from './load.ts'

/** A page, and the share of the bare server's requests a second that is the least Sixfold should keep (architecture.md §7). */
export type Rung = {
  name: string
  bar: number
  path: string
  headers: Record<string, string>
  bare: BarePage
}

export type Servers = { bare: Child; ours: Child }

/** The PostgreSQL server to make a database on. */
export const server = process.env['BENCH_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'

/** How often and for how long each page is asked for: BENCH_ROUNDS and BENCH_SECONDS make it longer. */
export const lengthOr = (rounds: number, seconds: number) => ({
  rounds: Number(process.env['BENCH_ROUNDS'] ?? rounds),
  seconds: Number(process.env['BENCH_SECONDS'] ?? seconds),
})
export type Length = ReturnType<typeof lengthOr>

const pool = 10
const connections = 16

/** What `pnpm start` gives Node, so that memory is measured as it is in production. */
export const flagsOfStart = settings.scripts.start.split(' ').filter((word) => word.startsWith('--'))

/**
 * Asks for a page once inside this process, and notes what it reads and answers, so that the bare server can do the same.
 * `read` is what the app's database is recorded in. Names differ from rung to rung.
 */
export async function rungOf(
  app: FastifyInstance,
  read: Statement[],
  { name, bar, path, headers }: Omit<Rung, 'bare'>,
): Promise<Rung> {
  read.length = 0
  const answer = await app.inject({ method: 'GET', url: path, headers })
  if (answer.statusCode >= 400) throw new Error(`${path} answered ${answer.statusCode}: ${answer.body}`)
  const sent = Object.fromEntries(
    ['content-type', 'etag', 'cache-control'].flatMap((key) => {
      const value = answer.headers[key]
      return typeof value === 'string' ? [[key, value]] : []
    }),
  )
  const reads = read.length > 0 ? [...read] : [oneRow]
  const ready = { status: answer.statusCode, headers: sent, body: answer.body }
  const bare = { path: `/${name.toLowerCase().replaceAll(/\W+/g, '-')}`, reads, answer: ready }
  return { name, bar, path, headers, bare }
}

/** What the bare server reads for a page that Sixfold answers without opening a transaction. */
const oneRow: Statement = {
  name: 'one-row',
  text: `select value from revisions where audience = $1`,
  values: ['leaders'],
}

/** Starts both servers, each in a process of its own, and stops them whatever happens. */
export async function sideBySide<Answer>(
  url: string,
  rungs: readonly Rung[],
  work: (servers: Servers) => Promise<Answer>,
): Promise<Answer> {
  const children: Child[] = []
  try {
    const bare = await startChild('./bare-server.ts', { url, pool, pages: rungs.map((rung) => rung.bare) })
    children.push(bare)
    const ours = await startChild('./sixfold-server.ts', { url, pool }, flagsOfStart)
    children.push(ours)
    return await work({ bare, ours })
  } finally {
    for (const child of children) await child.stop()
  }
}

/** Says how fast each page is on both servers. @returns how many requests failed */
export async function compareEach(
  { bare, ours }: Servers,
  rungs: readonly Rung[],
  { rounds, seconds }: Length,
): Promise<number> {
  console.log(
    `${connections} connections, one process each, ${pool} database connections, ${rounds} rounds of ${seconds} s in turns, medians`,
  )
  const wide = Math.max(...rungs.map(({ name }) => name.length))
  console.log(
    `${'Page'.padEnd(wide)}     bare  Sixfold   ratio    bar         ms a request bare p50/99  ours p50/99  errors`,
  )
  let errors = 0
  for (const rung of rungs) {
    const targets = [
      { server: bare, path: rung.bare.path, headers: {} },
      { server: ours, path: rung.path, headers: rung.headers },
    ]
    const [bareRuns = [], ourRuns = []] = await inTurns(targets, { rounds, connections, seconds })
    const of = { bare: summed(bareRuns), ours: summed(ourRuns) }
    console.log(`${rung.name.padEnd(wide)} ${figures(of, rung.bar)}`)
    errors += of.bare.errors + of.ours.errors
  }
  return errors
}

function figures({ bare, ours }: { bare: Measured; ours: Measured }, bar: number): string {
  const ratio = ours.perSecond / bare.perSecond
  return [
    bare.perSecond.toFixed(0).padStart(8),
    ours.perSecond.toFixed(0).padStart(8),
    ratio.toFixed(2).padStart(7),
    bar.toFixed(2).padStart(6),
    (ratio >= bar ? 'met' : 'missed').padEnd(7),
    `${bare.processor.toFixed(2)} / ${ours.processor.toFixed(2)}`.padStart(12),
    `${bare.p50} / ${bare.p99}`.padStart(11),
    `${ours.p50} / ${ours.p99}`.padStart(11),
    String(bare.errors + ours.errors).padStart(7),
  ].join(' ')
}
