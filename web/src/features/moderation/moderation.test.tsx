import type { GridCell, GridRow } from '@sixfold/shared/contracts/moderation-grid.ts'
import { defaultScheme } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { criterionKeys } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../lib/query.ts'
import { createAppRouter } from '../../lib/router.tsx'
import { ThemeProvider } from '../../theme/ThemeProvider.tsx'
import { aLink, listedFor, thin } from '../evidence/rating-evidence.fixture.ts'
import { noEvidence } from '../categorisation/way.fixture.ts'
import { besides, cellWords, gridSummary, placeAfter, promisedWords } from './grid-words.ts'

const id = (n: number) => `01a20000-0000-7000-8000-0000000000${n.toString(16).padStart(2, '0')}`
const cell = (n: number, more: Partial<GridCell> = {}): GridCell => ({
  criterionKey: criterionKeys[n] ?? 'inclusion',
  value: 3,
  note: null,
  version: 1,
  was: null,
  self: 3,
  before: 3,
  outlier: [],
  evidence: noEvidence,
  ...more,
})
const row = (n: number, name: string, more: Partial<GridRow> = {}): GridRow => ({
  school: { id: id(n), name },
  categorisationId: id(n + 64),
  status: 'proposed',
  level: 3,
  suggested: 3,
  version: 2,
  canRate: true,
  needsReason: true,
  cells: criterionKeys.map((_, at) => cell(at)),
  ...more,
})
const rows = [
  row(1, 'Aldercombe', {
    cells: criterionKeys.map((_, at) => cell(at, at === 0 ? { value: 2, self: 4, outlier: ['self'] } : {})),
  }),
  row(2, 'Thornmere', { status: 'awaiting-reply', canRate: false }),
]

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

type Sent = { method: string; path: string; version: string | null; body: unknown }

/** The page with an API that answers it; returns what was sent to change something. */
async function open(
  items = rows,
  itsPage = () => screen.findByRole('grid', {}, { timeout: 5000 }),
): Promise<Sent[]> {
  const sent: Sent[] = []
  const answers: Record<string, unknown> = {
    '/auth/me': {
      email: 'ama@example.org',
      person: { id: id(200), name: 'Ama Osei' },
      trust: { id: id(201), name: 'Lanternfield Learning Trust' },
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
    '/rounds': {
      items: [
        {
          id: id(250),
          academicYear: 2026,
          openedAt: '2026-09-01T08:00:00.000Z',
          openedBy: { id: id(200), name: 'Ama Osei' },
          selfAssessBy: null,
          proposeBy: null,
          decideBy: null,
          version: 1,
        },
      ],
      nextCursor: null,
      abilities: { open: true },
      yearsToOpen: [],
    },
    [`/rounds/${id(250)}/moderation`]: { items, nextCursor: null },
    [`/categorisations/${id(66)}/ratings/inclusion/evidence`]: listedFor([aLink()]),
  }
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const path = url.replace('/api/v1', '').split('?', 1).join('')
    if (init?.method === 'PUT') {
      const body: unknown = JSON.parse(typeof init.body === 'string' ? init.body : 'null')
      sent.push({ method: init.method, path, version: new Headers(init.headers).get('if-match'), body })
      const by = { id: id(200), name: 'Ama Osei' }
      return Response.json({
        criterionKey: 'inclusion',
        value: 3,
        note: null,
        by,
        day: '2026-12-05',
        version: 2,
      })
    }
    const answer = answers[path]
    return answer === undefined
      ? Response.json({ title: 'Not found', status: 404, detail: path }, { status: 404 })
      : Response.json(answer)
  })
  const queryClient = makeQueryClient()
  const router = createAppRouter(
    queryClient,
    createMemoryHistory({ initialEntries: ['/categorise/moderation'] }),
  )
  render(
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>,
  )
  await itsPage()
  return sent
}

