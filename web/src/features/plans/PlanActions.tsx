import type { Action } from '@sixfold/shared/contracts/actions.ts'
import type { PlannedPriority } from '@sixfold/shared/contracts/plan-content.ts'
import type { PlanPriority } from '@sixfold/shared/contracts/plans.ts'
import { formatMoney } from '../../lib/format.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { DayText } from '../../ui/Values.tsx'
import { Closed, Due, Owner } from '../actions/ActionFacts.tsx'
import { ActionStatusChip } from '../actions/ActionStatusChip.tsx'
import classes from './Plan.module.css'

/** Who does what by when, and how far that is. */
export const PlanActions = ({ priority: { title, actions } }: { priority: PlanPriority }) => (
  <ActionTable of={title} rows={actions} columns={running} />
)

/** Who was to do what by when, as a version holds it. */
export const PlannedActions = ({ priority: { title, actions } }: { priority: PlannedPriority }) => (
  <ActionTable of={title} rows={actions} columns={frozen} />
)

function ActionTable<Row extends { id: string }>({
  of,
  rows,
  columns,
}: {
  of: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
}) {
  return (
    <div className={classes.part}>
      <h4>Actions</h4>
      {rows.length === 0 ? (
        <p className={classes.soft}>No action yet.</p>
      ) : (
        <DataTable caption={`Actions of ${of}`} rows={rows} rowKey={({ id }) => id} columns={columns} />
      )}
    </div>
  )
}

const running: Column<Action>[] = [
  { key: 'title', header: 'Action', naming: true, cell: (action) => <Title action={action} /> },
  { key: 'owner', header: 'Owner', cell: (action) => <Owner action={action} /> },
  { key: 'due', header: 'Due', cell: (action) => <Due action={action} /> },
  { key: 'status', header: 'Status', cell: (action) => <ActionStatusChip {...action} /> },
  { key: 'cost', header: 'Cost', align: 'end', cell: costWords },
]

const frozen: Column<PlannedPriority['actions'][number]>[] = [
  { key: 'title', header: 'Action', naming: true, cell: ({ title }) => title },
  { key: 'owner', header: 'Owner', cell: ({ owner }) => owner ?? 'Nobody yet' },
  {
    key: 'due',
    header: 'Due',
    cell: ({ dueOn }) => (dueOn === null ? 'No day yet' : <DayText day={dueOn} />),
  },
  {
    key: 'cost',
    header: 'Planned cost',
    align: 'end',
    cell: ({ plannedPence }) => (plannedPence === null ? 'None' : formatMoney(plannedPence)),
  },
]

function Title({ action }: { action: Action }) {
  return (
    <>
      <div>{action.title}</div>
      <Closed action={action} />
    </>
  )
}

/** "£550 spent of £600", "£600 planned". */
function costWords({ plannedPence, actualPence }: Action): string {
  if (actualPence === null) return plannedPence === null ? 'None' : `${formatMoney(plannedPence)} planned`
  return `${formatMoney(actualPence)} spent${plannedPence === null ? '' : ` of ${formatMoney(plannedPence)}`}`
}
