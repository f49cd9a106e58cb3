import { useEffect, useSyncExternalStore } from 'react'

let acted = false
const listeners = new Set<() => void>()
const acts = ['pointerdown', 'keydown', 'click'] as const

function note(): void {
  acted = true
  for (const tell of listeners) tell()
}

function listen(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/**
 * Whether somebody has clicked, tapped or pressed a key since the app began. What only an answer to that can show comes then:
 * the first page needs no more code than it shows, and the code is there before anything has been saved or opened.
 */
export function useHasActed(): boolean {
  useEffect(() => {
    for (const act of acts) window.addEventListener(act, note, { capture: true, once: true })
    return () => acts.forEach((act) => window.removeEventListener(act, note, { capture: true }))
  }, [])
  return useSyncExternalStore(listen, () => acted)
}
