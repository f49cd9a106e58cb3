import { Button, SegmentedControl } from '@mantine/core'
import type { AnswerOf } from '@sixfold/shared/contracts/endpoint.ts'
import type {
  getSupportImpact,
  SupportClaims,
  SupportImpact,
} from '@sixfold/shared/contracts/support-impact.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatMoney } from '../../lib/format.ts'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { DayText, HalfDays } from '../../ui/Values.tsx'
import { RatingMark } from '../categorisation/RatingMark.tsx'
import { impactQuery } from './impact-query.ts'
import { changeInWords, claimInWords, impactInWords, judgedInWords } from './impact-words.ts'
import classes from './Ledger.module.css'

/** Support that is completed: how both sides judge it, and the receiver's published rating before and after. */
export function ImpactPage() {
  const { data } = useSuspenseQuery(impactQuery)
  const rated = data.items.some(({ ratings }) => ratings !== null)
  return (
    <Page
      title="What did support change?"
      crumbs={[
        <Link key="support" to="/support">
          Support
        </Link>,
        'What it changed',
      ]}
      lead={data.items.length > 0 ? impactInWords(data.items) : undefined}
      actions={
        <Button variant="default" renderRoot={(root) => <Link {...root} to="/support/ledger" />}>
          Ledger
        </Button>
      }
    >
      {data.items.length === 0 ? (
        <EmptyState title="No support is completed yet">
          Once it is, both sides judge it here, each apart from the other.
        </EmptyState>
      ) : (
        <>
          {rated && (
            <Notice>
              Ratings rise and fall for many reasons. What stands here went along with support; it doesn’t say
              that support brought it about.
            </Notice>
          )}
          <Card variant="flush">
            <DataTable
              caption="Support that is completed"
              columns={columns}
              rows={data.items}
              rowKey={({ pairingId }) => pairingId}
            />
          </Card>
          {rated && <Claims impact={data} />}
        </>
      )}
    </Page>
  )
}

const columns: Column<SupportImpact>[] = [
  {
    key: 'pairing',
    header: 'Giver and receiver',
    naming: true,
    sortBy: ({ giver, receiver }) => `${giver.name} ${receiver.name}`,
    cell: ({ pairingId, giver, receiver }) => (
      <Link to="/support/$pairingId" params={{ pairingId }}>
        {giver.name} helps {receiver.name}
      </Link>
    ),
  },
  {
    key: 'criterion',
    header: 'With',
    sortBy: ({ criterion }) => criterion.name,
    cell: ({ criterion }) => criterion.name,
    under: 'pairing',
  },
  {
    key: 'ended',
    header: 'Completed',
    sortBy: ({ endedOn }) => endedOn,
    cell: ({ endedOn }) => <DayText day={endedOn} />,
    under: 'pairing',
  },
  {
    key: 'delivered',
    header: 'Delivered',
    align: 'end',
    sortBy: ({ delivered }) => delivered,
    cell: ({ delivered, deliveredPence }) => (
      <>
        <HalfDays halfDays={delivered} short />
        {deliveredPence !== null && <div className={classes.soft}>{formatMoney(deliveredPence)}</div>}
      </>
    ),
  },
  {
    key: 'rating',
    header: 'Rating before and after',
    sortBy: ({ ratings }) => ratings?.change ?? null,
    cell: (it) => <Around ratings={it.ratings} />,
  },
  { key: 'giver', header: 'Giver says', cell: ({ evaluations }) => judgedInWords(evaluations, 'giver') },
  {
    key: 'receiver',
    header: 'Receiver says',
    cell: ({ evaluations }) => judgedInWords(evaluations, 'receiver'),
  },
]

function Around({ ratings }: Pick<SupportImpact, 'ratings'>) {
  if (!ratings) return <span className={classes.soft}>Not shown to you</span>
  const { before, after } = ratings
  return (
    <div className={classes.around}>
      {before && <RatingMark value={before.value} plain />}
      {after && (
        <span>
          then <RatingMark value={after.value} plain />
        </span>
      )}
      <div className={classes.soft}>{changeInWords(ratings)}</div>
    </div>
  )
}

const ways = [
  { value: 'criteria', label: 'By criterion' },
  { value: 'givers', label: 'By giver' },
] as const

/** The change of rating beside length and cost, where enough pairings are behind it. */
function Claims({ impact }: { impact: AnswerOf<typeof getSupportImpact> }) {
  const [way, setWay] = useState<(typeof ways)[number]['value']>('criteria')
  const rows = [
    ...impact[way].map(({ of, ...claims }) => ({
      key: 'id' in of ? (of.id ?? of.kind) : of.key,
      name: of.name,
      ...claims,
    })),
    { key: 'all', name: 'All together', ...impact.all },
  ]
  return (
    <Section
      heading="How ratings moved beside support"
      lead="In levels, over all pairings of which both ratings are known. Nothing is said of fewer than three."
      actions={
        <SegmentedControl
          aria-label="How ratings moved"
          data={[...ways]}
          value={way}
          onChange={(value) => setWay(ways.find((it) => it.value === value)?.value ?? 'criteria')}
        />
      }
    >
      <DataTable
        caption="Change of rating beside support"
        columns={claimColumns}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </Section>
  )
}

const claimColumns: Column<SupportClaims & { key: string; name: string }>[] = [
  { key: 'name', header: 'Support', naming: true, cell: ({ name }) => name },
  { key: 'pairings', header: 'Completed', align: 'end', cell: ({ pairings }) => pairings },
  {
    key: 'days',
    header: 'For each 5 days',
    align: 'end',
    cell: ({ perTenHalfDays }) => claimInWords(perTenHalfDays),
  },
  {
    key: 'money',
    header: 'For each £1,000',
    align: 'end',
    cell: ({ perThousandPounds }) => claimInWords(perThousandPounds),
  },
]
