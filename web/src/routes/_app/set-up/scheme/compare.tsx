import { createFileRoute } from '@tanstack/react-router'
import { CompareSchemesPage, type Sides } from '../../../../features/schemes/CompareSchemesPage.tsx'
import { schemesQuery } from '../../../../features/schemes/queries.ts'

export const Route = createFileRoute('/_app/set-up/scheme/compare')({
  validateSearch: ({ from, to }: Record<string, unknown>): Sides => ({
    ...(typeof from === 'number' ? { from } : {}),
    ...(typeof to === 'number' ? { to } : {}),
  }),
  loader: ({ context }) => context.queryClient.ensureQueryData(schemesQuery),
  component: function CompareSchemesRoute() {
    return <CompareSchemesPage sides={Route.useSearch()} />
  },
})
