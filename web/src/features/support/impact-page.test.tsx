import type { SupportImpact } from '@sixfold/shared/contracts/support-impact.ts'
import { screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { openApp, serve } from '../../lib/open-app.tsx'
import { changeInWords, claimInWords, impactInWords } from './impact-words.ts'

afterEach(() => vi.unstubAllGlobals())

const evaluation = {
  impact: 'clear' as const,
  worked: 'Planning together.',
  otherwise: null,
  day: '2026-07-01',
  by: { id: '01a20000-0000-7000-8000-00000000000b', name: 'Rosa Adeyemi' },
  version: 1,
}
const one: SupportImpact = {
  pairingId: '01a20000-0000-7000-8000-000000000013',
  status: 'completed',
  giver: { kind: 'school', id: '01a20000-0000-7000-8000-000000000011', name: 'Aldercombe School' },
  receiver: { id: '01a20000-0000-7000-8000-000000000012', name: 'Fenwick Infant School' },
  criterion: { key: 'inclusion', name: 'Inclusion' },
  agreedOn: '2026-01-10',
  endedOn: '2026-06-28',
  delivered: 5,
  deliveredPence: 100_000,
  evaluations: { giver: evaluation, receiver: null, giverJudged: true, receiverJudged: true },
  ratings: {
    before: { value: 2, effectiveOn: '2025-11-01' },
    after: { value: 3, effectiveOn: '2026-11-01' },
    change: 1,
  },
}
const few = { n: 1, value: null }
const claims = { pairings: 1, perTenHalfDays: few, perThousandPounds: few }
const impact = (items: SupportImpact[]) => ({
  items,
  all: claims,
  givers: [{ of: one.giver, ...claims }],
  criteria: [{ of: one.criterion, ...claims }],
})

test('what support changed is said pairing by pairing, and claimed of no fewer than three', async () => {
  serve({ 'GET /support/impact': () => Response.json(impact([one])) })
  openApp('/support/impact')
  const table = await screen.findByRole('table', { name: 'Support that is completed' })
  const cells = within(table)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)
  expect(cells.slice(-3)).toEqual([
    '2 Developingthen 3 Secureone level up',
    'Clear',
    'Read once both have judged',
  ])
  const claimed = within(screen.getByRole('table', { name: 'Change of rating beside support' }))
  expect(claimed.getAllByText('Too few to say: 1 of 3')).toHaveLength(4)
  expect(screen.getByText(/doesn’t say that support brought it about/)).toBeDefined()
})

test('whoever doesn’t read the receiver’s record is shown no rating and no claim', async () => {
  serve({ 'GET /support/impact': () => Response.json(impact([{ ...one, ratings: null }])) })
  openApp('/support/impact')
  expect(await screen.findByText('Not shown to you')).toBeDefined()
  expect(screen.queryByRole('table', { name: 'Change of rating beside support' })).toBeNull()
})

test('changes and claims are said in words', () => {
  const around = { before: one.ratings?.before ?? null, after: one.ratings?.after ?? null }
  expect([-2, -1, 0, null].map((change) => changeInWords({ ...around, change }))).toEqual([
    'two levels down',
    'one level down',
    'as before',
    'nothing to compare',
  ])
  expect(changeInWords({ ...around, after: null, change: null })).toBe('no later rating yet')
  expect(changeInWords({ ...around, before: null, change: null })).toBe('not rated before')
  expect(claimInWords({ n: 4, value: -0.25 })).toBe('−0.25, of 4 pairings')
  const changed = (change: number | null) => ({ ...one, ratings: { ...around, change } })
  expect(impactInWords([changed(1), changed(-1), changed(0), changed(null)])).toBe(
    'Four pairings are completed. Of three the rating before and after is known: it rose in one, stayed in one and fell in one.',
  )
})
