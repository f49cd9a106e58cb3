import { Button } from '@mantine/core'
import { getLedgerDocument } from '@sixfold/shared/contracts/support-ledger.ts'
import { IconDownload } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { download } from '../../lib/download.ts'
import { formatAcademicYear, formatHalfDays } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Figure } from '../../ui/Facts.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Ledger.module.css'
import { type Asking, LedgerFilters } from './LedgerFilters.tsx'
import { type Ledger, ledgerAsked, ledgerQuery, yearAsked } from './ledger-search.ts'
import { costInWords, ledgerInWords } from './ledger-words.ts'
import { LedgerSums, LedgerTable } from './LedgerTables.tsx'

/** What was agreed, delivered and remains, pairing by pairing and added up, as far as one may read it. */
export function LedgerPage({ asked, onAsk }: Asking) {
  const today = useToday()
  const { data, error } = useQuery({ ...ledgerQuery(asked, today), placeholderData: keepPreviousData })
  const save = useMutation({
    mutationFn: () => download(getLedgerDocument, { query: ledgerAsked(asked, today) }),
  })
  const year = yearAsked(asked, today)
  const booked = data !== undefined && data.choices.schools.length > 0
  return (
    <Page
      title="What was agreed, and what has been delivered?"
      crumbs={[
        <Link key="support" to="/support">
          Support
        </Link>,
        'Ledger',
      ]}
      lead={data && data.items.length > 0 ? ledgerInWords(data.totals) : undefined}
      actions={
        booked && (
          <>
            <Button
              variant="default"
              renderRoot={(root) => <Link {...root} to="/support/network" search={{ year }} />}
            >
              Who supports whom
            </Button>
            <Button
              variant="default"
              leftSection={<IconDownload size="1.125rem" aria-hidden="true" />}
              loading={save.isPending}
              disabled={data.items.length === 0}
              onClick={() => save.mutate()}
            >
              Save as CSV
            </Button>
          </>
        )
      }
    >
      <ProblemAlert error={error ?? save.error} takeFocus />
      {data && !booked && (
        <EmptyState
          title="No support is agreed yet"
          action={<Link to="/support">See who could help whom</Link>}
        >
          A pairing comes into the ledger on the day on which both schools have agreed to it.
        </EmptyState>
      )}
      {booked && (
        <>
          <Overloaded givers={data.overloaded} />
          <LedgerFilters asked={asked} onAsk={onAsk} choices={data.choices} />
          {data.items.length === 0 ? (
            <EmptyState title="Nothing was agreed or delivered here">
              {year === 'all'
                ? 'Ask for another school or criterion.'
                : `Ask for another year than ${formatAcademicYear(year)}, school or criterion.`}
            </EmptyState>
          ) : (
            <Booked ledger={data} />
          )}
        </>
      )}
    </Page>
  )
}

function Booked({ ledger }: { ledger: Ledger }) {
  const { totals, items } = ledger
  const shows = { before: totals.broughtForward > 0, unused: totals.unused > 0 }
  const { cost, but } = costInWords(totals)
  const figure = (label: string, halfDays: number) => (
    <Figure label={label} value={formatHalfDays(halfDays)} />
  )
  return (
    <>
      <Card>
        <div className={classes.figures}>
          {shows.before && figure('From before', totals.broughtForward)}
          {figure('Agreed', totals.agreed)}
          {figure('Delivered', totals.delivered)}
          {figure('Remaining', totals.remaining)}
          {shows.unused && figure('Not used', totals.unused)}
          <Figure label="Cost of what was delivered" value={cost} {...(but ? { note: but } : {})} />
        </div>
      </Card>
      <Card variant="flush">
        <LedgerTable rows={items} shows={shows} />
      </Card>
      <LedgerSums ledger={ledger} shows={shows} />
    </>
  )
}

function Overloaded({ givers }: { givers: Ledger['overloaded'] }) {
  const warnings = givers.flatMap((it) => it.warnings)
  if (warnings.length === 0) return null
  return (
    <Notice tone="amber">
      {warnings.map((words) => (
        <p key={words}>{words}.</p>
      ))}
    </Notice>
  )
}
