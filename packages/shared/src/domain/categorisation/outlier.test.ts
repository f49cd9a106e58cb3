import { expect, test } from 'vitest'
import { outlierAgainst } from './outlier.ts'
import type { RatingValue } from './rating.ts'

test.each<[RatingValue | null, RatingValue | null, RatingValue | null, string]>([
  [3, 3, 3, ''],
  [2, 4, 3, 'self'],
  [4, 3, 2, 'before'],
  [1, 3, 4, 'self before'],
  [null, 4, 4, ''],
  ['too-early', 4, 4, ''],
  [1, 'not-applicable', null, ''],
])('%s beside the head’s %s and last year’s %s stands out against: %s', (value, self, before, expected) => {
  expect(outlierAgainst({ value, self, before }).join(' ')).toBe(expected)
})
