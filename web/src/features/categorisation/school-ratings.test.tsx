import { QueryClientProvider } from '@tanstack/react-query'
import { screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../lib/query.ts'
import { show } from '../../lib/show.tsx'
import { aCategory } from './ratings.fixture.ts'
import { SchoolRatings } from './SchoolRatings.tsx'
import { school } from './way.fixture.ts'

afterEach(() => vi.unstubAllGlobals())

test('a school’s published ratings stand year by year, in number and word', async () => {
  const items = [
    aCategory(2026, [{ criterionKey: 'inclusion', value: 3, note: null }]),
    aCategory(2025, [{ criterionKey: 'inclusion', value: 2, note: null }]),
    aCategory(2024, []),
  ]
  vi.stubGlobal('fetch', async () => Response.json({ items, nextCursor: null }))
  show(
    <QueryClientProvider client={makeQueryClient()}>
      <SchoolRatings schoolId={school.id} />
    </QueryClientProvider>,
  )
  const table = await screen.findByRole('table', { name: 'Published ratings by criterion and year' })
  const row = within(table).getByRole('row', { name: /^Inclusion/ })
  expect(within(row).getByText('3 Secure')).toBeDefined()
  expect(within(row).getByText('2 Developing')).toBeDefined()
  expect(within(table).queryByText('2024/25')).toBeNull()
})
