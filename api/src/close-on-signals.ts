import { whenStarterIsGone } from './starter.ts'

/** How long requests that are under way may take to finish, in milliseconds. */
const grace = 10_000

/**
 * Closes on SIGTERM, SIGINT (Ctrl C), SIGHUP (a terminal that went away) and, if `byScript`, when the package script that
 * started this process is gone; then ends the process with exit code 0. What isn't closed within ten seconds, or when asked
 * a second time, is cut off with exit code 1: nothing acknowledged is lost.
 */
export function closeOnSignals(close: () => Promise<void>, { byScript = false } = {}): void {
  let closing = false
  const end = (code: number, why = '') => {
    if (why) process.stderr.write(`${why}\n`)
    process.exit(code)
  }
  const onSignal = () => {
    if (closing) return end(1, 'Ended without waiting for requests that were under way.')
    closing = true
    setTimeout(() => end(1, `Requests were still under way after ${grace / 1000} seconds.`), grace).unref()
    return close().then(
      () => end(0),
      (error: unknown) => end(1, `Closing failed: ${String(error)}`),
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void onSignal())
  if (byScript) whenStarterIsGone(() => void onSignal())
}
