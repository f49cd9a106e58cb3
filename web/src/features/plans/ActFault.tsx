import { useEffect, useRef } from 'react'
import { toProblem } from '../../lib/problem.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Plan.module.css'

/** Why an act on a plan didn't go through; when the plan has changed meanwhile, what to do about that. */
export function ActFault({ error }: { error: unknown }) {
  const stale = error !== null && toProblem(error).status === 412
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (stale) box.current?.focus()
  }, [stale, error])
  if (!stale) return <ProblemAlert error={error} takeFocus />
  return (
    <div ref={box} role="alert" tabIndex={-1}>
      <Notice tone="amber">
        <p className={classes.strong}>The plan has changed since you opened it: look again.</p>
        <p>This page shows it as it stands now. Nothing was done.</p>
      </Notice>
    </div>
  )
}
