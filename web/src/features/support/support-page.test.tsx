import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Suspense, type ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../lib/query.ts'
import { TodayProvider } from '../../lib/today.tsx'
import { ThemeProvider } from '../../theme/ThemeProvider.tsx'
import { GivesAndReceives } from './GivesAndReceives.tsx'
import { matched, thornmere, thornmereGives } from './support.fixture.ts'
import { SupportPage } from './SupportPage.tsx'

const hasEnded = ({ status }: Pairing) => ['completed', 'evaluated', 'declined', 'withdrawn'].includes(status)
/** All that has ended did in 2026/27. */
function countsOf(items: Pairing[]) {
  const count = (...statuses: string[]) => items.filter(({ status }) => statuses.includes(status)).length
  const [done, notGoingAhead] = [count('completed', 'evaluated'), count('declined', 'withdrawn')]
  return {
    waiting: count('requested', 'matched'),
    agreed: count('agreed', 'active', 'paused'),
    ended: done + notGoingAhead > 0 ? [{ academicYear: 2026, done, notGoingAhead }] : [],
  }
}

/** The lists that were asked for. */
const asked: string[] = []
type Sent = { url: string; headers: Record<string, string>; body: unknown }

/** A server with these pairings at the end of `fetch`. Whatever is posted gets `answer`; what was posted is kept. */
function serve(items: Pairing[], answer: () => Response = () => Response.json(matched)) {
  const sent: Sent[] = []
  asked.length = 0
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    if (url.endsWith('/support/counts')) return Response.json(countsOf(items))
    if (init?.method !== 'POST') {
      if (url.includes('/pairings')) asked.push(url)
      const wanted = items.filter((it) => !url.includes('open=true') || !hasEnded(it))
      const listed = wanted.filter((it) => !url.includes('endedIn') || hasEnded(it))
      return Response.json({ items: listed, nextCursor: null, abilities: { create: false } })
    }
    sent.push({
      url,
      headers: init.headers as Record<string, string>,
      body: JSON.parse(init.body as string) as unknown,
    })
    return answer()
  })
  return sent
}

function open(content: ReactNode) {
  const root = createRootRoute()
  const here = createRoute({ getParentRoute: () => root, path: '/', component: () => content })
  const router = createRouter({
    routeTree: root.addChildren([here]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  render(
    <ThemeProvider>
      <QueryClientProvider client={makeQueryClient()}>
        <TodayProvider today="2026-12-05">
          <Suspense>
            {/* Any router will do: links only need one to be made. */}
            <RouterProvider router={router as never} />
          </Suspense>
        </TodayProvider>
      </QueryClientProvider>
    </ThemeProvider>,
  )
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a head agrees with one tap, for the version that they have read', async () => {
  const sent = serve([matched])
  open(<SupportPage />)
  fireEvent.click(await screen.findByRole('button', { name: /^Agree for Thornmere Primary School/ }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({
    url: `/api/v1/pairings/${matched.id}/agree`,
    headers: { 'if-match': '"1"' },
    body: { side: 'giver' },
  })
})

test('declining asks why first', async () => {
  const sent = serve([matched])
  open(<SupportPage />)
  fireEvent.click(await screen.findByRole('button', { name: /^Decline/ }))
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Why does Thornmere Primary School decline?' }),
  )
  fireEvent.click(dialog.getByRole('button', { name: 'Decline' }))
  expect(dialog.getByText('Give a reason, so that everybody can plan on')).toBeDefined()
  expect(sent).toEqual([])
  fireEvent.change(dialog.getByLabelText('Reason'), { target: { value: 'Our deputy leaves.' } })
  fireEvent.click(dialog.getByRole('button', { name: 'Decline' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent[0]?.body).toEqual({ side: 'giver', reason: 'Our deputy leaves.' })
})

test('what stood in the way is said in words, which take the focus', async () => {
  const detail = 'One of the two sides has declined this'
  serve([matched], () =>
    Response.json(
      { type: 'about:blank', title: 'Not yet possible', status: 409, detail, requestId: 'r-1' },
      { status: 409, headers: { 'content-type': 'application/problem+json' } },
    ),
  )
  open(<SupportPage />)
  fireEvent.click(await screen.findByRole('button', { name: /^Agree/ }))
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain(detail)
  expect(document.activeElement).toBe(alert)
})

test('who can’t agree yet reads why', async () => {
  const message = 'You agreed for Fenwick Infant School, so someone else agrees for Thornmere Primary School'
  const blockers = { ...matched.blockers, agreeGiver: [{ code: 'agreed-other-side', message }] }
  const sent = serve([{ ...matched, blockers }])
  open(<SupportPage />)
  const agree = await screen.findByRole('button', { name: /^Agree/ })
  fireEvent.click(agree)
  expect(document.getElementById(String(agree.getAttribute('aria-describedby')))?.textContent).toContain(
    message,
  )
  expect(sent).toEqual([])
})

test('who only looks on finds no buttons', async () => {
  const abilities = { ...matched.abilities, agreeGiver: false, declineGiver: false }
  serve([{ ...matched, abilities }])
  open(<SupportPage />)
  await screen.findByRole('heading', { name: 'Who is helping whom?' })
  expect(screen.queryAllByRole('button')).toEqual([])
})

test('an empty trust reads what comes first', async () => {
  serve([])
  open(<SupportPage />)
  expect(await screen.findByText('No school is paired with another yet')).toBeDefined()
})

test('a school’s page says what it gives and receives, without what came to nothing', async () => {
  const agreed = { ...matched, status: 'agreed' as const }
  const receives = { ...agreed, id: 'r', giver: matched.receiver, receiver: thornmereGives, halfDays: 12 }
  serve([agreed, receives, { ...matched, id: 'd', status: 'declined' }])
  open(<GivesAndReceives schoolId={thornmere} />)
  const items = (await screen.findAllByRole('listitem')).map((it) => it.textContent)
  expect(items).toEqual([
    ' Gives support with Inclusionto Fenwick Infant School · 2½ daysAgreed1 Dec 2026',
    ' Receives support with Inclusionfrom Fenwick Infant School · 6 daysAgreed1 Dec 2026',
  ])
})

test('what has ended is counted by year, and read once the year is opened', async () => {
  const old = { ...matched, id: 'o', status: 'active' as const, createdAt: '2025-10-14T09:00:00.000Z' }
  const done = { ...matched, id: 'd', status: 'evaluated' as const, objective: 'Plan together' }
  serve([matched, old, done, { ...matched, id: 'w', status: 'withdrawn' }])
  open(<SupportPage />)
  expect(await screen.findByText('One waits for agreement, one is agreed.')).toBeDefined()
  // Support that goes on stands with what is agreed, whenever that was.
  expect(within(screen.getByRole('region', { name: /^Agreed · 1/ })).getByRole('article')).toBeDefined()
  expect(screen.queryByText('Plan together')).toBeNull()
  expect(asked).toHaveLength(1)
  fireEvent.click(screen.getByText('2026/27 · 1 done · 1 not going ahead'))
  expect(await screen.findByText('Plan together')).toBeDefined()
  expect(asked[1]).toContain('endedIn=2026')
})

test('where all has ended, that is said', async () => {
  serve([{ ...matched, status: 'declined' }])
  open(<SupportPage />)
  expect(await screen.findByText('No support is under way or waits for agreement now.')).toBeDefined()
})
