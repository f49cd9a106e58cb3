import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { closeOnSignals } from '../api/src/close-on-signals.ts'
import { readConfig } from '../api/src/config.ts'
import { assertFree } from '../api/src/server.ts'
import { orSayWhy } from '../api/src/refusal.ts'
import { root, vite } from './lib/web-build.ts'
import { demoPassword } from './seed/people.ts'

/**
 * API (API_PORT, by default 3001) and web (PORT, by default 3000) for development, each begun again or replaced as its files
 * change; on the embedded database in .data/dev, seeded like the demo. Both stop together.
 */
await orSayWhy(async () => {
  const apiPort = process.env['API_PORT'] ?? '3001'
  const env = {
    LOG_LEVEL: 'warn',
    ...process.env,
    DATA_DIR: process.env['DATA_DIR'] || join(root, '.data/dev'),
    NODE_ENV: 'development',
    DATABASE_URL: '',
    PORT: apiPort,
    API_PORT: apiPort,
  }
  const { host, port, byScript } = readConfig(env)
  const { port: webPort } = readConfig({ PORT: process.env['PORT'] })
  await assertFree(host, port)
  await assertFree(host, webPort)
  const run = (...args: string[]) => spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
  const children = [
    run('--watch', '--watch-preserve-output', join(root, 'scripts/dev-api.ts')),
    run(vite, 'web', '--port', String(webPort), '--strictPort', '--host', host),
  ]
  console.log(`Sign in as leader@lanternfield.example with ${demoPassword}; other roles as in the demo.`)
  const stop = async () => {
    for (const child of children) child.kill('SIGTERM')
    await Promise.all(children.map(ended))
  }
  closeOnSignals(stop, { byScript })
  await Promise.race(children.map(ended))
  await stop()
})

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('close', () => resolve())
  })
}
