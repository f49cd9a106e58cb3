import { createFileRoute } from '@tanstack/react-router'
import { suggestionsQuery } from '../../../features/support/suggest/queries.ts'
import { SuggestPage } from '../../../features/support/suggest/SuggestPage.tsx'

export const Route = createFileRoute('/_app/support/suggest')({
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(suggestionsQuery),
  component: SuggestPage,
})
