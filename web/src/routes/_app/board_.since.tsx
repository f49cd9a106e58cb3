import { type SinceKind, sinceKinds } from '@sixfold/shared/domain/accountability/since-names.ts'
import { createFileRoute } from '@tanstack/react-router'
import { boardSinceQuery } from '../../features/accountability/queries.ts'
import { SincePage } from '../../features/accountability/SincePage.tsx'

export const Route = createFileRoute('/_app/board_/since')({
  validateSearch: ({ from }: Record<string, unknown>): { from?: SinceKind | undefined } => ({
    from: sinceKinds.find((it) => it === from),
  }),
  loaderDeps: ({ search }) => ({ from: search.from ?? 'look' }),
  loader: ({ context: { queryClient }, deps: { from } }) =>
    queryClient.ensureQueryData(boardSinceQuery(from)),
  component: function BoardSinceRoute() {
    return <SincePage from={Route.useSearch().from ?? 'look'} />
  },
})
