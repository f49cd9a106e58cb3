import { describe, expect, test } from 'vitest'
import { aCycle, aShort } from './cycle.fixture.tsx'
import { carriable, cycleToShow, isDueToClose, nextOf, openIn } from './next-cycle.ts'

const open = (academicYear: number) => aCycle(academicYear)
const closed = (academicYear: number) => aCycle(academicYear, [], { status: 'closed' })

describe('the cycle that a school’s page shows first', () => {
  test.each([
    ['this year’s', [open(2027), open(2026), open(2025)], 2026],
    ['the next one, once this year’s is closed', [open(2027), closed(2026)], 2027],
    ['this year’s, closed, when there is no next one', [closed(2026), closed(2025)], 2026],
    ['the newest before, when this year has none', [open(2027), closed(2025), closed(2024)], 2025],
    ['the only one there is', [open(2027)], 2027],
  ])('is %s', (_, cycles, expected) => {
    expect(cycleToShow(cycles, 2026)?.academicYear).toBe(expected)
  })

  test('is none without a cycle', () => {
    expect(cycleToShow([], 2026)).toBeUndefined()
  })
})

describe('what goes on after a cycle', () => {
  const [writing, reading] = [aShort({ id: 'w', title: 'Writing' }), aShort({ id: 'r', title: 'Reading' })]
  const done = aShort({ id: 'd', status: 'completed', step: null, outcome: 'embed' })
  const gone = aShort({ id: 'g', outcome: 'carried-over' })

  test('is what is open in it and hasn’t gone on already', () => {
    expect(openIn(aCycle(2025, [writing, done, gone])).map(({ id }) => id)).toEqual(['w'])
    const cycles = [aCycle(2026), aCycle(2025, [reading, gone]), aCycle(2024, [writing])]
    expect(carriable(cycles, 2026).map(({ id }) => id)).toEqual(['w', 'r'])
    expect(carriable([aCycle(2025, [reading], { status: 'closed' })], 2026)).toEqual([])
  })

  test('goes on in the first open one after it, else in one that is opened', () => {
    expect(nextOf(open(2025), [open(2027), open(2026), open(2025)], '2026-07-10')).toEqual({
      academicYear: 2026,
      opens: false,
    })
    expect(nextOf(open(2025), [closed(2026), open(2025)], '2026-10-10')).toEqual({
      academicYear: 2026,
      opens: true,
    })
  })

  test('is asked from June on', () => {
    expect([isDueToClose(open(2025), '2026-05-31'), isDueToClose(open(2025), '2026-06-01')]).toEqual([
      false,
      true,
    ])
  })
})
