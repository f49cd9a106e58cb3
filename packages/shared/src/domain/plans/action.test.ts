import { describe, expect, test } from 'vitest'
import { actionWarnings, isOverdue, moneyOf } from './action.ts'

const today = '2026-11-21'

describe('an action', () => {
  test.each([
    ['open, due yesterday', 'open', '2026-11-20', true],
    ['open, due today', 'open', today, false],
    ['open, without a day', 'open', null, false],
    ['done, due yesterday', 'done', '2026-11-20', false],
    ['dropped, due yesterday', 'dropped', '2026-11-20', false],
  ] as const)('%s', (_, status, dueOn, overdue) => {
    expect(isOverdue({ status, dueOn }, today)).toBe(overdue)
  })

  test('whose day has passed already is warned of, and not refused', () => {
    expect(actionWarnings({ status: 'open', dueOn: '2026-11-20' }, today)).toMatchObject([{ path: 'dueOn' }])
    expect(actionWarnings({ status: 'open', dueOn: today }, today)).toEqual([])
  })
})

test('money planned leaves out what was dropped; money spent stays spent', () => {
  expect(
    moneyOf([
      { status: 'open', plannedPence: 10_000, actualPence: null },
      { status: 'done', plannedPence: null, actualPence: 4_000 },
      { status: 'dropped', plannedPence: 90_000, actualPence: 500 },
    ]),
  ).toEqual({ plannedPence: 10_000, actualPence: 4_500 })
  expect(moneyOf([])).toEqual({ plannedPence: 0, actualPence: 0 })
})
