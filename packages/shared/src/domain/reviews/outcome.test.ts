import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultScheme } from '../categorisation/default-scheme.ts'
import { levels } from '../categorisation/scheme.ts'
import { askedLevelFault, levelsFor, reviewOutcomes, wantsNewDecision } from './outcome.ts'

test.each([
  ['raise', 2, [3, 4]],
  ['raise', 4, []],
  ['lower', 3, [2, 1]],
  ['lower', 1, []],
  ['confirm', 2, []],
] as const)('%s from %i may ask for %j, the nearest first', (outcome, from, possible) => {
  expect(levelsFor(outcome, from)).toEqual(possible)
})

test.each([
  [{ outcome: 'raise', level: 3 }, null, null],
  [{ outcome: 'raise', level: null }, null, 'Choose the category to propose'],
  [{ outcome: 'raise', level: 1 }, null, 'Stabilise doesn’t need less support than Repair'],
  [{ outcome: 'confirm', level: null }, null, null],
  [{ outcome: 'confirm', level: 2 }, null, 'Confirming the category proposes no other'],
  [{ outcome: 'lower', level: null }, { academicYear: 2027 }, null],
  [
    { outcome: 'lower', level: 1 },
    { academicYear: 2027 },
    'Its category for 2027/28 is being decided: propose there',
  ],
] as const)('%j at Repair, with %j under way: %s', (asked, underWay, fault) => {
  expect(askedLevelFault(defaultScheme, asked, { level: 2, underWay })).toBe(fault)
})

test('a school that has the least support already can’t be said to need less, whatever is under way', () => {
  for (const underWay of [null, { academicYear: 2027 }])
    expect(askedLevelFault(defaultScheme, { outcome: 'raise', level: null }, { level: 4, underWay })).toBe(
      'The school’s category is Sustain already: none has less support',
    )
})

test('law: a category is asked for exactly where another is wanted and no decision is under way', () => {
  const level = fc.constantFrom(...levels)
  fc.assert(
    fc.property(
      fc.constantFrom(...reviewOutcomes),
      level,
      level,
      fc.boolean(),
      (outcome, from, asked, busy) => {
        const of = { level: from, underWay: busy ? { academicYear: 2027 } : null }
        const needed = wantsNewDecision(outcome) && !busy
        if (askedLevelFault(defaultScheme, { outcome, level: asked }, of) === null)
          expect(needed && asked !== from).toBe(true)
        if (askedLevelFault(defaultScheme, { outcome, level: null }, of) === null) expect(needed).toBe(false)
      },
    ),
  )
})
