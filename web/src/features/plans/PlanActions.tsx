import type { Action } from '@sixfold/shared/contracts/actions.ts'
import type { PlannedPriority } from '@sixfold/shared/contracts/plan-content.ts'
import type { PlanPriority } from '@sixfold/shared/contracts/plans.ts'
import type { ActionStatus } from '@sixfold/shared/domain/plans/action.ts'
import { formatMoney } from '../../lib/format.ts'
import type { Tone } from '../../theme/palette.ts'
import { Chip } from '../../ui/Chip.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import type { ShapeName } from '../../ui/Shape.tsx'
import { DayText } from '../../ui/Values.tsx'
import classes from './Plan.module.css'

type Planned = PlannedPriority['actions'][number]

const looks: Record<ActionStatus, { tone: Tone; shape: ShapeName; word: string }> = {
  open: { tone: 'neutral', shape: 'ring', word: 'Open' },
  done: { tone: 'teal', shape: 'circle', word: 'Done' },
  dropped: { tone: 'neutral', shape: 'square', word: 'Dropped' },
}
const overdue = { tone: 'red', shape: 'triangle', word: 'Overdue' } as const

/** "£550 spent of £600", "£600 planned". */
function costWords({ plannedPence, actualPence }: Action): string {
  if (actualPence === null) return plannedPence === null ? '–' : `${formatMoney(plannedPence)} planned`
  return `${formatMoney(actualPence)} spent${plannedPence === null ? '' : ` of ${formatMoney(plannedPence)}`}`
}

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

function planned<Row extends Pick<Planned, 'title' | 'dueOn'>>(
  ownerOf: (row: Row) => string | null,
): Column<Row>[] {
  return [
    { key: 'title', header: 'What', naming: true, cell: ({ title }) => title },
    { key: 'owner', header: 'Who', cell: (row) => ownerOf(row) ?? 'Nobody yet' },
    {
      key: 'due',
      header: 'By',
      cell: ({ dueOn }) => (dueOn === null ? 'No day yet' : <DayText day={dueOn} />),
    },
  ]
}

function cost<Row>(words: (row: Row) => string): Column<Row> {
  return { key: 'cost', header: 'Cost', align: 'end', cell: words }
}

const running: Column<Action>[] = [
  ...planned<Action>(({ owner }) => owner?.name ?? null),
  { key: 'status', header: 'Status', cell: (action) => <Status action={action} /> },
  cost(costWords),
]

const frozen: Column<Planned>[] = [
  ...planned<Planned>(({ owner }) => owner),
  cost(({ plannedPence }) => (plannedPence === null ? '–' : formatMoney(plannedPence))),
]

function Status({ action }: { action: Action }) {
  const { tone, shape, word } = action.overdue ? overdue : looks[action.status]
  return (
    <>
      <Chip tone={tone} shape={shape} variant="plain">
        {word}
      </Chip>
      {action.status === 'dropped' && action.moved?.reason && (
        <div className={classes.caption}>{action.moved.reason}</div>
      )}
    </>
  )
}
