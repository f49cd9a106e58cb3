import { join, relative } from 'node:path'
import { closeOnSignals } from '../api/src/close-on-signals.ts'
import { readConfig } from '../api/src/config.ts'
import { orSayWhy } from '../api/src/refusal.ts'
import { assertFree, serve } from '../api/src/server.ts'
import { roleWords } from '../packages/shared/src/domain/people/roles.ts'
import { clearDemo, seedOnce } from './lib/demo-folder.ts'
import { flags } from './lib/flags.ts'
import { buildWeb, root } from './lib/web-build.ts'
import { demoPassword, demoSignIns, emailOf } from './seed/people.ts'

/**
 * A made-up trust to look around in, on the embedded database whatever DATABASE_URL says: builds what is missing, seeds once,
 * serves, and says how to sign in. Stopping and starting keeps the data; `--reset` starts over.
 */
await orSayWhy(async () => {
  const { reset } = flags('pnpm demo [--reset]', { reset: { type: 'boolean', default: false } })
  const config = readConfig({
    LOG_LEVEL: 'warn',
    ...process.env,
    DATA_DIR: process.env['DATA_DIR'] || join(root, '.data/demo'),
    NODE_ENV: 'demo',
    DATABASE_URL: undefined,
  })
  // Before anything is removed for a start that could not be.
  await assertFree(config.host, config.port)
  clearDemo(config.dataDir, reset)
  const running = await unlessAborted(async (signal) => {
    // By another process, so a first start makes its database and seeds meanwhile.
    const built = buildWeb(signal)
    built.catch(() => {})
    return serve(config, async (db, clock) => {
      await seedOnce(config.dataDir, db, clock())
      await built
    })
  })
  closeOnSignals(running.close, config)
  console.log(welcome(running.address, config.dataDir))
})

/** Work with a signal that ends what it began, once the work has failed. */
async function unlessAborted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController()
  try {
    return await work(abort.signal)
  } catch (error) {
    abort.abort()
    throw error
  }
}

function welcome(address: string, dataDir: string): string {
  const url = address.replace('127.0.0.1', 'localhost')
  const folder = relative(process.cwd(), dataDir)
  const signIns = demoSignIns.map(
    (who) => `  ${emailOf(who).padEnd(36)} ${who.name}, ${roleWords[who.role].toLowerCase()}`,
  )
  return [
    '',
    `Sixfold’s demo is ready: ${url}`,
    '',
    `Sign in with the password ${demoPassword} as`,
    ...signIns,
    '',
    `Ctrl C stops it, and what you change stays in ${folder.startsWith('..') ? dataDir : folder}. To start over: pnpm demo --reset`,
  ].join('\n')
}
