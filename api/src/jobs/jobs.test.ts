import { utimesSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pdf } from '../../test/files.ts'
import { Filing } from '../../test/filing.ts'
import { World } from '../../test/factories.ts'
import { made, signed } from '../../test/reporting.ts'
import { freezeAtPapersOut } from '../modules/accountability/reports/commands/freeze-at-papers-out.ts'
import { startJobs, type Jobs } from './jobs.ts'
import { tidyUp } from './tidy-up.ts'

let filing: Filing
beforeEach(async () => {
  filing = await Filing.create()
})

/** The tests' clock stands on 21 November 2026, 9.30. */
const longAgo = new Date('2026-11-20T09:00:00Z')
const justNow = new Date('2026-11-20T10:00:00Z')

describe('the nightly tidying up', () => {
  const folder = () => dirname(filing.given.test.deps.files.incoming)
  const aged = (path: string, at: Date) => utimesSync(join(folder(), path), at, at)
  const orphan = async (trustId: string, at: Date) => {
    const { key } = await filing.given.test.deps.files.store.put(
      trustId,
      (async function* () {
        yield pdf()
      })(),
    )
    aged(key, at)
    return key
  }

  test('removes files that no row names once they are a day old, and keeps every other', async () => {
    const piece = await filing.one()
    await filing.revise(piece.id, pdf('second'))
    const named = await filing.keys()
    for (const key of named) aged(key, longAgo)
    const old = await orphan(filing.given.world.trustId, longAgo)
    const young = await orphan(filing.given.world.trustId, justNow)
    const strange = await orphan(v7(), longAgo)
    const harbour = await World.create(filing.given.test, 'Harbour Schools Trust', 991_100)
    await orphan(harbour.trustId, longAgo)
    expect(await tidyUp(filing.given.test.deps)).toMatchObject({ files: 2 })
    expect((await filing.keys()).toSorted()).toEqual([...named, young].toSorted())
    expect(await filing.keys()).not.toContain(old)
    expect(readdirSync(join(folder(), dirname(strange)))).toHaveLength(1)
    expect((await filing.download(piece.id, { number: 2 })).statusCode).toBe(200)
  })

  test('keeps the files of reports', async () => {
    const { world, people, test: t } = filing.given
    const report = await signed(people.leader, await made(people.leader))
    await freezeAtPapersOut(t.deps)
    const key = await orphan(world.trustId, longAgo)
    await t.ownerSql(
      `insert into report_files (trust_id, id, report_id, part, format, table_key, sha256, size_bytes, store_key, recorded_at)
       values ($1, $2, $3, 'open', 'csv', 'kept', '', 1, $4, now())`,
      [world.trustId, v7(), report.id, key],
    )
    expect(await tidyUp(t.deps)).toMatchObject({ files: 0 })
    expect(await filing.keys()).toContain(key)
  })

  test('removes what a crash left half received', async () => {
    for (const [name, at] of [
      ['old.upload', longAgo],
      ['new.part', justNow],
    ] as const) {
      writeFileSync(join(filing.given.test.deps.files.incoming, name), 'half')
      aged(join('incoming', name), at)
    }
    expect(await tidyUp(filing.given.test.deps)).toMatchObject({ unfinished: 1 })
    expect(readdirSync(filing.given.test.deps.files.incoming)).toEqual(['new.part'])
  })

  test('removes kept answers after a day and a register’s rows after theirs, of each trust', async () => {
    const { world, people, test: t } = filing.given
    const { ownerSql } = t
    await filing.given.evidence()
    const importId = v7()
    await ownerSql(
      `insert into imports (trust_id, id, kind, file_name, status, rows_read, groups, created_at, created_by, expires_at)
       values ($1, $2, 'gias', 'register.csv', 'ready', 1, '[]', now(), $3, '2026-11-22T09:00:00Z')`,
      [world.trustId, importId, people.leader.id],
    )
    await ownerSql(
      `insert into import_rows (trust_id, import_id, line, group_uids, unread, problems) values ($1, $2, 1, '{}', '{}', '[]')`,
      [world.trustId, importId],
    )
    expect(await tidyUp(t.deps)).toMatchObject({ answers: 0, stagedRows: 0 })
    t.setNow('2026-11-22T09:30:01Z')
    expect(await tidyUp(t.deps)).toMatchObject({ answers: 1, stagedRows: 1 })
    expect(await ownerSql('select 1 from imports')).toHaveLength(1)
  })
})

