import pg from 'pg'
import { migratePostgres } from '../../api/src/db/migrate.ts'

/** Makes a database of its own beside the one named, migrates it, lends it, and drops it whatever happens. `label` tells two apart. */
export async function withDatabase<Answer>(
  server: string,
  label: string,
  work: (url: string) => Promise<Answer>,
): Promise<Answer> {
  const url = new URL(server)
  url.pathname = `/sixfold_bench_${label}_${process.pid}`
  const name = url.pathname.slice(1)
  const asAdmin = async (...texts: string[]) => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    for (const text of texts) await client.query(text)
    await client.end()
  }
  const drop = `drop database if exists ${name} with (force)`
  await asAdmin(drop, `create database ${name}`)
  try {
    await migratePostgres(url.href)
    return await work(url.href)
  } finally {
    await asAdmin(drop)
  }
}
