import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

export type Orm = PgDatabase<PgQueryResultHKT>

/** One connection inside a transaction. Days come as `YYYY-MM-DD`, instants as ISO strings, numerics as numbers. */
export type Conn = {
  /** Drizzle on this connection, for `queries.ts`; made when first used. Its timestamps come as Date. */
  readonly orm: Orm
  /** Plain SQL with $1…; `name` makes it a prepared statement where those are on. */
  rows<Row>(text: string, values?: readonly unknown[], name?: string): Promise<Row[]>
}

/**
 * Both databases behind one type: PostgreSQL through `pg`, or the embedded PGlite.
 * @throws DatabaseUnavailable when no connection can be had in time, or the one in use is cut.
 */
export type Db = {
  readonly kind: 'postgres' | 'embedded'
  /**
   * Runs `opening` (several statements, in the round trip that begins the transaction; the last one's rows go to `work`),
   * then `work`, then commits; rolls back when `work` throws. Read-only means repeatable read: one page is one moment. So does
   * `oneMoment` for what writes: it fails (40001) where somebody else changed meanwhile what it changes.
   */
  transaction<Row, Answer>(
    options: { readOnly: boolean; oneMoment?: true; opening: string },
    work: (conn: Conn, opened: Row[]) => Promise<Answer>,
  ): Promise<Answer>
  /** One statement by itself. As the login role: only for functions that say what they show, and health checks. */
  statement<Row>(text: string, values?: readonly unknown[], name?: string): Promise<Row[]>
  close(): Promise<void>
}

export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable'
}

/** Kept alike on both databases. OIDs: 20 int8, 1082 date, 1114 timestamp, 1184 timestamptz, 1700 numeric. */
export const parsers: Record<number, (text: string) => unknown> = {
  20: Number,
  1082: (text) => text,
  1184: (text) => new Date(text).toISOString(),
  1700: Number,
}

export const beginning = ({ readOnly, oneMoment }: { readOnly: boolean; oneMoment?: true }) =>
  `ISOLATION LEVEL ${readOnly || oneMoment ? 'REPEATABLE READ' : 'READ COMMITTED'}, ${readOnly ? 'READ ONLY' : 'READ WRITE'}`
