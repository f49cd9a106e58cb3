import { Button } from '@mantine/core'
import type { BoardSchool, BoardTotals } from '@sixfold/shared/contracts/accountability.ts'
import { lastAugustBefore } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { movementFinding } from '@sixfold/shared/domain/accountability/headline.ts'
import { type Level, type Scheme, levels } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { CategoryChip } from '../categorisation/CategoryChip.tsx'
import { MovementChart } from './MovementChart.tsx'
import { type MovementRow, movementRows } from './movement-rows.ts'

interface MovementProps {
  schools: readonly BoardSchool[]
  totals: Pick<BoardTotals, 'movement'>
  asAt: string
}

/** From which category to which: last 31 August against the page's day. Schools without both are left out. */
export function Movement({ schools, totals, asAt }: MovementProps) {
  const scheme = useScheme()
  const [asTable, setAsTable] = useState(false)
  const rows = movementRows(schools)
  if (rows.length === 0) return null
  return (
    <Section
      heading={movementFinding(totals)}
      lead={`Schools by their category on ${formatDay(lastAugustBefore(asAt))}, and on ${formatDay(asAt)}.`}
      actions={
        <Button
          variant="subtle"
          size="compact-md"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? 'Show as a picture' : 'Show as a table'}
        </Button>
      }
    >
      {asTable ? (
        <DataTable
          caption="Movement between categories since last 31 August"
          columns={columnsIn(scheme)}
          rows={rows}
          rowKey={(row) => String(row.was)}
        />
      ) : (
        <MovementChart rows={rows} from={formatDay(lastAugustBefore(asAt))} to={formatDay(asAt)} />
      )}
      <p>
        <Link to="/categorise/years">See categories year by year</Link>
      </p>
    </Section>
  )
}

const columnsIn = (scheme: Pick<Scheme, 'levels'>): Column<MovementRow>[] => [
  {
    key: 'was',
    header: 'Last year',
    naming: true,
    cell: (row) => <CategoryChip level={row.was} variant="plain" />,
  },
  ...levels.map((level: Level): Column<MovementRow> => ({
    key: String(level),
    header: `${scheme.levels[level].label} now`,
    align: 'end',
    cell: (row) => row.now[level],
  })),
]
