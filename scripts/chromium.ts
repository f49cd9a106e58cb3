import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'

/** A browser that runs on this machine, and one line that says where it came from. */
export type FoundChromium = { path: string; said: string }

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The browser's own words for its version, or undefined when it doesn't start (a wrapper without its browser, a missing library). */
function versionOf(path: string): string | undefined {
  if (!existsSync(path)) return undefined
  const { status, stdout } = spawnSync(path, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    timeout: 20_000,
  })
  return status === 0 ? stdout.trim() : undefined
}

function onThePath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return folders.flatMap((folder) => names.map((name) => join(folder, name)))
}

/** The first Chromium on this machine that starts, in a fixed order: named by CHROMIUM_PATH, the system's, Playwright's. */
function find(): FoundChromium | undefined {
  for (const path of [...onThePath(), ...applications, chromium.executablePath()]) {
    const version = versionOf(path)
    if (version) return { path, said: `Chromium: ${path} (${version})` }
  }
  return undefined
}

function run(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: 'ignore', timeout: 600_000, env }).status === 0
}

function playwright(...args: string[]): boolean {
  const cli = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js')
  return run(process.execPath, [cli, ...args])
}

const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Ways to get one, in order. The last gives Playwright's the system libraries without which it may not have started. */
const installers = [
  { words: "Playwright's", possible: true, install: () => playwright('install', '--no-shell', 'chromium') },
  {
    words: "Debian's package",
    possible: isDebianRoot,
    install: () => run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium']),
  },
  {
    words: "Playwright's with system libraries",
    possible: isDebianRoot,
    install: () => playwright('install', '--with-deps', '--no-shell', 'chromium'),
  },
]

/**
 * Finds a Chromium, else installs one: Playwright's, or Debian's package when that fails and we are root.
 * Installing needs the network and takes minutes. Under CHROMIUM_PATH nothing else is tried.
 * @throws Error with one sentence when there is none to be had
 */
export function findOrInstallChromium(): FoundChromium {
  const named = process.env['CHROMIUM_PATH']
  if (named) {
    const version = versionOf(named)
    if (!version) throw new Error(`CHROMIUM_PATH is ${named}, and no Chromium starts there.`)
    return { path: named, said: `Chromium: ${named} (${version}, named by CHROMIUM_PATH)` }
  }
  const present = find()
  if (present) return present
  for (const { words, install } of installers.filter(({ possible }) => possible)) {
    console.error(`No Chromium found: installing ${words}.`)
    const installed = install() ? find() : undefined
    if (installed) return { ...installed, said: `${installed.said}, just installed: ${words}` }
  }
  throw new Error(
    'No Chromium was found and none could be installed: install one, or name it in CHROMIUM_PATH.',
  )
}

/** Run by itself, prints the path of the browser, and on the error stream where it came from. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { path, said } = findOrInstallChromium()
    console.error(said)
    console.log(path)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
