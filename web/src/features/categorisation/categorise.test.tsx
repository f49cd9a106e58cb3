import type {
  Categorisation,
  Category,
  Round,
  RoundSchool,
} from '@sixfold/shared/contracts/categorisation.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../lib/query.ts'
import { createAppRouter } from '../../lib/router.tsx'
import { ThemeProvider } from '../../theme/ThemeProvider.tsx'
import { noNotes } from './ratings.fixture.ts'

const ama = { id: '01a20000-0000-7000-8000-00000000000a', name: 'Ama Osei' }
const jo = { id: '01a20000-0000-7000-8000-00000000000b', name: 'Jo Barlow' }
const thornmere = { id: '01a20000-0000-7000-8000-000000000001', name: 'Thornmere Primary School' }
const round: Round = {
  id: '01a20000-0000-7000-8000-0000000000c1',
  academicYear: 2026,
  openedAt: '2026-09-01T08:00:00.000Z',
  openedBy: ama,
  version: 1,
}
const begun: Categorisation = {
  id: '01a20000-0000-7000-8000-0000000000d1',
  round: { id: round.id, academicYear: 2026 },
  school: thornmere,
  status: 'self-assessing',
  level: null,
  before: null,
  movement: null,
  rationale: null,
  ratings: [],
  suggestion: null,
  departure: null,
  proposed: null,
  question: null,
  decision: null,
  earliestEffectiveOn: '2026-12-05',
  minuteReferenceNeeded: true,
  abilities: { propose: true, decide: false, return: false, leaderNotes: true },
  blockers: { propose: [], decide: [], return: [] },
  version: 1,
}
const withTheBoard: Categorisation = {
  ...begun,
  status: 'awaiting-decision',
  level: 3,
  before: 2,
  movement: 'less',
  rationale: 'Phonics teaching is now consistent.',
  proposed: { by: ama, at: '2026-12-01T10:00:00.000Z' },
  minuteReferenceNeeded: false,
  abilities: { propose: false, decide: true, return: true, leaderNotes: false },
  version: 3,
}
const category: Category = {
  id: '01a20000-0000-7000-8000-0000000000e1',
  academicYear: 2025,
  level: 2,
  before: 1,
  movement: 'less',
  rationale: 'Leadership is steady again.',
  ratings: [],
  body: 'board',
  bodyName: 'Trust board',
  metOn: null,
  by: jo,
  minuteReference: null,
  effectiveOn: '2025-10-14',
  recordedAt: '2025-10-10T10:00:00.000Z',
  inForce: true,
}
const row = (it: Categorisation): RoundSchool => ({
  school: it.school,
  categorisationId: it.id,
  status: it.status,
  level: it.level,
  before: it.before,
  movement: it.movement,
  inForce: { level: 2, effectiveOn: '2025-10-14' },
  abilities: { begin: false, ...it.abilities },
  blockers: { begin: [] },
})

type Sent = { path: string; body: unknown; version: string | null }
let sent: Sent[]
let now: Categorisation

/** A server at the end of `fetch` that holds one school of one round; acts answer what `after` makes of it. */
function serve(it: Categorisation, after: (it: Categorisation) => Categorisation = (same) => same) {
  now = it
  sent = []
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const path = url.replace('/api/v1', '').split('?', 1).join('')
    if (init?.method === 'POST') {
      const body: unknown = JSON.parse(typeof init.body === 'string' ? init.body : 'null')
      sent.push({ path, body, version: new Headers(init.headers).get('if-match') })
      now = after(now)
      return Response.json(path.endsWith('/return') ? { id: now.id, version: now.version } : now)
    }
    const answer = answers()[path]
    return answer === undefined
      ? Response.json({ title: 'Not found', status: 404, detail: path }, { status: 404 })
      : Response.json(answer)
  })
}

const answers = (): Record<string, unknown> => ({
  '/auth/me': {
    email: 'ama@example.org',
    person: ama,
    trust: { id: ama.id, name: 'Lanternfield Learning Trust' },
    memberships: [],
    abilities: {
      seeSchools: true,
      seeEvidence: true,
      seeCategorise: true,
      seeSupport: true,
      seeBoard: true,
      setUp: false,
    },
    today: '2026-12-05',
  },
  '/rounds': { items: [round], nextCursor: null, abilities: { open: false }, yearsToOpen: [] },
  [`/rounds/${round.id}/categorisations`]: {
    items: now.status === 'proposed' && now.abilities.decide ? [] : [row(now)],
    nextCursor: null,
  },
  [`/categorisations/${now.id}`]: now,
  [`/categorisations/${now.id}/leader-notes`]: noNotes,
  [`/schools/${thornmere.id}/categories`]: { items: [category], nextCursor: null },
  '/reviews': { items: [], nextCursor: null },
})

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
const one = `/categorise/${begun.id}`

