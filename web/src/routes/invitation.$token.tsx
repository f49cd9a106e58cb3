import { createFileRoute } from '@tanstack/react-router'
import { LinkPage, linkQuery } from '../features/shell/LinkPage.tsx'

export const Route = createFileRoute('/invitation/$token')({
  loader: ({ context, params }) => context.queryClient.prefetchQuery(linkQuery(params.token)),
  component: InvitationPage,
})

function InvitationPage() {
  return <LinkPage token={Route.useParams().token} />
}
