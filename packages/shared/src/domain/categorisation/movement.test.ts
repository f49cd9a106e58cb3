import { expect, test } from 'vitest'
import { defaultScheme } from './default-scheme.ts'
import { movementBetween, movementWords, shortMovement } from './movement.ts'

test('a school that went from Repair to Improve needs less support than last year', () => {
  expect(movementWords(movementBetween(2, 3))).toBe('needs less support than last year')
  expect(shortMovement(defaultScheme, 2, 3)).toBe('less, was Repair')
})

test('a school that went from Sustain to Stabilise needs more', () => {
  expect(movementWords(movementBetween(4, 1))).toBe('needs more support than last year')
  expect(shortMovement(defaultScheme, 4, 1)).toBe('more, was Sustain')
})

test('a school that stayed needs as much as last year', () => {
  expect(movementWords(movementBetween(3, 3))).toBe('needs as much support as last year')
  expect(shortMovement(defaultScheme, 3, 3)).toBe('same')
})

test('a first category moves nowhere', () => {
  expect(movementBetween(null, 3)).toBeNull()
  expect(movementBetween(3, null)).toBeNull()
  expect(movementWords(null)).toBeNull()
  expect(shortMovement(defaultScheme, null, 3)).toBe('–')
})
