import type { Cycle } from '@sixfold/shared/contracts/cycles.ts'
import type { PriorityShort } from '@sixfold/shared/contracts/priority.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { makeQueryClient } from '../../lib/query.ts'
import { show } from '../../lib/show.tsx'
import { type Answers, priorityId, school, serve } from './priority.fixture.tsx'
import { SchoolCycle } from './SchoolCycle.tsx'

/** A school's cycle as its head sees it, with what a test cares about. */
export const aCycle = (
  academicYear: number,
  priorities: PriorityShort[] = [],
  more: Partial<Cycle> = {},
): Cycle => ({
  id: `cycle-${academicYear}`,
  school,
  academicYear,
  status: 'open',
  priorities,
  reopened: null,
  abilities: { addPriority: true, rank: false, close: false, reopen: false },
  blockers: { rank: [], close: [], reopen: [] },
  version: 1,
  ...more,
})

/** A priority as lists show it. */
export const aShort = (more: Partial<PriorityShort> = {}): PriorityShort => ({
  id: priorityId,
  rank: 1,
  title: 'Every child writes at length, every day',
  criterionKey: 'curriculum-and-teaching',
  lead: null,
  leadPersonId: null,
  status: 'open',
  step: 'prepare',
  turn: 1,
  stoppedAt: null,
  outcome: null,
  outcomeReason: null,
  overridden: [],
  evidence: { count: 2, strength: 'adequate', contested: false, reason: 'Two kinds' },
  measure: null,
  blockers: { advance: [{ code: 'no-milestone', message: 'Set a milestone on a measure' }] },
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
export function embed(items: Cycle[], abilities = { read: true, open: true }, more: Answers = {}) {
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
