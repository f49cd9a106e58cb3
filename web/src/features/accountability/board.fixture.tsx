import type { BoardSchool, Dashboard } from '@sixfold/shared/contracts/accountability.ts'
import type { BoardRatedSchool } from '@sixfold/shared/contracts/board-ratings.ts'
import { boardTotals } from '@sixfold/shared/domain/accountability/board-lists.ts'
import { defaultScheme } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { vi } from 'vitest'
import { makeQueryClient } from '../../lib/query.ts'
import { createAppRouter } from '../../lib/router.tsx'
import { ThemeProvider } from '../../theme/ThemeProvider.tsx'

export const id = (n: number) => `01a20000-0000-7000-8000-0000000000${n}`
const none = { broughtForwardHalfDays: 0, deliveredHalfDays: 0, deliveredPence: 0, underWay: 0 }

/** A school of the board's page at a level; `n` tells it from others. */
export const boardSchool = (
  n: number,
  name: string,
  level: Level | null,
  more: Partial<BoardSchool> = {},
): BoardSchool => ({
  id: id(n),
  name,
  phase: 'Primary',
  phases: ['primary'],
  hub: null,
  category: level && {
    level,
    academicYear: 2026,
    effectiveOn: '2026-10-14',
    since: '2026-10-14',
    categorisationId: id(n + 40),
  },
  movement: null,
  priorities: [],
  evidence: null,
  liveEvidence: 0,
  review: null,
  support: { receivedHalfDays: 0, givenHalfDays: 0, received: none, given: none },
  ...more,
})

/** The same school with its published ratings. */
export const ratedSchool = (
  { id: schoolId, name, category }: BoardSchool,
  ratings: BoardRatedSchool['ratings'],
): BoardRatedSchool => ({
  id: schoolId,
  name,
  category: category && {
    level: category.level,
    effectiveOn: category.effectiveOn,
    categorisationId: category.categorisationId ?? id(99),
  },
  ratings,
})

export const boardOf = (schools: BoardSchool[]): Dashboard => ({
  asAt: '2026-12-05',
  academicYear: 2026,
  totals: boardTotals(defaultScheme, schools),
  awaitingDecision: 0,
  abilities: { decide: true, seeTrust: true },
  schools,
})

const me = {
  email: 'jo@example.org',
  person: { id: id(91), name: 'Jo Barlow' },
  trust: { id: id(92), name: 'Lanternfield Learning Trust' },
  memberships: [],
  abilities: { seeTrust: true, seeSchools: true, seeCategorise: true, seeSupport: true, seeBoard: true },
  today: '2026-12-05',
}

/** A server at the end of `fetch` that has these answers by the end of their path; what was asked of it, in order. */
export function serveBoard(answers: Record<string, (request: Request) => unknown>): Request[] {
  const asked: Request[] = []
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    const request = new Request(new URL(address, 'http://sixfold.test'), init)
    asked.push(request)
    const { pathname } = new URL(request.url)
    if (pathname.endsWith('/auth/me')) return Response.json(me)
    const path = Object.keys(answers).find((end) => pathname.endsWith(end))
    const answer = path && answers[path]?.(request)
    if (answer !== undefined) return Response.json(answer)
    if (pathname.endsWith('/updates/unopened')) return Response.json({ items: [], nextCursor: null })
    return Response.json({ type: 'about:blank', title: 'Not found', status: 404 }, { status: 404 })
  })
  return asked
}

export function openAt(path: string) {
  const queryClient = makeQueryClient()
  const router = createAppRouter(queryClient, createMemoryHistory({ initialEntries: [path] }))
  render(
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>,
  )
  return router
}
