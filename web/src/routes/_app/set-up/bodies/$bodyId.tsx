import { createFileRoute } from '@tanstack/react-router'
import { BodyPage } from '../../../../features/bodies/BodyPage.tsx'
import { bodyQuery } from '../../../../features/bodies/queries.ts'

export const Route = createFileRoute('/_app/set-up/bodies/$bodyId')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(bodyQuery(params.bodyId)),
  component: OneBody,
})

function OneBody() {
  return <BodyPage bodyId={Route.useParams().bodyId} />
}
