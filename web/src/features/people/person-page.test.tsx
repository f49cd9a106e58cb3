import type { Person } from '@sixfold/shared/contracts/people.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../lib/query.ts'
import { TodayProvider } from '../../lib/today.tsx'
import { ThemeProvider } from '../../theme/ThemeProvider.tsx'
import { PersonPage } from './PersonPage.tsx'

const school = { id: '01a20000-0000-7000-8000-000000000001', name: 'Thornmere Primary School' }
const rosa: Person = {
  id: '01a20000-0000-7000-8000-00000000000a',
  name: 'Rosa Adeyemi',
  email: 'rosa@example.org',
  hasAccount: false,
  memberships: [
    {
      id: '01a20000-0000-7000-8000-00000000000b',
      role: 'headteacher',
      schools: [school],
      fromOn: '2026-09-01',
      toOn: null,
      acting: false,
      version: 4,
    },
  ],
  abilities: { edit: true, invite: true, resetPassword: false },
  version: 2,
}

type Sent = { url: string; headers: Record<string, string>; body: unknown }

/** A server with one person at the end of `fetch`; what is posted is kept, and answered by its address. */
function serve(person: Person, posts: Record<string, () => Response>) {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    if (init?.method === 'POST') {
      const body = JSON.parse(init.body as string) as unknown
      sent.push({ url, headers: init.headers as Record<string, string>, body })
      return posts[url]?.() ?? new Response(null, { status: 404 })
    }
    return Response.json(
      url.includes('/schools') ? { items: [], nextCursor: null, abilities: { import: true } } : person,
    )
  })
  return sent
}

function open(personId: string) {
  const root = createRootRoute()
  const here = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => <PersonPage personId={personId} />,
  })
  const router = createRouter({
    routeTree: root.addChildren([here]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  render(
    <ThemeProvider>
      <QueryClientProvider client={makeQueryClient()}>
        <TodayProvider today="2026-12-05">
          <Suspense>
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

const link = (path: string) => () =>
  Response.json({ id: rosa.id, path, expiresAt: '2026-12-19T09:30:00.000Z' }, { status: 201 })

test('a leader gets an invitation link to copy, whole and with its last moment', async () => {
  const sent = serve(rosa, { '/api/v1/invitations': link('/invitation/a-token-that-is-long-enough') })
  open(rosa.id)
  fireEvent.click(await screen.findByRole('button', { name: 'Make an invitation link' }))
  const field = await screen.findByLabelText<HTMLInputElement>('Invitation link')
  expect(field.value).toBe(`${window.location.origin}/invitation/a-token-that-is-long-enough`)
  expect(screen.getByText(/It works once, until 19 Dec 2026, 09:30/)).toBeDefined()
  expect(sent[0]?.body).toMatchObject({ personId: rosa.id, kind: 'invitation' })
})

test('someone who signs in already gets a link for a new password instead', async () => {
  const signsIn = { ...rosa, hasAccount: true, abilities: { edit: true, invite: false, resetPassword: true } }
  const sent = serve(signsIn, { '/api/v1/invitations': link('/reset/a-token-that-is-long-enough') })
  open(rosa.id)
  fireEvent.click(await screen.findByRole('button', { name: 'Make a new-password link' }))
  await screen.findByLabelText('New-password link')
  expect(sent[0]?.body).toMatchObject({ kind: 'password-reset' })
})

test('a role is ended on a day, for the version that was read', async () => {
  const address = `/api/v1/memberships/${rosa.memberships[0]?.id}/end`
  const sent = serve(rosa, { [address]: () => Response.json(rosa) })
  open(rosa.id)
  fireEvent.click(
    await screen.findByRole('button', { name: 'End the role Headteacher · Thornmere Primary School' }),
  )
  const dialog = within(
    await screen.findByRole('dialog', { name: 'When does Rosa Adeyemi stop as headteacher?' }),
  )
  const day = dialog.getByLabelText<HTMLInputElement>('Last day')
  expect(day.value).toBe('2026-12-05')
  fireEvent.change(day, { target: { value: '2026-12-31' } })
  fireEvent.click(dialog.getByRole('button', { name: /^End this role/ }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent[0]).toMatchObject({ headers: { 'if-match': '"4"' }, body: { lastDay: '2026-12-31' } })
})

test('why a role can’t be ended is said in the dialog, and it stays open', async () => {
  const message = 'Nobody else leads this trust today: give someone else the role first'
  const address = `/api/v1/memberships/${rosa.memberships[0]?.id}/end`
  serve(rosa, {
    [address]: () =>
      Response.json(
        {
          type: 'about:blank',
          title: 'Not yet possible',
          status: 409,
          detail: message,
          requestId: 'r-1',
          blockers: [{ code: 'last-leader', message }],
        },
        { status: 409, headers: { 'content-type': 'application/problem+json' } },
      ),
  })
  open(rosa.id)
  fireEvent.click(await screen.findByRole('button', { name: /^End the role/ }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.click(dialog.getByRole('button', { name: /^End this role/ }))
  expect((await dialog.findByRole('alert')).textContent).toContain(message)
})
