import { createFileRoute } from '@tanstack/react-router'
import { LinkPage } from '../features/shell/LinkPage.tsx'

export const Route = createFileRoute('/invitation/$token')({ component: InvitationPage })

function InvitationPage() {
  return <LinkPage token={Route.useParams().token} />
}
