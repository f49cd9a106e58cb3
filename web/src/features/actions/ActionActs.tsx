import { Button } from '@mantine/core'
import type { Action } from '@sixfold/shared/contracts/actions.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { useState } from 'react'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { ActionDialog } from './ActionDialog.tsx'
import classes from './Actions.module.css'
import { DropDialog } from './DropDialog.tsx'
import { RemoveAction } from './RemoveAction.tsx'
import { useStatusActs } from './use-status-acts.ts'

interface ActionActsProps {
  priority: Priority
  action: Action
  /** Whether it may be taken out here, as long as no approved plan holds it; else it is dropped. */
  removing?: boolean
}

/** What can be done with one action now, for those who may. */
export function ActionActs({ priority, action, removing = false }: ActionActsProps) {
  const [asking, setAsking] = useState<'change' | 'remove' | 'drop' | null>(null)
  const { reopen } = useStatusActs()
  const close = () => setAsking(null)
  const { title, status, blockers } = action
  if (!action.abilities.edit || blockers.setStatus.length > 0) return null
  const small = { variant: 'subtle', size: 'compact-md' } as const
  const takesOut = removing && blockers.remove.length === 0
  return (
    <div className={classes.acts}>
      <Button {...small} aria-label={`Change: ${title}`} onClick={() => setAsking('change')}>
        Change
      </Button>
      {takesOut && (
        <Button {...small} aria-label={`Take out: ${title}`} onClick={() => setAsking('remove')}>
          Take out
        </Button>
      )}
      {!takesOut && status === 'open' && (
        <Button {...small} aria-label={`Drop…: ${title}`} onClick={() => setAsking('drop')}>
          Drop…
        </Button>
      )}
      {status !== 'open' && (
        <Button
          {...small}
          aria-label={`Open it again: ${title}`}
          loading={reopen.isPending}
          onClick={() => reopen.mutate(action)}
        >
          Open it again
        </Button>
      )}
      <ProblemAlert error={reopen.error} takeFocus />
      <ActionDialog priority={priority} action={action} opened={asking === 'change'} onClose={close} />
      <RemoveAction action={action} opened={asking === 'remove'} onClose={close} />
      <DropDialog action={action} opened={asking === 'drop'} onClose={close} />
    </div>
  )
}
