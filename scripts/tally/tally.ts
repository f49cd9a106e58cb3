import { appendFileSync, readFileSync } from 'node:fs'

/** What one test runner counted. `passed` and `failed` are numbers of tests; a file that doesn't load counts as one failed. */
export type Tally = { passed: number; failed: number; skipped: Skipped[] }

/** A test left out here, and why: the words given to `skip`. */
export type Skipped = { name: string; reason: string }

const variable = 'SIXFOLD_TALLY'

/** For a reporter: adds its count to the file that the caller named in the environment; without one, nothing. */
export function writeTally(tally: Tally): void {
  const file = process.env[variable]
  if (file) appendFileSync(file, `${JSON.stringify(tally)}\n`)
}

/** The environment in which the reporters of a runner write to `file`. */
export function tallyEnvironment(file: string): Record<string, string> {
  return { [variable]: file }
}

/** The sum of what was written to `file`; undefined when a runner died before it could write. */
export function readTally(file: string): Tally | undefined {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  if (lines.length === 0) return undefined
  return addTallies(lines.map((line): Tally => JSON.parse(line)))
}

export function addTallies(tallies: Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  }
}
