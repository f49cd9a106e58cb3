import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { expect, test } from 'vitest'
import { byYear, pairingDayWords } from './pairing-years.ts'

const by = { id: 'p', name: 'Sam Okoro' }
type Dated = Pick<Pairing, 'status' | 'createdAt' | 'ended' | 'agreedOn'>
const pairing = (created: string, more: Partial<Dated> = {}): Dated => ({
  status: 'matched',
  createdAt: `${created}T09:00:00.000Z`,
  ended: null,
  agreedOn: null,
  ...more,
})
const agreed = (created: string, agreedOn: string) => pairing(created, { status: 'agreed', agreedOn })
const declined = (day: string) =>
  pairing('2025-06-01', { status: 'declined', ended: { side: 'giver', reason: 'No', by, day } })

test('the day that counts stands beside the status, with a word where that says another', () => {
  expect(pairingDayWords(pairing('2026-11-03'))).toBe('asked 3 Nov 2026')
  expect(pairingDayWords(agreed('2026-11-03', '2026-11-14'))).toBe('14 Nov 2026')
  const active = { ...agreed('2026-11-03', '2026-11-14'), status: 'active' as const }
  expect(pairingDayWords(active)).toBe('agreed 14 Nov 2026')
  expect(pairingDayWords(declined('2026-11-21'))).toBe('21 Nov 2026')
})

test('a pairing belongs to the academic year in which it was agreed or ended', () => {
  const thisYear = [agreed('2026-08-20', '2026-09-01'), declined('2026-09-02')]
  const lastYear = agreed('2026-08-20', '2026-08-31')
  const longAgo = agreed('2024-10-01', '2024-10-03')
  expect(byYear([longAgo, ...thisYear, lastYear], '2026-12-05')).toEqual({
    now: thisYear,
    earlier: [
      { academicYear: 2025, pairings: [lastYear] },
      { academicYear: 2024, pairings: [longAgo] },
    ],
  })
})

test('one that a school has still to answer is of this year, whenever it was asked', () => {
  const waiting = pairing('2025-06-01')
  expect(byYear([waiting], '2026-12-05')).toEqual({ now: [waiting], earlier: [] })
})
