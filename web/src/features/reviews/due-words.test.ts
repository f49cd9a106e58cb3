import { expect, test } from 'vitest'
import { begunWords, dueWords, reviewsSummary, whyThen } from './due-words.ts'
import { ama } from './reviews.fixture.ts'

const today = '2026-12-05'
type Due = Parameters<typeof reviewsSummary>[0][number]
const due = (dueOn: string, more: Partial<Due> = {}): Due => ({
  dueOn,
  coveredBy: null,
  overdue: false,
  status: 'scheduled',
  afterSigned: false,
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
  expect(whyThen(why)).toBe('set when the category took effect')
  expect(whyThen({ ...why, dueOn: '2027-05-21', nominalDueOn: '2027-05-22' })).toBe(
    'set when the category took effect: 22 May 2027, no school day',
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

test.each([
  ['without any', [], 'None is late, and none is to come yet.'],
  [
    'late, soon, later and covered',
    [
      due('2026-11-28', { overdue: true }),
      due('2026-12-12'),
      due('2027-01-30'),
      due('2027-04-14'),
      due('2026-10-01', { coveredBy: 2026 }),
    ],
    'One is late. Two fall due within eight weeks. One is covered by a round.',
  ],
  [
    'late and later',
    [due('2026-11-28', { overdue: true }), due('2026-11-30', { overdue: true }), due('2027-04-14')],
    'Two are late. The next is due on 14 Apr 2027, in 18 weeks.',
  ],
  ['late alone', [due('2026-11-28', { overdue: true })], 'One is late.'],
  ['due today', [due('2026-12-05')], 'None is late. One falls due within eight weeks.'],
  [
    'later alone',
    [due('2027-05-06'), due('2027-04-14')],
    'None is late. The next is due on 14 Apr 2027, in 18 weeks.',
  ],
  [
    'covered past their day',
    [due('2026-10-01', { coveredBy: 2026 }), due('2026-10-02', { coveredBy: 2026 })],
    'None is late. All are covered by a round.',
  ],
  [
    'made by signing off the ones before',
    [due('2027-05-06', { afterSigned: true }), due('2027-04-14', { afterSigned: true })],
    'Every review that was due is signed off. The next is due on 14 Apr 2027, in 18 weeks.',
  ],
  [
    'made by signing off, and one of them late since',
    [due('2026-11-28', { afterSigned: true, overdue: true }), due('2027-04-14', { afterSigned: true })],
    'One is late. The next is due on 14 Apr 2027, in 18 weeks.',
  ],
  [
    'made by signing off, and one of them begun',
    [due('2026-12-12', { afterSigned: true, status: 'preparing' })],
    'None is late. One falls due within eight weeks.',
  ],
])('the list’s lead answers which are late and which come next: %s', (_, reviews, words) => {
  expect(reviewsSummary(reviews, today)).toBe(words)
})
