import type { Action } from '@sixfold/shared/contracts/actions.ts'
import { DayText } from '../../ui/Values.tsx'
import classes from './Actions.module.css'

/** Who sees to an action; said too where it is nobody, since a plan needs an owner. */
export function Owner({ action }: { action: Action }) {
  return action.owner === null ? <span className={classes.soft}>No owner yet</span> : <>{action.owner.name}</>
}

/** The day an action is due, with how late or how far it is while it is open. */
export function Due({ action }: { action: Action }) {
  if (action.dueOn === null) return <span className={classes.soft}>No day yet</span>
  return (
    <span className={classes.due}>
      <DayText day={action.dueOn} distance={action.status === 'open' ? 'due' : 'none'} />
    </span>
  )
}

/** Who closed an action, when, and why it was dropped; nothing while it is open. */
export function Closed({ action: { status, moved } }: { action: Action }) {
  if (moved === null || status === 'open') return null
  return (
    <span className={classes.caption}>
      {status === 'done' ? 'Done' : 'Dropped'} on <DayText day={moved.day} />, {moved.by.name}
      {moved.reason !== null && <>: “{moved.reason}”</>}
    </span>
  )
}
