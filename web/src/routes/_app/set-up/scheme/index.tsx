import { createFileRoute } from '@tanstack/react-router'
import { currentSchemeQuery, schemesQuery } from '../../../../features/schemes/queries.ts'
import { SchemePage } from '../../../../features/schemes/SchemePage.tsx'
import { PageSkeleton } from '../../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/set-up/scheme/')({
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(currentSchemeQuery), queryClient.ensureQueryData(schemesQuery)]),
  component: SchemePage,
  pendingComponent: () => <PageSkeleton />,
})
