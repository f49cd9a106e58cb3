import type { Me } from '@sixfold/shared/contracts/auth.ts'
import type { Problem } from '@sixfold/shared/contracts/errors.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { configure, render } from '@testing-library/react'
import { vi } from 'vitest'
import { ThemeProvider } from '../theme/ThemeProvider.tsx'
import { makeQueryClient } from './query.ts'
import { createAppRouter } from './router.tsx'

export interface Asked {
  query: URLSearchParams
  headers: Record<string, string>
  body: unknown
}
/** By "GET /schools": method, and path below /api/v1. */
export type Answers = Record<string, (asked: Asked) => Response>

const trust = { id: '01a20000-0000-7000-8000-000000000001', name: 'Lanternfield Learning Trust' }
const ama = { id: '01a20000-0000-7000-8000-00000000000a', name: 'Ama Osei' }
const leader: Me = {
  email: 'leader@lanternfield.example',
  person: ama,
  trust,
  memberships: [
    {
      id: ama.id,
      trustId: trust.id,
      trustName: trust.name,
      personId: ama.id,
      role: 'trust-leader',
      schoolIds: [],
    },
  ],
  abilities: {
    seeTrust: true,
    seeSchools: true,
    seeEvidence: true,
    seeCategorise: true,
    compareSchools: true,
    seeSupport: true,
    seeBoard: true,
    seeGovernors: false,
    setUp: true,
  },
  today: '2026-12-05',
}

/** A problem answer as the API gives it. */
export function problemAnswer(status: number, detail: string, more: Partial<Problem> = {}): Response {
  const problem = { type: 'about:blank', title: 'Not so', status, detail, requestId: 'r-1', ...more }
  return Response.json(problem, { status, headers: { 'content-type': 'application/problem+json' } })
}

/** Puts a server with these answers at the end of `fetch`; undo it with `vi.unstubAllGlobals()`. A trust leader is signed in. */
export function serve(answers: Answers): void {
  const all: Answers = { 'GET /auth/me': () => Response.json(leader), ...answers }
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const url = new URL(address, 'http://sixfold.example')
    const path = url.pathname.replace('/api/v1', '')
    return (
      all[`${init.method ?? 'GET'} ${path}`]?.({
        query: url.searchParams,
        headers: (init.headers ?? {}) as Record<string, string>,
        body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
      }) ?? problemAnswer(404, `Nothing is at ${path}`)
    )
  })
}

// A page's code comes when it is opened, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 5000 })

/** Renders the whole app for a test, at an address. */
export function openApp(path: string) {
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
