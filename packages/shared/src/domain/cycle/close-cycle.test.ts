import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carryOverBlockers, closeBlockers, type ClosingFacts, type Ending, yearAfter } from './close-cycle.ts'
import { moved, rankBlockers } from './ranks.ts'

const [writing, reading] = [
  { id: 'w', title: 'Writing' },
  { id: 'r', title: 'Reading' },
]
const facts: ClosingFacts = { status: 'open', planStatus: 'approved', open: [writing, reading], next: true }
const carried = (priorityId: string): Ending => ({ priorityId, outcome: 'carried-over' })
const stopped = (priorityId: string): Ending => ({ priorityId, outcome: 'stop', reason: 'It does not work' })
const codes = (more: Partial<ClosingFacts>, endings: readonly Ending[]) =>
  closeBlockers({ ...facts, ...more }, endings).map((blocker) => blocker.code)

describe('a cycle can be closed', () => {
  test.each<[string, Partial<ClosingFacts>, Ending[], string[]]>([
    ['when it is said of each open priority', {}, [carried('w'), stopped('r')], []],
    ['at once when none is open', { open: [], next: false }, [], []],
    ['not while one is left out', {}, [carried('w')], ['priority-open']],
    [
      'not with one that isn’t open here',
      {},
      [carried('w'), stopped('r'), stopped('x')],
      ['priorities-changed'],
    ],
    ['not with one said twice', {}, [carried('w'), carried('w'), stopped('r')], ['priorities-changed']],
    ['not to carry over into nothing', { next: false }, [carried('w'), stopped('r')], ['no-next-cycle']],
    ['without a next cycle when all end', { next: false }, [stopped('w'), stopped('r')], []],
    [
      'not while the trust has its plan',
      { planStatus: 'submitted' },
      [carried('w'), carried('r')],
      ['plan-submitted'],
    ],
    ['not twice', { status: 'closed' }, [], ['cycle-closed']],
  ])('%s', (_, more, endings, expected) => {
    expect(codes(more, endings)).toEqual(expected)
  })

  test('and names each priority of which nothing is said', () => {
    expect(closeBlockers(facts, []).map((blocker) => blocker.message)).toEqual([
      'Say what becomes of “Writing”',
      'Say what becomes of “Reading”',
    ])
  })

  test('exactly when each open priority has one ending, whatever they are', () => {
    const anyEnding = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), stops: fc.boolean() })
    fc.assert(
      fc.property(fc.subarray(['a', 'b', 'c']), fc.array(anyEnding, { maxLength: 5 }), (open, ends) => {
        const endings = ends.map(({ id, stops }) => (stops ? stopped(id) : carried(id)))
        const can = codes({ open: open.map((id) => ({ id, title: id })) }, endings).length === 0
        expect(can).toBe(
          [...open].toSorted().join() ===
            ends
              .map(({ id }) => id)
              .toSorted()
              .join(),
        )
      }),
    )
  })
})

describe('the cycle after one', () => {
  test.each([
    ['is the next year’s in July', 2025, '2026-07-10', 2026],
    ['is this year’s in autumn', 2025, '2026-10-10', 2026],
    ['is this year’s when one was forgotten', 2023, '2026-10-10', 2026],
    ['is the next year’s when closed early', 2026, '2026-10-10', 2027],
  ])('%s', (_, academicYear, today, expected) => {
    expect(yearAfter(academicYear, today)).toBe(expected)
  })
})

test('what is completed, or in as late a cycle already, isn’t carried over', () => {
  const priority = { id: 'w', title: 'Writing', status: 'open' as const, academicYear: 2025 }
  expect(carryOverBlockers([priority], 2026)).toEqual([])
  const wrong = [
    { ...priority, status: 'completed' as const },
    { ...priority, academicYear: 2026 },
  ]
  expect(carryOverBlockers(wrong, 2026).map((blocker) => blocker.code)).toEqual([
    'priority-completed',
    'in-later-cycle',
  ])
})

describe('an order of priorities', () => {
  const cycle = { status: 'open' as const, priorityIds: ['a', 'b', 'c'] }
  test.each([
    ['of each once', ['c', 'a', 'b'], []],
    ['with one left out', ['a', 'b'], ['priorities-changed']],
    ['with one twice', ['a', 'b', 'b'], ['priorities-changed']],
    ['with another’s', ['a', 'b', 'x'], ['priorities-changed']],
    ['with one too many', ['a', 'b', 'c', 'x'], ['priorities-changed']],
  ])('%s', (_, order, expected) => {
    expect(rankBlockers(cycle, order).map((blocker) => blocker.code)).toEqual(expected)
    expect(rankBlockers({ ...cycle, status: 'closed' }, order).map((it) => it.code)).toEqual(['cycle-closed'])
  })

  test('is kept by moving: every element once, the moved one at its new place, the rest as they were', () => {
    const anyList = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(anyList, fc.nat({ max: 7 }), fc.nat({ max: 7 }), (list, from, to) => {
        const next = moved(list, from, to)
        expect(rankBlockers({ status: 'open', priorityIds: list }, next)).toEqual([])
        if (from >= list.length || to >= list.length) return
        expect(next[to]).toBe(list[from])
        const without = (all: readonly string[]) => all.filter((one) => one !== list[from])
        expect(without(next)).toEqual(without(list))
      }),
    )
  })
})
