import type { BodyDecision } from '@sixfold/shared/contracts/board-decisions.ts'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { boardOf, id, openAt, serveBoard } from './board.fixture.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const board = { id: id(71), kind: 'board' as const, name: 'Trust board' }
const decision = (n: number, more: Partial<BodyDecision> = {}): BodyDecision => ({
  id: id(n),
  categorisationId: id(n + 30),
  school: { id: id(11), name: `School ${n}` },
  academicYear: 2026,
  level: 3,
  was: 2,
  body: board,
  by: { id: id(91), name: 'Jo Barlow' },
  day: '2026-10-14',
  effectiveOn: '2026-11-01',
  meeting: { id: id(72), day: '2026-10-14' },
  minuteReference: '6.2',
  ...more,
})

test('what waits stands first, then who may decide and meets when, then what was decided with its minute', async () => {
  serveBoard({
    '/dashboard': () => ({ ...boardOf([]), awaitingDecision: 2 }),
    '/dashboard/decisions': (request) =>
      new URL(request.url).searchParams.has('cursor')
        ? { items: [decision(22, { meeting: null, minuteReference: null })], nextCursor: null, bodies: [] }
        : {
            items: [decision(21)],
            nextCursor: 'more',
            bodies: [{ ...board, meets: { id: id(73), day: '2026-12-09', papersOutOn: '2026-12-02' } }],
          },
  })
  openAt('/board/decisions')
  expect(await screen.findByRole('heading', { level: 1 })).toHaveProperty(
    'textContent',
    '2 categories wait for your decision',
  )
  expect(screen.getByRole('link', { name: 'Read and decide' }).getAttribute('href')).toBe('/categorise')
  expect(screen.getByText(/papers out on 2 Dec 2026/)).toBeDefined()
  const row = within(screen.getByRole('row', { name: /School 21/ }))
  expect(row.getByText('less, was Repair')).toBeDefined()
  expect(row.getByRole('link', { name: '6.2' }).getAttribute('href')).toBe(`/meetings/${id(72)}`)
  fireEvent.click(screen.getByRole('button', { name: 'Show earlier decisions' }))
  expect(
    within(await screen.findByRole('row', { name: /School 22/ })).getByText('No reference'),
  ).toBeDefined()
})
