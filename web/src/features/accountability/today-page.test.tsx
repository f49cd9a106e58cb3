import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { open, priorityId, school, serve } from '../cycles/priority.fixture.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('an action that is due leads to the step where it is marked done', async () => {
  const action = {
    kind: 'action',
    title: 'Train all teachers',
    why: 'English lead · Action of “Every child writes”',
    day: '2026-12-01',
    late: true,
    school,
    record: { kind: 'priority', id: priorityId },
    update: null,
  }
  serve({
    'GET /today': () => ({ today: '2026-12-05', items: [action, action], changed: [] }),
    'GET /updates/unopened': () => ({ items: [], nextCursor: null }),
  })
  open('/')
  const [link] = await screen.findAllByRole('link', { name: 'Train all teachers' })
  expect(link?.getAttribute('href')).toBe(`/priorities/${priorityId}?step=deliver`)
  expect(screen.getAllByText(/4 days late/)).toHaveLength(2)
})
