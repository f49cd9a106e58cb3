import { expect, test } from 'vitest'
import { defaultScheme } from './default-scheme.ts'
import { criterionKeys, criterionName, isLevel, levels } from './scheme.ts'

test('the less a school needs support, the fewer days and visits its category brings', () => {
  const promised = levels.map((level) => [
    defaultScheme.levels[level].supportHalfDays / 2,
    defaultScheme.levels[level].visitsATerm,
  ])
  expect(promised).toEqual([
    [4, 1],
    [10, 2],
    [15, 4],
    [25, 6],
  ])
})

test('every criterion key has one criterion, and safeguarding alone limits', () => {
  const { criteria } = defaultScheme
  expect(criteria.map((it) => it.key)).toEqual(criterionKeys)
  expect(criteria.filter((it) => it.limiting).map((it) => it.key)).toEqual(['safeguarding'])
  expect(criterionName(defaultScheme, 'parents-and-community')).toBe('Parents, carers and community')
})

test('a level is one of four', () => {
  expect(isLevel(3)).toBe(true)
  expect(isLevel(0)).toBe(false)
  expect(isLevel('4')).toBe(false)
})

test('each rating has its word, the best first', () => {
  const words = levels.map((rating) => defaultScheme.ratingWords[rating])
  expect(words).toEqual(['Leading', 'Secure', 'Developing', 'Urgent'])
})
