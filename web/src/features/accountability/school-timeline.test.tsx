import type { TimelineEvent } from '@sixfold/shared/contracts/accountability.ts'
import { countedAnew } from '@sixfold/shared/domain/accountability/counted-anew.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../lib/query.ts'
import { show } from '../../lib/show.tsx'
import { school, serve } from '../cycles/priority.fixture.tsx'
import { SchoolTimeline } from './SchoolTimeline.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
})

const event = (id: string, sentence: string): TimelineEvent => ({
  id,
  at: '2026-11-21T09:30:00.000Z',
  by: { id: 'rosa', name: 'Rosa Adeyemi' },
  school,
  sentence,
  record: null,
})

test('evidence that was counted anew several times in a row is told once, also across pages', async () => {
  const pages = [
    { items: [event('a', countedAnew), event('b', countedAnew)], nextCursor: 'next' },
    { items: [event('c', countedAnew), event('d', 'The round was opened')], nextCursor: null },
  ]
  serve({ [`GET /schools/${school.id}/timeline`]: () => pages.shift() })
  const page = createRootRoute({ component: () => <SchoolTimeline schoolId={school.id} /> })
  const router = createRouter({ routeTree: page, history: createMemoryHistory({ initialEntries: ['/'] }) })
  show(
    <QueryClientProvider client={makeQueryClient()}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Show earlier' }))
  expect(await screen.findByText('The round was opened')).toBeDefined()
  expect(screen.getAllByText(countedAnew)).toHaveLength(1)
})
