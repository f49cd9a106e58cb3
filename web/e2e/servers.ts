import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const root = join(import.meta.dirname, '../..')

/** The moment at which journeys take place: a Saturday in the autumn term of 2026/27. */
const now = '2026-11-21T09:30:00.000Z'

/** What everybody in the empty trust signs in with. */
export const password = 'three plain words'
/** What everybody in the demo trust signs in with. */
export const demoPassword = 'lanternfield-demo'

export type Server = { address: string; stop(): Promise<void> }

/** An empty trust, group 99001 of the register, with its first trust leader, ama@lanternfield.example. */
export const emptyTrust = () =>
  startServer('api/src/main.ts', ({ DATA_DIR = '' }) => copyOf('empty', DATA_DIR, foundTrust))

/** The demo trust with its three years of history. */
export const demoTrust = () =>
  startServer('scripts/demo.ts', ({ DATA_DIR = '' }) =>
    copyOf('demo', DATA_DIR, async (made) => (await startServer('scripts/demo.ts', () => {}, made)).stop()),
  )

function foundTrust(folder: string): void {
  const leader = ['--leader-name', 'Ama Osei', '--leader-email', 'ama@lanternfield.example']
  const trust = ['--name', 'Lanternfield Learning Trust', '--group-uid', '99001', '--password-stdin']
  const made = spawnSync(process.execPath, [join(root, 'scripts/first-trust.ts'), ...trust, ...leader], {
    cwd: root,
    env: environment(folder),
    input: `${password}\n`,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(made.stderr)
}

/** Copies a data folder that `make` fills, once for all, in the folder of results, which is empty at the start of a run. */
async function copyOf(
  name: string,
  folder: string,
  make: (folder: string) => void | Promise<void>,
): Promise<void> {
  const made = join(root, 'test-results', name)
  mkdirSync(join(root, 'test-results'), { recursive: true })
  if (isFirst(`${made}.begun`)) {
    await make(made)
    writeFileSync(`${made}.ready`, '')
  }
  for (let tries = 0; tries < 400 && !existsSync(`${made}.ready`); tries += 1) await pause(250)
  if (!existsSync(`${made}.ready`)) throw new Error(`${name} was not filled in within 100 seconds`)
  cpSync(made, folder, { recursive: true })
}

/** Whether nobody else has made this folder, which stands for a place in the queue. */
function isFirst(place: string): boolean {
  try {
    mkdirSync(place)
    return true
  } catch {
    return false
  }
}

const environment = (folder: string) => ({
  PATH: process.env['PATH'],
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
  NODE_ENV: 'demo',
  DATA_DIR: folder,
  SIXFOLD_NOW: now,
  LOG_LEVEL: 'error',
})

/**
 * A Sixfold of its own on a free port and an empty data folder, which `prepare` fills before it starts. The folder goes with
 * it, unless it is a `kept` one.
 */
async function startServer(
  script: string,
  prepare: (env: NodeJS.ProcessEnv) => void | Promise<void>,
  kept?: string,
): Promise<Server> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'sixfold-journey-'))
  const port = await freePort()
  const env = { ...environment(folder), PORT: String(port) }
  await prepare(env)
  const server = spawn(process.execPath, [join(root, script)], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const address = `http://127.0.0.1:${port}`
  await ready(server, address)
  return {
    address,
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => {
          if (kept === undefined) rmSync(folder, { recursive: true, force: true })
          resolve()
        })
        server.kill('SIGTERM')
      }),
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function ready(server: ChildProcess, address: string): Promise<void> {
  for (let tries = 0; tries < 360; tries += 1) {
    if (server.exitCode !== null)
      throw new Error(`the server ended with ${server.exitCode} before it was ready`)
    const answer = await fetch(`${address}/health/ready`).catch(() => null)
    if (answer?.ok) return
    await pause(250)
  }
  throw new Error('the server was not ready within a minute and a half')
}
