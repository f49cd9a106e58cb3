import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { LeaderNote } from '@sixfold/shared/contracts/ratings.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../lib/query.ts'
import { createAppRouter } from '../../lib/router.tsx'
import { ThemeProvider } from '../../theme/ThemeProvider.tsx'
import { aNote, departing, noNotes, proposing } from './ratings.fixture.ts'
import { abilitiesTo, ama, aRating, criteria, school } from './way.fixture.ts'

type Sent = { method: string; path: string; body: unknown; version: string | null; key: string | null }
let sent: Sent[]
let server: {
  it: Categorisation
  notes: LeaderNote[]
  refuse: Response | Error | null
}

function serve(it: Categorisation, more: Partial<typeof server> = {}) {
  server = { it, notes: [], refuse: null, ...more }
  sent = []
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const path = url.replace('/api/v1', '').split('?', 1).join('')
    const { method = 'GET' } = init ?? {}
    if (method === 'GET') return Response.json(answers()[path])
    const body = JSON.parse(typeof init?.body === 'string' ? init.body : 'null')
    const headers = new Headers(init?.headers)
    sent.push({ method, path, body, version: headers.get('if-match'), key: headers.get('idempotency-key') })
    const { refuse } = server
    server.refuse = null
    if (refuse instanceof Error) throw refuse
    return refuse ?? Response.json(method === 'PUT' ? rated(path, body) : after(path, body))
  })
}

/** Takes a rating as the server would, on top of the one that stands. */
function rated(path: string, body: { value: 3; note: string | null }) {
  const key = path.split('/').at(-1)
  const now = server.it.ratings.find((one) => one.criterionKey === key)!
  const rating = aRating(now.criterionKey, body.value, {
    note: body.note,
    version: (now.rating?.version ?? 0) + 1,
  })
  server.it = {
    ...server.it,
    ratings: server.it.ratings.map((one) => (one === now ? { ...one, rating } : one)),
  }
  return rating
}

function after(path: string, body: { id: string; text: string }) {
  if (!path.endsWith('/leader-notes')) return server.it
  const note = aNote({ ...body, by: ama })
  server.notes = [...server.notes, note]
  return note
}

const answers = (): Record<string, unknown> => ({
  '/auth/me': {
    email: 'ama@example.org',
    person: ama,
    trust: { id: ama.id, name: 'Lanternfield Learning Trust' },
    memberships: [],
    abilities: {
      seeTrust: true,
      seeSchools: true,
      seeEvidence: true,
      seeCategorise: true,
      compareSchools: true,
      seeSupport: true,
      seeBoard: true,
      seeGovernors: false,
      setUp: false,
    },
    today: '2026-12-05',
  },
  [`/categorisations/${server.it.id}`]: server.it,
  [`/categorisations/${server.it.id}/leader-notes`]: { ...noNotes, items: server.notes },
  [`/schools/${school.id}/categories`]: { items: [], nextCursor: null },
  '/reviews': { items: [], nextCursor: null },
})

function open() {
  const queryClient = makeQueryClient()
  const history = createMemoryHistory({ initialEntries: [`/categorise/${server.it.id}`] })
  render(
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={createAppRouter(queryClient, history)} />
      </QueryClientProvider>
    </ThemeProvider>,
  )
}
const criterion = async (name: string) => within(await screen.findByRole('group', { name }))

