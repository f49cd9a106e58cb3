import { createFileRoute } from '@tanstack/react-router'
import { LinkPage, linkQuery } from '../features/shell/LinkPage.tsx'

export const Route = createFileRoute('/reset/$token')({
  loader: ({ context, params }) => context.queryClient.prefetchQuery(linkQuery(params.token)),
  component: ResetPage,
})

function ResetPage() {
  return <LinkPage token={Route.useParams().token} />
}
