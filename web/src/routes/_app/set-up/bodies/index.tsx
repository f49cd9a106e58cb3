import { createFileRoute } from '@tanstack/react-router'
import { BodiesPage } from '../../../../features/bodies/BodiesPage.tsx'
import { bodiesQuery } from '../../../../features/bodies/queries.ts'

export const Route = createFileRoute('/_app/set-up/bodies/')({
  loader: ({ context }) => context.queryClient.ensureQueryData(bodiesQuery),
  component: BodiesPage,
})