describe('words of the grid', () => {
  test('name the head’s own rating and last year’s where they differ', () => {
    expect(besides(cell(0))).toEqual([])
    expect(besides(cell(0, { value: 3, self: 4, before: 2 }))).toEqual(['self 4', 'was 2'])
    expect(besides(cell(0, { value: 1, self: null, before: 2 }))).toEqual(['was 2'])
    expect(cellWords(defaultScheme, cell(0, { value: 2, self: 4, outlier: ['self'] }))).toBe(
      'Inclusion: 2 Developing, the head says 4 Leading, last year 3 Secure, two levels or more from the head’s own rating, no evidence',
    )
    expect(cellWords(defaultScheme, cell(0, { evidence: { ...thin, contested: true } }))).toMatch(
      /, evidence thin, contested$/,
    )
  })

  test('say how far the round is and what it promises', () => {
    expect(gridSummary(rows)).toBe('2 of 2 schools proposed · 1 rating marked')
    expect(promisedWords(defaultScheme, rows)).toBe('These categories promise 20 days of support a year.')
    expect(promisedWords(defaultScheme, [row(1, 'A', { level: null })])).toBeNull()
  })

  test('lead from cell to cell, and not over the edge', () => {
    const size = { rows: 2, columns: 10 }
    expect(placeAfter('ArrowDown', { row: 0, column: 3 }, size)).toEqual({ row: 1, column: 3 })
    expect(placeAfter('ArrowDown', { row: 1, column: 3 }, size)).toBeNull()
    expect(placeAfter('End', { row: 1, column: 3 }, size)).toEqual({ row: 1, column: 9 })
    expect(placeAfter('x', { row: 0, column: 0 }, size)).toBeNull()
  })
})

describe('moderating by keyboard', () => {
  test('one cell is in the tab order; arrows move it, a number asks why, and saving comes back to the cell', async () => {
    const sent = await open()
    const inOrder = () => document.querySelectorAll('td[tabindex="0"]')
    expect(inOrder()).toHaveLength(1)
    const first = inOrder()[0] as HTMLElement
    first.focus()
    fireEvent.keyDown(first, { key: 'ArrowRight' })
    expect(document.activeElement?.textContent).toContain('Curriculum and teaching')
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'ArrowLeft' })
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: '3' })
    const why = await screen.findByLabelText(/Why it is changed/)
    await waitFor(() => expect(document.activeElement).toBe(why))
    fireEvent.click(screen.getByRole('button', { name: 'Save the change' }))
    expect(await screen.findByText('Say why it is changed')).toBeTruthy()
    expect(sent).toEqual([])
    fireEvent.change(why, { target: { value: 'Against the other schools.' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save the change' }))
    await waitFor(() =>
      expect(sent).toEqual([
        {
          method: 'PUT',
          path: `/categorisations/${id(65)}/ratings/inclusion`,
          version: '"1"',
          body: { value: 3, note: null, reason: 'Against the other schools.' },
        },
      ]),
    )
    await waitFor(() => expect(document.activeElement?.getAttribute('data-place')).toBe('0:0'))
  })

  test('ratings that stand still say so', async () => {
    await open()
    const inclusion = document.querySelector('[data-place="1:0"]')
    if (inclusion) fireEvent.click(inclusion)
    expect(await screen.findByText(/ratings stand still now/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Save the change' })).toBeNull()
  })

  test('what a rating rests on stands in its cell and its panel', async () => {
    const evidenced = criterionKeys.map((_, at) => cell(at, at === 0 ? { evidence: thin } : {}))
    await open([rows[0]!, row(2, 'Thornmere', { cells: evidenced })])
    const inclusion = document.querySelector<HTMLElement>('[data-place="1:0"]')
    expect(inclusion?.textContent).toContain('evidence thin: one kind')
    fireEvent.click(inclusion!)
    expect(await screen.findByRole('link', { name: 'Work scrutiny, years 4 and 5' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Link more evidence' })).toBeTruthy()
  })

  test('what the ratings suggest stands beside the school’s name', async () => {
    await open()
    const heads = screen.getAllByRole('columnheader').map((one) => one.textContent)
    expect(heads.slice(0, 2)).toEqual(['School', 'Suggests'])
    const first = screen.getByRole('rowheader', { name: /Aldercombe/ })
    expect(first.nextElementSibling?.textContent).toContain('Improve')
  })

  test('nobody has begun: says so', async () => {
    await open([], () => screen.findByText('No school has begun yet', {}, { timeout: 5000 }))
    expect(screen.queryByRole('grid')).toBeNull()
  })
})
