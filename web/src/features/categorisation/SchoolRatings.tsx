import type { Category } from '@sixfold/shared/contracts/categories.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useQuery } from '@tanstack/react-query'
import { formatAcademicYear } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { categoriesQuery } from './queries.ts'
import { RatingMark } from './RatingMark.tsx'

/** So many years stand side by side. */
const shownYears = 4

/** A school's published ratings by criterion, year by year, the newest first. Nothing where none is published, or for peers. */
export function SchoolRatings({ schoolId }: { schoolId: string }) {
  const { criteria, former } = useScheme()
  const { data } = useQuery(categoriesQuery(schoolId))
  const rated = (data?.items ?? []).filter((it) => it.ratings.length > 0)
  const years = rated
    .filter((it, i) => rated.findIndex((one) => one.academicYear === it.academicYear) === i)
    .slice(0, shownYears)
  if (years.length === 0) return null
  return (
    <Section
      heading="How does each criterion stand?"
      lead="As published with the school’s category of each year."
      divided
    >
      <DataTable
        caption="Published ratings by criterion and year"
        columns={columnsOf(years)}
        rows={[...criteria, ...former.filter(({ key }) => isRated(years, key))]}
        rowKey={(row) => row.key}
      />
    </Section>
  )
}

type Criterion = Scheme['former'][number]

/** What was rated by a criterion that the scheme has no more still shows. */
const isRated = (years: readonly Category[], key: string) =>
  years.some(({ ratings }) => ratings.some(({ criterionKey }) => criterionKey === key))

function columnsOf(years: readonly Category[]): Column<Criterion>[] {
  return [
    { key: 'criterion', header: 'Criterion', naming: true, cell: (row) => row.name },
    ...years.map((year, i) => ({
      key: year.id,
      header: formatAcademicYear(year.academicYear),
      cell: (row: Criterion) => {
        const rating = year.ratings.find((one) => one.criterionKey === row.key)
        return rating ? <RatingMark value={rating.value} plain={i > 0} /> : 'Not rated'
      },
    })),
  ]
}
