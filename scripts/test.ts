import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findOrInstallChromium } from './chromium.ts'
import { addTallies, readTally, tallyEnvironment, type Tally } from './tally/tally.ts'

/** Parts in the order they run. Named as arguments, only those run: `pnpm test api postgres`. */
const parts = ['shared', 'api', 'web', 'postgres', 'journeys'] as const
type Part = (typeof parts)[number]

const root = join(import.meta.dirname, '..')
/** Tests start many processes, each of which would read the same files anew. */
process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules/.cache/compiled')
const nothing: Tally = { passed: 0, failed: 0, skipped: [] }
const oneFailed: Tally = { passed: 0, failed: 1, skipped: [] }

function bin(name: string, args: string[], env: Record<string, string | undefined>): boolean {
  const command = join(root, name === 'vite' ? 'web' : '.', 'node_modules/.bin', name)
  return (
    spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
  )
}

/** Runs a test runner whose reporter counts; one that fails without a failed test still counts as one. */
function counted(name: string, args: string[], env: Record<string, string | undefined>): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'sixfold-tests-'))
  try {
    const file = join(folder, 'tally')
    writeFileSync(file, '')
    const ok = bin(name, args, { ...env, ...tallyEnvironment(file) })
    const tally = readTally(file) ?? nothing
    return ok || tally.failed > 0 ? tally : addTallies([tally, oneFailed])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function vitest(projects: Part[], databaseUrl: string | undefined): Tally {
  if (projects.length === 0) return nothing
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter', 'default', '--reporter', './scripts/tally/vitest-reporter.ts']
  return counted('vitest', ['run', ...chosen, ...reporters], { TEST_DATABASE_URL: databaseUrl })
}

function onPostgres(): Tally {
  const url = process.env['TEST_DATABASE_URL']
  return url ? vitest(['api'], url) : nothing
}

function journeys(chromiumPath: string | undefined): Tally {
  if (!chromiumPath || !bin('vite', ['build', 'web'], {})) return oneFailed
  return counted('playwright', ['test'], { CHROMIUM_PATH: chromiumPath, TEST_DATABASE_URL: undefined })
}

/** One line on the browser; undefined, said as an error, when there is none to be had. */
function announceChromium(): string | undefined {
  try {
    const { path, said } = findOrInstallChromium()
    console.log(said)
    return path
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return undefined
  }
}

function announcePostgres(): void {
  const url = process.env['TEST_DATABASE_URL']
  if (url) console.log(`PostgreSQL: the API tests run again on ${new URL(url).host}`)
  else
    console.log(
      'PostgreSQL: left out, because TEST_DATABASE_URL is not set; the API tests run on the embedded database',
    )
}

function report(tally: Tally): void {
  for (const { name, reason } of tally.skipped) console.log(`left out: ${name}: ${reason}`)
  if (tally.skipped.length > 0) console.log(`${tally.skipped.length} left out`)
  console.log(`${tally.passed} passed, ${tally.failed} failed`)
}

function main(named: string[]): void {
  const unknown = named.filter((name) => !parts.some((part) => part === name))
  if (unknown.length > 0) {
    console.error(`No such part of the tests: ${unknown.join(', ')}. There are ${parts.join(', ')}.`)
    process.exitCode = 1
    return
  }
  const chosen = parts.filter((part) => named.length === 0 || named.includes(part))
  const chromiumPath = chosen.includes('journeys') ? announceChromium() : undefined
  if (chosen.includes('postgres')) announcePostgres()
  const total = addTallies([
    vitest(
      chosen.filter((part) => part !== 'postgres' && part !== 'journeys'),
      undefined,
    ),
    chosen.includes('postgres') ? onPostgres() : nothing,
    chosen.includes('journeys') ? journeys(chromiumPath) : nothing,
  ])
  report(total)
  if (total.failed > 0) process.exitCode = 1
}

main(process.argv.slice(2))