beforeEach(() => {
  localStorage.clear()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('proposing', () => {
  test('says what is missing, and sends what was chosen and written', async () => {
    serve(begun, (it) => ({ ...it, ...withTheBoard, abilities: begun.abilities, version: 3 }))
    open(one)
    await screen.findByRole('heading', {
      name: 'How much support does Thornmere Primary School need in 2026/27?',
    })
    const hand = screen.getByRole('button', { name: 'Hand to the board' })
    expect(hand.getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText('Choose a category')).toBeDefined()
    fireEvent.click(hand)
    expect(sent).toEqual([])
    fireEvent.click(
      screen.getByRole('radio', { name: /Improve.*10 days of support a year, 2 trust visits a term/ }),
    )
    fireEvent.change(screen.getByLabelText('Rationale'), {
      target: { value: 'Phonics teaching is consistent.' },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Hand to the board' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toEqual({
      path: `/categorisations/${begun.id}/propose`,
      body: { level: 3, rationale: 'Phonics teaching is consistent.' },
      version: '"1"',
    })
  })

  test('keeps what is typed on this device until it is sent', async () => {
    serve(begun)
    open(one)
    fireEvent.change(await screen.findByLabelText('Rationale'), { target: { value: 'Half a thought' } })
    fireEvent.click(screen.getByRole('radio', { name: /Repair/ }))
    cleanup()
    open(one)
    expect(await screen.findByDisplayValue('Half a thought')).toBeDefined()
    expect(screen.getByRole('radio', { name: /Repair/ })).toHaveProperty('checked', true)
    serve(begun, () => withTheBoard)
    fireEvent.click(screen.getByRole('button', { name: 'Hand to the board' }))
    await waitFor(() => expect(localStorage).toHaveLength(0))
  })

  test('shows the board’s question beside the proposal that came back', async () => {
    const question = { text: 'What of writing?', by: jo, day: '2026-12-02' }
    serve({ ...withTheBoard, status: 'proposed', abilities: begun.abilities, question })
    open(one)
    expect(await screen.findByText('What of writing?')).toBeDefined()
    expect(screen.getByText('The board’s question · Jo Barlow, 2 Dec 2026')).toBeDefined()
    expect(screen.getByDisplayValue('Phonics teaching is now consistent.')).toBeDefined()
  })
})

describe('deciding', () => {
  const confirm = async () => {
    fireEvent.click(await screen.findByRole('button', { name: 'Confirm Improve' }))
    const dialog = await screen.findByRole('dialog', {
      name: 'Publish Improve for Thornmere Primary School?',
    })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Publish' }))
  }

  test('shows what is proposed, how it moved and why, and publishes after asking', async () => {
    serve(withTheBoard, (it) => ({ ...it, status: 'published' }))
    open(one)
    await screen.findByRole('heading', {
      name: 'What are we asked to decide about Thornmere Primary School?',
    })
    expect(
      screen.getByText('Thornmere Primary School needs less support than last year, when it was Repair'),
    ).toBeDefined()
    expect(screen.getByText('Phonics teaching is now consistent.')).toBeDefined()
    await confirm()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toEqual({
      path: `/categorisations/${begun.id}/decide`,
      body: { effectiveOn: '2026-12-05' },
      version: '"3"',
    })
  })

  test('waits for the minute reference that a clerk gives', async () => {
    serve({
      ...withTheBoard,
      minuteReferenceNeeded: true,
      abilities: { propose: false, decide: true, return: false, leaderNotes: false },
    })
    open(one)
    expect(await screen.findByText('Say where the decision is minuted')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Send back with a question' })).toBeNull()
    fireEvent.change(screen.getByLabelText('Minute reference'), { target: { value: '2026/14, item 6' } })
    await confirm()
    await waitFor(() =>
      expect(sent[0]?.body).toEqual({ effectiveOn: '2026-12-05', minuteReference: '2026/14, item 6' }),
    )
  })

  test('says why whoever proposed it can’t', async () => {
    const own = [
      { code: 'same-person-as-proposer', message: 'You proposed this, so someone else decides on it' },
    ]
    serve({ ...withTheBoard, blockers: { propose: [], decide: own, return: own } })
    open(one)
    expect(await screen.findByText('You proposed this, so someone else decides on it')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Confirm Improve' }).getAttribute('aria-disabled')).toBe('true')
  })

  test('sends a question back, and leaves the page that is no longer the board’s', async () => {
    serve(withTheBoard, (it) => ({ ...it, status: 'proposed', version: 4 }))
    const router = open(one)
    fireEvent.click(await screen.findByRole('button', { name: 'Send back with a question' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.change(within(dialog).getByLabelText('Question'), { target: { value: 'What of writing?' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Send back' }))
    await screen.findByText('Nothing here for you yet')
    expect(sent[0]?.body).toEqual({ question: 'What of writing?' })
    expect(router.state.location.pathname).toBe('/categorise')
  })
})

describe('the round', () => {
  test('asks the board what it is asked to decide, and leads to it', async () => {
    serve(withTheBoard)
    const router = open('/categorise')
    await screen.findByRole('heading', { name: 'What are we asked to decide?' })
    const table = screen.getByRole('table', { name: 'Schools in the 2026/27 round' })
    expect(within(table).getByText('With the board')).toBeDefined()
    expect(within(table).getByRole('cell', { name: 'less, was Repair' })).toBeDefined()
    fireEvent.click(within(table).getByRole('link', { name: 'Decide for Thornmere Primary School' }))
    await screen.findByRole('heading', { name: /asked to decide about Thornmere/ })
    expect(router.state.location.pathname).toBe(one)
  })
})

describe('the category on a school’s page', () => {
  test('stands beside the proposal: since when, which way, and why', async () => {
    serve(withTheBoard)
    open(one)
    expect(await screen.findByText('Category 2025/26')).toBeDefined()
    expect(screen.getByText('14 Oct 2025')).toBeDefined()
    expect(screen.getByText(/^needs less support than last year$/)).toBeDefined()
    expect(screen.getByText('Leadership is steady again.')).toBeDefined()
  })
})
