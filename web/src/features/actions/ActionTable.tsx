import type { Action } from '@sixfold/shared/contracts/actions.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { formatMoney } from '../../lib/format.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { ActionActs } from './ActionActs.tsx'
import { Closed, Due, Owner } from './ActionFacts.tsx'
import classes from './Actions.module.css'
import { ActionStatusChip } from './ActionStatusChip.tsx'

interface ActionTableProps {
  priority: Priority
  actions: readonly Action[]
  caption: string
  /** Of the record of an earlier turn nothing is changed. */
  may: boolean
}

const columns: Column<Action>[] = [
  { key: 'title', header: 'Action', naming: true, cell: (action) => <Title action={action} /> },
  { key: 'owner', header: 'Owner', under: 'title', cell: (action) => <Owner action={action} /> },
  { key: 'due', header: 'Due', cell: (action) => <Due action={action} /> },
  { key: 'cost', header: 'Cost', align: 'end', cell: (action) => <Cost action={action} /> },
  { key: 'status', header: 'Status', cell: (action) => <ActionStatusChip {...action} /> },
]
const actsOf = (priority: Priority): Column<Action> => ({
  key: 'acts',
  header: 'Change',
  cell: (action) => <ActionActs priority={priority} action={action} removing />,
})

/** Who does what by when, for how much: a table, and on a phone a card each. */
export function ActionTable({ priority, actions, caption, may }: ActionTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={may ? [...columns, actsOf(priority)] : columns}
      rows={actions}
      rowKey={({ id }) => id}
    />
  )
}

function Title({ action }: { action: Action }) {
  return (
    <>
      <span className={classes.name}>{action.title}</span>
      <Closed action={action} />
    </>
  )
}

function Cost({ action: { plannedPence, actualPence } }: { action: Action }) {
  if (plannedPence === null && actualPence === null) return <span className={classes.soft}>None</span>
  return (
    <>
      {plannedPence !== null && formatMoney(plannedPence)}
      {actualPence !== null && <div className={classes.caption}>{formatMoney(actualPence)} spent</div>}
    </>
  )
}
