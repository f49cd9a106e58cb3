import type { RatedCriterion } from '@sixfold/shared/contracts/ratings.ts'
import { type Scheme, criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { ratingLabel } from '@sixfold/shared/domain/categorisation/rating.ts'
import { formatAcademicYear } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { FormerRatings } from './FormerRatings.tsx'
import { RatingMark } from './RatingMark.tsx'
import classes from './Ratings.module.css'

/** Ratings by criterion to read, with the earlier year's beside them. Nothing where nobody rated. */
export function RatingTable({ ratings, year }: { ratings: readonly RatedCriterion[]; year: number }) {
  const scheme = useScheme()
  if (ratings.every((one) => one.rating === null && one.self === null)) return null
  return (
    <Section heading="How does each criterion stand?">
      <DataTable
        caption={`Ratings by criterion, ${formatAcademicYear(year)}`}
        columns={columnsOf(scheme, ratings, year)}
        rows={ratings}
        rowKey={(row) => row.criterionKey}
      />
    </Section>
  )
}

/** Last year's stands below this year's: the notes need the room. */
function columnsOf(
  scheme: Pick<Scheme, 'criteria' | 'former'>,
  ratings: readonly RatedCriterion[],
  year: number,
): Column<RatedCriterion>[] {
  return [
    {
      key: 'criterion',
      header: 'Criterion',
      naming: true,
      cell: (row) => criterionName(scheme, row.criterionKey),
    },
    { key: 'now', header: formatAcademicYear(year), cell: (row) => <NowAndBefore row={row} /> },
    ...(ratings.some((one) => one.self)
      ? [
          {
            key: 'self',
            header: 'By the head',
            cell: ({ self }: RatedCriterion) =>
              self ? <RatingMark plain value={self.value} /> : 'Not rated',
          },
        ]
      : []),
    { key: 'note', header: 'Note', cell: (row) => <Notes row={row} /> },
  ]
}

function NowAndBefore({ row: { rating, before } }: { row: RatedCriterion }) {
  const scheme = useScheme()
  return (
    <>
      {rating ? <RatingMark value={rating.value} /> : 'Not rated'}
      {before && (
        <div className={classes.then}>
          {formatAcademicYear(before.academicYear)}:{' '}
          <span className={classes.mark}>{ratingLabel(scheme, before.value)}</span>
        </div>
      )}
    </>
  )
}

/** The trust's note, the head's, and what the rating was before it was moderated. */
function Notes({ row: { rating, self, former } }: { row: RatedCriterion }) {
  if (!rating?.note && !self?.note && former.length === 0) return '–'
  return (
    <div className={classes.notes}>
      {rating?.note && <p className={classes.note}>{rating.note}</p>}
      {self?.note && <p className={classes.own}>The head: “{self.note}”</p>}
      <FormerRatings former={former} />
    </div>
  )
}
