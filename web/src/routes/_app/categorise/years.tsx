import { createFileRoute } from '@tanstack/react-router'
import { CategoryYearsPage } from '../../../features/categorisation/CategoryYearsPage.tsx'
import { categoryYearPages } from '../../../features/categorisation/queries.ts'

export const Route = createFileRoute('/_app/categorise/years')({
  loader: ({ context: { queryClient } }) => queryClient.ensureInfiniteQueryData(categoryYearPages),
  component: CategoryYearsPage,
})
