import type { RoundSchool } from '@sixfold/shared/contracts/rounds.ts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { makeQueryClient } from '../../lib/query.ts'
import { show } from '../../lib/show.tsx'
import { DecideTogether } from './DecideTogether.tsx'

const row = (n: number, more: Partial<RoundSchool> = {}): RoundSchool => ({
  school: { id: `s${n}`, name: `School ${n}` },
  categorisationId: `c${n}`,
  fromReview: false,
  status: 'awaiting-decision',
  level: 3,
  before: null,
  movement: null,
  inForce: null,
  replyBy: null,
  next: 'decide',
  version: 6,
  abilities: { begin: false, propose: false, decide: true, return: true },
  blockers: { begin: [] },
  ...more,
})

afterEach(() => vi.unstubAllGlobals())

function open(rows: RoundSchool[], answer: () => Response) {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    if (init?.method === 'POST') {
      sent.push(JSON.parse(typeof init.body === 'string' ? init.body : 'null'))
      return answer()
    }
    if (url.includes('/support/capacity'))
      return Response.json({ academicYear: 2026, total: { offered: 192, promised: 20 } })
    return Response.json({ items: [], nextCursor: null, abilities: { add: false }, url })
  })
  show(
    <QueryClientProvider client={makeQueryClient()}>
      <DecideTogether roundId="r" rows={rows} />
    </QueryClientProvider>,
  )
  return sent
}

test('is offered to whoever decides on more than one school', () => {
  open([row(1), row(2, { next: null, version: null })], () => Response.json({}))
  expect(screen.queryByRole('button', { name: 'Decide on several together' })).toBeNull()
})

test('sends the schools that are chosen, each at the version that was read', async () => {
  const sent = open([row(1), row(2), row(3)], () => Response.json({ decided: 2 }))
  fireEvent.click(screen.getByRole('button', { name: 'Decide on several together' }))
  fireEvent.click(await screen.findByRole('checkbox', { name: /School 2/ }))
  const publish = screen.getByRole('button', { name: /Publish 2 categories/ })
  expect(publish.getAttribute('aria-disabled')).toBe('true')
  fireEvent.change(screen.getByLabelText(/Minute reference/), { target: { value: '2026/14, item 6' } })
  fireEvent.click(screen.getByRole('button', { name: /Publish 2 categories/ }))
  await waitFor(() =>
    expect(sent).toEqual([
      {
        effectiveOn: '2026-12-05',
        minuteReference: '2026/14, item 6',
        categorisations: [
          { id: 'c1', version: 6 },
          { id: 'c3', version: 6 },
        ],
      },
    ]),
  )
})

test('says what the chosen categories promise, and beside it what schools have offered', async () => {
  open([row(1), row(2), row(3)], () => Response.json({}))
  fireEvent.click(screen.getByRole('button', { name: 'Decide on several together' }))
  fireEvent.click(await screen.findByRole('checkbox', { name: /School 2/ }))
  const said = await screen.findByText(/Schools have offered/)
  expect(said.textContent).toBe(
    'These categories promise 20 days of support a year. Schools have offered 96 days for 2026/27, and 10 days are agreed.',
  )
})

test('names every school that is in the way', async () => {
  const detail = 'School 1: You proposed this, so someone else decides on it'
  open([row(1), row(2)], () =>
    Response.json(
      {
        type: 'about:blank',
        title: 'Not possible now',
        status: 409,
        detail,
        requestId: 'r',
        blockers: [{ code: 'same-person-as-proposer', message: detail }],
      },
      { status: 409, headers: { 'content-type': 'application/problem+json' } },
    ),
  )
  fireEvent.click(screen.getByRole('button', { name: 'Decide on several together' }))
  fireEvent.change(await screen.findByLabelText(/Minute reference/), { target: { value: '6' } })
  fireEvent.click(screen.getByRole('button', { name: /Publish 2 categories/ }))
  expect((await screen.findAllByText(new RegExp(detail))).length).toBeGreaterThan(0)
})
