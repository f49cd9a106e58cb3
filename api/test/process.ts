import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** What a server says once it serves, and its address. */
export const listening = /listening at (http:\S+?)"/

/** What a start that fails must look like: one sentence, nothing else, exit code 1. */
export const refusal = (sentence: RegExp) => ({
  code: 1,
  stdout: '',
  stderr: expect.stringMatching(new RegExp(`^${sentence.source}\n$`)) as string,
})

/** A folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sixfold-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type Started = {
  /** The first match in its output so far or to come. Rejects when the process ends without one. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  /** How it ended, with all that it wrote. `code` is null when a signal ended it. */
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>
  kill(signal: NodeJS.Signals): void
}

/** Runs a script of the checkout on this Node, with only the environment given; killed when the test ends. */
export function start(
  script: string,
  env: Record<string, string>,
  { args = [], stdin = '' }: { args?: string[]; stdin?: string } = {},
): Started {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...env },
  })
  child.stdin.end(stdin)
  const written = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text))
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve)
  }).then((code) => ({ code, ...written }))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { says: (pattern) => said(child, written, pattern), ended, kill: (signal) => child.kill(signal) }
}

function said(child: ChildProcess, written: { stdout: string; stderr: string }, pattern: RegExp) {
  return new Promise<RegExpExecArray>((resolve, reject) => {
    const look = () => {
      const match = pattern.exec(written.stdout + written.stderr)
      if (match) resolve(match)
    }
    child.stdout?.on('data', look)
    child.stderr?.on('data', look)
    child.once('close', () => {
      look()
      reject(new Error(`ended without saying ${String(pattern)}:\n${written.stdout}${written.stderr}`))
    })
    look()
  })
}
