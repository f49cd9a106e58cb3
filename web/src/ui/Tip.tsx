import { useId, useRef, type ReactNode } from 'react'
import classes from './Tip.module.css'

/**
 * Words that appear on hover and on focus, above everything else (a table's scroll box doesn't cut them off).
 * They only repeat what a label already says, or add to it: never the only place where something is told.
 * Stays while the pointer is on it, goes with Escape (WCAG 1.4.13).
 */
export function Tip({ text, children }: { text: string; children: ReactNode }) {
  const anchor = useRef<HTMLSpanElement>(null)
  const tip = useRef<HTMLSpanElement>(null)
  const id = useId()
  const show = () => {
    if (!anchor.current || !tip.current) return
    const box = anchor.current.getBoundingClientRect()
    tip.current.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - 260))}px`
    tip.current.style.top = `${box.bottom}px`
    tip.current.showPopover()
  }
  const hide = () => tip.current?.hidePopover()
  return (
    <span
      ref={anchor}
      role="presentation"
      className={classes.anchor}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={(event) => event.key === 'Escape' && hide()}
    >
      {children}
      <span ref={tip} id={id} popover="manual" className={classes.tip} aria-hidden="true">
        <span className={classes.box}>{text}</span>
      </span>
    </span>
  )
}
