import { createContext, useContext, useEffect, useRef, type ReactNode, type RefObject } from 'react'
import classes from './Stage.module.css'

/** The stage shown last; null until the first one, which leaves the focus with the page's heading. */
const LastStage = createContext<RefObject<string | null> | null>(null)

/** Around everything that shows one stage after the other. */
export function Stages({ children }: { children: ReactNode }) {
  const last = useRef<string | null>(null)
  return <LastStage value={last}>{children}</LastStage>
}

/**
 * One stage of a way through. When it takes the place of another it takes the focus too: what had it is gone, and a
 * screen reader reads out where it is now. A part of it that already took the focus keeps it.
 */
export function Stage({ name, children }: { name: string; children: ReactNode }) {
  const lastRef = useContext(LastStage)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!lastRef || lastRef.current === name) return
    const first = lastRef.current === null
    lastRef.current = name
    if (!first && !place.current?.contains(document.activeElement)) place.current?.focus()
  }, [lastRef, name])
  return (
    <section ref={place} tabIndex={-1} aria-label={name} className={classes.stage}>
      {children}
    </section>
  )
}
