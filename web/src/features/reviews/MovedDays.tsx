import type { Review } from '@sixfold/shared/contracts/reviews.ts'
import { sentence } from '../../lib/format.ts'
import { movedWords } from './due-words.ts'
import classes from './Reviews.module.css'

/** How a review's day was moved, the latest first, each with why as far as one may read it. Nothing when it never was. */
export function MovedDays({ moves }: Pick<Review, 'moves'>) {
  if (moves.length === 0) return null
  return (
    <ul className={classes.moves}>
      {moves.toReversed().map((move) => (
        <li key={`${move.from} ${move.to}`}>
          {sentence(movedWords(move))}
          {move.reason !== null && `: “${move.reason}”`}
        </li>
      ))}
    </ul>
  )
}
