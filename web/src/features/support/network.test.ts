import { expect, test } from 'vitest'
import type { LedgerRow } from '@sixfold/shared/contracts/support-ledger.ts'
import { findingOf, frame, layOut, linksOf } from './network.ts'

const row = (giver: string, receiver: string, more: Partial<LedgerRow> = {}): LedgerRow => ({
  pairingId: `${giver} ${receiver}`,
  status: 'active',
  giver: { kind: 'school', id: giver, name: `${giver} School` },
  receiver: { id: receiver, name: `${receiver} School` },
  criterion: { key: 'inclusion', name: 'Inclusion' },
  costPenceADay: null,
  endedOn: null,
  broughtForward: 2,
  agreed: 3,
  delivered: 1,
  remaining: 4,
  unused: 0,
  agreedPence: null,
  deliveredPence: null,
  ...more,
})

test('pairings of the same two schools are one arrow, and what came to nothing is none', () => {
  const other = { criterion: { key: 'achievement', name: 'Achievement' } }
  const links = linksOf([
    row('Ash', 'Birch'),
    row('Birch', 'Ash', { agreed: 0 }),
    row('Ash', 'Birch', other),
    row('Ash', 'Cedar', { broughtForward: 0, agreed: 0, delivered: 0 }),
  ])
  expect(links).toMatchObject([
    { key: 'Ash Birch', promised: 10, delivered: 2, criteria: ['Inclusion', 'Achievement'] },
    { key: 'Birch Ash', promised: 2 },
  ])
  expect(findingOf(links)).toBe(
    'Two give support and two schools receive it: Ash School gives most, 5 days, and Birch School receives most, 5 days.',
  )
})

test('sixty schools keep a line each, with the same places every time', () => {
  const links = linksOf(
    Array.from({ length: 60 }, (_, n) => row(`S${n}`, `S${(n + 7) % 60}`, { agreed: 1 + (n % 9) })),
  )
  const groupOf = (id: string) => (id.endsWith('1') ? 'Primary' : 'Secondary')
  const layout = layOut(links, groupOf)
  expect(layout.spots).toHaveLength(60)
  expect(layout.arrows).toHaveLength(60)
  expect(layOut(links, groupOf)).toEqual(layout)
  for (const side of ['left', 'right'] as const) {
    const lines = [...layout.spots, ...layout.headings]
      .filter((it) => it.side === side)
      .map(({ y }) => y)
      .toSorted((a, b) => a - b)
    for (const [n, y] of lines.entries())
      if (n > 0) expect(y - (lines[n - 1] ?? 0)).toBeCloseTo(frame.line, 0)
  }
})
