import type { BoardSchool } from '@sixfold/shared/contracts/accountability.ts'
import { movementBetween } from '@sixfold/shared/domain/categorisation/movement.ts'
import { type Level, levels } from '@sixfold/shared/domain/categorisation/scheme.ts'

/** Schools that had a category, by the one that they have now. */
export type MovementRow = { was: Level; schools: number; now: Record<Level, number> }

/** A row for each category that a school had, the least need first. Schools without both: in none. */
export function movementRows(schools: readonly BoardSchool[]): MovementRow[] {
  return levels
    .map((was) => {
      const from = schools.filter((school) => school.movement?.was === was)
      const at = (level: Level) => from.filter((school) => school.category?.level === level).length
      return { was, schools: from.length, now: { 4: at(4), 3: at(3), 2: at(2), 1: at(1) } }
    })
    .filter((row) => row.schools > 0)
}

export type MovementLine = { was: Level; now: Level; schools: number; direction: 'less' | 'more' | 'same' }

/** One line for each way that a school went; those that went nowhere first, so that the others are drawn over them. */
export const movementLines = (rows: readonly MovementRow[]): MovementLine[] =>
  rows
    .flatMap(({ was, now }) =>
      levels.map((level) => ({
        was,
        now: level,
        schools: now[level],
        direction: movementBetween(was, level) ?? 'same',
      })),
    )
    .filter(({ schools }) => schools > 0)
    .toSorted((a, b) => Number(b.direction === 'same') - Number(a.direction === 'same'))
