import { Button, Checkbox } from '@mantine/core'
import type { Action } from '@sixfold/shared/contracts/actions.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { formatMoney } from '../../lib/format.ts'
import { ActionActs } from './ActionActs.tsx'
import { Closed, Due, Owner } from './ActionFacts.tsx'
import classes from './Actions.module.css'
import { ActionStatusChip } from './ActionStatusChip.tsx'

interface ActionRowProps {
  priority: Priority
  action: Action
  /** Together with `onChoose` where it can be marked with others. */
  chosen?: boolean
  onChoose?: (id: string, chosen: boolean) => void
  /** Marks it done, for those who may. */
  onDone?: () => void
  busy?: boolean
}

/** An action as it is done: who, by when, and the one tap that marks it done. */
export function ActionRow({
  priority,
  action,
  chosen = false,
  onChoose,
  onDone,
  busy = false,
}: ActionRowProps) {
  const { id, title, status, overdue, plannedPence, actualPence } = action
  return (
    <li className={classes.row}>
      <div className={classes.words} data-boxed={onChoose !== undefined}>
        {onChoose ? (
          <Checkbox
            label={title}
            checked={chosen}
            onChange={(event) => onChoose(id, event.currentTarget.checked)}
          />
        ) : (
          <span className={classes.name}>{title}</span>
        )}
        <div className={classes.facts}>
          {(status !== 'open' || overdue) && <ActionStatusChip status={status} overdue={overdue} />}
          <span>
            <Owner action={action} />
          </span>
          {status === 'open' && <Due action={action} />}
          {plannedPence !== null && <span>{formatMoney(plannedPence)} planned</span>}
          {actualPence !== null && <span>{formatMoney(actualPence)} spent</span>}
        </div>
        <Closed action={action} />
      </div>
      <div className={classes.acts}>
        {onDone && (
          <Button variant="default" aria-label={`Mark done: ${title}`} disabled={busy} onClick={onDone}>
            Mark done
          </Button>
        )}
        <ActionActs priority={priority} action={action} />
      </div>
    </li>
  )
}
