import type { Measure } from '@sixfold/shared/contracts/measures.ts'
import type { Plan } from '@sixfold/shared/contracts/plans.ts'
import { count, formatMoney } from '../../lib/format.ts'
import { Card } from '../../ui/Card.tsx'
import { Tiles } from '../../ui/Columns.tsx'
import { Figure } from '../../ui/Facts.tsx'

/** Are we doing it? Actions, measures and money of the whole plan, each in one figure. */
export function PlanFigures({ plan, measures }: { plan: Plan; measures: readonly Measure[] | undefined }) {
  const actions = plan.priorities
    .flatMap((priority) => priority.actions)
    .filter(({ status }) => status !== 'dropped')
  const done = actions.filter(({ status }) => status === 'done').length
  const overdue = actions.filter((action) => action.overdue).length
  const planned = plan.priorities.flatMap((priority) => priority.measures.map(({ id }) => id))
  const standings = (measures ?? [])
    .filter(({ id }) => planned.includes(id))
    .map(({ standing }) => standing.status)
  const well = standings.filter((status) => status === 'on-course' || status === 'reached').length
  const behind = standings.filter((status) => status === 'behind').length
  const { budgetPence, plannedPence, actualPence } = plan.money
  const open = plan.priorities.filter(({ status }) => status === 'open').length
  return (
    <Tiles min="9rem">
      <Card>
        <Figure
          label="Priorities"
          value={count(plan.priorities.length, 'priority', 'priorities')}
          note={open === plan.priorities.length ? 'All under way' : `${open} under way`}
        />
      </Card>
      <Card>
        <Figure
          label="Actions"
          value={actions.length === 0 ? 'None yet' : `${done} of ${actions.length} done`}
          note={overdue === 0 ? 'None overdue' : `${overdue} overdue`}
        />
      </Card>
      <Card>
        <Figure
          label="Measures"
          value={standings.length === 0 ? 'None yet' : `${well} of ${standings.length} on course`}
          note={behind === 0 ? 'None behind' : `${behind} behind`}
        />
      </Card>
      <Card>
        <Figure
          label="Money"
          value={actualPence === 0 ? 'Nothing recorded as spent' : `${formatMoney(actualPence)} spent`}
          note={`of ${formatMoney(plannedPence)} planned${budgetPence === null ? '' : `; the budget is ${formatMoney(budgetPence)}`}`}
        />
      </Card>
    </Tiles>
  )
}
