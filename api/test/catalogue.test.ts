import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { asSystem } from '../src/db/tenant.ts'
import { everyRole, World } from './factories.ts'
import { type TestApp, testApp } from './harness.ts'

/** The only tables without a trust; architecture.md §1, and ADR on session_tokens. */
const globalTables = ['accounts', 'credentials', 'session_tokens', 'sessions', 'trusts']
/** Staging rows, kept answers and what triggers write: walled off, but no record of the trust. */
const notAudited = ['audit_log', 'idempotency_keys', 'import_rows', 'revisions']
/** Nothing in these is ever updated or deleted by the app. */
const appendOnly = [
  'action_transitions',
  'audit_log',
  'body_powers',
  'body_seat_ends',
  'body_seats',
  'body_versions',
  'calendar_years',
  'categorisation_transitions',
  'cycle_model_versions',
  'cycle_transitions',
  'decisions',
  'events',
  'evidence_changes',
  'exception_acknowledgements',
  'evidence_links',
  'evidence_revisions',
  'impact_judgements',
  'interest_ends',
  'interests',
  'leader_notes',
  'meeting_presences',
  'meeting_versions',
  'membership_schools',
  'observations',
  'offer_wordings',
  'pairing_transitions',
  'plan_transitions',
  'plan_version_priorities',
  'plan_versions',
  'priority_versions',
  'progress_updates',
  'proposals',
  'rating_evidence',
  'question_entries',
  'question_links',
  'question_transitions',
  'ratings',
  'replies',
  'replying_heads',
  'report_discards',
  'report_files',
  'report_freezes',
  'report_parts',
  'review_judgements',
  'review_meetings',
  'review_outcomes',
  'review_preparations',
  'review_statements',
  'review_transitions',
  'revisions',
  'school_calendars',
  'school_versions',
  'step_entries',
  'support_answers',
  'trust_settings_versions',
  'update_reads',
  'update_thanks',
  'visit_people',
  'visits',
]

let t: TestApp
let tables: string[]
let tenantTables: string[]

beforeAll(async () => {
  t = await testApp()
  const rows = await t.ownerSql(
    `select tablename from pg_tables where schemaname = 'public' order by tablename`,
  )
  tables = rows.map((row) => String(row['tablename']))
  tenantTables = tables.filter((name) => !globalTables.includes(name))
})

const names = async (text: string) => (await t.ownerSql(text)).map((row) => String(row['name'])).toSorted()

