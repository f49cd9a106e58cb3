import { expect, test } from 'vitest'
import { factText } from './fact-text.ts'

test.each([
  ['pupils', 1359, '1,359'],
  ['easting', 555487, '555487'],
  ['freeSchoolMealsPercent', 18.5, '18.5'],
  ['censusOn', '2023-01-19', '19 Jan 2023'],
  ['hasNursery', false, 'No'],
  ['phases', ['nursery', 'primary'], 'Nursery, Primary'],
  ['phases', [], null],
  ['town', null, null],
] as const)('%s %o is written %o', (field, value, words) => {
  expect(factText(field, value === null || typeof value !== 'object' ? value : [...value])).toBe(words)
})
