import { createFileRoute } from '@tanstack/react-router'
import { trustQuery } from '../../../features/trusts/queries.ts'
import { SettingsPage } from '../../../features/trusts/SettingsPage.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'

export const Route = createFileRoute('/_app/set-up/settings')({
  loader: ({ context }) => context.queryClient.ensureQueryData(trustQuery),
  component: SettingsPage,
  pendingComponent: () => <PageSkeleton shape="form" />,
})
