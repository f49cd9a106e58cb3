import { createFileRoute } from '@tanstack/react-router'
import { InterestsPage } from '../../../features/bodies/InterestsPage.tsx'
import { interestsQuery } from '../../../features/bodies/queries.ts'

export const Route = createFileRoute('/_app/meetings/interests')({
  loader: ({ context }) => context.queryClient.ensureQueryData(interestsQuery),
  component: InterestsPage,
})
