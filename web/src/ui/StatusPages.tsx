import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { toProblem } from '../lib/problem.ts'
import classes from './Notices.module.css'
import { Page } from './Page.tsx'

/** Nothing here, or nothing that this person may see: the answer is the same for both. */
export function NotFoundPage({ action }: { action?: ReactNode }) {
  return (
    <Page
      title="We can’t find that page"
      width="narrow"
      lead="The address may be mistyped, or it leads to something that you don’t have access to."
    >
      {action}
    </Page>
  )
}

/** Visible, but not theirs to do. */
export function ForbiddenPage({ action }: { action?: ReactNode }) {
  return (
    <Page
      title="That isn’t yours to do"
      width="narrow"
      lead="Your role in this trust doesn’t include it. A trust leader can change that."
    >
      {action}
    </Page>
  )
}

/** Something failed: what it was, "Try again", and the request's id to pass on. */
export function ErrorPage({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { title, detail, requestId, errors = [], blockers = [] } = toProblem(error)
  const reasons = [...errors, ...blockers].map(({ message }) => message)
  return (
    <Page title={title} width="narrow" lead={detail}>
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {onRetry && (
        <div>
          <Button onClick={onRetry}>Try again</Button>
        </div>
      )}
      {requestId && <p className={classes.request}>Request {requestId}</p>}
    </Page>
  )
}
