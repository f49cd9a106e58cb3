import { isLevel } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { ratingLabel, type RatingValue } from '@sixfold/shared/domain/categorisation/rating.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { categoryLook } from './category-look.ts'
import classes from './Ratings.module.css'

/** A criterion's rating: shape, number and word; without a level, why there is none. `plain` has no ground. */
export function RatingMark({ value, plain = false }: { value: RatingValue; plain?: boolean }) {
  const scheme = useScheme()
  const look = isLevel(value) ? categoryLook(value) : { shape: 'ring' as const, tone: 'neutral' as const }
  return (
    <Chip shape={look.shape} tone={look.tone} variant={plain ? 'plain' : 'filled'}>
      <span className={classes.mark}>{ratingLabel(scheme, value)}</span>
    </Chip>
  )
}
