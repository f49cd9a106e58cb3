import { createFileRoute } from '@tanstack/react-router'
import { MeetingPage } from '../../../features/bodies/MeetingPage.tsx'
import { meetingQuery } from '../../../features/bodies/queries.ts'

export const Route = createFileRoute('/_app/meetings/$meetingId')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(meetingQuery(params.meetingId)),
  component: OneMeeting,
})

function OneMeeting() {
  return <MeetingPage meetingId={Route.useParams().meetingId} />
}
