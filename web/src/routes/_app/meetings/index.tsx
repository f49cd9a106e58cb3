import { createFileRoute } from '@tanstack/react-router'
import { MeetingsPage } from '../../../features/bodies/MeetingsPage.tsx'
import { meetingPages } from '../../../features/bodies/queries.ts'

export const Route = createFileRoute('/_app/meetings/')({
  loader: ({ context }) => context.queryClient.ensureInfiniteQueryData(meetingPages),
  component: MeetingsPage,
})
