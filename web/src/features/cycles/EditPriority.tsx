import { Button, Modal, TextInput } from '@mantine/core'
import { editPriority } from '@sixfold/shared/contracts/cycles.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import classes from './Cycle.module.css'
import { noNames } from './no-names.ts'
import { LeadField, leadSent } from './LeadField.tsx'
import { mayPlan, PlanFieldsHeld } from './PlanFieldsHeld.tsx'
import { CriterionField } from './PriorityFields.tsx'
import { refreshAll } from './queries.ts'
import { SaveEnd } from './SaveEnd.tsx'
import { schoolPeopleQuery } from './school-people.ts'
import { useGuardedSave } from './use-guarded-save.ts'

/** Changes what a priority is called, its criterion and its lead, for those who may. */
export function EditPriority({ priority }: { priority: Priority }) {
  const [opened, setOpened] = useState(false)
  if (!priority.abilities.edit || priority.blockers.edit.length > 0) return null
  return (
    <>
      <Button id="lead" variant="default" className="no-print" onClick={() => setOpened(true)}>
        Rename…
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Change what it is called">
        {mayPlan(priority) ? (
          <NameForm priority={priority} onClose={() => setOpened(false)} />
        ) : (
          <PlanFieldsHeld priority={priority} />
        )}
      </Modal>
    </>
  )
}

function NameForm({ priority, onClose }: { priority: Priority; onClose: () => void }) {
  const scheme = useScheme()
  const queryClient = useQueryClient()
  const saved = {
    title: priority.title,
    criterionKey: priority.criterionKey,
    // A person's name isn't words of one's own.
    lead: priority.leadPersonId === null ? (priority.lead ?? '') : '',
    leadPersonId: priority.leadPersonId ?? '',
  }
  const draft = useDraft<Record<keyof typeof saved, string>>({
    name: `name.${priority.id}`,
    title: `A new name for ${priority.title}`,
    saved,
    version: priority.version,
  })
  const { title, criterionKey, lead, leadPersonId } = draft.values
  const [asked, setAsked] = useState(false)
  const { data: people } = useQuery(schoolPeopleQuery(priority.school.id))
  const nameOf = (id: string) => people?.items.find((one) => one.id === id)?.name ?? ''
  const save = useGuardedSave(
    priority.id,
    {
      title: title.trim(),
      criterionKey,
      ...leadSent({ lead, leadPersonId }),
    },
    (sent) => call(editPriority, { params: { priorityId: priority.id }, ...sent }),
    async () => {
      draft.clear()
      await refreshAll(queryClient)
      onClose()
      await notify('Saved')
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (title.trim() !== '') save.mutate(draft.base)
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <TextInput
        label="What do we set out to improve?"
        description={noNames}
        maxLength={160}
        data-autofocus
        value={title}
        onChange={(event) => draft.change({ title: event.currentTarget.value })}
        error={asked && title.trim() === '' && 'Give it a name'}
      />
      <CriterionField value={criterionKey} onChange={(key) => draft.change({ criterionKey: key })} />
      <LeadField
        schoolId={priority.school.id}
        value={{ lead, leadPersonId }}
        nameNow={priority.lead}
        onChange={(one) => draft.change({ ...one })}
      />
      <SaveEnd
        save={save}
        draft={draft}
        version={priority.version}
        texts={[
          { label: 'Name', mine: title, theirs: saved.title },
          {
            label: 'Criterion',
            mine: criterionName(scheme, criterionKey),
            theirs: criterionName(scheme, saved.criterionKey),
          },
          {
            label: 'Lead',
            mine: lead || nameOf(leadPersonId) || (leadPersonId === '' ? '' : (priority.lead ?? '')),
            theirs: priority.lead ?? '',
          },
        ]}
      >
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
