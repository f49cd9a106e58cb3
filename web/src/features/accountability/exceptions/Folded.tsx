import type { Exception } from '@sixfold/shared/contracts/exceptions.ts'
import { ExceptionRows } from './ExceptionRows.tsx'
import classes from './Exceptions.module.css'

interface FoldedProps {
  items: readonly Exception[]
  ofSchool?: boolean
}

/** Those that are open, and below them, folded, those that somebody has acknowledged. */
export function OpenAndFolded({ items, ofSchool = false }: FoldedProps) {
  const open = items.filter(({ state }) => state === 'open')
  const seen = items.filter(({ state }) => state === 'acknowledged')
  return (
    <>
      {open.length > 0 && <ExceptionRows items={open} ofSchool={ofSchool} />}
      {seen.length > 0 && (
        <details className={classes.fold}>
          <summary>{seen.length} more acknowledged</summary>
          <ExceptionRows items={seen} ofSchool={ofSchool} />
        </details>
      )}
    </>
  )
}
