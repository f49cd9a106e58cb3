import { createFileRoute } from '@tanstack/react-router'
import { ChangePassword } from '../../features/shell/ChangePassword.tsx'
import { Page } from '../../ui/Page.tsx'

export const Route = createFileRoute('/_app/password')({ component: PasswordPage })

function PasswordPage() {
  return (
    <Page title="Change your password" width="narrow">
      <ChangePassword />
    </Page>
  )
}
