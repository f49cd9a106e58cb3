import type { Cycle } from '@sixfold/shared/contracts/cycles.ts'
import type { PriorityShort } from '@sixfold/shared/contracts/priority.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../lib/query.ts'
import { show } from '../../lib/show.tsx'
import { type Answers, priorityId, school, serve } from './priority.fixture.tsx'
import { SchoolCycle } from './SchoolCycle.tsx'

const cycle = (academicYear: number, priorities: PriorityShort[] = [], addPriority = true): Cycle => ({
  id: `cycle-${academicYear}`,
  school,
  academicYear,
  status: 'open',
  priorities,
  abilities: { addPriority },
  version: 1,
})
const short = (more: Partial<PriorityShort> = {}): PriorityShort => ({
  id: priorityId,
  rank: 1,
  title: 'Every child writes at length, every day',
  criterionKey: 'curriculum-and-teaching',
  lead: null,
  status: 'open',
  step: 'prepare',
  turn: 1,
  outcome: null,
  overridden: [],
  evidence: { count: 2, strength: 'adequate', contested: false },
  measure: null,
  blockers: { advance: [{ code: 'note-missing', message: 'Write a note on this step before going on' }] },
  ...more,
})

function SchoolPage() {
  return (
    <>
      <SchoolCycle schoolId={school.id} />
      <p>The rest of the page</p>
    </>
  )
}

/** The section alone, as a school's page embeds it. */
function embed(items: Cycle[], abilities = { read: true, open: true }, more: Answers = {}) {
  const listed = { items, nextCursor: null, abilities }
  const changes = serve({ 'GET /cycles': () => listed, ...more })
  const page = createRootRoute({ component: SchoolPage })
  const router = createRouter({ routeTree: page, history: createMemoryHistory({ initialEntries: ['/'] }) })
  const queryClient = makeQueryClient()
  show(
    <QueryClientProvider client={queryClient}>
      {/* A router of one page: its links lead nowhere. */}
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  )
  return { changes, listed }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a school without a cycle is told to open this year’s, in one tap', async () => {
  const { changes, listed } = embed([], undefined, {
    'POST /cycles': () => {
      listed.items = [cycle(2026)]
      return cycle(2026)
    },
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Open the 2026/27 cycle' }))
  expect(await screen.findByText('No priority yet')).toBeDefined()
  expect(changes).toMatchObject([{ body: { schoolId: school.id, academicYear: 2026 } }])
  const add = screen.getByRole('link', { name: 'Add a priority' })
  expect(add.getAttribute('href')).toBe(`/schools/${school.id}/priorities/new?cycle=cycle-2026`)
})

test('who may not open one is told who does', async () => {
  embed([], { read: true, open: false })
  expect(
    await screen.findByText('The head or a trust leader opens it; its priorities then show here.'),
  ).toBeDefined()
  expect(screen.queryByRole('button')).toBeNull()
})

test('who may not read the cycle sees nothing of it, not even its heading', async () => {
  embed([], { read: false, open: false })
  await screen.findByText('The rest of the page')
  await waitFor(() => expect(document.querySelector('.mantine-Skeleton-root')).toBeNull())
  expect(screen.queryByRole('heading')).toBeNull()
})

test('each priority shows its track, what comes next, and an override', async () => {
  embed([
    cycle(2026, [
      short({ overridden: ['diagnose'] }),
      short({ id: 'other', step: null, outcome: 'embed', blockers: { advance: [] } }),
    ]),
  ])
  const track = await screen.findAllByRole('list', { name: /^Steps of/ })
  expect(track).toHaveLength(2)
  expect(
    screen.getByText(/write a note on this step before going on; 1 thing missing before “Do it well”/),
  ).toBeDefined()
  expect(screen.getByText('Overridden: “Know the need”')).toBeDefined()
  expect(screen.getByText('Completed: embed')).toBeDefined()
  const now = screen.getByRole('link', { name: /^Plan and pair.*now$/ })
  expect(now.getAttribute('href')).toBe(`/priorities/${priorityId}?step=prepare`)
})

test('earlier years are a tap away', async () => {
  embed([cycle(2026), cycle(2025, [short({ title: 'Reading for pleasure' })], false)])
  expect(await screen.findByText('No priority yet')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: '2025/26' }))
  expect(screen.getByRole('link', { name: 'Reading for pleasure' })).toBeDefined()
})
