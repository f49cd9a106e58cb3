import { expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

test('a path of this site is gone on to, with its search and hash', () => {
  expect(safeNext('/schools/7?view=plan#trail')).toBe('/schools/7?view=plan#trail')
})

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example/schools',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/..//elsewhere.example',
  'javascript:alert(1)',
  'schools',
  '',
  undefined,
  7,
  '/sign-in?next=/sign-in',
])('%j leads to the first page instead', (next) => {
  expect(safeNext(next)).toBe('/')
})
