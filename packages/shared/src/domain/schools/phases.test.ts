import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describePhase, isSpecial, phaseKeys, phasesOf, type PhaseFacts } from './phases.ts'

const school = (
  phaseName: string | null,
  lowAge: number | null,
  highAge: number | null,
  more = {},
): PhaseFacts => ({
  phaseName,
  lowAge,
  highAge,
  typeName: 'Academy converter',
  ...more,
})
const special = { typeName: 'Academy special converter' }

describe('the phases of a school', () => {
  test.each([
    ['a nursery school', school('Nursery', 2, 5), ['nursery']],
    ['a primary from 4', school('Primary', 4, 11), ['primary']],
    ['a primary that takes children from 3', school('Primary', 3, 11), ['nursery', 'primary']],
    [
      'a primary from 3 without nursery classes',
      school('Primary', 3, 11, { hasNursery: false }),
      ['primary'],
    ],
    [
      'an infant school with nursery classes',
      school('Primary', 4, 7, { hasNursery: true }),
      ['nursery', 'primary'],
    ],
    ['a secondary to 16', school('Secondary', 11, 16), ['secondary']],
    ['a secondary to 18', school('Secondary', 11, 18), ['secondary', 'sixteen-plus']],
    [
      'a secondary to 18 without a sixth form',
      school('Secondary', 11, 18, { hasSixthForm: false }),
      ['secondary'],
    ],
    ['a middle school deemed primary', school('Middle deemed primary', 8, 12), ['primary', 'secondary']],
    ['a middle school deemed secondary', school('Middle deemed secondary', 9, 13), ['primary', 'secondary']],
    ['an all-through to 16', school('All-through', 4, 16), ['primary', 'secondary']],
    ['an all-through from 3 to 19', school('All-through', 3, 19), phaseKeys],
    ['a sixth form college', school('16 plus', 16, 19), ['sixteen-plus']],
    ['a special school for all ages', school('Not applicable', 2, 19, special), phaseKeys],
    ['a special school from 11 to 16', school('Not applicable', 11, 16, special), ['secondary']],
    ['a special school from 4 to 11', school('Not applicable', 4, 11, special), ['primary']],
    ['a special nursery', school('Not applicable', 2, 5, special), ['nursery']],
    ['a special college', school('Not applicable', 16, 25, special), ['sixteen-plus']],
    [
      'a special college of unknown ages',
      school('Not applicable', null, null, { typeName: 'Special post 16 institution' }),
      ['sixteen-plus'],
    ],
    [
      'a nursery known by its type alone',
      school(null, null, null, { typeName: 'Local authority nursery school' }),
      ['nursery'],
    ],
    ['a primary of unknown ages', school('Primary', null, null), ['primary']],
    ['ages the wrong way round', school('Not applicable', 11, 4, special), []],
    ['a school of which nothing is known', school(null, null, null), []],
  ])('%s', (_, facts, phases) => {
    expect(phasesOf(facts)).toEqual(phases)
  })

  test('come in order and without repeats, whatever the register says', () => {
    const age = fc.option(fc.integer({ min: 0, max: 25 }))
    const yesOrNo = fc.option(fc.boolean())
    const names = fc.option(
      fc.constantFrom('Nursery', 'Primary', 'Secondary', 'All-through', '16 plus', 'Not applicable'),
    )
    const facts = fc.record({
      phaseName: names,
      typeName: fc.constantFrom(null, 'Free schools special', 'Further education'),
      lowAge: age,
      highAge: age,
      hasNursery: yesOrNo,
      hasSixthForm: yesOrNo,
    })
    fc.assert(
      fc.property(facts, (known) => {
        const phases = phasesOf(known)
        expect(phases).toEqual(phaseKeys.filter((phase) => phases.includes(phase)))
      }),
    )
  })

  test('an all-through is among the primaries and among the secondaries', () => {
    const phases = phasesOf(school('All-through', 4, 18))
    expect(phases).toContain('primary')
    expect(phases).toContain('secondary')
  })
})

describe('the word for a phase', () => {
  test.each([
    ['Nursery', school('Nursery', 2, 5)],
    ['Infant', school('Primary', 4, 7)],
    ['First', school('Primary', 4, 9)],
    ['Junior', school('Primary', 7, 11)],
    ['Primary', school('Primary', 3, 11)],
    ['Primary', school('Primary', null, null)],
    ['Middle', school('Middle deemed secondary', 9, 13)],
    ['Secondary', school('Secondary', 11, 18)],
    ['All-through', school('All-through', 4, 19)],
    ['Sixth form college', school('16 plus', 16, 19)],
    ['Special', school('Not applicable', 2, 19, special)],
    ['Alternative provision', school('Not applicable', 11, 16, { typeName: 'Pupil referral unit' })],
    ['Secondary', school('Not applicable', 11, 16)],
    ['Not known', school(null, null, null)],
  ])('%s', (word, facts) => {
    expect(describePhase(facts)).toBe(word)
  })
})

test.each([
  ['Academy special converter', true],
  ['Free schools special', true],
  ['Community special school', true],
  ['Special post 16 institution', true],
  ['Academy converter', false],
  ['Specialist college', false],
  [null, false],
])('the type %s is special: %s', (typeName, expected) => {
  expect(isSpecial(typeName)).toBe(expected)
})
