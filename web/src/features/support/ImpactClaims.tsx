import { SegmentedControl } from '@mantine/core'
import type { AnswerOf } from '@sixfold/shared/contracts/endpoint.ts'
import type { getSupportImpact, SupportClaims } from '@sixfold/shared/contracts/support-impact.ts'
import { useState } from 'react'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { claimInWords, judgedClaimInWords, measuresClaimInWords } from './impact-words.ts'

type Impact = AnswerOf<typeof getSupportImpact>
type Row = SupportClaims & { key: string; name: string }

const ways = [
  { value: 'criteria', label: 'By criterion' },
  { value: 'contexts', label: 'By phase' },
  { value: 'givers', label: 'By giver' },
] as const
type Way = (typeof ways)[number]['value']

const rowsBy: Record<Way, (impact: Impact) => Row[]> = {
  criteria: ({ criteria }) => criteria.map(({ of, ...claims }) => ({ ...of, ...claims })),
  contexts: ({ contexts }) =>
    contexts.map(({ of: { criterion, phase }, ...claims }) => ({
      key: `${criterion.key} ${phase}`,
      name: `${criterion.name}, ${phase.toLowerCase()}`,
      ...claims,
    })),
  givers: ({ givers }) =>
    givers.map(({ of, ...claims }) => ({ key: of.id ?? of.kind, name: of.name, ...claims })),
}

/** What worked for which context, where enough pairings are behind it; ratings for those who read them. */
export function ImpactClaims({ impact, rated }: { impact: Impact; rated: boolean }) {
  const [way, setWay] = useState<Way>('criteria')
  const rows = [...rowsBy[way](impact), { key: 'all', name: 'All together', ...impact.all }]
  return (
    <Section
      heading="What worked, and where"
      lead="Ratings in levels, judgements from 0 (none yet) to 3 (sustained). Nothing is said of fewer than three pairings."
      actions={
        <SegmentedControl
          aria-label="What worked"
          data={[...ways]}
          value={way}
          onChange={(value) => setWay(ways.find((it) => it.value === value)?.value ?? 'criteria')}
        />
      }
    >
      <DataTable
        caption="What went along with support"
        columns={rated ? [...columns, ...ratingColumns] : columns}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </Section>
  )
}

const columns: Column<Row>[] = [
  { key: 'name', header: 'Support', naming: true, cell: ({ name }) => name },
  { key: 'pairings', header: 'Completed', align: 'end', cell: ({ pairings }) => pairings },
  {
    key: 'judged',
    header: 'Receivers judge it',
    align: 'end',
    cell: ({ judged }) => judgedClaimInWords(judged),
  },
  {
    key: 'measures',
    header: 'Measures that moved as wanted',
    align: 'end',
    cell: ({ measuresBetter }) => measuresClaimInWords(measuresBetter),
  },
]

const ratingColumns: Column<Row>[] = [
  {
    key: 'days',
    header: 'Rating for each 5 days',
    align: 'end',
    cell: ({ perTenHalfDays }) => claimInWords(perTenHalfDays),
  },
  {
    key: 'money',
    header: 'Rating for each £1,000',
    align: 'end',
    cell: ({ perThousandPounds }) => claimInWords(perThousandPounds),
  },
]
