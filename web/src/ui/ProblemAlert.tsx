import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { toProblem } from '../lib/problem.ts'
import classes from './Notices.module.css'

interface ProblemAlertProps {
  /** Whatever was thrown or answered; null shows nothing. */
  error: unknown
  /** Take focus when it appears, as after a failed submit. */
  takeFocus?: boolean
}

/** Why something did not work: title, detail, every fault in the input, every rule in the way, the request's id. */
export function ProblemAlert({ error, takeFocus = false }: ProblemAlertProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takeFocus && error) box.current?.focus()
  }, [error, takeFocus])
  if (error === null || error === undefined) return null
  const problem = toProblem(error)
  const lines = [
    ...(problem.errors ?? []).map(({ path, message }) => ({ key: `${path} ${message}`, message })),
    ...(problem.blockers ?? []).map(({ code, message }) => ({ key: code + message, message })),
  ]
  return (
    <div ref={box} role="alert" tabIndex={-1} className={classes.problem}>
      <p className={classes.problemTitle}>
        <IconAlertTriangle size="1.25em" aria-hidden="true" />
        {problem.title}
      </p>
      {problem.detail && <p>{problem.detail}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line.key}>{line.message}</li>
          ))}
        </ul>
      )}
      {problem.requestId && <p className={classes.request}>Request {problem.requestId}</p>}
    </div>
  )
}
