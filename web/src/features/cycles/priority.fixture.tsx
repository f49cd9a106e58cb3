import type { Me } from '@sixfold/shared/contracts/auth.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { stepKeys } from '@sixfold/shared/domain/cycle/steps.ts'
import { stateOf } from '@sixfold/shared/domain/cycle/trail.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { configure, render } from '@testing-library/react'
import { vi } from 'vitest'
import { makeQueryClient } from '../../lib/query.ts'
import { createAppRouter } from '../../lib/router.tsx'
import { ThemeProvider } from '../../theme/ThemeProvider.tsx'

export const school = { id: '01a20000-0000-7000-8000-000000000010', name: 'Thornmere Primary School' }
const rosa = { id: '01a20000-0000-7000-8000-00000000000a', name: 'Rosa Adeyemi' }
export const priorityId = '01a20000-0000-7000-8000-000000000020'

const me: Me = {
  email: 'rosa@example.org',
  person: rosa,
  trust: { id: '01a20000-0000-7000-8000-000000000001', name: 'Lanternfield Learning Trust' },
  memberships: [],
  abilities: {
    seeTrust: true,
    seeSchools: true,
    seeEvidence: true,
    seeCategorise: false,
    compareSchools: false,
    seeSupport: false,
    seeBoard: false,
    seeGovernors: false,
    setUp: false,
  },
  today: '2026-12-05',
}

const everything = {
  edit: true,
  write: true,
  advance: true,
  decide: true,
  override: false,
  addEvidence: true,
}
export const nothing = {
  edit: false,
  write: false,
  advance: false,
  decide: false,
  override: false,
  addEvidence: false,
}

/** How a claim without evidence is told. */
export const noEvidence = {
  count: 0,
  strength: 'none',
  contested: false,
  reason: 'Nothing is linked yet',
} as const

/** A priority as its head sees it at the beginning of step 1, with what a test cares about. */
export function aPriority({
  blockers: ofTest,
  ...more
}: Omit<Partial<Priority>, 'blockers'> & { blockers?: Partial<Priority['blockers']> } = {}): Priority {
  const step = more.step === undefined ? 'diagnose' : more.step
  const blockers = [{ code: 'root-cause-missing', message: 'Write down the root cause' }]
  return {
    id: priorityId,
    rank: 1,
    title: 'Every child writes at length, every day',
    criterionKey: 'curriculum-and-teaching',
    lead: 'R. Adeyemi',
    leadPersonId: null,
    status: step === null ? 'completed' : 'open',
    step,
    turn: 1,
    stoppedAt: null,
    outcome: null,
    outcomeReason: null,
    school,
    cycle: { id: '01a20000-0000-7000-8000-000000000030', academicYear: 2026 },
    statement: { problem: 'Children write too little', rootCause: null, intendedOutcome: null },
    budgetPence: null,
    steps: stepKeys.map((key) => ({ key, state: stateOf(key, step), override: null })),
    notes: [],
    gate: blockers.map((blocker) => ({ ...blocker, met: false })),
    trail: [],
    measures: [],
    evidence: { ...noEvidence, impact: noEvidence, items: [], hidden: 0 },
    abilities: everything,
    version: 3,
    ...more,
    blockers: { advance: blockers, edit: [], planFields: [], ...ofTest },
  }
}

export type Asked = {
  method: string
  path: string
  body: unknown
  version: string | null
  key: string | null
}
export type Answers = Record<string, (asked: Asked) => unknown>

/** An answer that is a problem. */
export const problem = (status: number, title: string, more: object = {}) =>
  Response.json(
    { type: 'about:blank', title, status, detail: title, requestId: 'r-1', ...more },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )

/** What the parts of a priority's page read that a test says nothing of: nothing there. */
const quiet: Answers = {
  'GET /measures': () => ({ items: [], abilities: { write: true } }),
  [`GET /priorities/${priorityId}/options`]: () => ({
    items: [],
    turn: 1,
    blockers: { write: [] },
    abilities: { write: true },
  }),
  'GET /actions': () => ({
    items: [],
    nextCursor: null,
    blockers: { add: [] },
    abilities: { add: true },
  }),
  [`GET /priorities/${priorityId}/support`]: () => ({
    priorityId,
    answer: null,
    earlier: [],
    pairings: [],
    blockers: { answer: [] },
    abilities: { answer: true },
    version: 0,
  }),
  [`GET /priorities/${priorityId}/updates`]: () => ({
    items: [],
    nextCursor: null,
    readers: null,
    blockers: { send: [] },
    abilities: { send: false },
  }),
  [`GET /priorities/${priorityId}/impact-judgements`]: () => ({
    items: [],
    blockers: { judge: [] },
    abilities: { judge: false },
    version: 0,
  }),
  'GET /practices': () => ({ items: [], nextCursor: null }),
}

/** The API at the end of `fetch`, by method and path below /api/v1. @returns what was asked that changes something. */
export function serve(answers: Answers): Asked[] {
  const changes: Asked[] = []
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const [path = ''] = url.replace('/api/v1', '').split('?')
    const headers = new Headers(init?.headers)
    const asked: Asked = {
      method: init?.method ?? 'GET',
      path,
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : null,
      version: headers.get('if-match'),
      key: headers.get('idempotency-key'),
    }
    if (asked.method !== 'GET') changes.push(asked)
    const answer = path === '/auth/me' ? me : { ...quiet, ...answers }[`${asked.method} ${path}`]?.(asked)
    if (answer instanceof Response) return answer
    return answer === undefined ? problem(404, 'Not found') : Response.json(answer)
  })
  return changes
}

/**
 * A server that makes a change, keeps its answer under its key as the API does, and the first time loses it on the way:
 * to the network, or behind a gateway. Sent again without that key it is a change on top of an old version.
 */
export function losingItsAnswer(make: (asked: Asked) => unknown, lose: () => unknown = cutOff) {
  const kept = new Map<string | null, unknown>()
  return (asked: Asked): unknown => {
    if (asked.key !== null && kept.has(asked.key)) return kept.get(asked.key)
    if (kept.size > 0) return problem(412, 'Changed meanwhile')
    kept.set(asked.key, make(asked))
    return lose()
  }
}
const cutOff = () => {
  throw new TypeError('Failed to fetch')
}

// A page's code comes when it is opened, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 5000 })

/** Opens the app at a path. */
export function open(path: string) {
  const queryClient = makeQueryClient()
  const router = createAppRouter(queryClient, createMemoryHistory({ initialEntries: [path] }))
  const page = render(
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>,
  )
  return { router, ...page }
}
