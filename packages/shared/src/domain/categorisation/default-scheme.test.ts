import { expect, test } from 'vitest'
import {
  criterionKeys,
  criterionName,
  defaultCriteria,
  defaultLevels,
  isLevel,
  levels,
  ratingWords,
} from './default-scheme.ts'

test('the less a school needs support, the fewer days and visits its category brings', () => {
  const promised = levels.map((level) => [
    defaultLevels[level].supportHalfDays / 2,
    defaultLevels[level].visitsATerm,
  ])
  expect(promised).toEqual([
    [4, 1],
    [10, 2],
    [15, 4],
    [25, 6],
  ])
})

test('every criterion key has one criterion, and safeguarding alone limits', () => {
  expect(defaultCriteria.map((it) => it.key)).toEqual(criterionKeys)
  expect(defaultCriteria.filter((it) => it.limiting).map((it) => it.key)).toEqual(['safeguarding'])
  expect(criterionName('parents-and-community')).toBe('Parents, carers and community')
})

test('a level is one of four', () => {
  expect(isLevel(3)).toBe(true)
  expect(isLevel(0)).toBe(false)
  expect(isLevel('4')).toBe(false)
})

test('each rating has its word, the best first', () => {
  expect(levels.map((rating) => ratingWords[rating])).toEqual(['Leading', 'Secure', 'Developing', 'Urgent'])
})
