import type { Conn, Db } from '../src/db/client.ts'

export type Statement = { text: string; values: readonly unknown[]; name?: string }

/** The same database, with every statement that a request reads by after its session is checked written down. */
export function recording(db: Db, read: Statement[]): Db {
  const withNotes = (conn: Conn): Conn => ({
    get orm() {
      return conn.orm
    },
    rows: (text, values = [], name) => {
      read.push({ text, values, ...(name ? { name } : {}) })
      return conn.rows(text, values, name)
    },
  })
  return {
    ...db,
    transaction: (options, work) =>
      db.transaction(options, (conn, opened: never[]) => work(withNotes(conn), opened)),
  }
}
