import type { Category } from '@sixfold/shared/contracts/categories.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../lib/query.ts'
import { show } from '../../lib/show.tsx'
import { aCategory } from './ratings.fixture.ts'
import { SchoolCategory } from './SchoolCategory.tsx'
import { aReply, school } from './way.fixture.ts'

function showCategory(reply: Category['reply']) {
  const items = [aCategory(2026, [], { reply })]
  vi.stubGlobal('fetch', async () => Response.json({ items, nextCursor: null }))
  show(
    <QueryClientProvider client={makeQueryClient()}>
      <SchoolCategory schoolId={school.id} />
    </QueryClientProvider>,
  )
}

afterEach(() => vi.unstubAllGlobals())

test('a challenge stands beside the category, in the head’s own words', async () => {
  showCategory(aReply())
  expect(await screen.findByText('The head challenged it · Jo Barlow, 4 Dec 2026')).toBeDefined()
  expect(screen.getByText('Attendance has recovered since March.')).toBeDefined()
})

test('a late reply says when it was received', async () => {
  showCategory(aReply({ answer: 'agrees', statement: null, late: true }))
  expect(
    await screen.findByText('The head agreed · Jo Barlow, received 4 Dec 2026, after the deadline'),
  ).toBeDefined()
})

test('where none came, nothing is said of one', async () => {
  showCategory(null)
  expect(await screen.findByText('Steady.')).toBeDefined()
  expect(screen.queryByText(/^The head/)).toBeNull()
})
