import type { BoardSchool } from '@sixfold/shared/contracts/accountability.ts'
import { type Level, type Scheme, levels } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { Link } from '@tanstack/react-router'
import { useScheme } from '../../lib/scheme.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { CategoryChip } from '../categorisation/CategoryChip.tsx'

type Row = { was: Level; now: Record<Level, number> }

const columnsIn = (scheme: Pick<Scheme, 'levels'>): Column<Row>[] => [
  {
    key: 'was',
    header: 'Last year',
    naming: true,
    cell: (row) => <CategoryChip level={row.was} variant="plain" />,
  },
  ...levels.map((level): Column<Row> => ({
    key: String(level),
    header: `${scheme.levels[level].label} now`,
    align: 'end',
    cell: (row) => row.now[level],
  })),
]

/** From which category to which: last 31 August against the page's day. Schools without both are left out. */
export function Movement({ schools }: { schools: readonly BoardSchool[] }) {
  const scheme = useScheme()
  const rows = movementRows(schools)
  if (rows.length === 0) return null
  return (
    <Section
      heading="From which category to which?"
      lead="Schools by their category last 31 August, and now."
    >
      <DataTable
        caption="Movement between categories since last 31 August"
        columns={columnsIn(scheme)}
        rows={rows}
        rowKey={(row) => String(row.was)}
      />
      <p>
        <Link to="/categorise/years">See categories year by year</Link>
      </p>
    </Section>
  )
}

/** A row for each category that a school had; counts by the category it has now. */
function movementRows(schools: readonly BoardSchool[]): Row[] {
  return levels
    .map((was) => {
      const from = schools.filter((school) => school.movement?.was === was)
      const at = (level: Level) => from.filter((school) => school.category?.level === level).length
      return { was, schools: from.length, now: { 4: at(4), 3: at(3), 2: at(2), 1: at(1) } }
    })
    .filter((row) => row.schools > 0)
}
