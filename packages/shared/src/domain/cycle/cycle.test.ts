import { describe, expect, test } from 'vitest'
import { clearBlockers, editBlockers, reachedBlockers } from './edit.ts'
import { openCycleBlockers, type OpenCycleFacts } from './open-cycle.ts'
import { stepAfter, stepKeys, stepNumber, steps } from './steps.ts'

const codes = (blockers: readonly { code: string }[]) => blockers.map((blocker) => blocker.code)

describe('the six steps', () => {
  test('are six, in the order of the model, each with its title and question', () => {
    expect(steps.map((step) => step.key)).toEqual(stepKeys)
    expect(steps.map((step) => step.title)).toEqual([
      'Know the need',
      'Weigh the options',
      'Plan and pair',
      'Do it well',
      'Judge the impact',
      'Secure and share',
    ])
    expect(stepNumber('diagnose')).toBe(1)
    expect(stepNumber(null)).toBe(7)
    expect(stepAfter('evaluate')).toBe('secure')
    expect(stepAfter('secure')).toBeNull()
  })
})

describe('changing a priority', () => {
  test('what step 1 asked for can be changed ever after, but cleared only while there', () => {
    expect(clearBlockers('diagnose', ['problem'])).toEqual([])
    expect(clearBlockers('deliver', [])).toEqual([])
    expect(codes(clearBlockers('deliver', ['problem']))).toEqual(['needed-since-step-1'])
  })

  test('a completed priority stays as it is', () => {
    expect(editBlockers('secure')).toEqual([])
    expect(codes(editBlockers(null))).toEqual(['priority-completed'])
    expect(codes(reachedBlockers(null, 'explore'))).toEqual(['priority-completed'])
  })

  test('a note belongs to a step that was reached', () => {
    expect(reachedBlockers('deliver', 'explore')).toEqual([])
    expect(reachedBlockers('deliver', 'deliver')).toEqual([])
    expect(codes(reachedBlockers('deliver', 'evaluate'))).toEqual(['step-not-reached'])
  })
})

describe('opening a cycle', () => {
  const school: OpenCycleFacts = { academicYear: 2026, joinedOn: '2021-09-01', leftOn: null, exists: false }
  test.each<[string, Partial<OpenCycleFacts>, string[]]>([
    ['for this year', {}, []],
    ['for next year', { academicYear: 2027 }, []],
    ['for a past year', { academicYear: 2024 }, []],
    ['twice', { exists: true }, ['cycle-exists']],
    ['two years ahead', { academicYear: 2028 }, ['too-far-ahead']],
    ['before the school joined', { academicYear: 2020 }, ['school-not-in-trust']],
    ['for a school that joins during the year', { joinedOn: '2027-08-31' }, []],
    ['after the school left', { leftOn: '2026-08-31' }, ['school-not-in-trust']],
  ])('%s', (_, facts, expected) => {
    expect(codes(openCycleBlockers({ ...school, ...facts }, '2026-11-21'))).toEqual(expected)
  })
})
