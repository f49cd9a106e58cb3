import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What signs access tokens on the embedded database when the configuration names nothing: made once, kept in the data
 * folder for this user alone (mode 0600). Needs the folder's lock, so that two processes don't make two.
 */
export function keptSessionSecret(dataDir: string): string {
  const file = join(dataDir, 'session-secret')
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  // Shorter only when a crash cut its writing off; a new one costs everybody a sign-in, nothing more.
  if (kept.length >= 32) return kept
  const fresh = randomBytes(48).toString('base64')
  writeFileSync(file, fresh, { mode: 0o600 })
  return fresh
}
