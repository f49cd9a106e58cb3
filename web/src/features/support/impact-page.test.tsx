import type { SupportImpact } from '@sixfold/shared/contracts/support-impact.ts'
import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { openApp, serve } from '../../lib/open-app.tsx'
import {
  changeInWords,
  claimInWords,
  impactInWords,
  judgedClaimInWords,
  measuresClaimInWords,
} from './impact-words.ts'

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
  measures: [
    {
      id: '01a20000-0000-7000-8000-000000000014',
      name: 'Children who write at length',
      kind: 'number',
      unit: '%',
      before: { value: 40, on: '2025-11-01' },
      after: { value: 58, on: '2026-06-20' },
      moved: 'better',
    },
  ],
}
const few = { n: 1, value: null }
const claims = {
  pairings: 1,
  perTenHalfDays: few,
  perThousandPounds: few,
  judged: few,
  measuresBetter: few,
}
const impact = (items: SupportImpact[]) => ({
  items,
  all: claims,
  givers: [{ of: one.giver, ...claims }],
  criteria: [{ of: one.criterion, ...claims }],
  contexts: [{ of: { criterion: one.criterion, phase: 'Primary' }, ...claims }],
})

test('what support changed is said pairing by pairing, and claimed of no fewer than three', async () => {
  serve({ 'GET /support/impact': () => Response.json(impact([one])) })
  openApp('/support/impact')
  const table = await screen.findByRole('table', { name: 'Support that is completed' })
  const cells = within(table)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)
  expect(cells.slice(-4)).toEqual([
    '2 Developingthen 3 Secureone level up',
    'Children who write at length: 40%, then 58%moved as wanted',
    'Clear',
    'Read once both have judged',
  ])
  const claimed = within(screen.getByRole('table', { name: 'What went along with support' }))
  expect(claimed.getAllByText('Too few yet: 1 pairing')).toHaveLength(8)
  fireEvent.click(screen.getByRole('radio', { name: 'By phase' }))
  expect(await screen.findByText('Inclusion, primary')).toBeDefined()
  expect(screen.getByText(/doesn’t say that support brought it about/)).toBeDefined()
})

test('whoever doesn’t read the receiver’s record is shown no rating, no measure, and nothing about ratings', async () => {
  serve({ 'GET /support/impact': () => Response.json(impact([{ ...one, ratings: null, measures: null }])) })
  openApp('/support/impact')
  expect(await screen.findAllByText('Not shown to you')).toHaveLength(2)
  expect(screen.getAllByText('Not shown to you')).toBeDefined()
  expect(screen.queryByText('Rating for each 5 days')).toBeNull()
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
  expect(claimInWords({ n: 4, value: -0.25 })).toBe('−0.25, from 4 pairings')
  expect(judgedClaimInWords({ n: 4, value: 2.3 })).toBe('2.3 of 3, from 4 pairings')
  expect(measuresClaimInWords({ n: 3, value: 75 })).toBe('75%, from 3 pairings')
  const changed = (change: number | null) => ({ ...one, ratings: { ...around, change } })
  expect(impactInWords([changed(1), changed(-1), changed(0), changed(null)])).toBe(
    'Four pairings are completed. Of three the rating before and after is known: it rose in one, stayed in one and fell in one.',
  )
})
