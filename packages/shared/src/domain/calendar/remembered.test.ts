import { expect, it } from 'vitest'
import { remembered } from './remembered.ts'

it('a sum is done once for each thing asked, whatever it comes to', () => {
  const done: string[] = []
  const isLong = remembered((day: string, days: number) => {
    done.push(`${day} ${days}`)
    return days > 7
  })
  expect([isLong('2026-11-21', 3), isLong('2026-11-21', 8), isLong('2026-11-21', 3)]).toEqual([
    false,
    true,
    false,
  ])
  expect(done).toEqual(['2026-11-21 3', '2026-11-21 8'])
})

it('a fault is told each time, and a full memory begins afresh', () => {
  let asked = 0
  const twice = remembered((n: number) => {
    asked += 1
    if (n < 0) throw new RangeError('no such day')
    return n * 2
  }, 2)
  expect(() => twice(-1)).toThrow(RangeError)
  expect(() => twice(-1)).toThrow(RangeError)
  expect([1, 2, 3, 1].map((n) => twice(n))).toEqual([2, 4, 6, 2])
  expect(asked).toBe(6)
})
