import { createFileRoute } from '@tanstack/react-router'
import { EntryPage } from '../features/shell/EntryPage.tsx'
import { nextSearch } from '../features/shell/next-search.ts'
import { SignInForm } from '../features/shell/SignInForm.tsx'

export const Route = createFileRoute('/sign-in')({
  validateSearch: nextSearch,
  // Every visit begins here: asked for apart, it would come a round trip later.
  codeSplitGroupings: [],
  component: SignInPage,
})

function SignInPage() {
  const { next } = Route.useSearch()
  return (
    <EntryPage title="Sign in">
      <SignInForm next={next} />
    </EntryPage>
  )
}
