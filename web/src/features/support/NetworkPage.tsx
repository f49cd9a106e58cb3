import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useToday } from '../../lib/today.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { HalfDays } from '../../ui/Values.tsx'
import { ledgerQuery } from './ledger-search.ts'
import { type Asking, LedgerFilters } from './LedgerFilters.tsx'
import { findingOf, linksOf, type SupportLink } from './network.ts'
import classes from './Network.module.css'
import { NetworkPicture } from './NetworkPicture.tsx'

/** Who gives to whom, and how much: a picture of the ledger's rows, and the same as a table. */
export function NetworkPage({ asked, onAsk }: Asking) {
  const { data, error } = useQuery({ ...ledgerQuery(asked, useToday()), placeholderData: keepPreviousData })
  const links = linksOf(data?.items ?? [])
  const phases = new Map(data?.choices.schools.map(({ id, phase }) => [id, phase]))
  return (
    <Page
      title="Who supports whom?"
      crumbs={[
        <Link key="support" to="/support">
          Support
        </Link>,
        'Who supports whom',
      ]}
      lead={data && links.length > 0 ? findingOf(links) : undefined}
      actions={
        <Button
          variant="default"
          renderRoot={(root) => <Link {...root} to="/support/ledger" search={asked} />}
        >
          Ledger
        </Button>
      }
    >
      <ProblemAlert error={error} takeFocus />
      {data && <LedgerFilters asked={asked} onAsk={onAsk} choices={data.choices} picture />}
      {data && links.length === 0 && (
        <EmptyState title="No support is agreed here">
          Ask for another year or criterion, or pair two schools first.
        </EmptyState>
      )}
      {links.length > 0 && (
        <div className={classes.parts}>
          <Card>
            <NetworkPicture links={links} groupOf={(id) => phases.get(id) ?? 'Others'} />
          </Card>
          <Card variant="flush">
            <DataTable
              caption="Who supports whom, in days"
              columns={columns}
              rows={links}
              rowKey={({ key }) => key}
            />
          </Card>
        </div>
      )}
    </Page>
  )
}

const columns: Column<SupportLink>[] = [
  {
    key: 'from',
    header: 'Gives',
    naming: true,
    sortBy: ({ from }) => from.name,
    cell: ({ from }) => from.name,
  },
  { key: 'to', header: 'Receives', sortBy: ({ to }) => to.name, cell: ({ to }) => to.name },
  { key: 'with', header: 'With', cell: ({ criteria }) => criteria.join(', '), under: 'to' },
  {
    key: 'promised',
    header: 'Agreed',
    align: 'end',
    sortBy: ({ promised }) => promised,
    cell: ({ promised }) => <HalfDays halfDays={promised} short />,
  },
  {
    key: 'delivered',
    header: 'Delivered',
    align: 'end',
    sortBy: ({ delivered }) => delivered,
    cell: ({ delivered }) => <HalfDays halfDays={delivered} short />,
  },
]
