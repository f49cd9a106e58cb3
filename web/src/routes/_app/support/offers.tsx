import { createFileRoute } from '@tanstack/react-router'
import { capacityQuery, strengthsQuery } from '../../../features/strengths/queries.ts'
import { OffersPage } from '../../../features/strengths/OffersPage.tsx'
import { textsIn } from '../../../lib/search-in.ts'

export const Route = createFileRoute('/_app/support/offers')({
  validateSearch: textsIn('school', 'when'),
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(capacityQuery), queryClient.ensureQueryData(strengthsQuery)]),
  component: Offers,
})

function Offers() {
  const { school, when } = Route.useSearch()
  return <OffersPage schoolId={school} nextYear={when === 'next'} />
}
