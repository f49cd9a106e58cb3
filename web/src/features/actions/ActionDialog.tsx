import { Button, Modal, SimpleGrid, TextInput } from '@mantine/core'
import { type Action, editAction } from '@sixfold/shared/contracts/actions.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { penceIn } from '../../lib/number-in.ts'
import { faultsOf as faultsIn } from '../../lib/problem.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { LeadField } from '../cycles/LeadField.tsx'
import { noNames } from '../cycles/no-names.ts'
import { refreshAll } from '../cycles/queries.ts'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { schoolPeopleQuery } from '../cycles/school-people.ts'
import { useGuardedSave } from '../cycles/use-guarded-save.ts'
import { type ActionText, bothTexts, faultsOf, plannedOf, textOf } from './action-text.ts'
import classes from './Actions.module.css'
import { DueField } from './DueField.tsx'

type ActionDialogProps = { priority: Priority; action: Action; onClose: () => void }

/** An action to change: all of it, or what it cost in the end while its plan is with the trust. */
export function ActionDialog({ opened, ...form }: ActionDialogProps & { opened: boolean }) {
  return (
    <Modal opened={opened} onClose={form.onClose} title="Change an action" size="lg">
      <ActionForm {...form} />
    </Modal>
  )
}

function ActionForm({ priority, action, onClose }: ActionDialogProps) {
  const queryClient = useQueryClient()
  const { data: people } = useQuery(schoolPeopleQuery(priority.school.id))
  const saved = textOf(action)
  const draft = useDraft<ActionText>({
    name: `action.${action.id}`,
    title: `The action ${action.title}`,
    saved,
    version: action.version,
  })
  const { values: text, change } = draft
  const [asked, setAsked] = useState(false)
  const planning = action.blockers.edit.length === 0
  const save = useGuardedSave(
    priority.id,
    { ...(planning ? plannedOf(text) : {}), actualPence: penceIn(text.actual) },
    (sent) => call(editAction, { params: { actionId: action.id }, ...sent }),
    async () => {
      draft.clear()
      await refreshAll(queryClient)
      onClose()
      await notify('Action saved')
    },
  )
  const faults = { ...faultsIn(save.error), ...(asked ? faultsOf(text) : {}) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.keys(faultsOf(text)).length === 0) save.mutate(draft.base)
  }
  const nameOf = (id: string) =>
    people?.items.find((one) => one.id === id)?.name ?? action.owner?.name ?? 'Somebody else'
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      {planning ? (
        <>
          {action.blockers.remove.some(({ code }) => code === 'in-approved-plan') && (
            <Notice>
              The approved plan holds this action, and stays in force as it is. A change here, save for the
              actual cost, begins the draft of its next version.
            </Notice>
          )}
          <TextInput
            label="What is to be done?"
            description={noNames}
            maxLength={300}
            data-autofocus
            value={text.title}
            error={faults['title']}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <LeadField
            schoolId={priority.school.id}
            label="Owner (optional)"
            error={faults['ownerPersonId'] ?? faults['owner']}
            value={{ lead: text.owner, leadPersonId: text.ownerPersonId }}
            nameNow={action.owner?.name ?? null}
            onChange={({ lead, leadPersonId }) => change({ owner: lead, ownerPersonId: leadPersonId })}
          />
          <DueField value={text.dueOn} error={faults['dueOn']} onChange={(dueOn) => change({ dueOn })} />
        </>
      ) : (
        <>
          <p className={classes.lead}>
            <b>{action.title}</b>
          </p>
          <Notice>{action.blockers.edit.map(({ message }) => message).join('. ')}.</Notice>
        </>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {planning && (
          <TextInput
            label="Planned cost (optional)"
            description="In pounds."
            inputMode="decimal"
            autoComplete="off"
            value={text.planned}
            error={faults['plannedPence']}
            onChange={(event) => change({ planned: event.currentTarget.value })}
          />
        )}
        <TextInput
          label="Actual cost (optional)"
          description="In pounds, once it is known."
          inputMode="decimal"
          autoComplete="off"
          value={text.actual}
          error={faults['actualPence']}
          onChange={(event) => change({ actual: event.currentTarget.value })}
        />
      </SimpleGrid>
      <SaveEnd save={save} draft={draft} version={action.version} texts={bothTexts(text, saved, nameOf)}>
        <ActionBar>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </ActionBar>
      </SaveEnd>
    </form>
  )
}
