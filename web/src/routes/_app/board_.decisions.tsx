import { createFileRoute } from '@tanstack/react-router'
import { DecisionsPage } from '../../features/accountability/DecisionsPage.tsx'
import { boardQuery, decisionPages } from '../../features/accountability/queries.ts'

export const Route = createFileRoute('/_app/board_/decisions')({
  validateSearch: ({ body }: Record<string, unknown>): { body?: string | undefined } => ({
    body: typeof body === 'string' && /^[0-9a-f-]{36}$/.test(body) ? body : undefined,
  }),
  loaderDeps: ({ search }) => ({ body: search.body }),
  loader: ({ context: { queryClient }, deps: { body } }) =>
    Promise.all([
      queryClient.ensureQueryData(boardQuery(undefined)),
      queryClient.ensureInfiniteQueryData(decisionPages(body)),
    ]),
  component: function BoardDecisionsRoute() {
    return <DecisionsPage bodyId={Route.useSearch().body} />
  },
})
