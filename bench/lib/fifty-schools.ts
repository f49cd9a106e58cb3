import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { hashPassword } from '../../api/src/modules/auth/passwords.ts'

/** Who signs in to the made-up trust. */
export const leader = { email: 'leader@bench.example', password: 'a password for the bench' }

/**
 * Fills a migrated, empty database with one trust of fifty schools and five years of history that ends on `today`
 * (`YYYY-MM-DD`), and lets the planner see it. The login role must own the tables.
 */
export async function seedFiftySchools(url: string, today: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(
      `create temp table seed (trust_id uuid, person_id uuid, other_person_id uuid, account_id uuid, email text, password_hash text, today date)`,
    )
    const ids = Array.from({ length: 4 }, () => randomUUID())
    const hash = await hashPassword(leader.password)
    await client.query('insert into seed values ($1, $2, $3, $4, $5, $6, $7)', [
      ...ids,
      leader.email,
      hash,
      today,
    ])
    await client.query(await readFile(new URL('./fifty-schools.sql', import.meta.url), 'utf8'))
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
