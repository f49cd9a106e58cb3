import { type ProgressRating, ratingWords } from '@sixfold/shared/domain/progress/words.ts'
import { Chip } from '../../ui/Chip.tsx'
import { ratingLook } from './rating-look.ts'

/** How a priority stood: its shape and its word. */
export function RatingChip({ rating, plain = false }: { rating: ProgressRating; plain?: boolean }) {
  return (
    <Chip {...ratingLook[rating]} variant={plain ? 'plain' : 'filled'}>
      {ratingWords[rating]}
    </Chip>
  )
}
