import { expect, test } from 'vitest'
import { begunWords, dueWords, reviewsSummary, whyThen } from './due-words.ts'
import { ama } from './reviews.fixture.ts'

const today = '2026-12-05'
const due = (dueOn: string, more: { overdue?: boolean; coveredBy?: number } = {}) => ({
  dueOn,
  coveredBy: null,
  overdue: false,
  ...more,
})

test('a review says how far off it is, how late, or which round covers it', () => {
  expect(dueWords(due('2027-04-14'), today)).toBe('in 18 weeks')
  expect(dueWords(due('2026-11-28', { overdue: true }), today)).toBe('7 days late')
  expect(dueWords(due('2026-11-28', { coveredBy: 2026 }), today)).toBe('covered by the 2026/27 round')
})

test('it says how far a review is, once somebody has begun it', () => {
  expect(begunWords('scheduled')).toBe('')
  expect(begunWords('preparing')).toBe('being prepared · ')
})

test('it says why then, and which day moved', () => {
  const first = { afterUnheld: false, afterSigned: false, moves: [] }
  const why = { dueOn: '2027-04-14', nominalDueOn: '2027-04-14', ...first }
  expect(whyThen(why)).toBe('six months after the category took effect')
  expect(whyThen({ ...why, dueOn: '2027-05-21', nominalDueOn: '2027-05-22' })).toBe(
    'six months after the category took effect is 22 May 2027, no school day',
  )
  const unheld = { ...why, afterUnheld: true }
  expect(whyThen(unheld)).toBe('named when the one before was not held')
  expect(whyThen({ ...unheld, nominalDueOn: '2027-04-17' })).toBe(
    'named when the one before was not held: 17 Apr 2027, no school day',
  )
  expect(whyThen({ ...why, afterSigned: true })).toBe('set when the one before was signed off')
  const move = { from: '2027-04-14', to: '2027-05-06', day: '2027-02-10', by: ama, reason: null }
  expect(whyThen({ ...why, dueOn: '2027-05-06', moves: [move] })).toBe(
    'put off from 14 Apr 2027 on 10 Feb 2027 by Ama Osei',
  )
  expect(whyThen({ ...why, moves: [{ ...move, to: '2027-03-01' }] })).toMatch(/^brought forward from/)
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
