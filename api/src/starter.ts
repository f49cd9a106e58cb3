import { spawnSync } from 'node:child_process'

const interval = 500

/**
 * Calls back once whoever started this process is gone. Between `pnpm` and a script stand one or two shells that SIGTERM
 * ends without passing it on; what they leave behind would keep port and data folder to itself.
 */
export function whenStarterIsGone(callBack: () => void): void {
  const starters = [process.ppid, ...parentOf(process.ppid)]
  const watch = setInterval(() => {
    if (process.ppid === starters[0] && starters.every(isAlive)) return
    clearInterval(watch)
    callBack()
  }, interval)
  watch.unref()
}

/** Empty where there is no such command (Windows) or the process has no parent of ours. */
function parentOf(processId: number): number[] {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=', '-p', String(processId)], { encoding: 'utf8' })
  const parent = Number(stdout)
  return parent > 1 ? [parent] : []
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
