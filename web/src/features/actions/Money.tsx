import { Button } from '@mantine/core'
import type { Action } from '@sixfold/shared/contracts/actions.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { moneyOf } from '@sixfold/shared/domain/plans/action.ts'
import { useState } from 'react'
import { formatMoney } from '../../lib/format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { PriorityBudgetDialog } from '../plans/BudgetDialog.tsx'
import classes from './Actions.module.css'

interface MoneyProps {
  priority: Priority
  actions: readonly Action[]
  /** Whether the budget can be set from here, by those who may. */
  budgeting?: boolean
}

/** What a turn's actions cost, planned and in the end, beside the priority's budget. Nothing where no money is named. */
export function Money({ priority, actions, budgeting = false }: MoneyProps) {
  const [asking, setAsking] = useState(false)
  const { budgetPence } = priority
  const { plannedPence, actualPence } = moneyOf(actions)
  if (budgetPence === null && plannedPence === 0 && actualPence === 0) return null
  const over = (pence: number) => (budgetPence === null ? 0 : pence - budgetPence)
  return (
    <div className={classes.money}>
      <span>
        Planned <b>{formatMoney(plannedPence)}</b>
      </span>
      <span>
        Spent <b>{formatMoney(actualPence)}</b>
      </span>
      <span>{budgetPence === null ? 'No budget is set' : `Budget ${formatMoney(budgetPence)}`}</span>
      {budgeting && priority.abilities.edit && priority.blockers.edit.length === 0 && (
        <Button variant="subtle" size="compact-md" className="no-print" onClick={() => setAsking(true)}>
          {budgetPence === null ? 'Set a budget' : 'Change the budget'}
        </Button>
      )}
      {over(plannedPence) > 0 && (
        <Chip tone="amber" shape="triangle">
          {formatMoney(over(plannedPence))} more is planned than the budget has
        </Chip>
      )}
      {over(actualPence) > 0 && (
        <Chip tone="red" shape="triangle">
          {formatMoney(over(actualPence))} over the budget
        </Chip>
      )}
      <PriorityBudgetDialog priority={asking ? priority : null} onClose={() => setAsking(false)} />
    </div>
  )
}
