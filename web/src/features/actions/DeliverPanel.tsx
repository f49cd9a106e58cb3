import { Button, Skeleton } from '@mantine/core'
import type { Action } from '@sixfold/shared/contracts/actions.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { count } from '../../lib/format.ts'
import { useStepWords } from '../../lib/step-words.tsx'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { closed, ofTurn, running } from './action-lists.ts'
import classes from './Actions.module.css'
import { ActionRow } from './ActionRow.tsx'
import { standingWords } from './action-words.ts'
import { EarlierTurns } from './EarlierTurns.tsx'
import { JustDone } from './JustDone.tsx'
import { Money } from './Money.tsx'
import { type ActionList, actionsQuery } from './queries.ts'
import { useLedHere } from './use-led-here.ts'
import { useStatusActs } from './use-status-acts.ts'

/** Step 4: what is under way, the overdue first, and what is done. */
export function DeliverPanel({ priority }: { priority: Priority }) {
  const { data, error } = useQuery(actionsQuery(priority.id))
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton height="12rem" />
  return <Delivering priority={priority} data={data} />
}

function Delivering({ priority, data }: { priority: Priority; data: ActionList }) {
  useLedHere('actions')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [done, setDone] = useState<readonly Action[]>([])
  const acts = useStatusActs((marked) => {
    setChosen([])
    setDone(marked)
  })
  const actions = ofTurn(data.items, priority.turn)
  const open = running(actions)
  const over = closed(actions)
  const blockers = data.abilities.add ? (actions[0]?.blockers.setStatus ?? []) : []
  const may = data.abilities.add && blockers.length === 0
  const choosing = may && open.length > 1
  // One that somebody else has closed meanwhile is chosen no more.
  const marked = open.filter(({ id }) => chosen.includes(id))
  const choose = (id: string, choice: boolean) =>
    setChosen(choice ? [...chosen, id] : chosen.filter((one) => one !== id))
  return (
    <div className={classes.panel} id="actions" tabIndex={-1}>
      {actions.length === 0 && <NothingPlanned priority={priority} may={data.abilities.add} />}
      {blockers.length > 0 && <Notice>{blockers.map(({ message }) => message).join('. ')}.</Notice>}
      <div className={classes.standing}>
        {actions.length > 0 && <p className={classes.lead}>{standingWords(actions)}</p>}
        <JustDone
          done={done.filter(({ id }) => over.some((one) => one.id === id))}
          onOpened={() => setDone([])}
        />
      </div>
      <ProblemAlert error={acts.markDone.error} takeFocus />
      {open.length > 0 && (
        <ul className={classes.list} aria-label="Under way">
          {open.map((action) => (
            <ActionRow
              key={action.id}
              priority={priority}
              action={action}
              {...(choosing ? { chosen: chosen.includes(action.id), onChoose: choose } : {})}
              {...(may ? { onDone: () => acts.markDone.mutate([action]) } : {})}
              busy={acts.markDone.isPending}
            />
          ))}
        </ul>
      )}
      {marked.length > 0 && (
        <ActionBar>
          <Button loading={acts.markDone.isPending} onClick={() => acts.markDone.mutate(marked)}>
            Mark {marked.length} done
          </Button>
          <Button variant="default" onClick={() => setChosen([])}>
            Choose none
          </Button>
        </ActionBar>
      )}
      <Money priority={priority} actions={actions} />
      {over.length > 0 && (
        <details className={classes.earlier}>
          <summary>Done or dropped: {count(over.length, 'action')}</summary>
          <ul className={classes.list} aria-label="Done or dropped">
            {over.map((action) => (
              <ActionRow key={action.id} priority={priority} action={action} />
            ))}
          </ul>
        </details>
      )}
      <EarlierTurns priority={priority} actions={data.items} />
    </div>
  )
}

function NothingPlanned({ priority, may }: { priority: Priority; may: boolean }) {
  const words = useStepWords()
  return (
    <EmptyState
      title="No actions are planned"
      action={
        may && (
          <Link
            to="/priorities/$priorityId"
            params={{ priorityId: priority.id }}
            search={{ step: 'prepare' }}
            hash="actions"
          >
            Add the first at “{words('prepare').title}”
          </Link>
        )
      }
    >
      {may
        ? 'Say first who does what by when; here they are then marked done.'
        : 'Who does what by when shows here.'}
    </EmptyState>
  )
}
