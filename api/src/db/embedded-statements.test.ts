import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Conn } from './client.ts'
import { openEmbedded } from './embedded.ts'

describe('statements of the embedded database', () => {
  let db: Awaited<ReturnType<typeof openEmbedded>>
  beforeAll(async () => {
    db = await openEmbedded()
    await db.pglite.exec('create table notes (id int primary key, said text, on_day date, parts int[])')
  })
  afterAll(() => db.close())

  const within = <T>(work: (conn: Conn) => Promise<T>) =>
    db.transaction({ readOnly: false, opening: 'select 1' }, work)

  test('answer for the values they are given, each time', async () => {
    const add = `insert into notes values ($1, $2, $3, $4) returning *`
    expect(await within((conn) => conn.rows(add, [1, 'it’s', '2026-11-21', [1, 2]]))).toEqual([
      { id: 1, said: 'it’s', on_day: '2026-11-21', parts: [1, 2] },
    ])
    expect(await within((conn) => conn.rows(add, [2, null, null, []]))).toEqual([
      { id: 2, said: null, on_day: null, parts: [] },
    ])
    const ids = within((conn) =>
      conn.rows('select id from notes where id = any($1::int[]) order by id', [[1, 2, 3]]),
    )
    expect(await ids).toEqual([{ id: 1 }, { id: 2 }])
  })

  test('are planned once for all values', async () => {
    const counted = 'select count(*)::int as n from notes where said = $1'
    for (const said of ['a', 'b', 'c']) await within((conn) => conn.rows(counted, [said]))
    const plans = `select generic_plans::int as generic, custom_plans::int as custom from pg_prepared_statements where statement = $1`
    expect(await within((conn) => conn.rows(plans, [counted]))).toEqual([{ generic: 3, custom: 0 }])
  })

  test('that fail undo their transaction, and can be tried again', async () => {
    const add = 'insert into notes (id) values ($1)'
    const twice = within(async (conn) => {
      await conn.rows(add, [10])
      await conn.rows(add, [10])
    })
    await expect(twice).rejects.toMatchObject({ code: '23505' })
    await within((conn) => conn.rows(add, [10]))
    expect(await within((conn) => conn.rows('select id from notes where id = $1', [10]))).toEqual([
      { id: 10 },
    ])
    const wrong = 'select nothing from nowhere'
    for (let i = 0; i < 2; i += 1)
      await expect(within((conn) => conn.rows(wrong))).rejects.toMatchObject({ code: '42P01' })
  })

  test('are forgotten when there are too many, and prepared anew when they come again', async () => {
    const texts = Array.from({ length: 500 }, (_, i) => `select $1::int + ${i} as sum`)
    await within(async (conn) => {
      for (const [i, text] of texts.entries()) expect(await conn.rows(text, [1])).toEqual([{ sum: 1 + i }])
      expect(await conn.rows(texts[0] ?? '', [2])).toEqual([{ sum: 2 }])
    })
    const [kept] = await within((conn) =>
      conn.rows<{ count: number }>('select count(*)::int as count from pg_prepared_statements'),
    )
    expect(kept?.count).toBeLessThanOrEqual(401)
  })

  test('are refused once their transaction has ended', async () => {
    let escaped: Conn | undefined
    await within(async (conn) => {
      escaped = conn
    })
    await expect(async () => escaped?.rows('select 1')).rejects.toThrow('after the end of its transaction')
  })
})