beforeEach(() => {
  localStorage.clear()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('rating a criterion', () => {
  test('is saved as one chooses, with its number and word, last year’s beside it', async () => {
    serve(proposing({ ratings: criteria({}, { inclusion: 2 }) }))
    open()
    const inclusion = await criterion('Inclusion')
    expect(inclusion.getByText('2025/26: 2 Developing')).toBeDefined()
    expect(inclusion.getByText('Not rated yet')).toBeDefined()
    fireEvent.click(inclusion.getByRole('radio', { name: '3 Secure' }))
    expect(await inclusion.findByText('Saved · Ama Osei, 1 Dec 2026')).toBeDefined()
    expect(sent).toEqual([
      {
        method: 'PUT',
        path: `/categorisations/${server.it.id}/ratings/inclusion`,
        body: { value: 3, note: null },
        version: '"0"',
        key: expect.any(String),
      },
    ])
    expect(await screen.findByText(/^1 of 10 rated/)).toBeDefined()
    expect(localStorage).toHaveLength(0)
  })

  test('passed over with an arrow key isn’t saved, and the one that one leaves is', async () => {
    serve(proposing())
    open()
    const inclusion = await criterion('Inclusion')
    const four = inclusion.getByRole('radio', { name: '4 Leading' })
    fireEvent.keyDown(four, { key: 'ArrowRight' })
    fireEvent.click(inclusion.getByRole('radio', { name: '3 Secure' }))
    expect(inclusion.getByText('Not saved yet.')).toBeDefined()
    expect(sent).toEqual([])
    fireEvent.blur(inclusion.getByRole('radio', { name: '3 Secure' }))
    await inclusion.findByText(/^Saved/)
    expect(sent.map((one) => one.body)).toEqual([{ value: 3, note: null }])
  })

  test('without a level waits for the reason, and nothing is proposed that isn’t saved', async () => {
    serve(proposing())
    open()
    const finance = await criterion('Finance and estate')
    fireEvent.click(finance.getByRole('radio', { name: 'Too early to say' }))
    expect(finance.getByText('Not saved yet. Say why it has no rating from 1 to 4.')).toBeDefined()
    expect(await screen.findByText('Save or discard what you changed of Finance and estate')).toBeDefined()
    const why = finance.getByLabelText('Why it has no rating from 1 to 4')
    fireEvent.change(why, { target: { value: 'Accounts come in January.' } })
    fireEvent.blur(why)
    await finance.findByText(/^Saved/)
    expect(sent[0]?.body).toEqual({ value: 'too-early', note: 'Accounts come in January.' })
    expect(screen.queryByText('Save or discard what you changed of Finance and estate')).toBeNull()
  })

  test('keeps a note on this device until it is saved', async () => {
    serve(proposing({ ratings: criteria({ inclusion: aRating('inclusion', 3) }) }))
    open()
    fireEvent.click((await criterion('Inclusion')).getByRole('button', { name: 'Add a note' }))
    fireEvent.change(screen.getByLabelText('Note (optional)'), { target: { value: 'Half a thought' } })
    cleanup()
    open()
    const again = await criterion('Inclusion')
    expect(again.getByDisplayValue('Half a thought')).toBeDefined()
    fireEvent.click(again.getByRole('button', { name: 'Save' }))
    await again.findByText(/^Saved/)
    expect(sent).toMatchObject([{ body: { value: 3, note: 'Half a thought' }, version: '"1"' }])
    expect(localStorage).toHaveLength(0)
  })

  test('whose answer was lost is sent again with its key', async () => {
    serve(proposing(), { refuse: new TypeError('Failed to fetch') })
    open()
    const inclusion = await criterion('Inclusion')
    fireEvent.click(inclusion.getByRole('radio', { name: '3 Secure' }))
    await inclusion.findByText(/^Saved/)
    expect(sent).toHaveLength(2)
    expect(sent[1]).toEqual(sent[0])
    expect(sent[0]?.key).not.toBeNull()
  })

  test('that someone else rated meanwhile shows both, and one is chosen', async () => {
    serve(proposing())
    open()
    const inclusion = await criterion('Inclusion')
    const problem = { type: 'about:blank', title: 'Changed meanwhile', status: 412, detail: 'Meanwhile.' }
    server.it = { ...server.it, ratings: criteria({ inclusion: aRating('inclusion', 2) }) }
    server.refuse = Response.json(problem, {
      status: 412,
      headers: { 'content-type': 'application/problem+json' },
    })
    fireEvent.click(inclusion.getByRole('radio', { name: '4 Leading' }))
    expect(await inclusion.findByText('Rating: theirs')).toBeDefined()
    fireEvent.click(inclusion.getByRole('button', { name: 'Save mine' }))
    await inclusion.findByText(/^Saved/)
    expect(sent.map((one) => [one.body, one.version])).toEqual([
      [{ value: 4, note: null }, '"0"'],
      [{ value: 4, note: null }, '"1"'],
    ])
  })
})

describe('what the ratings suggest', () => {
  const suggestion = departing().suggestion

  test('is said with why, and another level asks for the reason', async () => {
    serve(proposing({ suggestion }))
    open()
    expect(await screen.findByText('7 of 10 ratings are 3 or above, and none is below 2.')).toBeDefined()
    fireEvent.click(screen.getByRole('radio', { name: /^Improve.*suggested/ }))
    expect(screen.queryByLabelText(/as the ratings suggest/)).toBeNull()
    fireEvent.click(screen.getByRole('radio', { name: /^Repair/ }))
    expect(screen.getByText('Say why you depart from the suggestion')).toBeDefined()
    fireEvent.change(screen.getByLabelText('Why not Improve, as the ratings suggest?'), {
      target: { value: 'Four teachers leave.' },
    })
    fireEvent.change(screen.getByLabelText('Rationale'), { target: { value: 'New teams.' } })
    fireEvent.click(screen.getByRole('button', { name: 'Propose' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.body).toEqual({ level: 2, rationale: 'New teams.', departure: 'Four teachers leave.' })
  })

  test('too few suggest nothing, and the page says what is missing', async () => {
    serve(proposing())
    open()
    expect(await screen.findByText('Nothing yet. A category can be proposed all the same.')).toBeDefined()
    expect(screen.getByText('A suggestion needs six.')).toBeDefined()
  })

  test('is before the board with ratings and the reason for departing, and no leader-only notes', async () => {
    serve(departing())
    open()
    const table = await screen.findByRole('table', { name: 'Ratings by criterion, 2026/27' })
    expect(within(table).getByText('3 Secure')).toBeDefined()
    expect(within(table).getByText('2 Developing')).toBeDefined()
    expect(within(table).getByText('Too early to say')).toBeDefined()
    expect(screen.getByText('Why Priya Iyer departs from Improve')).toBeDefined()
    expect(screen.getByText('Four teachers leave in July.')).toBeDefined()
    expect(screen.queryByText('Leader-only notes')).toBeNull()
  })

  test('isn’t on the published page of those who aren’t told, and the ratings are', async () => {
    serve(
      departing({
        status: 'published',
        suggestion: null,
        departure: null,
        abilities: abilitiesTo(),
      }),
    )
    open()
    await screen.findByRole('table', { name: 'Ratings by criterion, 2026/27' })
    expect(screen.queryByText('What do the ratings suggest?')).toBeNull()
  })
})

describe('leader-only notes', () => {
  test('say that they may be disclosed, are added, and are never kept on this device', async () => {
    serve(proposing(), { notes: [aNote()] })
    open()
    expect(await screen.findByText('Agree first with the chair.')).toBeDefined()
    expect(
      screen.getByText(/^May have to be disclosed under subject access or freedom of information\./),
    ).toBeDefined()
    fireEvent.change(screen.getByLabelText('Another note'), { target: { value: 'Offer a mentor.' } })
    expect(localStorage).toHaveLength(0)
    fireEvent.click(screen.getByRole('button', { name: 'Add the note' }))
    expect(await screen.findByText('Offer a mentor.')).toBeDefined()
    expect(sent).toMatchObject([{ method: 'POST', body: { text: 'Offer a mentor.' } }])
    expect(screen.getByLabelText<HTMLTextAreaElement>('Another note').value).toBe('')
  })
})
