import { Button } from '@mantine/core'
import type { Network } from '@sixfold/shared/contracts/networks.ts'
import { Link } from '@tanstack/react-router'
import { count } from '../../lib/format.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ChooseNetwork } from '../networks/ChooseNetwork.tsx'
import { SchoolsByNeed } from './SchoolsByNeed.tsx'
import { SchoolSearch } from './SchoolSearch.tsx'
import classes from './SchoolsList.module.css'
import { SchoolsTable } from './SchoolsTable.tsx'
import type { useSchools } from './use-schools.ts'

interface SchoolsListProps {
  found: ReturnType<typeof useSchools>
  search: string
  onSearch: (search: string) => void
  networks: readonly Network[]
  /** The hub or the network whose schools are shown; '' for all. */
  network: string
  onNetwork: (networkId: string) => void
}

/** The trust's schools under a search field; an empty trust says what to do first. */
export function SchoolsList({ found, search, onSearch, networks, network, onNetwork }: SchoolsListProps) {
  const { schools, hasMore, outdated, error } = found
  if (schools.length === 0 && search === '' && network === '' && !outdated && !error)
    return <NoSchools mayImport={found.mayImport} />
  const words = hasMore ? `The first ${count(schools.length, 'school')}` : count(schools.length, 'school')
  const of = networks.find(({ id }) => id === network)
  return (
    <>
      {search === '' && !outdated && !hasMore && <SchoolsByNeed schools={schools} />}
      <div className={classes.narrowing}>
        <SchoolSearch search={search} onSearch={onSearch} />
        {(networks.length > 0 || network !== '') && (
          <ChooseNetwork networks={networks} value={network} onChange={onNetwork} />
        )}
      </div>
      <ProblemAlert error={error} />
      <p role="status">
        {outdated
          ? words
          : `${words}${search === '' ? '' : ` found for “${search}”`}${of ? ` in “${of.name}”` : ''}`}
      </p>
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
