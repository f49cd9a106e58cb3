import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths } from '../calendar/months.ts'
import type { Level } from './scheme.ts'
import { bySupersession, type Decided, inForceOn, levelBefore, standingOn } from './in-force.ts'

const decided = (id: string, level: Level, effectiveOn: string, recordedOn = effectiveOn): Decided => ({
  id,
  level,
  effectiveOn,
  recordedAt: `${recordedOn}T12:00:00.000Z`,
})

const lastYear = decided('a', 2, '2025-10-15')
const thisYear = decided('b', 3, '2026-10-14')

describe('the category in force', () => {
  test('is the latest effective by that day', () => {
    expect(inForceOn([thisYear, lastYear], '2026-10-13')).toBe(lastYear)
    expect(inForceOn([thisYear, lastYear], '2026-10-14')).toBe(thisYear)
  })

  test('is nothing before the first', () => {
    expect(inForceOn([lastYear], '2025-10-14')).toBeNull()
    expect(inForceOn([], '2026-10-14')).toBeNull()
  })

  test('is the latest recorded of several effective on one day', () => {
    const corrected = decided('c', 4, '2026-10-14', '2026-10-20')
    expect(inForceOn([corrected, thisYear], '2026-10-31')).toBe(corrected)
  })

  test('does not run ahead of a category that takes effect later', () => {
    const ahead = decided('c', 4, '2027-01-01', '2026-11-20')
    expect(inForceOn([ahead, thisYear], '2026-12-31')).toBe(thisYear)
    expect(inForceOn([ahead, thisYear], '2027-01-01')).toBe(ahead)
  })
})

describe('movement', () => {
  test('compares with the category in force on the 31 August before', () => {
    expect(standingOn([lastYear, thisYear], '2026-11-21')).toEqual({
      inForce: thisYear,
      before: 2,
      movement: 'less',
    })
    expect(standingOn([lastYear, thisYear], '2026-09-10')).toEqual({
      inForce: lastYear,
      before: 2,
      movement: 'same',
    })
  })

  test('is none in the year of a first category', () => {
    expect(standingOn([lastYear], '2025-11-21')).toEqual({ inForce: lastYear, before: null, movement: null })
    expect(levelBefore([lastYear], '2025-11-21')).toBeNull()
  })
})

const anyDay = fc.integer({ min: 0, max: 60 }).map((months) => addMonths('2022-01-31', months))
const anyHistory = fc
  .array(fc.record({ level: fc.constantFrom<Level>(1, 2, 3, 4), effectiveOn: anyDay, recordedOn: anyDay }), {
    maxLength: 8,
  })
  .map((those) => those.map((it, i) => decided(`d${i}`, it.level, it.effectiveOn, it.recordedOn)))

test('as days go by, the category in force is never one that another had superseded', () => {
  fc.assert(
    fc.property(anyHistory, anyDay, anyDay, (history, one, other) => {
      const [sooner, later] = one <= other ? [one, other] : [other, one]
      const [before, after] = [inForceOn(history, sooner), inForceOn(history, later)]
      if (before) expect(after && bySupersession(before, after)).toBeLessThanOrEqual(0)
    }),
  )
})

test('the order in which decisions are read makes no difference', () => {
  fc.assert(
    fc.property(anyHistory, anyDay, (history, day) => {
      expect(standingOn(history.toReversed(), day)).toEqual(standingOn(history, day))
    }),
  )
})
