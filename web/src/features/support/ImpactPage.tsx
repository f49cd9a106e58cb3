import { Button } from '@mantine/core'
import type { SupportImpact } from '@sixfold/shared/contracts/support-impact.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatMoney } from '../../lib/format.ts'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { DayText, HalfDays } from '../../ui/Values.tsx'
import { RatingMark } from '../categorisation/RatingMark.tsx'
import { ImpactClaims } from './ImpactClaims.tsx'
import { ImpactMeasures } from './ImpactMeasures.tsx'
import { impactQuery } from './impact-query.ts'
import { changeInWords, impactInWords, judgedInWords } from './impact-words.ts'
import classes from './Ledger.module.css'
import { pairingColumns } from './pairing-columns.tsx'

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
          <ImpactClaims impact={data} rated={rated} />
        </>
      )}
    </Page>
  )
}

const columns: Column<SupportImpact>[] = [
  ...pairingColumns<SupportImpact>(),
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
  {
    key: 'measures',
    header: 'Measures before and after',
    cell: ({ measures }) => <ImpactMeasures measures={measures} />,
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
