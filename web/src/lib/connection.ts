import { onlineManager } from '@tanstack/react-query'

/** How long a lost server is left alone before it is asked again, in milliseconds. */
const askAgainAfter = 3000
let asking: ReturnType<typeof setTimeout> | undefined

/**
 * Called with the outcome of every request: did any answer arrive? Queries and mutations wait while none does. What
 * counts is the last request: a browser calls itself online behind a dead router, and offline on a machine that serves
 * itself; its own word only moves this on (`online` and `offline`, which the manager listens to).
 */
export function reportAnswer(answered: boolean): void {
  onlineManager.setOnline(answered)
}

/** While the server can't be reached, asks every few seconds whether it is back. Call once; answers how to stop. */
export function watchForReturn(): () => void {
  const onChange = (online: boolean) => {
    clearTimeout(asking)
    if (!online) asking = setTimeout(() => void ask(), askAgainAfter)
  }
  const stop = onlineManager.subscribe(onChange)
  onChange(onlineManager.isOnline())
  return () => {
    stop()
    clearTimeout(asking)
  }
}

async function ask(): Promise<void> {
  const answered = await fetch('/health/live', { cache: 'no-store' }).then(
    () => true,
    () => false,
  )
  if (onlineManager.isOnline()) return
  if (answered) reportAnswer(true)
  else asking = setTimeout(() => void ask(), askAgainAfter)
}
