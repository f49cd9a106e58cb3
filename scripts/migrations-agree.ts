import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import config from '../drizzle.config.ts'

/**
 * Fails when the tables in api/src/db/tables and the migrations disagree: when `pnpm migrations` would
 * write another file. Works on a copy, so nothing in the checkout changes.
 */
const root = join(import.meta.dirname, '..')
const copy = mkdtempSync(join(tmpdir(), 'sixfold-migrations-'))

function generate(): boolean {
  // drizzle-kit puts './' before any folder, so an absolute one would lead nowhere.
  const args = [
    'generate',
    '--dialect',
    'postgresql',
    '--schema',
    String(config.schema),
    '--out',
    relative(root, copy),
  ]
  const command = join(root, 'node_modules/.bin/drizzle-kit')
  // Without a terminal it gives up where it would ask whether a column was renamed, which is a disagreement too.
  return (
    spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], timeout: 120_000 })
      .status === 0
  )
}

try {
  cpSync(join(root, 'migrations'), copy, { recursive: true })
  const before = readdirSync(copy)
  const agree = generate() && isDeepStrictEqual(readdirSync(copy), before)
  if (!agree) {
    console.error('The tables and the migrations disagree: run `pnpm migrations` and commit what it writes.')
    process.exitCode = 1
  }
} finally {
  rmSync(copy, { recursive: true })
}
