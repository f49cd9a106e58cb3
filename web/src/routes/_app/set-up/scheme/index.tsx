import { createFileRoute } from '@tanstack/react-router'
import { useSuspenseQuery } from '@tanstack/react-query'
import { schemeQuery, schemesQuery } from '../../../../features/schemes/queries.ts'
import { SchemePage } from '../../../../features/schemes/SchemePage.tsx'

export const Route = createFileRoute('/_app/set-up/scheme/')({
  validateSearch: ({ version }: Record<string, unknown>): { version?: number } =>
    Number.isInteger(version) && Number(version) >= 0 ? { version: Number(version) } : {},
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, deps }) => {
    const { current } = await queryClient.ensureQueryData(schemesQuery)
    await queryClient.ensureQueryData(schemeQuery(deps.version ?? current))
  },
  component: function SchemeRoute() {
    const { data } = useSuspenseQuery(schemesQuery)
    return <SchemePage number={Route.useSearch().version ?? data.current} />
  },
})
