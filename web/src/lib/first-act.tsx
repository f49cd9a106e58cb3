import { type ComponentType, createElement, lazy, Suspense, useEffect, useSyncExternalStore } from 'react'

const acts = ['pointerdown', 'keydown', 'click'] as const

let acted = false
const listeners = new Set<() => void>()

function note(): void {
  acted = true
  for (const tell of listeners) tell()
}

function listen(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Whether somebody has clicked, tapped or pressed a key since the app began. */
function useHasActed(): boolean {
  useEffect(() => {
    for (const act of acts) window.addEventListener(act, note, { capture: true, once: true })
    return () => acts.forEach((act) => window.removeEventListener(act, note, { capture: true }))
  }, [])
  return useSyncExternalStore(listen, () => acted)
}

/** Ends with the next click, tap or key. */
function nextAct(): Promise<void> {
  const over = new AbortController()
  return new Promise((resolve) => {
    const done = () => {
      over.abort()
      resolve()
    }
    for (const act of acts) window.addEventListener(act, done, { capture: true, signal: over.signal })
  })
}

/** What cannot be had, for want of a connection, is asked for again at the next act, until it is there. */
async function persistently<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load()
  } catch {
    await nextAct()
    return persistently(load)
  }
}

/**
 * A component that only an answer to a click, tap or key can show, such as a dialog: its code is asked for at the first of these, so
 * that the first page needs no more than it shows. It shows nothing until it is there.
 */
export function afterFirstAct<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Loaded = lazy(async () => ({ default: await persistently(load) }))
  return function AfterFirstAct(props: Props) {
    return useHasActed() ? <Suspense>{createElement(Loaded, props)}</Suspense> : null
  }
}
