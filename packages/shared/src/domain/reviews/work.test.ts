import { describe, expect, test } from 'vitest'
import { outcomeWords, reviewOutcomes, wantsNewDecision } from './outcome.ts'
import { reviewStatuses, type ReviewStatus } from './status.ts'
import { actBlockers, heldDayFault, type ReviewAct, reviewActs } from './work.ts'

/** Every status in which each act is possible. */
const possible: Record<ReviewAct, ReviewStatus[]> = {
  prepare: ['scheduled'],
  writeStatement: ['preparing', 'held'],
  judge: ['preparing', 'held'],
  hold: ['preparing'],
  signOff: ['held'],
}

describe('what can be done with a review', () => {
  test.each(reviewActs)('%s', (act) => {
    const free = reviewStatuses.filter((status) => actBlockers(act, status).length === 0)
    expect(free).toEqual(possible[act])
    for (const status of reviewStatuses.filter((one) => !free.includes(one)))
      expect(actBlockers(act, status)).toEqual([{ code: `review-${status}`, message: expect.any(String) }])
  })

  test('signing off names each priority that lacks a judgement', () => {
    const priorities = [
      { title: 'Every child writes', judged: false },
      { title: 'Children come to school', judged: true },
      { title: 'Number facts', judged: false },
    ]
    expect(actBlockers('signOff', 'held', priorities).map((it) => it.message)).toEqual([
      'Judge “Every child writes” first',
      'Judge “Number facts” first',
    ])
    expect(actBlockers('signOff', 'preparing', priorities)).toHaveLength(1)
    expect(actBlockers('hold', 'preparing', priorities)).toEqual([])
  })
})

test.each([
  ['2027-05-11', null],
  ['2027-05-10', null],
  ['2027-05-12', null],
  ['2027-05-13', 'This is still to come: give today or an earlier day'],
  ['2027-05-09', 'Its preparation was opened on 10 May 2027: give that day or a later one'],
])('a review prepared on 10 May and said on 12 May to have been held on %s', (heldOn, fault) => {
  expect(heldDayFault(heldOn, '2027-05-10', '2027-05-12')).toBe(fault)
})

test('raise and lower ask for a new decision, and every outcome is said as need for support', () => {
  expect(reviewOutcomes.filter(wantsNewDecision)).toEqual(['raise', 'lower'])
  for (const outcome of reviewOutcomes) expect(outcomeWords[outcome].means).toMatch(/support/)
})
