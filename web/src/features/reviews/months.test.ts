import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { byMonth, monthName } from './months.ts'

test('what is due stands in its month by day, and months between without any are there', () => {
  const due = ['2027-02-03', '2026-12-18', '2026-12-04'].map((dueOn) => ({ dueOn }))
  expect(byMonth(due).map(({ month, due: on }) => [monthName(month), on.map((it) => it.dueOn)])).toEqual([
    ['December 2026', ['2026-12-04', '2026-12-18']],
    ['January 2027', []],
    ['February 2027', ['2027-02-03']],
  ])
  expect(byMonth([])).toEqual([])
})

test('nothing is lost or shown twice', () => {
  const day = fc
    .date({ min: new Date('2025-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
    .map((it) => ({ dueOn: it.toISOString().slice(0, 10) }))
  fc.assert(
    fc.property(fc.array(day), (reviews) => {
      const shown = byMonth(reviews).flatMap(({ due }) => due)
      expect(shown).toHaveLength(reviews.length)
      expect(new Set(shown)).toEqual(new Set(reviews))
    }),
  )
})
