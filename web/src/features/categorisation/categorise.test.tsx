import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { Round, RoundSchool } from '@sixfold/shared/contracts/rounds.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../lib/query.ts'
import { createAppRouter } from '../../lib/router.tsx'
import { ThemeProvider } from '../../theme/ThemeProvider.tsx'
import { aCategory, noNotes } from './ratings.fixture.ts'
import { abilitiesTo, aCategorisation, ama, blockedBy, jo, place, put, school } from './way.fixture.ts'

const round: Round = {
  id: '01a20000-0000-7000-8000-0000000000c1',
  academicYear: 2026,
  openedAt: '2026-09-01T08:00:00.000Z',
  openedBy: ama,
  selfAssessBy: null,
  proposeBy: null,
  decideBy: null,
  schemeNumber: 0,
  closed: null,
  history: [],
  abilities: { edit: true },
  blockers: { close: [], reopen: [{ code: 'round-open', message: 'The 2026/27 round is open' }] },
  version: 1,
}
const begun = aCategorisation({
  minuteReferenceNeeded: true,
  abilities: abilitiesTo('rate', 'propose', 'leaderNotes'),
})
const withTheBoard = put({ status: 'awaiting-decision', abilities: abilitiesTo('decide', 'return') })
const category = aCategory(2025, [], {
  level: 2,
  before: 1,
  movement: 'less',
  rationale: 'Leadership is steady again.',
  effectiveOn: '2025-10-14',
  promises: { supportHalfDays: 30, visitsATerm: 4 },
  inForce: true,
})
const row = (it: Categorisation): RoundSchool => ({
  school: it.school,
  categorisationId: it.id,
  fromReview: false,
  status: it.status,
  level: it.level,
  before: it.before,
  movement: it.movement,
  inForce: { level: 2, effectiveOn: '2025-10-14' },
  replyBy: null,
  next: it.abilities.decide ? 'decide' : null,
  version: it.abilities.decide ? it.version : null,
  abilities: {
    begin: false,
    propose: it.abilities.propose,
    decide: it.abilities.decide,
    return: it.abilities.return,
  },
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
  '/rounds': { items: [round], nextCursor: null, abilities: { open: false }, yearsToOpen: [] },
  [`/rounds/${round.id}/categorisations`]: {
    items: now.status === 'proposed' && now.abilities.decide ? [] : [row(now)],
    nextCursor: null,
  },
  [`/categorisations/${now.id}`]: now,
  [`/categorisations/${now.id}/leader-notes`]: noNotes,
  [`/schools/${school.id}/categories`]: { items: [category], nextCursor: null },
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

beforeEach(() => {
  localStorage.clear()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('proposing', () => {
  test('says what is missing, and sends what was chosen and written', async () => {
    serve(begun, (it) => ({ ...it, ...withTheBoard, abilities: begun.abilities, version: 3 }))
    open(place)
    await screen.findByRole('heading', {
      name: 'How much support does Thornmere Primary School need in 2026/27?',
    })
    const hand = screen.getByRole('button', { name: 'Propose' })
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
    fireEvent.click(screen.getByRole('button', { name: 'Propose' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toEqual({
      path: `/categorisations/${begun.id}/propose`,
      body: { level: 3, rationale: 'Phonics teaching is consistent.' },
      version: '"1"',
    })
  })

  test('keeps what is typed on this device until it is sent', async () => {
    serve(begun)
    open(place)
    fireEvent.change(await screen.findByLabelText('Rationale'), { target: { value: 'Half a thought' } })
    fireEvent.click(screen.getByRole('radio', { name: /Repair/ }))
    cleanup()
    open(place)
    expect(await screen.findByDisplayValue('Half a thought')).toBeDefined()
    expect(screen.getByRole('radio', { name: /Repair/ })).toHaveProperty('checked', true)
    serve(begun, () => withTheBoard)
    fireEvent.click(screen.getByRole('button', { name: 'Propose' }))
    await waitFor(() => expect(localStorage).toHaveLength(0))
  })

  test('shows the board’s question beside the proposal that came back', async () => {
    const question = { text: 'What of writing?', by: jo, day: '2026-12-02' }
    serve({ ...withTheBoard, status: 'proposed', abilities: begun.abilities, question })
    open(place)
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
    open(place)
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
      abilities: abilitiesTo('decide'),
    })
    open(place)
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
    serve({ ...withTheBoard, blockers: blockedBy({ decide: own, return: own }) })
    open(place)
    expect(await screen.findByText('You proposed this, so someone else decides on it')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Confirm Improve' }).getAttribute('aria-disabled')).toBe('true')
  })

  test('sends a question back, and leaves the page that is no longer the board’s', async () => {
    serve(withTheBoard, (it) => ({ ...it, status: 'proposed', version: 4 }))
    const router = open(place)
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
    expect(within(table).getByText('To decide')).toBeDefined()
    expect(within(table).getByRole('cell', { name: 'less, was Repair' })).toBeDefined()
    fireEvent.click(within(table).getByRole('link', { name: 'Decide for Thornmere Primary School' }))
    await screen.findByRole('heading', { name: /asked to decide about Thornmere/ })
    expect(router.state.location.pathname).toBe(place)
  })
})

describe('the category on a school’s page', () => {
  test('stands beside the proposal: since when, which way, and why', async () => {
    serve(withTheBoard)
    open(place)
    expect(await screen.findByText('Category 2025/26')).toBeDefined()
    expect(screen.getByText('14 Oct 2025')).toBeDefined()
    expect(screen.getByText(/^needs less support than last year$/)).toBeDefined()
    expect(screen.getByText('Leadership is steady again.')).toBeDefined()
  })
})
