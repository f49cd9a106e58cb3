import { openLink } from '@sixfold/shared/contracts/auth.ts'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { Link, type ErrorComponentProps } from '@tanstack/react-router'
import { call } from '../../lib/api-client.ts'
import { toProblem } from '../../lib/problem.ts'
import { ErrorPage } from '../../ui/StatusPages.tsx'
import { AcceptLink } from './AcceptLink.tsx'
import { EntryPage } from './EntryPage.tsx'

/** What a link is for. The token goes in the body, so that no server log keeps it. */
export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['link', token],
    queryFn: () => call(openLink, { body: { token } }),
    retry: false,
  })

/** Where an invitation or a new-password link leads. */
export function LinkPage({ token }: { token: string }) {
  const { data: link } = useSuspenseQuery(linkQuery(token))
  const title = link.kind === 'invitation' ? `Welcome to ${link.trustName}` : 'Choose a new password'
  return (
    <EntryPage title={title} lead={`${link.name}, ${link.email}`}>
      <AcceptLink token={token} link={link} />
    </EntryPage>
  )
}

/** A link that no longer works says so, and what to do. */
export function LinkErrorPage({ error, reset }: ErrorComponentProps) {
  const spent = [404, 400, 422].includes(toProblem(error).status)
  if (!spent) return <ErrorPage error={error} onRetry={reset} />
  return (
    <EntryPage
      title="This link no longer works"
      lead="A link works once and for a limited time. A trust leader can give you a new one."
    >
      <p>
        <Link to="/sign-in">Go to sign in</Link>
      </p>
    </EntryPage>
  )
}
