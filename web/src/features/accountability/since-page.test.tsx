import type { BoardSince } from '@sixfold/shared/contracts/board-since.ts'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { id, openAt, serveBoard } from './board.fixture.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const thornmere = { id: id(11), name: 'Thornmere Primary School' }
const told: BoardSince = {
  until: '2026-12-05T09:00:00.000Z',
  since: '2026-11-03T14:05:00.000Z',
  meeting: null,
  comparesSupport: true,
  changes: [
    { school: thornmere, sentence: 'First category: Repair', record: { kind: 'categorisation', id: id(21) } },
    { school: thornmere, sentence: '2½ days more of support agreed', record: { kind: 'school', id: id(11) } },
  ],
}

test('what changed stands by school, each with its record, until it is marked as seen', async () => {
  let seen: BoardSince = told
  const asked = serveBoard({
    '/dashboard/since': () => seen,
    '/dashboard/since/seen': () => {
      seen = { ...told, since: told.until, changes: [] }
      return { seenUntil: told.until }
    },
  })
  openAt('/board/since')
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
    '2 changes since you last looked, at 1 school',
  )
  expect(screen.getByText('You marked the board’s page as seen on 3 Nov 2026, 14:05.')).toBeDefined()
  const changes = within(screen.getByRole('region', { name: thornmere.name }))
  expect(changes.getByRole('link', { name: 'First category: Repair' }).getAttribute('href')).toBe(
    `/categorise/${id(21)}`,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Mark as seen' }))
  expect(await screen.findByRole('heading', { name: 'Nothing changed since you last looked' })).toBeDefined()
  const sent = asked.find((request) => request.method === 'POST')
  // What was shown, not what is there by now.
  expect(await sent?.json()).toMatchObject({ until: told.until })
})

test('whoever never said that they looked is told how to begin', async () => {
  serveBoard({ '/dashboard/since': () => ({ ...told, since: null, changes: [] }) })
  openAt('/board/since')
  expect(await screen.findByText('You have not marked the page as seen yet')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Mark as seen' })).toBeDefined()
})

test('since the last meeting it says which, and marks nothing', async () => {
  const body = { id: id(71), kind: 'board' as const, name: 'Trust board' }
  const asked = serveBoard({
    '/dashboard/since': () => ({ ...told, meeting: { id: id(72), body, day: '2026-11-03' } }),
  })
  openAt('/board/since?from=meeting')
  expect(await screen.findByText(/^Trust board met on 3 Nov 2026/)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Mark as seen' })).toBeNull()
  const last = asked.find(({ url }) => url.includes('/dashboard/since'))
  expect(new URL(last?.url ?? '').searchParams.get('from')).toBe('meeting')
})
