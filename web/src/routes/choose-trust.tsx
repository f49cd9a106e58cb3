import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, redirect } from '@tanstack/react-router'
import { ChooseTrust } from '../features/shell/ChooseTrust.tsx'
import { EntryPage } from '../features/shell/EntryPage.tsx'
import { nextSearch } from '../features/shell/next-search.ts'
import { sessionQuery } from '../features/shell/session.ts'

export const Route = createFileRoute('/choose-trust')({
  validateSearch: nextSearch,
  beforeLoad: async ({ context, search }) => {
    if (!(await context.queryClient.ensureQueryData(sessionQuery))) throw redirect({ to: '/sign-in', search })
  },
  component: ChooseTrustPage,
})

function ChooseTrustPage() {
  const { next } = Route.useSearch()
  const { data: session } = useSuspenseQuery(sessionQuery)
  return (
    <EntryPage title="Which trust are you working in?" lead="Everything you see after this is in that trust.">
      {session && <ChooseTrust session={session} next={next} />}
    </EntryPage>
  )
}
