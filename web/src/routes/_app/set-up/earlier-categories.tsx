import { createFileRoute } from '@tanstack/react-router'
import { EarlierCategoriesPage } from '../../../features/categorisation/EarlierCategoriesPage.tsx'
import { categoryYearPages } from '../../../features/categorisation/queries.ts'

export const Route = createFileRoute('/_app/set-up/earlier-categories')({
  loader: ({ context: { queryClient } }) => queryClient.ensureInfiniteQueryData(categoryYearPages),
  component: EarlierCategoriesPage,
})
