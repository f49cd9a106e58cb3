import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import config from '../drizzle.config.ts'

/**
 * Fails when the tables in api/src/db/tables and the migrations disagree: when `pnpm migrations` would
 * write another file. Works on a copy, so nothing in the checkout changes.
 */
const root = join(import.meta.dirname, '..')
const copy = mkdtempSync(join(tmpdir(), 'sixfold-migrations-'))

/** What drizzle-kit says; its exit code is 0 even when it fails, so its words decide. */
function generate(): string {
  // drizzle-kit puts './' before any folder, so an absolute one would lead nowhere.
  const out = relative(root, copy)
  const args = ['generate', '--dialect', 'postgresql', '--schema', String(config.schema), '--out', out]
  const command = join(root, 'node_modules/.bin/drizzle-kit')
  // Without a terminal it gives up where it would ask whether a column was renamed.
  const { stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8', timeout: 120_000 })
  return stdout + stderr
}

try {
  cpSync(join(root, 'migrations'), copy, { recursive: true })
  const said = generate()
  if (!said.includes('No schema changes')) {
    console.error(
      `${said}\nThe tables and the migrations disagree: run \`pnpm migrations\` and commit what it writes.`,
    )
    process.exitCode = 1
  }
} finally {
  rmSync(copy, { recursive: true })
}
