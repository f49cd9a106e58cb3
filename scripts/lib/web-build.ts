import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Refusal } from '../../api/src/refusal.ts'

export const root = join(import.meta.dirname, '../..')
/** Vite's command, run by this Node itself, so that it works on every system. */
export const vite = join(root, 'web/node_modules/vite/bin/vite.js')

const page = join(root, 'web/dist/index.html')
const sources = [
  'web/src',
  'web/public',
  'web/build',
  'web/index.html',
  'web/vite.config.ts',
  'packages/shared/src',
]

/** Whether web/dist is there, and as new as what it is built from (by time of change; tests and generated files apart). */
export function webState(): 'built' | 'outdated' | 'missing' {
  if (!existsSync(page)) return 'missing'
  const built = statSync(page).mtimeMs
  const newest = Math.max(...sources.map((source) => newestIn(join(root, source))))
  return newest > built ? 'outdated' : 'built'
}

/** Builds the web unless it is built already; what Vite says shows only when it fails. @throws Refusal, or when aborted */
export async function buildWeb(signal: AbortSignal): Promise<void> {
  if (webState() === 'built') return
  console.log('Building the web app …')
  const build = spawn(process.execPath, [vite, 'build', 'web'], {
    cwd: root,
    // Vite takes any other NODE_ENV, such as the demo's own, for development.
    env: { ...process.env, NODE_ENV: 'production' },
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    build.once('error', reject)
    build.once('close', resolve)
  })
  const [said, complained, code] = await Promise.all([text(build.stdout), text(build.stderr), ended])
  if (code !== 0) throw new Refusal(`The web app could not be built:\n${said}${complained}`)
}

function newestIn(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found || /\.(test\.tsx?|gen\.ts)$/.test(path)) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
