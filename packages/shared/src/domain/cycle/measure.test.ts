import { describe, expect, test } from 'vitest'
import { defaultScheme } from '../categorisation/default-scheme.ts'
import { type MeasureFacts, measureFaults, milestoneFaults, standingFaults } from './measure.ts'
import { valueWords } from './measure-words.ts'
import { correctionBlockers, liveObservations, observationFaults } from './observation.ts'

const today = '2026-11-21'
const writing: MeasureFacts = {
  kind: 'number',
  unit: '%',
  better: 'up',
  baseline: 58,
  baselineOn: '2026-09-09',
  target: 72,
  targetOn: '2027-07-10',
}
const paths = (faults: { path: string }[]) => faults.map((fault) => fault.path)

describe('a measure', () => {
  test.each<[string, Partial<MeasureFacts>, string[]]>([
    ['with everything', {}, []],
    [
      'with neither baseline nor target',
      { baseline: null, baselineOn: null, target: null, targetOn: null },
      [],
    ],
    ['without a unit', { unit: ' ' }, ['unit']],
    ['that is a yes or no, without a unit', { kind: 'yes-no', unit: '', baseline: 0, target: 1 }, []],
    ['with a baseline of today', { baselineOn: today }, []],
    ['with a baseline of tomorrow', { baselineOn: '2026-11-22' }, ['baselineOn']],
    ['with a target before its baseline', { targetOn: '2026-09-01' }, ['targetOn']],
    ['with a target that is its baseline', { target: 58 }, ['target']],
    ['with a target below its baseline where higher is better', { target: 50 }, ['target']],
    ['with a target above its baseline where lower is better', { better: 'down' }, ['target']],
    ['with a target below its baseline where lower is better', { better: 'down', target: 50 }, []],
    ['with more than four decimal places', { baseline: 57.12345 }, ['baseline']],
    ['that is a level of nought to five', { kind: 'level', baseline: 0, target: 5 }, ['baseline', 'target']],
    ['that is a level of two and a half', { kind: 'level', baseline: 2.5, target: 3 }, ['baseline']],
    [
      'that is a level which should fall',
      { kind: 'level', better: 'down', baseline: 3, target: 2 },
      ['better'],
    ],
    ['that is a yes or no of two', { kind: 'yes-no', baseline: 0, target: 2 }, ['target']],
  ])('%s', (_, more, expected) => {
    expect(paths(measureFaults(defaultScheme, { ...writing, ...more }, today))).toEqual(expected)
  })

  test('says every fault at once', () => {
    const wrong = { ...writing, unit: '', baselineOn: '2027-01-01', targetOn: '2026-12-01', target: 58 }
    expect(paths(measureFaults(defaultScheme, wrong, today))).toEqual([
      'unit',
      'baselineOn',
      'target',
      'targetOn',
    ])
  })

  test('whose kind or baseline no longer fits what was observed and planned is told so', () => {
    const milestones = [{ dueOn: '2026-12-18', value: 62 }]
    const observations = [{ observedOn: '2026-10-01', value: 60 }]
    const standing = (more: Partial<MeasureFacts>) =>
      paths(standingFaults({ ...writing, ...more }, milestones, observations))
    expect(standing({})).toEqual([])
    expect(standing({ kind: 'yes-no' })).toEqual(['kind'])
    expect(standing({ baselineOn: '2026-10-02' })).toEqual(['baselineOn'])
    expect(standing({ baselineOn: '2026-12-18' })).toEqual(['baselineOn', 'baselineOn'])
  })
})

test.each([
  ['inside its year', { dueOn: '2026-12-18' }, []],
  ['outside its year', { dueOn: '2027-09-01' }, ['dueOn']],
  ['on the day of the baseline', { dueOn: '2026-09-09' }, ['dueOn']],
  ['of no value of its kind', { value: 1.00001 }, ['value']],
])('a milestone %s', (_, more, expected) => {
  const milestone = { academicYear: 2026, dueOn: '2026-12-18', value: 62, ...more }
  expect(paths(milestoneFaults(milestone, writing))).toEqual(expected)
})

describe('an observation', () => {
  const seen = { observedOn: today, value: 61 as number | null, corrects: false, reason: null }
  test.each<[string, object, string[]]>([
    ['of today', {}, []],
    ['of the day of the baseline', { observedOn: '2026-09-09' }, []],
    ['before the baseline', { observedOn: '2026-09-08' }, ['observedOn']],
    ['of tomorrow', { observedOn: '2026-11-22' }, ['observedOn']],
    ['of nothing', { value: null }, ['value']],
    ['that corrects one without a reason', { corrects: true, reason: ' ' }, ['reason']],
    ['that takes one back', { corrects: true, value: null, reason: 'Counted twice' }, []],
    ['that has a reason and corrects none', { reason: 'Counted twice' }, ['reason']],
  ])('%s', (_, more, expected) => {
    expect(paths(observationFaults({ ...seen, ...more }, writing, today))).toEqual(expected)
  })

  test('is corrected once, and not after it was taken back', () => {
    const codes = (it: { value: number | null; superseded: boolean }) =>
      correctionBlockers(it).map((blocker) => blocker.code)
    expect(codes({ value: 61, superseded: false })).toEqual([])
    expect(codes({ value: 61, superseded: true })).toEqual(['corrected-already'])
    expect(codes({ value: null, superseded: false })).toEqual(['taken-back'])
  })

  test('counts unless it was superseded or taken back', () => {
    const all = [
      { id: 'a', supersedesId: null, value: 60 },
      { id: 'b', supersedesId: 'a', value: 61 },
      { id: 'c', supersedesId: null, value: 62 },
      { id: 'd', supersedesId: 'c', value: null },
    ]
    expect(liveObservations(all).map((one) => one.id)).toEqual(['b'])
  })
})

test.each([
  ['number', '%', 58.5, '58.5%'],
  ['number', 'pupils', 1412, '1,412 pupils'],
  ['yes-no', '', 0, 'No'],
  ['level', '', 2, 'Developing (2)'],
] as const)('a %s in %s of %d reads as %s', (kind, unit, value, words) => {
  expect(valueWords(defaultScheme, { kind, unit }, value)).toBe(words)
})
