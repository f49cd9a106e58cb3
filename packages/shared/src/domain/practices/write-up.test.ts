import { describe, expect, test } from 'vitest'
import { defaultScheme } from '../categorisation/default-scheme.ts'
import { type Known, writeUpFrom } from './write-up.ts'

const nothing: Known = {
  title: 'Every child writes at length',
  problem: null,
  option: null,
  actions: [],
  measures: [],
  impactWhy: null,
  newestUpdate: null,
}
const from = (known: Partial<Known>) => writeUpFrom(defaultScheme, { ...nothing, ...known })
const action = (title: string, plannedPence: number | null, actualPence: number | null) => ({
  title,
  plannedPence,
  actualPence,
})
const measure = {
  name: 'Expected standard in writing, year 6',
  unit: '%',
  kind: 'number' as const,
  baseline: 58,
  latest: 66,
}

describe('a practice from what is known', () => {
  test('is empty where nothing is', () => {
    expect(writeUpFrom(defaultScheme, nothing)).toEqual({
      title: 'Every child writes at length',
      problem: '',
      whatWeDid: '',
      whatItTook: '',
      whatChanged: '',
    })
  })

  test('says what was done: the chosen option, and the actions', () => {
    const option = { title: 'Paired writing', staffTime: 'Two hours a week', costPence: 90_000 }
    const actions = [action('Train all teachers', 40_000, null), action('Buy notebooks', null, null)]
    expect(from({ option, actions })).toMatchObject({
      whatWeDid: 'Paired writing\n\n• Train all teachers\n• Buy notebooks',
      whatItTook: '£400 planned\n\nTwo hours a week',
    })
  })

  test.each([
    [
      'what was spent, where that is known',
      [action('a', 40_000, 41_050), action('b', 100, null)],
      '£410.50 spent',
    ],
    [
      'what was planned, where it is not',
      [action('a', 40_000, null), action('b', 100_000, null)],
      '£1,400 planned',
    ],
    ['that nothing was spent', [action('a', 500, 0)], '£0 spent'],
  ])('says what it took: %s', (_, actions, said) => {
    expect(from({ actions }).whatItTook).toBe(said)
  })

  test('takes the option’s cost where no action has one', () => {
    const option = { title: 'Paired writing', staffTime: null, costPence: 90_000 }
    expect(from({ option, actions: [action('a', null, null)] }).whatItTook).toBe('£900 planned')
  })

  test('says what changed: the measures, and why the impact was judged so, else the newest update', () => {
    const measures = [
      measure,
      { ...measure, name: 'A writing hour in every class', kind: 'yes-no' as const, baseline: 0, latest: 1 },
      { ...measure, name: 'Pieces a week', unit: 'pieces', baseline: null, latest: 3 },
      { ...measure, name: 'Attendance', latest: 58 },
      { ...measure, name: 'Not counted yet', latest: null },
    ]
    expect(from({ measures, newestUpdate: 'Books are fuller' }).whatChanged).toBe(
      [
        'Expected standard in writing, year 6: from 58% to 66%',
        'A writing hour in every class: from No to Yes',
        'Pieces a week: 3 pieces',
        'Attendance: 58%, as before',
        '',
        'Books are fuller',
      ].join('\n'),
    )
    expect(from({ newestUpdate: 'Books are fuller', impactWhy: 'Seen in all years' }).whatChanged).toBe(
      'Seen in all years',
    )
  })
})
