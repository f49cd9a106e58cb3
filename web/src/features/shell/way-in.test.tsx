import type { Me } from '@sixfold/shared/contracts/auth.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../lib/query.ts'
import { createAppRouter } from '../../lib/router.tsx'
import { ThemeProvider } from '../../theme/ThemeProvider.tsx'

const lanternfield = { id: '01a20000-0000-7000-8000-000000000001', name: 'Lanternfield Learning Trust' }
const meadows = { id: '01a20000-0000-7000-8000-000000000002', name: 'Great Meadows Trust' }
const ama = { id: '01a20000-0000-7000-8000-00000000000a', name: 'Ama Osei' }
const held = (trust: typeof meadows, role: Me['memberships'][number]['role']) => ({
  id: ama.id,
  trustId: trust.id,
  trustName: trust.name,
  personId: ama.id,
  role,
  schoolIds: [],
})

/** A server with one account at the end of `fetch`: who has signed in, and to which trust, is all it keeps. */
function serve(memberships = [held(lanternfield, 'trustee')]) {
  let signedIn = false
  let trust = memberships.length === 1 ? lanternfield : null
  const person = () => (trust ? ama : null)
  const abilities = {
    seeTrust: true,
    seeSchools: true,
    seeCategorise: false,
    compareSchools: false,
    seeEvidence: false,
    seeSupport: false,
    seeBoard: true,
    seeGovernors: false,
    setUp: false,
  }
  const answers: Record<string, (body: Record<string, string>) => Response> = {
    '/api/v1/auth/me': () =>
      signedIn
        ? Response.json({
            email: 'ama@example.org',
            person: person(),
            trust,
            memberships,
            abilities,
            today: '2026-12-05',
          })
        : problem(401, 'Not signed in', 'Sign in first.'),
    '/api/v1/today': () => Response.json({ today: '2026-12-05', items: [], changed: [] }),
    '/api/v1/auth/refresh': () => problem(401, 'Not signed in', 'Sign in first.'),
    '/api/v1/auth/login': ({ password }) => {
      if (password !== 'three plain words')
        return problem(401, 'Not signed in', 'Email and password don’t go together.')
      signedIn = true
      return Response.json({ accessToken: 'a', expiresIn: 600, person: person(), memberships })
    },
    '/api/v1/auth/trust': ({ trustId }) => {
      trust = trustId === meadows.id ? meadows : lanternfield
      return Response.json({ accessToken: 'a', expiresIn: 600, person: person(), memberships })
    },
  }
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as Record<string, string>) : {}
    return answers[url]?.(body) ?? problem(404, 'Not found', 'There is nothing here.')
  })
}

function problem(status: number, title: string, detail: string): Response {
  const headers = { 'content-type': 'application/problem+json' }
  return Response.json({ type: 'about:blank', title, status, detail, requestId: 'r-1' }, { status, headers })
}

function open(path: string) {
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

async function signIn(password: string) {
  fireEvent.change(await screen.findByLabelText('Email'), { target: { value: 'ama@example.org' } })
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: password } })
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('whoever opens a page without a session signs in, and comes to that page', async () => {
  serve()
  const router = open('/password')
  await screen.findByRole('heading', { name: 'Sign in' })
  await signIn('three plain words')
  await screen.findByRole('heading', { name: 'Change your password' })
  expect(router.state.location.pathname).toBe('/password')
  expect(document.title).toBe('Change your password · Sixfold')
})

test('a wrong password is said in words, which take the focus', async () => {
  serve()
  open('/sign-in')
  await signIn('something else')
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Email and password don’t go together.')
  expect(document.activeElement).toBe(alert)
})

test('an empty form says what is missing, and asks the server nothing', async () => {
  serve()
  open('/sign-in')
  fireEvent.click(await screen.findByRole('button', { name: 'Sign in' }))
  expect(await screen.findByText('Give the email address of your account')).toBeDefined()
  expect(screen.getByText('Give your password')).toBeDefined()
  expect(document.activeElement).toBe(screen.getByLabelText('Email'))
})

test('a person of two trusts chooses one first', async () => {
  serve([held(lanternfield, 'trust-leader'), held(meadows, 'trustee')])
  open('/')
  await signIn('three plain words')
  await screen.findByRole('heading', { name: 'Which trust are you working in?' })
  fireEvent.click(screen.getByRole('button', { name: /Great Meadows Trust/ }))
  await screen.findByRole('heading', { name: 'What needs me now?' })
  expect(screen.getByRole('button', { name: /Ama Osei.*Trustee.*Great Meadows Trust/ })).toBeDefined()
})

test('the rail shows the places that the person may open, and going to one moves focus to its heading', async () => {
  serve()
  const router = open('/')
  await signIn('three plain words')
  const rail = await screen.findByRole('navigation', { name: 'Main' })
  const places = [...rail.querySelectorAll('a')].map((link) => link.textContent)
  expect(places).toEqual(['Today', 'Schools', 'Practices', 'Board', 'Meetings', 'Reports'])
  await act(() => router.navigate({ to: '/password' }))
  const heading = await screen.findByRole('heading', { name: 'Change your password' })
  await waitFor(() => expect(document.activeElement).toBe(heading))
})

test('an address that no page answers to says so inside the frame', async () => {
  serve()
  open('/nowhere/at/all')
  await signIn('three plain words')
  await screen.findByRole('heading', { name: 'We can’t find that page' })
  expect(screen.getByRole('navigation', { name: 'Main' })).toBeDefined()
})

test('a link that is spent says what to do', async () => {
  serve()
  open('/invitation/0123456789012345678901234567')
  await screen.findByRole('heading', { name: 'This link no longer works' })
  expect(screen.getByRole('link', { name: 'Go to sign in' })).toBeDefined()
})
