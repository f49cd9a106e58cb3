import { createFileRoute } from '@tanstack/react-router'
import { LinkPage } from '../features/shell/LinkPage.tsx'

export const Route = createFileRoute('/reset/$token')({ component: ResetPage })

function ResetPage() {
  return <LinkPage token={Route.useParams().token} />
}
