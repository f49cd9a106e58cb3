import { Button, TextInput } from '@mantine/core'
import { earlierNoteLimit, type SchoolCategoryYears } from '@sixfold/shared/contracts/earlier-categories.ts'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatAcademicYear } from '../../lib/format.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { setUpCrumbs } from '../trusts/SetUpCrumbs.tsx'
import { EarlierCell } from './EarlierCell.tsx'
import { categoryYearPages } from './queries.ts'

/** The categories that schools had before Sixfold, entered by a leader cell by cell: each is saved as it is chosen. */
export function EarlierCategoriesPage() {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(categoryYearPages)
  const [note, setNote] = useState('')
  const schools = data.pages.flatMap((page) => page.items)
  // This year's are decided in its round.
  const years = (data.pages[0]?.years ?? []).slice(0, -1).toReversed()
  return (
    <Page
      title="Which categories did schools have before?"
      lead="So that movement shows from the first round. Each is saved as you choose it, marked as entered later, and counts from 1 September of its year. It brings no review."
      crumbs={setUpCrumbs('Earlier categories')}
      actions={
        <Button variant="default" renderRoot={(root) => <Link {...root} to="/categorise/years" />}>
          See them year by year
        </Button>
      }
    >
      {schools.length === 0 ? (
        <EmptyState title="No schools yet" action={<Link to="/set-up/import">Import schools</Link>}>
          Bring the trust’s schools in first.
        </EmptyState>
      ) : (
        <>
          <TextInput
            label="Where do they come from? (optional)"
            description="Kept with each category that you choose after typing this, e.g. “Board papers, October 2024”. Everybody who reads the category reads it."
            maxLength={earlierNoteLimit}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <DataTable
            caption="Categories of earlier years, by school"
            columns={columnsOf(years, note.trim() || null)}
            rows={schools}
            rowKey={(row) => row.school.id}
          />
        </>
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more schools
        </Button>
      )}
    </Page>
  )
}

const columnsOf = (years: readonly number[], note: string | null): Column<SchoolCategoryYears>[] => [
  { key: 'school', header: 'School', naming: true, cell: ({ school }) => school.name },
  ...years.map((year) => ({
    key: String(year),
    header: formatAcademicYear(year),
    cell: (row: SchoolCategoryYears) => <EarlierCell row={row} year={year} note={note} />,
  })),
]
