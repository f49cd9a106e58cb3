/**
 * Whether the server can be reached, as far as this page knows: the browser's own word, and the outcome of the
 * last request. A browser calls itself online behind a dead router, hence both.
 */
const listeners = new Set<() => void>()
let lastRequestFailed = false

function tell(): void {
  for (const listener of listeners) listener()
}

function onOnline(): void {
  lastRequestFailed = false
  tell()
}

export const connection = {
  isOnline: (): boolean => navigator.onLine && !lastRequestFailed,
  /** Called with the outcome of every request: did any answer arrive? */
  report(answered: boolean): void {
    if (lastRequestFailed === !answered) return
    lastRequestFailed = !answered
    tell()
  },
  subscribe(listener: () => void): () => void {
    if (listeners.size === 0) {
      window.addEventListener('online', onOnline)
      window.addEventListener('offline', tell)
    }
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) {
        window.removeEventListener('online', onOnline)
        window.removeEventListener('offline', tell)
      }
    }
  },
}
