import type { RatedCriterion } from '@sixfold/shared/contracts/ratings.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { formatAcademicYear } from '../../lib/format.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { RatingMark } from './RatingMark.tsx'
import classes from './Ratings.module.css'

/** Ratings by criterion to read, with the earlier year's beside them. Nothing where nobody rated. */
export function RatingTable({ ratings, year }: { ratings: readonly RatedCriterion[]; year: number }) {
  if (ratings.every((one) => one.rating === null)) return null
  return (
    <Section heading="How does each criterion stand?">
      <DataTable
        caption={`Ratings by criterion, ${formatAcademicYear(year)}`}
        columns={columnsOf(ratings, year)}
        rows={ratings}
        rowKey={(row) => row.criterionKey}
      />
    </Section>
  )
}

function columnsOf(ratings: readonly RatedCriterion[], year: number): Column<RatedCriterion>[] {
  const before = ratings.find((one) => one.before)?.before?.academicYear
  return [
    { key: 'criterion', header: 'Criterion', naming: true, cell: (row) => criterionName(row.criterionKey) },
    {
      key: 'now',
      header: formatAcademicYear(year),
      cell: ({ rating }) => (rating ? <RatingMark value={rating.value} /> : 'Not rated'),
    },
    ...(before === undefined
      ? []
      : [
          {
            key: 'before',
            header: formatAcademicYear(before),
            cell: (row: RatedCriterion) =>
              row.before ? <RatingMark plain value={row.before.value} /> : 'Not rated',
          },
        ]),
    {
      key: 'note',
      header: 'Note',
      cell: ({ rating }) => <span className={classes.note}>{rating?.note ?? '–'}</span>,
    },
  ]
}
