import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { RatedCriterion } from '@sixfold/shared/contracts/ratings.ts'
import { type Scheme, criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { ratingLabel } from '@sixfold/shared/domain/categorisation/rating.ts'
import type { ReactNode } from 'react'
import { formatAcademicYear } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { CriterionEvidence, isEvidenced } from './CriterionEvidence.tsx'
import { Descriptors } from './Descriptors.tsx'
import { FormerRatings } from './FormerRatings.tsx'
import { RatingMark } from './RatingMark.tsx'
import classes from './Ratings.module.css'
import { may } from './way-words.ts'

/**
 * Ratings by criterion to read, with the earlier year's and what they rest on beside them, and how one tells each level for whoever
 * looks at them again. Nothing where nobody rated.
 */
export function RatingTable({ it }: { it: Categorisation }) {
  const scheme = useScheme()
  const { ratings, round } = it
  if (ratings.every((one) => one.rating === null && one.self === null)) return null
  return (
    <Section heading="How does each criterion stand?">
      <DataTable
        caption={`Ratings by criterion, ${formatAcademicYear(round.academicYear)}`}
        columns={columnsOf(scheme, it)}
        rows={ratings}
        rowKey={(row) => row.criterionKey}
      />
    </Section>
  )
}

/** Last year's stands below this year's: the notes need the room. */
function columnsOf(
  scheme: Pick<Scheme, 'criteria' | 'former'>,
  it: Categorisation,
): Column<RatedCriterion>[] {
  const { ratings, round } = it
  return [
    {
      key: 'criterion',
      header: 'Criterion',
      naming: true,
      cell: (row) => criterionName(scheme, row.criterionKey),
    },
    { key: 'now', header: formatAcademicYear(round.academicYear), cell: (row) => <NowAndBefore row={row} /> },
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
    // One column for both: notes need the room.
    {
      key: 'note',
      header: isEvidenced(it) ? 'Note and evidence' : 'Note',
      cell: (row) => (
        <>
          <Notes row={row} orElse={isEvidenced(it) ? null : '–'} />
          <CriterionEvidence it={it} row={row} />
          {may(it, 'reReview') && <Descriptors criterionKey={row.criterionKey} />}
        </>
      ),
    },
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
function Notes({ row: { rating, self, former }, orElse }: { row: RatedCriterion; orElse: ReactNode }) {
  if (!rating?.note && !self?.note && former.length === 0) return orElse
  return (
    <div className={classes.notes}>
      {rating?.note && <p className={classes.note}>{rating.note}</p>}
      {self?.note && <p className={classes.own}>The head: “{self.note}”</p>}
      <FormerRatings former={former} />
    </div>
  )
}
