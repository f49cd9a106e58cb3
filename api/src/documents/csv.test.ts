import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+44', "'+44"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['  =1', "'  =1"],
  ['=cmd|"x"', `"'=cmd|""x"""`],
  ['St Wystan’s, Ivelchester', '"St Wystan’s, Ivelchester"'],
  ['two\nlines', '"two\nlines"'],
  [-2.5, '-2.5'],
  [null, ''],
])('%j is written as %j', (value, written) => {
  expect(csvOf(['Giver'], [[value]]).toString()).toBe(`\u{FEFF}Giver\r\n${written}\r\n`)
})

test('no words begin as a formula does', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      const [, line = ''] = csvOf(['a'], [[words]])
        .toString()
        .split(/\r\n(.*)/s)
      expect(line.replace(/^"/, '').trimStart()).not.toMatch(/^[=+@-]/)
    }),
  )
})
