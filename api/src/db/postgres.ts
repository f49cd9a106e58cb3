import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { beginning, type Conn, type Db, DatabaseUnavailable, type Orm, parsers } from './client.ts'
import { sqlState } from './sql-state.ts'

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => parsers[oid] ?? pg.types.getTypeParser(oid, format),
}

/** Waits are bounded everywhere: a black-holed database answers nothing by itself (architecture.md §8). Milliseconds. */
const usualWaits = { connect: 3_000, statement: 15_000, lock: 5_000, query: 20_000 }

/** PostgreSQL 15 or newer. Nothing is connected until first used; `onIdleError` hears of connections that break while idle. */
export function openPostgres(
  options: { url: string; pool: number; prepared: boolean },
  onIdleError: (error: Error) => void,
  waits = usualWaits,
): Db {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.pool,
    types,
    connectionTimeoutMillis: waits.connect,
    statement_timeout: waits.statement,
    lock_timeout: waits.lock,
    query_timeout: waits.query,
    idle_in_transaction_session_timeout: waits.query,
    keepAlive: true,
    application_name: 'sixfold',
  })
  pool.on('error', onIdleError)
  pool.on('connect', (client) => client.on('error', ignoreCut))

  const checkOut = async () => {
    try {
      return await pool.connect()
    } catch (error) {
      throw new DatabaseUnavailable('no database connection', { cause: error })
    }
  }
  const giveBack = (client: pg.PoolClient, broken: unknown) => client.release(broken !== undefined)

  /** Connections given straight on with a reading transaction still open, which whoever has them next ends first. */
  const unended = new WeakSet<pg.PoolClient>()
  /**
   * Nothing hangs on how a reading transaction ends. While others wait for a connection its COMMIT goes ahead of the next
   * one's BEGIN in the same message: a round trip less for each. The pool hands it on in this very turn.
   */
  const endReading = async (client: pg.PoolClient) => {
    if (pool.waitingCount > 0) {
      unended.add(client)
      giveBack(client, undefined)
      return
    }
    const broken = await client.query('COMMIT').then(
      () => undefined,
      (cut: unknown) => cut,
    )
    giveBack(client, broken)
  }
  const named = (text: string, values: readonly unknown[], name?: string) =>
    name && options.prepared ? { text, values: [...values], name } : { text, values: [...values] }

  return {
    kind: 'postgres',
    async transaction<Row, Answer>(
      { opening, ...kind }: { readOnly: boolean; oneMoment?: true; opening: string },
      work: (conn: Conn, opened: Row[]) => Promise<Answer>,
    ) {
      const client = await checkOut()
      let broken: unknown
      let ending: Promise<void> | undefined
      try {
        const before = unended.delete(client) ? 'COMMIT; ' : ''
        const results = (await client.query(
          `${before}BEGIN ${beginning(kind)}; ${opening}`,
        )) as unknown as pg.QueryResult[]
        let orm: Orm | undefined
        const conn: Conn = {
          get orm() {
            return (orm ??= drizzle({ client }) as unknown as Orm)
          },
          rows: async <R>(text: string, values: readonly unknown[] = [], name?: string) =>
            (await client.query(named(text, values, name))).rows as R[],
        }
        const answer = await work(conn, (results.at(-1)?.rows ?? []) as Row[])
        // The answer needn't wait for the end, only the connection does.
        if (kind.readOnly) ending = endReading(client)
        else await client.query('COMMIT')
        return answer
      } catch (error) {
        const known = asUnavailable(error)
        // A connection that no longer answers would make ROLLBACK wait as long again; closing it rolls back as well.
        if (known instanceof DatabaseUnavailable && sqlState(error) === null) broken = error
        else
          await client.query('ROLLBACK').catch((cut: unknown) => {
            broken = cut
          })
        throw known
      } finally {
        if (ending === undefined) giveBack(client, broken)
      }
    },
    async statement<Row>(text: string, values: readonly unknown[] = [], name?: string) {
      const client = await checkOut()
      let broken: unknown
      try {
        if (unended.delete(client)) await client.query('COMMIT')
        return (await client.query(named(text, values, name))).rows as Row[]
      } catch (error) {
        const known = asUnavailable(error)
        if (known instanceof DatabaseUnavailable) broken = error
        throw known
      } finally {
        giveBack(client, broken)
      }
    },
    close: () => pool.end(),
  }
}

/** The query in flight reports a cut connection; without a listener the event itself would end the process. */
function ignoreCut() {}

/** Class 08 connection, 53 resources, 57 operator and shutdown (statement time-out included), 55P03 lock not available. */
function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const cause = error.cause instanceof Error ? error.cause : error
  const code = 'code' in cause ? String(cause.code) : ''
  const gone =
    /^(08|53|57)|^55P03$|^E(CONN|PIPE|TIMEDOUT|HOST|NET|ADDR)/.test(code) ||
    /Connection terminated|Query read timeout|timeout exceeded|not queryable|Client has encountered/.test(
      cause.message,
    )
  return gone
    ? new DatabaseUnavailable('the database connection was cut or too slow', { cause: error })
    : error
}
