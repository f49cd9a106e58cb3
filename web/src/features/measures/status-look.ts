import type { MeasureStatus } from '@sixfold/shared/domain/cycle/measure-status.ts'
import type { Tone } from '../../theme/palette.ts'
import type { ShapeName } from '../../ui/Shape.tsx'

/** The sign of each status, beside its word: no two have the same shape. */
export const statusLook: Record<MeasureStatus, { tone: Tone; shape: ShapeName }> = {
  reached: { tone: 'teal', shape: 'diamond' },
  'on-course': { tone: 'teal', shape: 'circle' },
  behind: { tone: 'amber', shape: 'half' },
  'no-recent': { tone: 'neutral', shape: 'ring' },
  'no-target': { tone: 'neutral', shape: 'square' },
}
