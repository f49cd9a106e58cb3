import { createFileRoute } from '@tanstack/react-router'
import { LinkErrorPage, LinkPage, linkQuery } from '../features/shell/LinkPage.tsx'

export const Route = createFileRoute('/invitation/$token')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(linkQuery(params.token)),
  component: InvitationPage,
  errorComponent: LinkErrorPage,
})

function InvitationPage() {
  return <LinkPage token={Route.useParams().token} />
}
