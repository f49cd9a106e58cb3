import { PGlite, type Transaction } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { beginning, type Conn, type Db, type Orm, parsers } from './client.ts'
import { preparedStatements, type RunStatement } from './embedded-statements.ts'

/**
 * The embedded PostgreSQL, in this process. One connection: a transaction makes everybody else wait, so nothing slow may be
 * awaited inside one. `folder` undefined keeps all in memory. The folder must be locked first: see lock.ts.
 */
export async function openEmbedded(folder?: string): Promise<Db & { pglite: PGlite }> {
  const pglite = await PGlite.create({
    ...(folder ? { dataDir: folder } : {}),
    parsers,
    relaxedDurability: false,
  })
  // A statement is planned once for all its values: to plan it for the values of each call took a quarter of the time of a demo's
  // seeding, and on a trust's amounts the plans are the same.
  await pglite.exec('set plan_cache_mode = force_generic_plan')
  const run = preparedStatements(pglite)
  return {
    kind: 'embedded',
    pglite,
    transaction: <Row, Answer>(
      { opening, ...kind }: { readOnly: boolean; oneMoment?: true; opening: string },
      work: (conn: Conn, opened: Row[]) => Promise<Answer>,
    ) =>
      pglite.transaction(async (tx) => {
        const results = await tx.exec(`SET TRANSACTION ${beginning(kind)}; ${opening}`)
        return work(connOn(tx, run), (results.at(-1)?.rows ?? []) as Row[])
      }),
    statement: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await pglite.query<Row>(text, [...values])).rows,
    close: () => pglite.close(),
  }
}

/** The embedded PostgreSQL itself, for whoever brings statements of another library; null for a server. */
export const embeddedIn = (db: Db): PGlite | null =>
  'pglite' in db && db.pglite instanceof PGlite ? db.pglite : null

function connOn(tx: Transaction, run: RunStatement): Conn {
  let orm: Orm | undefined
  const query: RunStatement = (text, values, options) => {
    if (tx.closed) throw new Error('a statement after the end of its transaction')
    return run(text, values, options)
  }
  return {
    get orm() {
      // Drizzle asks of its client only what a transaction has too.
      return (orm ??= drizzle({ client: { query } as unknown as PGlite }) as unknown as Orm)
    },
    rows: async <R>(text: string, values: readonly unknown[] = []) => (await query<R>(text, values)).rows,
  }
}