test('the nightly tidying up removes runs of suggestions after 90 days, but for each trust’s newest finished one', async () => {
  const { test: t } = filing.given
  const harbour = await World.create(t, 'Harbour Schools Trust', 991_100)
  const run = async (world: World, asked: string, status: 'done' | 'failed') => {
    const leader = await world.person('trust-leader')
    await t.ownerSql(
      `insert into suggestion_runs (trust_id, id, status, weights, problem, result, failure, asked_at, asked_by, alive_at)
       values ($1, $2, $3, '{}', '{}', $4, $5, $6, $7, $6)`,
      [
        world.trustId,
        v7(),
        status,
        status === 'done' ? '{}' : null,
        status === 'failed' ? 'It broke.' : null,
        `${asked}T09:00:00Z`,
        leader.id,
      ],
    )
  }
  await run(filing.given.world, '2026-08-01', 'done')
  await run(filing.given.world, '2026-08-22', 'failed')
  await run(filing.given.world, '2026-08-24', 'failed')
  await run(filing.given.world, '2026-10-01', 'done')
  await run(harbour, '2026-07-01', 'done')
  await run(harbour, '2026-07-02', 'done')
  await run(harbour, '2026-07-03', 'failed')
  expect(await tidyUp(t.deps)).toMatchObject({ runs: 4 })
  const left = await t.ownerSql('select asked_at::date::text as day from suggestion_runs order by asked_at')
  expect(left.map(({ day }) => day)).toEqual(['2026-07-02', '2026-08-24', '2026-10-01'])
  const trail = await t.ownerSql(
    `select 1 from audit_log where table_name = 'suggestion_runs' and action = 'delete' and not changes ? 'problem'`,
  )
  expect(trail).toHaveLength(4)
})

describe('jobs', () => {
  const started: Jobs[] = []
  const faults: Error[] = []
  let runs = 0
  /** A process that counts how often it tidies up: each time asks the clock once. */
  const start = async (clock = filing.given.test.deps.clock) => {
    const { db, files } = filing.given.test.deps
    const counted = () => {
      runs += 1
      return clock()
    }
    const onFault = (fault: Error) => faults.push(fault)
    const jobs = await startJobs({ db, files, clock: counted, onFault }, filing.given.test.jobDatabase, {
      pause: 0.5,
    })
    started.push(jobs)
    return jobs
  }
  const known = () =>
    filing.given.test.ownerSql(
      `select name, state::text from pgboss.job where name = 'tidy-up' order by created_on`,
    )

  beforeEach(async () => {
    runs = 0
    faults.length = 0
    await filing.given.test.ownerSql('drop schema if exists pgboss cascade')
  })
  afterEach(async () => {
    await Promise.all(started.splice(0).map((jobs) => jobs.stop()))
    await filing.given.test.ownerSql('drop schema if exists pgboss cascade')
  })

  test('are done once, however many processes there are and whoever asks', async () => {
    const [one, other] = await Promise.all([start(), start()])
    expect([one.running(), other.running()]).toEqual([true, true])
    await Promise.all([one.doNow('tidy-up'), other.doNow('tidy-up'), one.doNow('tidy-up')])
    await expect.poll(known, { timeout: 10_000 }).toEqual([{ name: 'tidy-up', state: 'completed' }])
    expect([runs, faults]).toEqual([1, []])
  })

  test('that go wrong are told, and tried again later', async () => {
    const jobs = await start(() => {
      throw new Error('the clock has stopped')
    })
    await jobs.doNow('tidy-up')
    await expect.poll(known, { timeout: 10_000 }).toEqual([{ name: 'tidy-up', state: 'retry' }])
    expect(faults.map((fault) => fault.message)).toContain('the clock has stopped')
  })

  test('stop with their process, and are there for the next', async () => {
    const first = await start()
    await first.stop()
    expect(first.running()).toBe(false)
    const second = await start()
    await second.doNow('tidy-up')
    await expect.poll(known, { timeout: 10_000 }).toEqual([{ name: 'tidy-up', state: 'completed' }])
    const due = await filing.given.test.ownerSql(
      'select name, cron, timezone from pgboss.schedule order by name',
    )
    expect(due).toEqual([
      { name: 'papers-out', cron: '5 0 * * *', timezone: 'Europe/London' },
      { name: 'tidy-up', cron: '40 2 * * *', timezone: 'Europe/London' },
    ])
  })

  test('have one schema of their own beside the tables and the migrations', async () => {
    await start()
    const schemas = await filing.given.test.ownerSql(
      `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' order by 1`,
    )
    expect(schemas.map((schema) => schema['name'])).toEqual(['drizzle', 'pgboss', 'public'])
  })
})
