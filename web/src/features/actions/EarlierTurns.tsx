import type { Action } from '@sixfold/shared/contracts/actions.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { earlierTurns, ofTurn } from './action-lists.ts'
import classes from './Actions.module.css'
import { ActionTable } from './ActionTable.tsx'

/** What was planned and done in turns before this one. */
export function EarlierTurns({ priority, actions }: { priority: Priority; actions: readonly Action[] }) {
  const turns = earlierTurns(actions, priority.turn)
  if (turns.length === 0) return null
  return (
    <details className={classes.earlier}>
      <summary>Actions of earlier turns</summary>
      {turns.map((turn) => (
        <section key={turn} aria-label={`Turn ${turn}`}>
          <p className={classes.caption}>Turn {turn}</p>
          <ActionTable
            priority={priority}
            actions={ofTurn(actions, turn)}
            caption={`Actions of turn ${turn}`}
            may={false}
          />
        </section>
      ))}
    </details>
  )
}
