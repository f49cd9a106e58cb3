import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

/**
 * Runs a command on a fresh, empty PostgreSQL database that is dropped afterwards:
 * `node scripts/with-database.ts <command> [arguments…]`. The command finds its address in DATABASE_URL and
 * TEST_DATABASE_URL. POSTGRES_URL names the server and a user who may create databases.
 */
const server = process.env['POSTGRES_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'
const name = `sixfold_${randomUUID().replaceAll('-', '')}`

async function onServer<Row extends object>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: server, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** The database and those that tests made beside it, one for each worker, named after it. */
async function dropAll(): Promise<void> {
  const ours = await onServer<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE starts_with(datname, '${name}')`,
  )
  for (const { datname } of ours) await onServer(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`)
}

function addressOf(database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** The command's exit code; 1 when a signal ended it. Signals for this process are passed on, so that the database is still dropped. */
function run(command: string, args: string[], url: string): Promise<number> {
  const secret = process.env['SESSION_SECRET'] ?? randomUUID() + randomUUID()
  const env = { ...process.env, DATABASE_URL: url, TEST_DATABASE_URL: url, SESSION_SECRET: secret }
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

const [command, ...args] = process.argv.slice(2)
if (command === undefined) throw new Error('Name the command to run on the database.')
await onServer(`CREATE DATABASE ${name}`)
try {
  process.exitCode = await run(command, args, addressOf(name))
} finally {
  await dropAll()
}
