import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { boardOf, boardSchool, id, openAt, serveBoard } from './board.fixture.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const rows = (met: number, missed: number) => [
  { forecast: 'on-track', met, missed, notObserved: 1 },
  { forecast: 'at-risk', met: 0, missed: 0, notObserved: 0 },
  { forecast: 'off-track', met: 0, missed: 0, notObserved: 0 },
  { forecast: 'none', met: 0, missed: 2, notObserved: 0 },
]
const serve = (forecasts: object) =>
  serveBoard({
    '/dashboard': () => boardOf([boardSchool(11, 'Thornmere Primary School', 3)]),
    '/dashboard/ratings': () => ({ asAt: '2026-12-05', schools: [] }),
    '/dashboard/forecasts': () => ({ asAt: '2026-12-05', schools: [], ...forecasts }),
  })

test('how updates foretold what came stands in a sentence and in numbers, without rows of nothing', async () => {
  serve({ trust: rows(3, 1) })
  openAt('/board')
  const section = within(await screen.findByRole('region', { name: 'Did updates foretell what came?' }))
  expect(section.getByText(/^Of four targets called on track, one was missed\. This is about/)).toBeDefined()
  expect(section.getAllByRole('rowheader').map((it) => it.textContent)).toEqual(['On track', 'No update'])
  const row = within(section.getByRole('row', { name: /^On track/ }))
  expect(row.getAllByRole('cell').map((it) => it.textContent)).toEqual(['3', '1', '1'])
  expect(section.queryByText('School by school')).toBeNull()
})

test('a leader finds each school’s beside the trust’s', async () => {
  serve({
    trust: rows(3, 1),
    schools: [{ school: { id: id(11), name: 'Thornmere Primary School' }, rows: rows(1, 0) }],
  })
  openAt('/board')
  expect(await screen.findByText('School by school')).toBeDefined()
  expect(screen.getByRole('table', { name: 'Targets of Thornmere Primary School' })).toBeDefined()
})
