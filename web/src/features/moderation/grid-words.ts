import type { GridCell, GridRow } from '@sixfold/shared/contracts/moderation-grid.ts'
import { defaultScheme } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import {
  type CriterionKey,
  type Scheme,
  criterionName,
} from '@sixfold/shared/domain/categorisation/scheme.ts'
import { ratingLabel, type RatingValue } from '@sixfold/shared/domain/categorisation/rating.ts'
import { strengthLabel } from '@sixfold/shared/domain/evidence/words.ts'
import { count, formatHalfDays } from '../../lib/format.ts'

/** Of what has no level a cell shows so much; read out in full. */
const short: Record<string, string> = { 'not-applicable': 'n/a', 'too-early': 'early' }

export const shortRating = (value: RatingValue | null): string =>
  value === null ? '–' : typeof value === 'number' ? String(value) : (short[value] ?? value)

/** What stands below the number: the head's own where it is another, and last year's where it moved. */
export function besides({ value, self, before }: GridCell): string[] {
  return [
    ...(self !== null && self !== value ? [`self ${shortRating(self)}`] : []),
    ...(before !== null && before !== value ? [`was ${shortRating(before)}`] : []),
  ]
}

/** A cell in words, for whoever hears it. */
export function cellWords(
  scheme: Pick<Scheme, 'criteria' | 'former' | 'ratingWords'>,
  cell: GridCell,
): string {
  const { criterionKey, value, self, before, outlier } = cell
  return [
    `${criterionName(scheme, criterionKey)}: ${value === null ? 'not rated' : ratingLabel(scheme, value)}`,
    ...(self === null ? [] : [`the head says ${ratingLabel(scheme, self)}`]),
    ...(before === null ? [] : [`last year ${ratingLabel(scheme, before)}`]),
    ...(outlier.length > 0 ? [outlierWords(cell)] : []),
    evidenceWords(cell),
  ].join(', ')
}

/** How well a rating is evidenced, within a line. */
const evidenceWords = ({ evidence: { strength, contested } }: GridCell): string =>
  strength === 'none' ? 'no evidence' : `evidence ${strengthLabel({ strength, contested }).toLowerCase()}`

/** Why a cell is marked. */
export function outlierWords({ outlier }: Pick<GridCell, 'outlier'>): string {
  const from = outlier.map((kind) => (kind === 'self' ? 'the head’s own rating' : 'last year’s'))
  return `two levels or more from ${from.join(' and from ')}`
}

/** "9 of 14 proposed · 3 marked". */
export function gridSummary(rows: readonly GridRow[]): string {
  const proposed = rows.filter(({ level }) => level !== null).length
  const marked = rows.flatMap(({ cells }) => cells).filter(({ outlier }) => outlier.length > 0).length
  return `${proposed} of ${count(rows.length, 'school')} proposed · ${marked === 0 ? 'no rating' : count(marked, 'rating')} marked`
}

/** What the categories as they are put forward promise in a year; null before any is. */
export function promisedWords(scheme: Pick<Scheme, 'levels'>, rows: readonly GridRow[]): string | null {
  const levels = rows.flatMap(({ level }) => (level === null ? [] : [level]))
  if (levels.length === 0) return null
  const halfDays = levels.reduce((sum, level) => sum + scheme.levels[level].supportHalfDays, 0)
  return `These categories promise ${formatHalfDays(halfDays)} of support a year.`
}

/** The place of a cell in the grid. */
export type Place = { row: number; column: number }

/** Where an arrow key leads; null: nowhere, or no such key. */
export function placeAfter(key: string, at: Place, size: { rows: number; columns: number }): Place | null {
  const to: Record<string, Place> = {
    ArrowUp: { ...at, row: at.row - 1 },
    ArrowDown: { ...at, row: at.row + 1 },
    ArrowLeft: { ...at, column: at.column - 1 },
    ArrowRight: { ...at, column: at.column + 1 },
    Home: { ...at, column: 0 },
    End: { ...at, column: size.columns - 1 },
    PageUp: { ...at, row: 0 },
    PageDown: { ...at, row: size.rows - 1 },
  }
  const next = to[key]
  if (!next) return null
  const inside = next.row >= 0 && next.row < size.rows && next.column >= 0 && next.column < size.columns
  return inside ? next : null
}

/** Heads of columns, as short as they stay clear; the full name is read out. */
const shortHeads: Record<CriterionKey, string> = {
  inclusion: 'Inclusion',
  'curriculum-and-teaching': 'Curriculum, teaching',
  achievement: 'Achieve­ment',
  'attendance-and-behaviour': 'Attendance, behaviour',
  'personal-development': 'Personal develop­ment',
  'leadership-and-governance': 'Leader­ship',
  'parents-and-community': 'Parents, carers',
  safeguarding: 'Safe­guarding',
  'staffing-and-capacity': 'Staffing',
  'finance-and-estate': 'Finance, estate',
}

/** What stands over a criterion's column: its name, or in few letters one of Sixfold's own that has its own name. */
export const columnHead = ({ key, name }: { key: CriterionKey; name: string }): string =>
  (criterionName(defaultScheme, key) === name && shortHeads[key]) || name
