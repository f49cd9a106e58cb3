import type { FastifyInstance } from 'fastify'
import { pathOf } from '../packages/shared/src/contracts/endpoint.ts'
import { openPostgres } from '../api/src/db/postgres.ts'
import type { Token } from '../api/src/http/session.ts'
import { type TestPerson, World } from '../api/test/factories.ts'
import { ownedPostgres, testAppOn } from '../api/test/harness.ts'
import { Improving } from '../api/test/improving.ts'
import { recording, type Statement } from '../api/test/recording.ts'
import { type Page, pagesOf, type WrittenPlan, writePlan } from '../api/test/whole-plan.ts'
import { withDatabase } from './lib/database.ts'
import { compareEach, lengthOr, type Rung, rungOf, server, sideBySide } from './lib/side-by-side.ts'
import { sixfoldOn } from './lib/sixfold.ts'

/**
 * `node bench/plan.ts`: what the pages of a school's plan cost, when it is as large as one gets. Each must take as many
 * statements as for a plan of one priority, and keep 0.4 of bare Fastify with `pg` (architecture.md §7, one school). Needs a
 * PostgreSQL server: BENCH_DATABASE_URL. Ends with 1 when a page takes more statements for the large plan or a server errs,
 * not when a bar is missed. BENCH_ROUNDS and BENCH_SECONDS make it longer.
 */
const length = lengthOr(5, 1)
const bar = 0.4
const small = { priorities: 1, actions: 2, measures: 1, observations: 2, evidence: 3 }
const large = { priorities: 8, actions: 60, measures: 40, observations: 300, evidence: 200 }
const roles = ['head', 'trustee'] as const

type School = { given: Improving; plan: WrittenPlan }

/** One trust with two schools, each with people of its own. */
async function seed(url: string): Promise<Record<'small' | 'large', School>> {
  const test = await testAppOn(ownedPostgres(url), { now: new Date().toISOString() })
  const world = await World.create(test)
  const school = async (name: string, size: typeof small) => {
    const given = await Improving.at(world, name)
    return { given, plan: await writePlan(given, size) }
  }
  const schools = {
    small: await school('Thornmere Primary School', small),
    large: await school('Harrowgate High School', large),
  }
  await test.ownerSql('vacuum analyze')
  await test.app.close()
  await test.db.close()
  return schools
}

/** The pages of the large plan, and how many of them take more statements than those of the small one. */
async function rungsOf(url: string): Promise<{ rungs: Rung[]; grew: number }> {
  const schools = await seed(url)
  const read: Statement[] = []
  const db = openPostgres({ url, pool: 2, prepared: true }, () => {})
  const app = await sixfoldOn(recording(db, read))
  const ask = ({ given, plan }: School, role: (typeof roles)[number], name: string) => {
    const page = pagesOf(plan, role === 'head').find((one) => one.name === name)
    if (!page) throw new Error(`${role}s have no page ${name}`)
    const headers = { authorization: `Bearer ${tokenOf(app, given.people[role])}` }
    return rungOf(app, read, { name: `${role}: ${name}`, bar, path: addressOf(page), headers })
  }

  const rungs: Rung[] = []
  let grew = 0
  console.log('Statements of a page: small plan, large plan, KB of the large one’s answer')
  for (const role of roles)
    for (const { name } of pagesOf(schools.large.plan, role === 'head')) {
      const of = { small: await ask(schools.small, role, name), large: await ask(schools.large, role, name) }
      const [few, many] = [of.small.bare.reads.length, of.large.bare.reads.length]
      const kilobytes = (of.large.bare.answer.body.length / 1000).toFixed(1)
      console.log(
        `${of.large.name.padEnd(26)} ${few} ${many} ${kilobytes.padStart(7)}${many > few ? '  more!' : ''}`,
      )
      rungs.push(of.large)
      grew += many > few ? 1 : 0
    }
  await app.close()
  await db.close()
  return { rungs, grew }
}

const addressOf = ({ endpoint, asked }: Page): string => {
  const query = Object.entries(asked.query ?? {}).map(([key, value]) => [key, String(value)])
  return `/api/v1${pathOf(endpoint, asked.params)}?${new URLSearchParams(query)}`
}

/** Long enough for every round; a session’s own tokens end sooner. */
function tokenOf(app: FastifyInstance, { id, accountId, sessionId, actor }: TestPerson): string {
  const token: Token = { accountId, sessionId, trustId: actor.trustId, personId: id }
  return app.jwt.sign(token, { expiresIn: 86_400 })
}

async function climb(url: string): Promise<boolean> {
  const { rungs, grew } = await rungsOf(url)
  const errors = await sideBySide(url, rungs, (servers) => compareEach(servers, rungs, length))
  return grew === 0 && errors === 0
}

process.exit((await withDatabase(server, 'one', climb)) ? 0 : 1)
