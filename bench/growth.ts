import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { login } from '../packages/shared/src/contracts/auth.ts'
import { getDashboard } from '../packages/shared/src/contracts/accountability.ts'
import { pathOf } from '../packages/shared/src/contracts/endpoint.ts'
import { londonDay } from '../api/src/clock.ts'
import { openPostgres } from '../api/src/db/postgres.ts'
import { type Child, startChild } from './lib/child.ts'
import { withDatabase } from './lib/database.ts'
import { leader, seedFiftySchools } from './lib/fifty-schools.ts'
import { inTurns, summed } from './lib/load.ts'
import { flagsOfStart, lengthOr, server } from './lib/side-by-side.ts'
import { sixfoldOn } from './lib/sixfold.ts'

/**
 * `node bench/growth.ts`: how much longer a trust's board page takes among many trusts than when it is the only one; the bar is 1.2
 * (architecture.md §7). Each other trust has the same fifty schools and five years. Needs a PostgreSQL server: BENCH_DATABASE_URL.
 * BENCH_TRUSTS says how many others there are.
 */
const others = Number(process.env['BENCH_TRUSTS'] ?? 100)
const { rounds, seconds } = lengthOr(5, 4)
const today = londonDay(new Date())

/** Copies every row of the one trust to other trusts, under their ids. Triggers and keys rest meanwhile: each copy is as sound. */
async function addOthers(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    const ids = Array.from({ length: others }, () => randomUUID())
    await client.query(
      `insert into trusts (id, name, created_at) select id, 'Trust ' || id, now() from unnest($1::uuid[]) id`,
      [ids],
    )
    const { rows } = await client.query<{ name: string; columns: string[] }>(
      `select c.table_name as name, array_agg(quote_ident(c.column_name) order by c.ordinal_position) as columns
         from information_schema.columns c
         join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
        where c.table_schema = 'public' and c.is_generated = 'NEVER' and c.is_identity = 'NO'
        group by c.table_name having bool_or(c.column_name = 'trust_id')`,
    )
    for (const { name, columns } of rows) {
      const rest = columns.filter((column) => column !== 'trust_id')
      await client.query(
        `insert into ${name} (trust_id, ${rest.join(', ')}) overriding system value
         select other.id, ${rest.map((column) => (column === 'account_id' ? 'null' : `it.${column}`)).join(', ')}
           from (select * from ${name}) it cross join unnest($1::uuid[]) as other (id)`,
        [ids],
      )
    }
    await client.query('commit')
    await client.query('vacuum analyze')
    const [count] = (await client.query<{ schools: number }>('select count(*)::int as schools from schools'))
      .rows
    return count?.schools ?? 0
  } finally {
    await client.end()
  }
}

async function tokenOn(url: string): Promise<string> {
  const db = openPostgres({ url, pool: 2, prepared: true }, () => {})
  const app = await sixfoldOn(db)
  const answer = await app.inject({ method: 'POST', url: `/api/v1${pathOf(login)}`, payload: leader })
  await app.close()
  await db.close()
  return answer.json<{ accessToken: string }>().accessToken
}

const failed = await withDatabase(server, 'alone', async (alone) => {
  await seedFiftySchools(alone, today)
  return withDatabase(server, 'among', async (among) => {
    await seedFiftySchools(among, today)
    const schools = await addOthers(among)
    const children: Child[] = []
    try {
      for (const url of [alone, among])
        children.push(await startChild('./sixfold-server.ts', { url, pool: 10 }, flagsOfStart))
      const tokens = [await tokenOn(alone), await tokenOn(among)]
      const targets = children.map((child, index) => ({
        server: child,
        path: `/api/v1${pathOf(getDashboard)}`,
        headers: { authorization: `Bearer ${tokens[index]}` },
      }))
      const runs = (await inTurns(targets, { rounds, connections: 8, seconds })).map(summed)
      const [first, second] = runs
      if (!first || !second) throw new Error('two servers were measured')
      console.log(`Board page of 50 schools: alone ${first.perSecond.toFixed(0)}/s, p50 ${first.p50} ms`)
      console.log(
        `Among ${others} other trusts, ${schools} schools: ${second.perSecond.toFixed(0)}/s, p50 ${second.p50} ms`,
      )
      console.log(`${(first.perSecond / second.perSecond).toFixed(2)} × the time it takes alone (bar: 1.2)`)
      return first.errors + second.errors
    } finally {
      for (const child of children) await child.stop()
    }
  })
})
if (failed > 0) {
  console.error(`${failed} requests failed`)
  process.exitCode = 1
}
