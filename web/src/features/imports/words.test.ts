import { expect, test } from 'vitest'
import { applyWords, planWords, resultWords } from './words.ts'

const counts = (added: number, changed: number, unchanged = 0) => ({
  added,
  changed,
  unchanged,
  leftOut: 0,
  missing: 0,
})

test.each([
  [counts(31, 2), '31 schools would be added and 2 changed.', 'Add 31 schools and change 2'],
  [counts(1, 0, 3), '1 school would be added.', 'Add 1 school'],
  [counts(0, 1, 3), '1 school would be changed.', 'Change 1 school'],
  [counts(0, 0, 3), 'Your schools are as the file says: there is nothing to do.', null],
  [counts(0, 0), 'No school of this trust can be imported from the file.', null],
])('%o: before', (it, plan, button) => {
  expect([planWords(it), applyWords(it)]).toEqual([plan, button])
})

test.each([
  [counts(31, 2, 4), '31 schools are added and 2 changed; 4 stay as they were.'],
  [counts(1, 0, 1), '1 school is added; 1 stays as it was.'],
  [counts(0, 1), '1 school is changed.'],
  [counts(0, 0, 3), 'Nothing is changed; 3 stay as they were.'],
])('%o: after', (it, result) => {
  expect(resultWords(it)).toBe(result)
})
