import type { RatedCriterion } from '@sixfold/shared/contracts/ratings.ts'
import { defaultCriteria } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { ratingLabel, type RatingValue } from '@sixfold/shared/domain/categorisation/rating.ts'
import type { RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import { formatAcademicYear } from '../../lib/format.ts'
import { FormerRatings } from './FormerRatings.tsx'
import classes from './Ratings.module.css'

/** What stands beside a criterion while it is rated: last year’s, the head’s own, and what it was before it was moderated. */
export function RatedBeside({ criterion, source }: { criterion: RatedCriterion; source: RatingSource }) {
  const { criterionKey, before, self } = criterion
  const limits = defaultCriteria.some((one) => one.key === criterionKey && one.limiting)
  return (
    <>
      <p className={classes.aside}>
        {before
          ? `${formatAcademicYear(before.academicYear)}: ${saidOf(before)}`
          : 'Not rated in an earlier year'}
        {source === 'trust' && limits && ' · limiting: at 1 Urgent it decides by itself'}
      </p>
      {source === 'trust' && self && <p className={classes.own}>The head: {saidOf(self)}</p>}
      {source === 'trust' && <FormerRatings former={criterion.former} />}
    </>
  )
}

const saidOf = ({ value, note }: { value: RatingValue; note: string | null }) =>
  note === null ? ratingLabel(value) : `${ratingLabel(value)}. “${note}”`
