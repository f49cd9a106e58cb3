import { Button } from '@mantine/core'
import type { Plan, PlanPriority } from '@sixfold/shared/contracts/plans.ts'
import { useState } from 'react'
import { formatMoney } from '../../lib/format.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Section } from '../../ui/Section.tsx'
import { PlanBudgetDialog, PriorityBudgetDialog } from './BudgetDialog.tsx'
import classes from './Plan.module.css'

/** The budget, how it is shared out among the priorities, and what was planned and spent. */
export function PlanMoney({ plan }: { plan: Plan }) {
  const [asking, setAsking] = useState<string | null>(null)
  const { budgetPence, sharedOutPence, plannedPence, actualPence } = plan.money
  const may = plan.abilities.edit && plan.blockers.edit.length === 0
  const close = () => setAsking(null)
  return (
    <Section
      heading="Money"
      id="money"
      actions={
        may && (
          <Button variant="default" className="no-print" onClick={() => setAsking('plan')}>
            {budgetPence === null ? 'Set the budget' : 'Change the budget'}
          </Button>
        )
      }
    >
      <Facts
        items={[
          { label: 'Budget', value: budgetPence === null ? 'Not set yet' : formatMoney(budgetPence) },
          { label: 'Shared out to priorities', value: formatMoney(sharedOutPence) },
          ...(budgetPence === null ? [] : [left(budgetPence - sharedOutPence)]),
          { label: 'Planned for actions', value: planned(plannedPence, budgetPence) },
          { label: 'Spent', value: formatMoney(actualPence) },
        ]}
      />
      {plan.priorities.length > 0 && (
        <DataTable
          caption="Money by priority"
          rows={plan.priorities}
          rowKey={({ id }) => id}
          columns={columnsOf(may, setAsking)}
        />
      )}
      {plan.abilities.edit && !may && (
        <p className={classes.soft}>{plan.blockers.edit.map(({ message }) => message).join('. ')}.</p>
      )}
      <PlanBudgetDialog plan={plan} opened={asking === 'plan'} onClose={close} />
      <PriorityBudgetDialog
        priority={plan.priorities.find(({ id }) => id === asking) ?? null}
        onClose={close}
      />
    </Section>
  )
}

function columnsOf(may: boolean, onChange: (id: string) => void): Column<PlanPriority>[] {
  return [
    { key: 'title', header: 'Priority', naming: true, cell: ({ title }) => title },
    {
      key: 'budget',
      header: 'Budget',
      align: 'end',
      cell: (priority) => <Budget priority={priority} may={may} onChange={onChange} />,
    },
    {
      key: 'planned',
      header: 'Planned',
      align: 'end',
      cell: (priority) => planned(priority.plannedPence, priority.budgetPence),
    },
    { key: 'spent', header: 'Spent', align: 'end', cell: ({ actualPence }) => formatMoney(actualPence) },
  ]
}

const left = (pence: number) =>
  pence < 0
    ? { label: 'Too much shared out', value: <strong>{formatMoney(-pence)} more than there is</strong> }
    : { label: 'Left to share out', value: formatMoney(pence) }

/** What is planned, and in words when that is more than there is. */
function planned(pence: number, budget: number | null) {
  if (budget === null || pence <= budget) return formatMoney(pence)
  return (
    <>
      {formatMoney(pence)} <strong>({formatMoney(pence - budget)} over budget)</strong>
    </>
  )
}

function Budget({
  priority: { id, title, budgetPence, status, outcome },
  may,
  onChange,
}: {
  priority: PlanPriority
  may: boolean
  onChange: (id: string) => void
}) {
  return (
    <span className={classes.budget}>
      {budgetPence === null ? 'Not set' : formatMoney(budgetPence)}
      {may && status === 'open' && outcome === null && (
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={`Change the budget of ${title}`}
          onClick={() => onChange(id)}
        >
          Change
        </Button>
      )}
    </span>
  )
}
