import { Button } from '@mantine/core'
import type { CategoryOfYear, SchoolCategoryYears } from '@sixfold/shared/contracts/earlier-categories.ts'
import type { Movement } from '@sixfold/shared/domain/categorisation/movement.ts'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatAcademicYear } from '../../lib/format.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './Categorisation.module.css'
import { CategoryChip } from './CategoryChip.tsx'
import { categoryYearPages } from './queries.ts'
import { YearPicture } from './YearPicture.tsx'

/** Every school's category year by year, and how many schools were where: as far as one reads the published record. */
export function CategoryYearsPage() {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(categoryYearPages)
  const schools = data.pages.flatMap((page) => page.items)
  const years = (data.pages[0]?.years ?? []).filter((year) => schools.some((it) => ofYear(it, year)?.level))
  const enters = schools.some((it) => it.abilities.enter)
  const enter = enters && (
    <Button variant="default" renderRoot={(root) => <Link {...root} to="/set-up/earlier-categories" />}>
      Enter earlier years
    </Button>
  )
  return (
    <Page
      title="How have categories moved, year by year?"
      crumbs={[
        <Link key="categorise" to="/categorise">
          Categorise
        </Link>,
        'Year by year',
      ]}
      lead="The last category that each school was given for a year. Categories are about need for support."
      actions={enter}
    >
      {years.length === 0 ? (
        <EmptyState title="No category yet" action={enter}>
          The first ones come with a round.
        </EmptyState>
      ) : (
        <>
          {!hasNextPage && schools.length > 1 && <YearPicture schools={schools} years={years} />}
          <Section heading="School by school">
            <DataTable
              caption="Schools’ categories by year"
              columns={columnsOf(years)}
              rows={schools}
              rowKey={(row) => row.school.id}
            />
          </Section>
          {hasNextPage && (
            <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              Show more schools
            </Button>
          )}
        </>
      )}
    </Page>
  )
}

const ofYear = ({ years }: SchoolCategoryYears, year: number): CategoryOfYear | undefined =>
  years.find((it) => it.academicYear === year)

const columnsOf = (years: readonly number[]): Column<SchoolCategoryYears>[] => [
  {
    key: 'school',
    header: 'School',
    naming: true,
    cell: ({ school }) => (
      <Link to="/schools/$schoolId" params={{ schoolId: school.id }}>
        {school.name}
      </Link>
    ),
  },
  ...years.map((year) => ({
    key: String(year),
    header: formatAcademicYear(year),
    cell: (row: SchoolCategoryYears) => <OfYear it={ofYear(row, year)} />,
  })),
]

/** Against the year before, whose category stands beside it. */
const moved: Record<Movement, string> = { less: 'needs less', more: 'needs more', same: 'as before' }

function OfYear({ it }: { it: CategoryOfYear | undefined }) {
  if (!it || it.level === null) return <span className={classes.soft}>None</span>
  const words = [it.movement && moved[it.movement], it.enteredLater && 'entered later', it.note].filter(
    Boolean,
  )
  return (
    <div>
      <CategoryChip level={it.level} />
      {words.length > 0 && <div className={classes.soft}>{words.join(' · ')}</div>}
    </div>
  )
}
