import { createFileRoute } from '@tanstack/react-router'
import { EditSchemePage } from '../../../../features/schemes/EditSchemePage.tsx'
import { currentSchemeQuery } from '../../../../features/schemes/current-scheme.ts'
import { schemeDraftQuery } from '../../../../features/schemes/queries.ts'
import { PageSkeleton } from '../../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/set-up/scheme/edit')({
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(schemeDraftQuery),
      queryClient.ensureQueryData(currentSchemeQuery),
    ]),
  component: EditSchemePage,
  pendingComponent: () => <PageSkeleton shape="form" />,
})
