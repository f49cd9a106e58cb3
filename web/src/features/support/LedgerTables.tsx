import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { LedgerRow } from '@sixfold/shared/contracts/support-ledger.ts'
import { formatMoney } from '../../lib/format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { HalfDays } from '../../ui/Values.tsx'
import type { Ledger, LedgerTotals } from './ledger-search.ts'
import { pairingColumns } from './pairing-columns.tsx'
import { statusLook } from './pairing-words.ts'

type Amounts = Pick<LedgerTotals, 'broughtForward' | 'agreed' | 'delivered' | 'remaining' | 'unused'>
/** Columns for what there isn't always. */
type Shows = { before: boolean; unused: boolean }

/** Figures in days; what was brought forward, and what wasn't used, where anything was. */
const amounts = <Row extends Amounts>(shows: Shows): Column<Row>[] => {
  const column = (key: keyof Amounts, header: string): Column<Row> => ({
    key,
    header,
    align: 'end',
    sortBy: (row) => row[key],
    cell: (row) => <HalfDays halfDays={row[key]} short />,
  })
  return [
    ...(shows.before ? [column('broughtForward', 'From before')] : []),
    column('agreed', 'Agreed'),
    column('delivered', 'Delivered'),
    column('remaining', 'Remaining'),
    ...(shows.unused ? [column('unused', 'Not used')] : []),
  ]
}

const ledgerColumns = (shows: Shows): Column<LedgerRow>[] => [
  ...pairingColumns<LedgerRow>(),
  {
    key: 'status',
    header: 'Status',
    sortBy: ({ status }) => statusLook(status).word,
    cell: ({ status }) => {
      const { tone, shape, word } = statusLook(status)
      return (
        <Chip tone={tone} shape={shape}>
          {word}
        </Chip>
      )
    },
    under: 'pairing',
  },
  ...amounts<LedgerRow>(shows),
  {
    key: 'cost',
    header: 'Cost so far',
    align: 'end',
    sortBy: ({ deliveredPence }) => deliveredPence,
    cell: ({ deliveredPence }) => (deliveredPence === null ? '–' : formatMoney(deliveredPence)),
    under: 'delivered',
    below: ({ deliveredPence }) => (deliveredPence === null ? null : formatMoney(deliveredPence)),
  },
]

/** One row a pairing. */
export function LedgerTable({ rows, shows }: { rows: readonly LedgerRow[]; shows: Shows }) {
  return (
    <DataTable
      caption="Support, a row for each pairing"
      columns={ledgerColumns(shows)}
      rows={rows}
      rowKey={({ pairingId }) => pairingId}
    />
  )
}

const ways = [
  { value: 'givers', label: 'By giver' },
  { value: 'receivers', label: 'By receiver' },
  { value: 'criteria', label: 'By criterion' },
] as const

/** The same, added up. */
export function LedgerSums({ ledger, shows }: { ledger: Ledger; shows: Shows }) {
  const [way, setWay] = useState<(typeof ways)[number]['value']>('givers')
  const rows = ledger[way].map(({ of, ...totals }) => ({
    name: of.name,
    key: 'id' in of ? (of.id ?? 'team') : of.key,
    ...totals,
  }))
  type Row = (typeof rows)[number]
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: { givers: 'Giver', receivers: 'Receiver', criteria: 'Criterion' }[way],
      naming: true,
      sortBy: ({ name }) => name,
      cell: ({ name }) => name,
    },
    {
      key: 'pairings',
      header: 'Pairings',
      align: 'end',
      sortBy: ({ pairings }) => pairings,
      cell: ({ pairings }) => pairings,
    },
    ...amounts<Row>(shows),
    {
      key: 'cost',
      header: 'Cost so far',
      align: 'end',
      sortBy: ({ deliveredPence }) => deliveredPence,
      cell: (row) => (row.uncosted === row.pairings ? '–' : formatMoney(row.deliveredPence)),
      under: 'delivered',
      below: (row) => (row.uncosted === row.pairings ? null : formatMoney(row.deliveredPence)),
    },
  ]
  return (
    <Section
      heading="Added up"
      actions={
        <SegmentedControl
          aria-label="Added up"
          data={[...ways]}
          value={way}
          onChange={(value) => setWay(ways.find((it) => it.value === value)?.value ?? 'givers')}
        />
      }
    >
      <DataTable caption="Support, added up" columns={columns} rows={rows} rowKey={({ key }) => key} />
    </Section>
  )
}
