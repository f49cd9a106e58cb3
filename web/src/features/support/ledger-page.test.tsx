import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { openApp, serve } from '../../lib/open-app.tsx'
import type { Ledger } from './ledger-search.ts'

afterEach(() => vi.unstubAllGlobals())

const giver = {
  kind: 'school' as const,
  id: '01a20000-0000-7000-8000-000000000011',
  name: 'Aldercombe School',
}
const receiver = { id: '01a20000-0000-7000-8000-000000000012', name: 'Fenwick Infant School' }
const criterion = { key: 'inclusion', name: 'Inclusion' }
const halfDays = { broughtForward: 2, agreed: 5, delivered: 3, remaining: 4, unused: 0 }
const totals = { pairings: 1, ...halfDays, agreedPence: 100_000, deliveredPence: 60_050, uncosted: 0 }
const ledger: Ledger = {
  items: [
    {
      pairingId: '01a20000-0000-7000-8000-000000000013',
      status: 'active',
      giver,
      receiver,
      criterion,
      costPenceADay: 40_000,
      endedOn: null,
      ...halfDays,
      agreedPence: 100_000,
      deliveredPence: 60_050,
    },
  ],
  totals,
  givers: [{ of: giver, ...totals }],
  receivers: [{ of: receiver, ...totals }],
  criteria: [{ of: criterion, ...totals }],
  overloaded: [
    { giver, promised: 7, offered: null, atOnce: 3, warnings: ['Aldercombe School gives in 3 pairings'] },
  ],
  choices: {
    schools: [
      { id: giver.id, name: giver.name, phase: 'Primary' },
      { ...receiver, phase: 'Infant' },
    ],
    criteria: [criterion],
    academicYears: [2026, 2025],
  },
}
const nothing: Ledger = {
  ...ledger,
  items: [],
  totals: {
    pairings: 0,
    broughtForward: 0,
    agreed: 0,
    delivered: 0,
    remaining: 0,
    unused: 0,
    agreedPence: 0,
    deliveredPence: 0,
    uncosted: 0,
  },
  givers: [],
  receivers: [],
  criteria: [],
  overloaded: [],
}
const cells = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((it) =>
      within(it)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    )

test('the ledger says what was agreed, delivered and remains, adds it up, and asks for the year that one chooses', async () => {
  const asked: string[] = []
  serve({
    'GET /support/ledger': ({ query }) => {
      asked.push(query.toString())
      return Response.json(ledger)
    },
  })
  openApp('/support/ledger')
  const table = await screen.findByRole('table', { name: 'Support, a row for each pairing' })
  expect(
    screen.getByText(
      '1 day brought forward, 2½ days agreed, 1½ days delivered and 2 days remaining, in one pairing.',
    ),
  ).toBeDefined()
  expect(cells(table)[0]?.slice(0, 2)).toEqual(['Inclusion', 'Active'])
  expect(cells(table)[0]?.at(-1)).toBe('£600.50')
  expect(screen.getByText('Aldercombe School gives in 3 pairings.')).toBeDefined()
  fireEvent.click(screen.getByRole('radio', { name: 'By receiver' }))
  expect(
    within(screen.getByRole('table', { name: 'Support, added up' })).getByText(receiver.name),
  ).toBeDefined()
  fireEvent.change(screen.getByLabelText('Academic year'), { target: { value: 'all' } })
  await waitFor(() => expect(asked).toEqual(['academicYear=2026', '']))
})

test('days of completed support that weren’t used stand apart, and don’t remain', async () => {
  const ended = { broughtForward: 2, agreed: 5, delivered: 3, remaining: 0, unused: 4 }
  const [row] = ledger.items
  if (!row) throw new Error('no row')
  serve({
    'GET /support/ledger': () =>
      Response.json({
        ...ledger,
        items: [{ ...row, ...ended, status: 'completed', endedOn: '2026-11-20' }],
        totals: { ...totals, ...ended },
      }),
  })
  openApp('/support/ledger')
  const said =
    '1 day brought forward, 2½ days agreed, 1½ days delivered and 0 days remaining, in one pairing; 2 days weren’t used by the end.'
  expect(await screen.findByText(said)).toBeDefined()
  const table = screen.getByRole('table', { name: 'Support, a row for each pairing' })
  expect(cells(table)[0]?.slice(-3)).toEqual(['0 d0 days', '2 d2 days', '£600.50'])
})

test('the ledger says how to begin where nothing is agreed, and what else to ask for', async () => {
  serve({
    'GET /support/ledger': () =>
      Response.json({ ...nothing, choices: { schools: [], criteria: [], academicYears: [] } }),
  })
  openApp('/support/ledger')
  expect(await screen.findByText('No support is agreed yet')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Save as CSV' })).toBeNull()
})

test('who supports whom is a picture that says its finding, and a table of the same', async () => {
  serve({ 'GET /support/ledger': () => Response.json(ledger) })
  openApp('/support/network')
  const finding =
    'One gives support and one school receives it: Aldercombe School gives most, 3½ days, and Fenwick Infant School receives most, 3½ days.'
  expect(await screen.findByRole('img', { name: finding })).toBeDefined()
  expect(cells(screen.getByRole('table', { name: 'Who supports whom, in days' }))[0]?.[0]).toContain(
    receiver.name,
  )
})
