import { Button, Skeleton } from '@mantine/core'
import { orderActions } from '@sixfold/shared/contracts/actions.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { OrderEditor } from '../cycles/OrderEditor.tsx'
import { PastePlanLink } from '../plans/paste/PastePlanLink.tsx'
import { ofTurn } from './action-lists.ts'
import classes from './Actions.module.css'
import { ActionTable } from './ActionTable.tsx'
import { AddAction } from './AddAction.tsx'
import { EarlierTurns } from './EarlierTurns.tsx'
import { Money } from './Money.tsx'
import { type ActionList, actionsQuery } from './queries.ts'
import { Support } from './Support.tsx'
import { useLedHere } from './use-led-here.ts'

/** Step 3: who does what by when, for how much, and who can help. */
export function PreparePanel({ priority }: { priority: Priority }) {
  const { data, error } = useQuery(actionsQuery(priority.id))
  return (
    <div className={classes.panel}>
      {data ? (
        <Planned priority={priority} data={data} />
      ) : error ? (
        <ProblemAlert error={error} />
      ) : (
        <Skeleton height="12rem" />
      )}
      <Support priority={priority} />
    </div>
  )
}

function Planned({ priority, data }: { priority: Priority; data: ActionList }) {
  useLedHere('actions')
  const [ordering, setOrdering] = useState(false)
  // Behind us stands the record; what is still added there begins with a button.
  const behind = priority.steps.some(({ key, state }) => key === 'prepare' && state === 'done')
  const [adding, setAdding] = useState(!behind)
  const actions = ofTurn(data.items, priority.turn)
  const blockers = data.abilities.add ? data.blockers.add : []
  const may = data.abilities.add && blockers.length === 0
  if (ordering)
    return (
      <OrderEditor
        items={actions}
        lead="Put them as you want to read them: drag by the dots, or use the arrows."
        reasons={[]}
        save={(ids) => call(orderActions, { params: { priorityId: priority.id }, body: { ids } })}
        onDone={() => setOrdering(false)}
      />
    )
  return (
    <section className={classes.part} aria-labelledby="actions-heading">
      <div className={classes.head}>
        <h3 id="actions-heading">Actions</h3>
        {data.abilities.add && actions.length > 1 && priority.step !== null && (
          <Button variant="subtle" size="compact-md" className="no-print" onClick={() => setOrdering(true)}>
            Put them in order
          </Button>
        )}
      </div>
      {blockers.length > 0 && <Notice>{blockers.map(({ message }) => message).join('. ')}.</Notice>}
      {may &&
        (adding ? (
          <AddAction priority={priority} takeFocus={behind} />
        ) : (
          <div>
            <Button id="actions" variant="default" onClick={() => setAdding(true)}>
              Add an action
            </Button>
          </div>
        ))}
      <div {...(may ? {} : { id: 'actions', tabIndex: -1 })}>
        {actions.length === 0 ? (
          <NoActions priority={priority} may={may} />
        ) : (
          <ActionTable
            priority={priority}
            actions={actions}
            caption="Who does what by when"
            may={actions.some(({ abilities, blockers: of }) => abilities.edit && of.setStatus.length === 0)}
          />
        )}
      </div>
      <Money priority={priority} actions={actions} budgeting={may} />
      <EarlierTurns priority={priority} actions={data.items} />
    </section>
  )
}

function NoActions({ priority, may }: { priority: Priority; may: boolean }) {
  return (
    <EmptyState
      title="No actions yet"
      action={
        may &&
        priority.abilities.edit && <PastePlanLink schoolId={priority.school.id} cycleId={priority.cycle.id} />
      }
    >
      {may
        ? 'Begin with the first thing to do: who does it, and by when. Enter adds it, and you type the next.'
        : 'Who does what by when shows here.'}
    </EmptyState>
  )
}
