import type { Verdict } from '@sixfold/shared/domain/cycle/option.ts'
import type { Tone } from '../../theme/palette.ts'
import type { ShapeName } from '../../ui/Shape.tsx'

/** The sign of each verdict, beside its word. */
export const verdictLook: Record<Verdict, { tone: Tone; shape: ShapeName }> = {
  chosen: { tone: 'teal', shape: 'circle' },
  open: { tone: 'blue', shape: 'half' },
  'not-chosen': { tone: 'neutral', shape: 'ring' },
}
