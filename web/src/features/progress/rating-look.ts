import type { ProgressRating } from '@sixfold/shared/domain/progress/words.ts'
import type { Tone } from '../../theme/palette.ts'
import type { ShapeName } from '../../ui/Shape.tsx'

/** The sign of each rating: ● on track, ◐ at risk, ○ off track; experience.md, Look. */
export const ratingLook: Record<ProgressRating, { tone: Tone; shape: ShapeName }> = {
  'on-track': { tone: 'teal', shape: 'circle' },
  'at-risk': { tone: 'amber', shape: 'half' },
  'off-track': { tone: 'plum', shape: 'ring' },
}
