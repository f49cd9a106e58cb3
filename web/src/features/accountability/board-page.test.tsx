import type { BoardSchool, Dashboard, Today } from '@sixfold/shared/contracts/accountability.ts'
import { defaultScheme } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { boardTotals } from '@sixfold/shared/domain/accountability/board-lists.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../lib/query.ts'
import { createAppRouter } from '../../lib/router.tsx'
import { ThemeProvider } from '../../theme/ThemeProvider.tsx'

import { noExceptions } from './exceptions/exceptions.fixture.ts'

const id = (n: number) => `01a20000-0000-7000-8000-0000000000${n}`
const none = { broughtForwardHalfDays: 0, deliveredHalfDays: 0, deliveredPence: 0, underWay: 0 }
const some = { broughtForwardHalfDays: 8, deliveredHalfDays: 3, deliveredPence: 45_000, underWay: 1 }
const thornmere: BoardSchool = {
  id: id(11),
  name: 'Thornmere Primary School',
  phase: 'Primary',
  phases: ['primary'],
  hub: null,
  category: {
    level: 3,
    academicYear: 2026,
    effectiveOn: '2026-10-14',
    since: '2026-10-14',
    categorisationId: id(21),
  },
  movement: { direction: 'less', was: 2 },
  priorities: [
    {
      id: id(31),
      title: 'Every child writes',
      step: 'prepare',
      turn: 1,
      strength: 'thin',
      contested: true,
    },
  ],
  evidence: { weakest: 'thin', priorities: 1, contested: 1 },
  liveEvidence: 7,
  review: { id: id(41), dueOn: '2026-11-28', late: true, soon: false, coveredBy: null },
  support: { receivedHalfDays: 5, givenHalfDays: 0, received: some, given: none },
}
const fenwick: BoardSchool = {
  ...thornmere,
  id: id(12),
  name: 'Fenwick Infant School',
  category: null,
  movement: null,
  priorities: [],
  evidence: null,
  review: null,
  support: { receivedHalfDays: 0, givenHalfDays: 5, received: none, given: some },
}

const boardOf = (schools: BoardSchool[], more: Partial<Dashboard> = {}): Dashboard => ({
  asAt: '2026-12-05',
  academicYear: 2026,
  totals: boardTotals(defaultScheme, schools),
  awaitingDecision: 0,
  abilities: { decide: true, seeTrust: true },
  schools,
  ...more,
})

