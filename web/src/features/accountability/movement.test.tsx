import type { Level } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { boardOf, boardSchool, id, openAt, serveBoard } from './board.fixture.tsx'
import { movementLines, movementRows } from './movement-rows.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const moved = (n: number, was: Level, now: Level) =>
  boardSchool(n, `School ${n}`, now, {
    movement: { was, direction: now > was ? 'less' : now < was ? 'more' : 'same' },
  })

test('the picture says its finding and each line in words, and the same numbers stand in a table one key away', async () => {
  const schools = [moved(11, 1, 2), moved(12, 1, 2), moved(13, 3, 2), moved(14, 4, 4)]
  serveBoard({
    '/dashboard': () => boardOf(schools),
    '/dashboard/ratings': () => ({ asAt: '2026-12-05', schools: [] }),
  })
  openAt('/board')
  const section = within(
    await screen.findByRole('region', {
      name: 'Two schools need less support than last year, one needs more',
    }),
  )
  expect(section.getByRole('img').getAttribute('aria-label')).toBe(
    '1 school in Sustain as before; 1 school from Improve to Repair; 2 schools from Stabilise to Repair.',
  )
  fireEvent.click(section.getByRole('button', { name: 'Show as a table' }))
  const row = within(section.getByRole('row', { name: /^Stabilise/ }))
  expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['0', '0', '2', '0'])
  expect(section.queryByRole('img')).toBeNull()
})

test('every school with a category then and now is on one line', () => {
  const level = fc.constantFrom<Level[]>(1, 2, 3, 4)
  fc.assert(
    fc.property(fc.array(fc.tuple(level, level), { maxLength: 30 }), (ways) => {
      const schools = ways.map(([was, now], index) => moved(index + 10, was, now))
      const lines = movementLines(movementRows([...schools, boardSchool(99, id(99), 3)]))
      expect(lines.reduce((sum, line) => sum + line.schools, 0)).toBe(ways.length)
      for (const { was, now, schools: n } of lines)
        expect(n).toBe(ways.filter(([a, b]) => a === was && b === now).length)
    }),
  )
})
