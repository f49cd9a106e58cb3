import type { Level, SchemeLevel } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { count, formatHalfDays } from '../../lib/format.ts'
import type { Tone } from '../../theme/palette.ts'
import type { ShapeName } from '../../ui/Shape.tsx'

const looks: Record<Level, { shape: ShapeName; tone: Tone }> = {
  4: { shape: 'circle', tone: 'teal' },
  3: { shape: 'triangle', tone: 'blue' },
  2: { shape: 'diamond', tone: 'amber' },
  1: { shape: 'square', tone: 'plum' },
}

/** A category's shape and tone; experience.md. */
export const categoryLook = (level: Level) => looks[level]

/** What a category brings: "15 days of support a year, 4 trust visits a term". */
export const entitlementWords = (of: Pick<SchemeLevel, 'supportHalfDays' | 'visitsATerm'>): string =>
  `${formatHalfDays(of.supportHalfDays)} of support a year, ${count(of.visitsATerm, 'trust visit')} a term`
