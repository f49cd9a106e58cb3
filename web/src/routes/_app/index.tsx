import { createFileRoute } from '@tanstack/react-router'
import { Page } from '../../ui/Page.tsx'

export const Route = createFileRoute('/_app/')({ component: TodayPage })

function TodayPage() {
  return <Page title="What needs me now?" />
}
