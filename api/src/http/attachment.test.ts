import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dispositionOf } from './attachment.ts'

test.each([
  ['Books.pdf', `attachment; filename="Books.pdf"; filename*=UTF-8''Books.pdf`],
  [
    'Größe “4”.pdf',
    `attachment; filename="Gr__e _4_.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%E2%80%9C4%E2%80%9D.pdf`,
  ],
  ['a"; x="b.pdf', `attachment; filename="a_; x=_b.pdf"; filename*=UTF-8''a%22%3B%20x%3D%22b.pdf`],
  ["it's (1)*!.csv", `attachment; filename="it's (1)*!.csv"; filename*=UTF-8''it%27s%20%281%29%2A%21.csv`],
  ['تقرير.pdf', `attachment; filename="_____.pdf"; filename*=UTF-8''%D8%AA%D9%82%D8%B1%D9%8A%D8%B1.pdf`],
])('%j is sent as %s', (name, header) => {
  expect(dispositionOf(name)).toBe(header)
})

test('no name breaks out of the header, and every name can be read back from it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const header = dispositionOf(name)
      expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.~%-]*$/)
      expect(header.match(/"/g)).toHaveLength(2)
      expect(decodeURIComponent(header.split("UTF-8''")[1]!)).toBe(name.toWellFormed())
    }),
  )
})
