import { expect, test } from 'vitest'
import { nextSort, sortRows } from './sort-rows.ts'

const schools = [
  { name: 'Thornmere 10', review: '2027-04-14' },
  { name: 'aldercombe', review: null },
  { name: 'Thornmere 9', review: '2026-11-28' },
]

test('names sort as people read them: without regard to capitals, numbers by their size', () => {
  const names = sortRows(schools, (school) => school.name, 'ascending').map((school) => school.name)
  expect(names).toEqual(['aldercombe', 'Thornmere 9', 'Thornmere 10'])
})

test('what has no value comes last, whichever way round', () => {
  const last = (direction: 'ascending' | 'descending') =>
    sortRows(schools, (school) => school.review, direction).at(-1)
  expect(last('ascending')?.name).toBe('aldercombe')
  expect(last('descending')?.name).toBe('aldercombe')
})

test('a first click sorts upwards, a second the other way round', () => {
  const first = nextSort(null, 'name')
  expect(first).toEqual({ key: 'name', direction: 'ascending' })
  expect(nextSort(first, 'name').direction).toBe('descending')
  expect(nextSort(first, 'review').direction).toBe('ascending')
})
