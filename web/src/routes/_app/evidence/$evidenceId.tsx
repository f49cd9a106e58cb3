import { createFileRoute } from '@tanstack/react-router'
import { EvidencePage } from '../../../features/evidence/EvidencePage.tsx'
import { evidenceQuery } from '../../../features/evidence/queries.ts'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/evidence/$evidenceId')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(evidenceQuery(params.evidenceId)),
  pendingComponent: () => <PageSkeleton shape="columns" />,
  component: function EvidenceRoute() {
    return <EvidencePage evidenceId={Route.useParams().evidenceId} />
  },
})
