import { createFileRoute } from '@tanstack/react-router'
import { cycleModelQuery } from '../../../features/trusts/cycle-model.ts'
import { WordingPage } from '../../../features/trusts/WordingPage.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/set-up/wording')({
  loader: ({ context }) => context.queryClient.ensureQueryData(cycleModelQuery),
  component: WordingPage,
  pendingComponent: () => <PageSkeleton shape="form" />,
})
