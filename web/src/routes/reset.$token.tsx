import { createFileRoute } from '@tanstack/react-router'
import { LinkErrorPage, LinkPage, linkQuery } from '../features/shell/LinkPage.tsx'

export const Route = createFileRoute('/reset/$token')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(linkQuery(params.token)),
  component: ResetPage,
  errorComponent: LinkErrorPage,
})

function ResetPage() {
  return <LinkPage token={Route.useParams().token} />
}
