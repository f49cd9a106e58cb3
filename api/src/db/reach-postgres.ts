import pg from 'pg'
import { Refusal, sentenceOf } from '../refusal.ts'
import { sqlState } from './sql-state.ts'

const oldest = 15
const patience = 5_000

/**
 * Connects once, so that a start fails with a sentence instead of its first request with a riddle.
 * @returns the server's version in words, e.g. "15.9". @throws Refusal
 */
export async function reachPostgres(url: string): Promise<string> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    application_name: 'sixfold',
  })
  client.on('error', ignore)
  try {
    await client.connect()
    const { rows } = await client.query<{ number: string; words: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as words`,
    )
    const [version] = rows
    assertNewEnough(Number(version?.number), version?.words ?? 'unknown')
    return version?.words ?? ''
  } catch (error) {
    throw postgresFault(url, error)
  } finally {
    await client.end().catch(ignore)
  }
}

/** `number` as PostgreSQL counts: 150009 is 15.9. @throws Refusal */
export function assertNewEnough(number: number, words: string): void {
  if (number >= oldest * 10_000) return
  throw new Refusal(
    `PostgreSQL ${words} is too old: Sixfold needs version ${oldest} or newer, so upgrade the server or name another in DATABASE_URL.`,
  )
}

/** A failed connection or migration as one sentence; never with the password. */
export function postgresFault(url: string, error: unknown): unknown {
  if (!(error instanceof Error) || sentenceOf(error) !== null) return error
  const where = addressIn(url)
  const code = sqlState(error) ?? ('code' in error ? String(error.code) : '')
  return new Refusal(sentence(where, code, error.message), { cause: error })
}

function sentence(at: Address, code: string, message: string): string {
  if (code === 'ECONNREFUSED')
    return `No PostgreSQL answers at ${at.host} (connection refused): start it, or correct DATABASE_URL.`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `The host ${at.host} in DATABASE_URL can’t be found: correct it, or check this machine’s network.`
  if (code.startsWith('28'))
    return `PostgreSQL at ${at.host} refuses the user “${at.user}”: check user and password in DATABASE_URL.`
  if (code === '3D000')
    return `PostgreSQL at ${at.host} has no database “${at.database}”: create it, or correct DATABASE_URL.`
  if (code === '42501')
    return `The user “${at.user}” may not set up the database “${at.database}”: make it the owner, with the right to create roles.`
  if (/timeout|timed out/i.test(message) || code === 'ETIMEDOUT')
    return `PostgreSQL at ${at.host} did not answer within ${patience / 1000} seconds: check the server, the network and DATABASE_URL.`
  return `PostgreSQL at ${at.host} can’t be used (${message || code}): check the server and DATABASE_URL.`
}

type Address = { host: string; user: string; database: string }

function addressIn(url: string): Address {
  const { hostname, port, username, pathname } = new URL(url)
  return {
    host: `${hostname || 'the local socket'}${hostname ? `:${port || '5432'}` : ''}`,
    user: decodeURIComponent(username),
    database: decodeURIComponent(pathname.slice(1)),
  }
}

/** The call in flight reports a cut connection; the event itself would end the process. */
function ignore() {}
