import { getSuggestions } from '@sixfold/shared/contracts/suggestions.ts'
import { queryFor } from '../../../lib/query.ts'

/** While it looks, it is asked every second how far it is. */
export const suggestionsQuery = {
  ...queryFor(getSuggestions, {}),
  refetchInterval: ({ state }: { state: { data?: { newest: { status: string } | null } | undefined } }) =>
    state.data?.newest?.status === 'running' ? 1000 : false,
} as const
