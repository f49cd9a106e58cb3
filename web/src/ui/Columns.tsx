import type { ReactNode } from 'react'
import classes from './Columns.module.css'

/** Main matter on the left, what stands beside it on the right; one under the other when narrow. */
export function Columns({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <div className={classes.columns}>
        <div className={classes.stack}>{children}</div>
        <div className={classes.stack}>{aside}</div>
      </div>
    </div>
  )
}

/** Cards of equal width side by side, as many as fit at `min` (a CSS length, default 16rem). */
export function Tiles({ min = '16rem', children }: { min?: string; children: ReactNode }) {
  return (
    <div
      className={classes.tiles}
      style={{ gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${min}), 1fr))` }}
    >
      {children}
    </div>
  )
}
