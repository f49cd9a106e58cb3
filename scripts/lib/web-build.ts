import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
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

/** Builds the web unless it is built already; what Vite says shows only when it fails. @throws Refusal */
export function builtWebIsThere(): void {
  if (webState() === 'built') return
  console.log('Building the web app …')
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', 'web'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Refusal(`The web app could not be built:\n${stdout}${stderr}`)
}

function newestIn(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found || /\.(test\.tsx?|gen\.ts)$/.test(path)) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