/** A server at the end of `fetch` that has these pages. */
function serve(pages: { board?: (asAt: string | null) => Dashboard; today?: Today; setUp?: boolean }) {
  const me = {
    email: 'jo@example.org',
    person: { id: id(91), name: 'Jo Barlow' },
    trust: { id: id(92), name: 'Lanternfield Learning Trust' },
    memberships: [],
    abilities: {
      seeTrust: true,
      seeSchools: true,
      seeCategorise: true,
      compareSchools: true,
      seeEvidence: false,
      seeSupport: true,
      seeBoard: true,
      seeGovernors: false,
      setUp: pages.setUp ?? false,
    },
    today: '2026-12-05',
  }
  vi.stubGlobal('fetch', async (address: string) => {
    const url = new URL(address, 'http://sixfold.test')
    if (url.pathname.endsWith('/auth/me')) return Response.json(me)
    if (url.pathname.endsWith('/dashboard')) return Response.json(pages.board?.(url.searchParams.get('asAt')))
    if (url.pathname.endsWith('/dashboard/exceptions')) return Response.json(noExceptions)
    if (url.pathname.endsWith('/dashboard/ratings')) return Response.json({ asAt: '2026-12-05', schools: [] })
    if (url.pathname.endsWith('/updates/unopened')) return Response.json({ items: [], nextCursor: null })
    return Response.json(pages.today)
  })
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

const heading = async () => (await screen.findByRole('heading', { level: 1 })).textContent
const rows = () =>
  within(screen.getByRole('table', { name: /Schools of the trust/ }))
    .getAllByRole('rowheader')
    .map((row) => row.querySelector('a')?.textContent)

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('the board’s page', () => {
  test('begins with a sentence whose clauses open the schools behind them', async () => {
    serve({ board: () => boardOf([fenwick, thornmere], { awaitingDecision: 2 }) })
    open('/board')
    expect(await heading()).toBe(
      'One school needs less support than last year. One review is late. One priority needs better evidence. One school has no category yet. You are asked to decide two categories.',
    )
    expect(rows()).toEqual(['Fenwick Infant School', 'Thornmere Primary School'])
    fireEvent.click(screen.getByRole('link', { name: 'One review is late' }))
    expect(await screen.findByText(/Schools that have a late review: 1 of 2/)).toBeDefined()
    expect(rows()).toEqual(['Thornmere Primary School'])
    expect(screen.getByText(/7 days late/)).toBeDefined()
    fireEvent.click(screen.getByRole('link', { name: 'Show all schools' }))
    expect(await screen.findByRole('link', { name: 'Fenwick Infant School' })).toBeDefined()
  })

  test('opens the schools behind a step, and leaves a figure of none unlinked', async () => {
    serve({ board: () => boardOf([fenwick, { ...thornmere, review: null }]) })
    open('/board')
    fireEvent.click(await screen.findByRole('link', { name: 'Plan and pair 1' }))
    expect(await screen.findByText(/Schools that have a priority at “Plan and pair”: 1 of 2/)).toBeDefined()
    expect(screen.queryByRole('link', { name: '0 late' })).toBeNull()
    expect(screen.getByText('0 late')).toBeDefined()
  })

  test('says how well priorities are evidenced, and opens the schools behind it', async () => {
    serve({ board: () => boardOf([fenwick, thornmere]) })
    open('/board')
    fireEvent.click(await screen.findByRole('link', { name: '1 needs better evidence' }))
    expect(
      await screen.findByText(/whose evidence is missing, out of date, thin or contested: 1 of 2/),
    ).toBeDefined()
    const row = screen.getByRole('row', { name: /^Thornmere/ })
    expect(within(row).getByText('Thin: one kind')).toBeDefined()
    expect(within(row).getByText('1 of 1')).toBeDefined()
    expect(within(row).getByText('− 1 contested')).toBeDefined()
    expect(
      within(row).getByRole('link', { name: '7 live pieces of evidence of Thornmere Primary School' }),
    ).toBeDefined()
  })

  test('says what support was agreed and delivered, in all and by school', async () => {
    serve({ board: () => boardOf([fenwick, thornmere]) })
    open('/board')
    const delivered = await screen.findByRole('link', { name: '2½ agreed, 1½ delivered' })
    expect(delivered.getAttribute('href')).toBe('/support/ledger?year=2026')
    expect(screen.getByText('4 more from before')).toBeDefined()
    expect(screen.getByText('1 pairing under way · £450 for what was delivered')).toBeDefined()
    const [, first] = within(screen.getByRole('table', { name: /Schools of the trust/ })).getAllByRole('row')
    const cells = within(first as HTMLElement).getAllByRole('cell')
    expect(cells.slice(-2).map((cell) => cell.textContent)).toEqual([
      '0 daysGiven: 2½ days, 4\u00A0from\u00A0before, 1½\u00A0delivered, 1\u00A0under\u00A0way',
      '2½ days4 from before1½ delivered1 under way',
    ])
  })

  test('says nothing of days from before where none are left', async () => {
    const support = { ...thornmere.support, received: { ...some, broughtForwardHalfDays: 0 } }
    serve({ board: () => boardOf([{ ...thornmere, support }]) })
    open('/board')
    expect(await screen.findByRole('link', { name: '2½ agreed, 1½ delivered' })).toBeDefined()
    expect(screen.queryByText(/from.before$/)).toBeNull()
  })

  test('on a past day leads to nothing that is of today', async () => {
    serve({
      board: () => boardOf([thornmere], { asAt: '2026-08-30', academicYear: 2025, awaitingDecision: 1 }),
    })
    open('/board?asAt=2026-08-30')
    const ledger = await screen.findByRole('link', { name: '2½ agreed, 1½ delivered' })
    expect(ledger.getAttribute('href')).toBe('/support/ledger?year=2025')
    expect(screen.getByText('7 live')).toBeDefined()
    expect(screen.queryByRole('link', { name: /live pieces/ })).toBeNull()
    expect(screen.queryByRole('link', { name: 'one category' })).toBeNull()
  })

  test('of a past day says so, asks the reader for nothing, and leads back to today', async () => {
    serve({
      board: (asAt) => boardOf([thornmere], { asAt: asAt ?? '2026-12-05', awaitingDecision: asAt ? 1 : 0 }),
    })
    open('/board?asAt=2026-10-03')
    expect(await heading()).toMatch(/The board is asked to decide one category\.$/)
    expect(screen.getByText(/This is the board’s page as at 3 Oct 2026/)).toBeDefined()
    fireEvent.click(screen.getByRole('link', { name: 'Show today' }))
    await vi.waitFor(async () => expect(await heading()).not.toMatch(/board is asked/))
  })

  test('of one school, for its governors, says its category and asks nothing of the trust’s figures', async () => {
    serve({
      board: () => ({ ...boardOf([thornmere]), abilities: { decide: false, seeTrust: false } }),
    })
    open('/board')
    expect(await heading()).toBe(
      'Thornmere Primary School is in Improve and needs less support than last year. Its review is late. One priority needs better evidence.',
    )
    expect(screen.getByRole('link', { name: 'Its review is late' }).getAttribute('href')).toBe(
      `/reviews/${id(41)}`,
    )
    expect(screen.queryByText('Schools by need')).toBeNull()
    expect(screen.queryByRole('link', { name: 'Decisions' })).toBeNull()
    expect(screen.queryByLabelText('Phase')).toBeNull()
    expect(screen.getByRole('link', { name: 'Since I last looked' })).toBeDefined()
  })

  test('without schools says what to do first, and on a past day that nothing was there', async () => {
    serve({ board: (asAt) => boardOf([], { asAt: asAt ?? '2026-12-05' }), setUp: true })
    open('/board')
    expect(await screen.findByRole('link', { name: 'Import your schools' })).toBeDefined()
    cleanup()
    open('/board?asAt=2019-01-01')
    expect(await screen.findByText('There was nothing to show yet')).toBeDefined()
    expect(screen.queryByRole('link', { name: 'Import your schools' })).toBeNull()
  })
})

describe('Today', () => {
  const school = { id: thornmere.id, name: thornmere.name }
  const today: Today = {
    today: '2026-12-05',
    items: [
      {
        kind: 'review',
        title: 'Review of Thornmere Primary School',
        why: 'The six-monthly review is not signed off',
        day: '2026-11-28',
        late: true,
        school,
        record: { kind: 'review', id: id(41) },
        update: null,
      },
      {
        kind: 'decide',
        title: 'Decide on the category of Thornmere Primary School',
        why: 'Repair is proposed for 2026/27',
        day: null,
        late: false,
        school,
        record: { kind: 'categorisation', id: id(21) },
        update: null,
      },
    ],
    changed: [
      {
        id: id(51),
        at: '2026-12-04T14:05:00.000Z',
        by: { id: id(91), name: 'Ama Osei' },
        school,
        sentence: 'A priority was added: “Every child writes”',
        record: { kind: 'priority', id: id(31) },
      },
    ],
  }

  test('lists what waits, each a tap from its record, and what changed lately', async () => {
    serve({ today })
    open('/')
    expect(await screen.findByRole('heading', { name: '2 things wait' })).toBeDefined()
    expect(screen.getByText(/7 days late/)).toBeDefined()
    const link = screen.getByRole('link', { name: 'Decide on the category of Thornmere Primary School' })
    expect(link.getAttribute('href')).toBe(`/categorise/${id(21)}`)
    expect(screen.getByText(/Ama Osei/).textContent).toContain('4 Dec 2026, 14:05')
  })

  test('says kindly that nothing waits', async () => {
    serve({ today: { ...today, items: [], changed: [] } })
    open('/')
    expect(await screen.findByText('Nothing waits for you')).toBeDefined()
  })
})
