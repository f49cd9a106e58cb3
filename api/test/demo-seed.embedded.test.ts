import { createHash } from 'node:crypto'
import { type Dashboard, getDashboard } from '@sixfold/shared/contracts/accountability.ts'
import { login, type SignedIn } from '@sixfold/shared/contracts/auth.ts'
import { roles } from '@sixfold/shared/domain/people/roles.ts'
import { describe, expect, test } from 'vitest'
import { demoPassword, demoSignIns, emailOf } from '../../scripts/seed/people.ts'
import { seedDemo } from '../../scripts/seed/seed-demo.ts'
import { callApi, testApp, testToday, type TestApp } from './harness.ts'

/** Seeding is some thousand commands: seconds, and more on a busy machine. */
const patience = { timeout: 240_000 }

async function seeded(now?: string): Promise<TestApp> {
  const it = await testApp(now ? { now } : {})
  await seedDemo(it.db, it.deps.clock())
  return it
}

/** What people read of a demo, without the ids and instants of the machine that made it. */
async function contentOf(it: TestApp): Promise<string> {
  const read = [
    `select title, problem, root_cause, intended_outcome, lead, status, step, turn, s.name from priorities p join schools s on s.id = p.school_id order by s.name, title, p.created_at`,
    `select kind, from_step, to_step, day, reason, n.name from step_entries e join people n on n.id = e.by_person_id order by day, e.recorded_at, n.name, kind, to_step, reason`,
    `select title, note, effective_on, n.name from evidence e join people n on n.id = e.by_person_id order by e.recorded_at, title, n.name`,
    `select criterion_key, r.level, unrated, note, s.name from ratings r join categorisations c on c.id = r.categorisation_id join schools s on s.id = c.school_id order by s.name, r.recorded_at, criterion_key`,
    `select l.criterion_key, l.source, l.stance, e.title, s.name from rating_evidence l join evidence e on e.id = l.evidence_id join schools s on s.id = e.school_id order by s.name, l.recorded_at, l.criterion_key, l.source, e.title`,
    `select s.name, level, rationale, effective_on, minute_reference from decisions d join schools s on s.id = d.school_id order by s.name, academic_year`,
    `select objective, half_days, status from pairings order by objective`,
    `select s.name, v.day, v.half_days, v.what_happened from visits v join schools s on s.id = v.school_id order by s.name, v.day, v.what_happened`,
    `select s.name, r.nominal_due_on, r.due_on, r.status from reviews r join schools s on s.id = r.school_id order by s.name, r.nominal_due_on, r.due_on`,
    `select name, unit, baseline, target, baseline_on from measures order by name, baseline, target, baseline_on`,
  ]
  const rows = []
  for (const sql of read) rows.push(await it.ownerSql(sql))
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

async function signIn(it: TestApp, email: string): Promise<SignedIn> {
  const answer = await callApi(it.app, null, login, { body: { email, password: demoPassword } })
  expect(answer.statusCode, email).toBe(200)
  return answer.json<SignedIn>()
}

async function board(it: TestApp): Promise<Dashboard> {
  const { accessToken } = await signIn(it, 'trustee@lanternfield.example')
  return (await callApi(it.app, accessToken, getDashboard)).json<Dashboard>()
}

describe('the demo’s seed', patience, () => {
  test('fills an empty database, lets one person of each role sign in, seeds the same on the same day, and shows what moved', async () => {
    const it = await seeded()
    const held = []
    for (const who of demoSignIns) {
      const { memberships, person } = await signIn(it, emailOf(who))
      expect(person?.name).toBe(who.name)
      held.push(...memberships.map(({ role }) => role))
    }
    expect(held).toEqual([...roles])
    const [counted] = await it.ownerSql(
      `select (select count(*) from schools)::int as schools, (select count(*) from people)::int as people,
              (select count(distinct academic_year) from cycles)::int as years,
              (select count(*) from events where recorded_at >= $1)::int as "stillToCome"`,
      [it.deps.clock().now],
    )
    expect(counted).toEqual({ schools: 14, people: 60, years: 3, stillToCome: 0 })

    // Every proposal has its ratings, and one departs from what they suggest.
    const [proposed] = await it.ownerSql(
      `select count(*)::int as all, count(suggested_level)::int as suggested, count(departure)::int as departing,
              (select count(*)::int from ratings where source = 'trust') as ratings,
              (select count(*)::int from ratings where source = 'self') as own,
              (select count(*)::int from replies) as replies,
              (select count(distinct (categorisation_id, source))::int from rating_evidence) as evidenced
         from proposals where stage = 'proposed'`,
    )
    expect(proposed).toEqual({
      all: 41,
      suggested: 41,
      departing: 1,
      ratings: 410,
      own: 140,
      replies: 40,
      evidenced: 28,
    })

    const content = await contentOf(it)
    await expect(seedDemo(it.db, it.deps.clock())).rejects.toThrow('holds something already')
    expect(await contentOf(it)).toBe(content)
    const again = await seeded()
    expect(await contentOf(again)).toBe(content)

    const autumn = await board(again)
    expect(autumn.totals).toMatchObject({ schools: 14, movement: { less: 4, more: 1 }, reviews: { late: 0 } })
    expect(autumn.awaitingDecision).toBe(2)
  })

  test('shows trustees a review that is late once one can be', async () => {
    const summer = await board(await seeded('2027-06-08T09:00:00Z'))
    expect(summer.totals.reviews).toMatchObject({ late: 1 })
  })

  test('is refused where a trust is already, and changes nothing', async () => {
    const it = await testApp()
    await it.ownerSql(
      `insert into trusts (id, name, created_at) values (gen_random_uuid(), 'Quillbrook', $1)`,
      [`${testToday}T08:00:00Z`],
    )
    await expect(seedDemo(it.db, it.deps.clock())).rejects.toThrow('holds something already')
    expect(await it.ownerSql('select name from trusts')).toEqual([{ name: 'Quillbrook' }])
    expect(await it.ownerSql('select 1 from people')).toEqual([])
  })
})
