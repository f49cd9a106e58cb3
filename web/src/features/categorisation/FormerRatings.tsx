import type { RatedCriterion } from '@sixfold/shared/contracts/ratings.ts'
import { ratingLabel } from '@sixfold/shared/domain/categorisation/rating.ts'
import { useScheme } from '../../lib/scheme.tsx'
import classes from './Ratings.module.css'

/** What a rating was before it was moderated, the oldest first, each with why the next took its place. Nothing when it never was. */
export function FormerRatings({ former }: Pick<RatedCriterion, 'former'>) {
  const scheme = useScheme()
  if (former.length === 0) return null
  return (
    <ul className={classes.former}>
      {former.map(({ value, by, reason }, index) => (
        <li key={`${index} ${reason}`}>
          Was {ratingLabel(scheme, value)} by {by.name}; changed: “{reason}”
        </li>
      ))}
    </ul>
  )
}
