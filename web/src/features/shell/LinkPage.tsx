import { openLink } from '@sixfold/shared/contracts/passwords.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../lib/api-client.ts'
import { toProblem } from '../../lib/problem.ts'
import { PageSkeleton } from '../../ui/PageSkeleton.tsx'
import { AcceptLink } from './AcceptLink.tsx'
import { EntryFrame, EntryPage } from './EntryPage.tsx'
import { OutsideErrorPage } from './OutsidePages.tsx'

/** Where an invitation or a new-password link leads. A link that is spent says so, and what to do. */
export function LinkPage({ token }: { token: string }) {
  const {
    data: link,
    error,
    refetch,
  } = useQuery({
    queryKey: ['link', token],
    // The token goes in the body, so that no server log keeps it.
    queryFn: () => call(openLink, { body: { token } }),
    retry: false,
  })
  if (link) {
    return (
      <EntryPage
        title={link.kind === 'invitation' ? `Welcome to ${link.trustName}` : 'Choose a new password'}
        lead={`${link.name}, ${link.email}`}
      >
        <AcceptLink token={token} link={link} />
      </EntryPage>
    )
  }
  if (!error) {
    return (
      <EntryFrame>
        <PageSkeleton shape="form" />
      </EntryFrame>
    )
  }
  if (![400, 404, 422].includes(toProblem(error).status)) {
    return <OutsideErrorPage error={error} reset={() => void refetch()} />
  }
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