describe('every tenant table', () => {
  test('there are some, and the global ones are exactly those named', () => {
    expect(tenantTables.length).toBeGreaterThan(20)
    expect(tables.filter((name) => globalTables.includes(name))).toEqual(globalTables)
  })

  test('carries trust_id first in its primary key, unique and foreign keys', async () => {
    const wrong = await t.ownerSql(`
      select c.conrelid::regclass::text as name, c.conname from pg_constraint c
       where c.contype in ('p','u','f') and c.connamespace = 'public'::regnamespace
         and c.conrelid::regclass::text not in (${globalTables.map((name) => `'${name}'`).join(',')})
         and not (c.contype = 'f' and c.confrelid::regclass::text in ('accounts'))
         and (select a.attname from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1]) <> 'trust_id'`)
    expect(wrong).toEqual([])
    const withoutKey = await names(`
      select t.tablename as name from pg_tables t where t.schemaname = 'public'
         and not exists (select 1 from pg_constraint c where c.contype = 'p' and c.conrelid = format('%I', t.tablename)::regclass)`)
    expect(withoutKey).toEqual([])
    const uniqueIndexes = await t.ownerSql(`
      select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
       where i.indisunique and c.relnamespace = 'public'::regnamespace and c.relname not in (${globalTables.map((n) => `'${n}'`).join(',')})
         and (select a.attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0]) is distinct from 'trust_id'`)
    expect(uniqueIndexes).toEqual([])
  })

  test('has row security, with the trust’s wall as its policy for the app', async () => {
    const walled = await names(`
      select tablename as name from pg_policies where schemaname = 'public' and policyname = 'trust_wall' and qual like '%sixfold_trust()%'
         and roles = '{sixfold_app}'`)
    expect(walled).toEqual(tenantTables)
    const secured = await names(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity`,
    )
    expect(secured).toEqual(tables)
  })

  test('is audited, save the few that are no record', async () => {
    const audited = await names(`
      select t.tgrelid::regclass::text as name from pg_trigger t join pg_proc p on p.oid = t.tgfoid where p.proname = 'sixfold_audit'`)
    expect(audited).toEqual(
      [...tenantTables.filter((name) => !notAudited.includes(name)), 'trusts'].toSorted(),
    )
  })

  test('that holds history can’t be updated or deleted from by the app', async () => {
    const changeable = await t.ownerSql(`
      select table_name as name, privilege_type from information_schema.role_table_grants
       where grantee = 'sixfold_app' and privilege_type in ('UPDATE','DELETE','TRUNCATE') order by 1, 2`)
    expect(changeable.filter((row) => appendOnly.includes(String(row['name'])))).toEqual([])
    expect(tables).toEqual(expect.arrayContaining(appendOnly))
  })

  test('of transitions names the moment, the day and the person', async () => {
    const columns = await t.ownerSql(`
      select table_name, array_agg(column_name::text order by column_name) as columns from information_schema.columns
       where table_schema = 'public' and table_name like '%\\_transitions' group by 1`)
    expect(columns.length).toBeGreaterThanOrEqual(4)
    for (const row of columns)
      expect(row['columns']).toEqual(
        expect.arrayContaining(['by_person_id', 'day', 'reason', 'recorded_at', 'to_status']),
      )
  })
})

test('a function with its owner’s rights can be called by nobody it wasn’t given to, and looks for names in our schema alone', async () => {
  const functions = await t.ownerSql(`
    select proname as name, has_function_privilege('public', oid, 'execute') as "forAnybody", proconfig as settings from pg_proc
     where pronamespace = 'public'::regnamespace and prosecdef and prorettype <> 'trigger'::regtype order by 1`)
  const settings = ['search_path=public, pg_temp']
  expect(functions).toEqual([
    { name: 'sixfold_account_elsewhere', forAnybody: false, settings },
    { name: 'sixfold_board_state', forAnybody: false, settings },
  ])
})

describe('the wall between trusts', () => {
  test('a query that forgets its trust returns nothing of another, in every table, and writes nothing there', async () => {
    const ours = await World.create(t)
    const theirs = await World.create(t, 'Harbour Schools Trust', 991_100)
    await everyRole(theirs, await theirs.school('Quay Primary School'))
    const leader = await ours.person('trust-leader')
    for (const table of tenantTables) {
      const seen = await ours.as(leader, (ctx) =>
        ctx.rows<{ n: number }>(`select count(*) as n from ${table} where trust_id = $1`, [theirs.trustId]),
      )
      expect([table, seen[0]?.n]).toEqual([table, 0])
      const [mine] = await ours.as(leader, (ctx) =>
        ctx.rows<{ n: number }>(`select count(*) as n from ${table} where trust_id <> $1`, [ours.trustId]),
      )
      expect([table, mine?.n]).toEqual([table, 0])
    }
    const smuggled = ours.as(leader, (ctx) =>
      ctx.rows(
        'insert into schools (trust_id, id, urn, name, facts, joined_on, created_at) values ($1, $2, $3, $4, $5, $6, now())',
        [theirs.trustId, v7(), '999999', 'Smuggled School', '{}', '2026-09-01'],
      ),
    )
    await expect(smuggled).rejects.toThrow(/row-level security/)
    const moved = await ours.as(leader, (ctx) =>
      ctx.rows('update schools set name = $1 returning id', ['Taken over']),
    )
    expect(moved).toEqual([])
    expect(await t.ownerSql('select name from schools')).toEqual([{ name: 'Quay Primary School' }])
  })

  test('without a trust set nothing is seen, and other people’s sessions and accounts never are', async () => {
    const world = await World.create(t, 'Meadow Trust', 992_100)
    const leader = await world.person('trust-leader')
    await world.person('trustee')
    const bare = await t.db.transaction({ readOnly: true, opening: 'SET LOCAL ROLE sixfold_app' }, (conn) =>
      conn.rows('select * from people'),
    )
    expect(bare).toEqual([])
    const sessions = await world.as(leader, (ctx) => ctx.rows('select id from sessions'))
    expect(sessions).toEqual([])
    for (const table of ['accounts', 'credentials', 'session_tokens'])
      await expect(world.as(leader, (ctx) => ctx.rows(`select * from ${table}`))).rejects.toThrow(
        /permission denied/,
      )
    for (const table of ['schools', 'events', 'priorities', 'decisions', 'audit_log'])
      await expect(asSystem(t.db, 'test', (conn) => conn.rows(`select * from ${table}`))).rejects.toThrow(
        /permission denied/,
      )
  })
})

describe('the audit log', () => {
  test('keeps old → new with who and which request, personal columns only as changed, secrets not at all', async () => {
    const world = await World.create(t, 'Audited Trust', 993_100)
    const leader = await world.person('trust-leader', [], 'Ama Osei')
    await world.as(leader, async (ctx) => {
      await ctx.rows(`update people set name = 'Ama O.', version = 2 where id = $1`, [leader.id])
      await ctx.rows(
        `insert into invitations (trust_id, id, person_id, kind, token_hash, created_at, expires_at) values ($1, $2, $3, 'invitation', 'SECRETHASH', now(), now())`,
        [world.trustId, v7(), leader.id],
      )
    })
    const rows = await world.as(leader, (ctx) =>
      ctx.rows<{
        table_name: string
        changes: Record<string, unknown>
        person_id: string
        request_id: string
      }>(
        'select table_name, changes, person_id, request_id from audit_log where request_id is not null order by at',
      ),
    )
    expect(rows.map((row) => row.table_name)).toEqual(['people', 'invitations'])
    expect(rows[0]?.changes).toEqual({ name: 'changed', version: [1, 2] })
    expect(rows.every((row) => row.person_id === leader.id)).toBe(true)
    expect(JSON.stringify(rows)).not.toContain('SECRETHASH')
    await expect(world.as(leader, (ctx) => ctx.rows(`delete from audit_log`))).rejects.toThrow(
      /permission denied/,
    )
  })
})
