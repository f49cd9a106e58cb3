import { ConfigFaults } from './config.ts'
import { FolderInUse } from './db/lock.ts'
import { NewerDatabase } from './db/migrate.ts'
import { ProblemError } from './http/problem.ts'

/** Something that whoever starts Sixfold can mend; the message is one sentence that says what and how. */
export class Refusal extends Error {
  override name = 'Refusal'
}

/** What to say of something that failed; null when it is no fault of machine, configuration or input, and needs its stack. */
export function sentenceOf(error: unknown): string | null {
  if (error instanceof ConfigFaults)
    return `The configuration can’t be used:\n${error.message.replaceAll(/^/gm, '  ')}`
  const known = [Refusal, FolderInUse, NewerDatabase, ProblemError]
  return known.some((kind) => error instanceof kind) ? (error as Error).message : null
}

/**
 * Runs a command line's work. What whoever runs it can mend goes to stderr as its sentence alone, anything else with its
 * stack; either way the process ends with exit code 1.
 */
export async function orSayWhy(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const stack = error instanceof Error ? error.stack : String(error)
    process.exitCode = 1
    process.stderr.write(`${sentenceOf(error) ?? stack}\n`)
  }
}
