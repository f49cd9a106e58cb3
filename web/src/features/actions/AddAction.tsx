import { Button, TextInput } from '@mantine/core'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { newId } from '../../lib/api-client.ts'
import { faultsOf as faultsIn } from '../../lib/problem.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LeadField } from '../cycles/LeadField.tsx'
import { noNames } from '../cycles/no-names.ts'
import { emptyText, faultsOf } from './action-text.ts'
import classes from './Actions.module.css'
import { DueField } from './DueField.tsx'
import { type NewAction, useAddAction } from './use-add-action.ts'

const fresh = (): NewAction => ({ ...emptyText, id: newId() })

interface AddActionProps {
  priority: Priority
  /** Asked for by a button, so that one types at once. */
  takeFocus: boolean
}

/** One line for the next action: Enter adds it, and the next can be typed at once. */
export function AddAction({ priority, takeFocus }: AddActionProps) {
  const [saved, setSaved] = useState(fresh)
  const draft = useDraft<NewAction>({
    name: `action.${priority.id}.${priority.turn}`,
    title: `A new action for ${priority.title}`,
    saved,
  })
  const { values: text, change } = draft
  const [asked, setAsked] = useState(false)
  const [added, setAdded] = useState<{ title: string; warning: string | null } | null>(null)
  const titleField = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takeFocus) titleField.current?.focus()
  }, [takeFocus])
  const add = useAddAction(priority.id, ({ title, warnings }) => {
    const warning = warnings.find(({ path }) => path === 'dueOn')?.message
    draft.clear()
    setSaved(fresh())
    setAsked(false)
    setAdded({ title, warning: warning === undefined ? null : `“${title}”: ${warning}` })
    titleField.current?.focus()
  })
  const faults = { ...faultsIn(add.error), ...(asked ? faultsOf(text) : {}) }
  const busy = add.isPending && !add.isPaused
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    setAdded(null)
    if (Object.keys(faultsOf(text)).length === 0 && !add.isPending) add.mutate(text)
    const form = event.currentTarget
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }
  return (
    <form onSubmit={submit} className={classes.add} noValidate aria-label="Add an action">
      <DraftNote draft={draft} />
      <div className={classes.frame}>
        <div className={classes.line}>
          <TextInput
            ref={titleField}
            id="actions"
            label="Next action"
            className={classes.title ?? ''}
            placeholder="Train all teachers in modelled writing"
            autoComplete="off"
            maxLength={300}
            readOnly={busy}
            value={text.title}
            error={faults['title']}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <div className={classes.owner}>
            <LeadField
              // The next one begins with the list again, not with words.
              key={text.id}
              schoolId={priority.school.id}
              label="Owner (optional)"
              error={faults['ownerPersonId'] ?? faults['owner']}
              value={{ lead: text.owner, leadPersonId: text.ownerPersonId }}
              onChange={({ lead, leadPersonId }) => change({ owner: lead, ownerPersonId: leadPersonId })}
            />
          </div>
          <DueField
            value={text.dueOn}
            warning={added?.warning ?? null}
            error={faults['dueOn']}
            readOnly={busy}
            onChange={(dueOn) => change({ dueOn })}
          />
          <TextInput
            label="Cost, £ (optional)"
            inputMode="decimal"
            autoComplete="off"
            readOnly={busy}
            value={text.planned}
            error={faults['plannedPence']}
            onChange={(event) => change({ planned: event.currentTarget.value })}
          />
          <Button type="submit" loading={busy} className={classes.addButton ?? ''}>
            Add
          </Button>
        </div>
      </div>
      <p className={classes.caption}>
        {noNames} <span role="status">{told(draft.dirty, add.isPaused, added?.title)}</span>
      </p>
      {add.spent ? (
        <Spent
          onAnew={() => {
            change({ id: newId() })
            add.reset()
          }}
        />
      ) : (
        <ProblemAlert error={add.error} takeFocus />
      )}
    </form>
  )
}

function told(dirty: boolean, waiting: boolean, added: string | undefined): string {
  if (waiting) return 'Kept on this device; added as soon as there is a connection.'
  if (dirty) return 'Kept on this device, not added yet.'
  return added === undefined ? '' : `“${added}” is added.`
}

function Spent({ onAnew }: { onAnew: () => void }) {
  return (
    <div role="alert">
      <Notice tone="amber">
        <p>
          An earlier wording of this was added, though the connection was lost before we could say so: it is
          in the list. What you typed since is still here.
        </p>
        <Button variant="default" onClick={onAnew}>
          Keep it as another action
        </Button>
      </Notice>
    </div>
  )
}
