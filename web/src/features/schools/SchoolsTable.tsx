import type { SchoolRow } from '@sixfold/shared/contracts/schools.ts'
import type { Movement } from '@sixfold/shared/domain/categorisation/movement.ts'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { CategoryChip } from '../categorisation/CategoryChip.tsx'
import classes from './SchoolsTable.module.css'

/** Schools with what the person may see of each; sortable once every school is there. */
export function SchoolsTable({ schools, complete }: { schools: readonly SchoolRow[]; complete: boolean }) {
  const today = useToday()
  // Among peers, two columns of "not shown to you" would say less than none; one's own school says it on its page.
  const known = schools.filter(({ view, category }) => view !== 'peer' || category !== null)
  const categories = known.length * 2 >= schools.length
  const columns = columnsFor(today, { categories, hubs: schools.some(({ hub }) => hub !== null) })
  return (
    <Card variant="flush">
      <DataTable
        caption="Schools of the trust"
        columns={complete ? columns : columns.map(({ sortBy: _, ...column }) => column)}
        rows={schools}
        rowKey={({ id }) => id}
      />
    </Card>
  )
}

const columnsFor = (
  today: string,
  { categories, hubs }: { categories: boolean; hubs: boolean },
): Column<SchoolRow>[] => [
  {
    key: 'name',
    header: 'School',
    naming: true,
    sortBy: ({ name }) => name,
    cell: ({ id, name }) => (
      <Link to="/schools/$schoolId" params={{ schoolId: id }}>
        {name}
      </Link>
    ),
  },
  { key: 'phase', header: 'Phase', sortBy: ({ phase }) => phase, cell: ({ phase }) => phase },
  ...(hubs ? [hubColumn] : []),
  ...(categories ? categoryColumns : []),
  {
    key: 'pupils',
    header: 'Pupils',
    align: 'end',
    sortBy: ({ pupils }) => pupils,
    cell: ({ pupils }) => (pupils === null ? '–' : pupils.toLocaleString('en-GB')),
  },
  {
    key: 'joined',
    header: 'In the trust',
    sortBy: ({ joinedOn }) => joinedOn,
    cell: (school) => membership(school, today),
  },
]

const hubColumn: Column<SchoolRow> = {
  key: 'hub',
  header: 'Hub',
  sortBy: ({ hub }) => hub?.name ?? null,
  cell: ({ hub }) => hub?.name ?? '–',
}

const supportNeeded: Record<Movement, string> = {
  less: 'less than last year',
  more: 'more than last year',
  same: 'as last year',
}

const categoryColumns: Column<SchoolRow>[] = [
  {
    key: 'category',
    header: 'Category',
    sortBy: ({ category }) => category?.level ?? null,
    cell: ({ category, view }) =>
      category ? (
        <CategoryChip level={category.level} />
      ) : (
        <span className={classes.soft}>{view === 'peer' ? 'not shown to you' : 'not yet'}</span>
      ),
  },
  {
    key: 'movement',
    header: 'Support needed',
    under: 'category',
    cell: ({ category }) => (category?.movement ? supportNeeded[category.movement] : '–'),
  },
]

/** Since when, or from when, or until when. */
function membership({ joinedOn, leftOn }: SchoolRow, today: string): string {
  if (leftOn !== null) return leftOn < today ? `left ${formatDay(leftOn)}` : `leaves ${formatDay(leftOn)}`
  return joinedOn > today ? `joins ${formatDay(joinedOn)}` : `since ${formatDay(joinedOn)}`
}
