import type { Exception } from '@sixfold/shared/contracts/exceptions.ts'
import type { ReactNode } from 'react'
import { ExceptionRows } from './ExceptionRows.tsx'
import classes from './Exceptions.module.css'

interface FoldedProps {
  items: readonly Exception[]
  ofSchool?: boolean
  /** So many of the open ones are shown, and `more` after them. */
  most?: number
  more?: ReactNode
}

/** Those that are open, and below them, folded, those that somebody has acknowledged. */
export function OpenAndFolded({ items, ofSchool = false, most = Infinity, more }: FoldedProps) {
  const open = items.filter(({ state }) => state === 'open')
  const seen = items.filter(({ state }) => state === 'acknowledged')
  return (
    <>
      {open.length > 0 && <ExceptionRows items={open.slice(0, most)} ofSchool={ofSchool} />}
      {more}
      {seen.length > 0 && (
        <details className={classes.fold}>
          <summary>{seen.length} more acknowledged</summary>
          <ExceptionRows items={seen} ofSchool={ofSchool} />
        </details>
      )}
    </>
  )
}
