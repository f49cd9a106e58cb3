import { expect, test } from 'vitest'
import { dueWords, reviewsSummary, whyThen } from './due-words.ts'

const today = '2026-12-05'
const due = (dueOn: string, more: { overdue?: boolean; coveredBy?: number } = {}) => ({
  dueOn,
  nominalDueOn: dueOn,
  coveredBy: null,
  overdue: false,
  ...more,
})

test('a review says how far off it is, how late, or which round covers it', () => {
  expect(dueWords(due('2027-04-14'), today)).toBe('in 18 weeks')
  expect(dueWords(due('2026-11-28', { overdue: true }), today)).toBe('7 days late')
  expect(dueWords(due('2026-11-28', { coveredBy: 2026 }), today)).toBe('covered by the 2026/27 round')
})

test('it says why then, and which day moved', () => {
  expect(whyThen(due('2027-04-14'))).toBe('six months after the category took effect')
  expect(whyThen({ ...due('2027-05-21'), nominalDueOn: '2027-05-22' })).toBe(
    'six months after the category took effect is 22 May 2027, no school day',
  )
})

test('the list begins with what is late, soon and covered', () => {
  const some = [
    due('2026-11-28', { overdue: true }),
    due('2026-12-12'),
    due('2027-01-30'),
    due('2027-04-14'),
    due('2026-10-01', { coveredBy: 2026 }),
  ]
  expect(reviewsSummary(some, today)).toBe(
    'One is late, two fall due within eight weeks, one is covered by a round.',
  )
  expect(reviewsSummary([due('2027-04-14')], today)).toBe(
    'None is late, and none falls due within eight weeks.',
  )
  expect(reviewsSummary([], today)).toBe('')
})
