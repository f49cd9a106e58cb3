import { expect, test } from 'vitest'
import { numberIn, penceIn, poundsText } from './number-in.ts'

test.each([
  ['58', 58],
  ['58.5%', 58.5],
  ['58,5', 58.5],
  ['1,250', 1250],
  ['£1 250', 1250],
  ['-3', -3],
  ['−3.5', -3.5],
  ['', null],
  ['about 60', Number.NaN],
  ['1.2.3', Number.NaN],
])('“%s” is read as %s', (typed, value) => {
  expect(numberIn(typed)).toBe(value)
})

test.each([
  ['1,250', 125_000],
  ['£12.50', 1250],
  ['0', 0],
  ['0.07', 7],
  ['19.99', 1999],
  ['', null],
  ['12.505', Number.NaN],
  ['a lot', Number.NaN],
])('“%s” is read as %s pence', (typed, pence) => {
  expect(penceIn(typed)).toBe(pence)
})

test.each([0, 7, 1250, 125_000, 999_999_999])('%d pence are typed as they are read', (pence) => {
  expect(penceIn(poundsText(pence))).toBe(pence)
})
