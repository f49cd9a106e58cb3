import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { count } from '../../lib/format.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { SchoolsByNeed } from './SchoolsByNeed.tsx'
import { SchoolSearch } from './SchoolSearch.tsx'
import { SchoolsTable } from './SchoolsTable.tsx'
import type { useSchools } from './use-schools.ts'

interface SchoolsListProps {
  found: ReturnType<typeof useSchools>
  search: string
  onSearch: (search: string) => void
}

/** The trust's schools under a search field; an empty trust says what to do first. */
export function SchoolsList({ found, search, onSearch }: SchoolsListProps) {
  const { schools, hasMore, outdated, error } = found
  if (schools.length === 0 && search === '' && !outdated && !error)
    return <NoSchools mayImport={found.mayImport} />
  const words = hasMore ? `The first ${count(schools.length, 'school')}` : count(schools.length, 'school')
  return (
    <>
      {search === '' && !outdated && !hasMore && <SchoolsByNeed schools={schools} />}
      <SchoolSearch search={search} onSearch={onSearch} />
      <ProblemAlert error={error} />
      <p role="status">{search !== '' && !outdated ? `${words} found for “${search}”` : words}</p>
      {schools.length > 0 && <SchoolsTable schools={schools} complete={!hasMore} />}
      {hasMore && (
        <Button
          variant="default"
          onClick={found.showMore}
          loading={found.loadingMore}
          style={{ alignSelf: 'center' }}
        >
          Show more
        </Button>
      )}
    </>
  )
}

function NoSchools({ mayImport }: { mayImport: boolean }) {
  if (mayImport) {
    return (
      <EmptyState
        title="No schools yet"
        action={
          <Button component={Link} to="/set-up/import">
            Import your schools
          </Button>
        }
      >
        They come from the Department for Education’s register: no typing, a few minutes.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No schools yet">
      A trust leader is about to bring your schools in. Once they are here, each has its own page.
    </EmptyState>
  )
}
