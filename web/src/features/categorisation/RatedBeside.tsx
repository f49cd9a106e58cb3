import type { RatedCriterion } from '@sixfold/shared/contracts/ratings.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { ratingLabel, type RatingValue } from '@sixfold/shared/domain/categorisation/rating.ts'
import type { RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import { formatAcademicYear } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { FormerRatings } from './FormerRatings.tsx'
import classes from './Ratings.module.css'

/** What stands beside a criterion while it is rated: last year’s, the head’s own, and what it was before it was moderated. */
export function RatedBeside({ criterion, source }: { criterion: RatedCriterion; source: RatingSource }) {
  const scheme = useScheme()
  const { criterionKey, before, self } = criterion
  const limits = scheme.criteria.some((one) => one.key === criterionKey && one.limiting)
  return (
    <>
      <p className={classes.aside}>
        {before
          ? `${formatAcademicYear(before.academicYear)}: ${saidOf(scheme, before)}`
          : 'Not rated in an earlier year'}
        {source === 'trust' && limits && ` · limiting: at ${ratingLabel(scheme, 1)} it decides by itself`}
      </p>
      {source === 'trust' && self && <p className={classes.own}>The head: {saidOf(scheme, self)}</p>}
      {source === 'trust' && <FormerRatings former={criterion.former} />}
    </>
  )
}

const saidOf = (
  scheme: Pick<Scheme, 'ratingWords'>,
  { value, note }: { value: RatingValue; note: string | null },
) => (note === null ? ratingLabel(scheme, value) : `${ratingLabel(scheme, value)}. “${note}”`)
