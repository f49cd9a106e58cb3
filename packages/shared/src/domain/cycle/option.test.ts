import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  costWords,
  type Figures,
  figuresFaults,
  figureWords,
  impactMonthsWords,
  optionBlockers,
  securityWords,
  unsaidOf,
} from './option.ts'
import { isWeighed } from './gate.ts'
import { stepKeys } from './steps.ts'

const today = '2026-11-21'
const read: Figures = { impactMonths: 4, cost: 2, security: 3, readOn: today, url: 'https://example.org/a' }

describe('figures', () => {
  test.each<[string, Figures | null, string[]]>([
    ['that aren’t there', null, []],
    ['read today', read, []],
    ['read tomorrow', { ...read, readOn: '2026-11-22' }, ['figures.readOn']],
    ['of which there is one', { ...read, cost: null, security: null }, []],
    [
      'of which there is none, with a day and a link',
      { ...read, impactMonths: null, cost: null, security: null },
      ['figures.impactMonths'],
    ],
  ])('%s', (_, figures, paths) => {
    expect(figuresFaults(figures, today).map((fault) => fault.path)).toEqual(paths)
  })

  test('are said in words', () => {
    expect([5, 1, 0, -1, -2].map(impactMonthsWords)).toEqual([
      '+5 months',
      '+1 month',
      'No months',
      '−1 month',
      '−2 months',
    ])
    expect(figureWords(costWords, 1)).toBe('Very low (1)')
    expect(figureWords(securityWords, 5)).toBe('Very extensive (5)')
    expect(figureWords(costWords, 9)).toBe('9')
  })
})

describe('the options of a turn', () => {
  test.each<[string, Parameters<typeof optionBlockers>, string[]]>([
    ['before step 2', [{ step: 'diagnose', turn: 1 }, 1], ['step-not-reached']],
    ['at step 2', [{ step: 'explore', turn: 1 }, 1], []],
    ['later', [{ step: 'deliver', turn: 2 }, 2], []],
    ['of an earlier turn', [{ step: 'deliver', turn: 2 }, 1], ['earlier-turn']],
    ['once completed', [{ step: null, turn: 1 }, 1], ['priority-completed']],
  ])('%s', (_, [present, turn], codes) => {
    expect(optionBlockers(present, turn).map((blocker) => blocker.code)).toEqual(codes)
  })

  test('can be changed in the present turn from step 2 on, and in no other', () => {
    const turns = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(fc.constantFrom(...stepKeys), turns, turns, (step, present, turn) => {
        const open = optionBlockers({ step, turn: present }, turn).length === 0
        expect(open).toBe(step !== 'diagnose' && turn === present)
      }),
    )
  })
})

test('an option is weighed exactly when nothing of it is unsaid', () => {
  const text = fc.option(fc.constantFrom('', '  ', 'An hour a week'))
  fc.assert(
    fc.property(
      fc.record({ fit: text, costPence: fc.option(fc.nat()), staffTime: text, wouldStop: text }),
      (option) => {
        expect(unsaidOf(option).length === 0).toBe(isWeighed(option))
      },
    ),
  )
  expect(unsaidOf({ fit: null, costPence: 0, staffTime: ' ', wouldStop: 'Reading cards' })).toEqual([
    'how it fits',
    'staff time',
  ])
})
