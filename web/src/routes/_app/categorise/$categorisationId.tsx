import { createFileRoute } from '@tanstack/react-router'
import { CategorisationPage } from '../../../features/categorisation/CategorisationPage.tsx'
import { categorisationQuery } from '../../../features/categorisation/queries.ts'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/categorise/$categorisationId')({
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(categorisationQuery(params.categorisationId)),
  component: OneCategorisation,
  pendingComponent: () => <PageSkeleton shape="columns" />,
})

function OneCategorisation() {
  return <CategorisationPage categorisationId={Route.useParams().categorisationId} />
}
