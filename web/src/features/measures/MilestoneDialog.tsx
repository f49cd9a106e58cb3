import { Button, Modal, NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import {
  addMilestone,
  editMilestone,
  type Measure,
  type Milestone,
} from '@sixfold/shared/contracts/measures.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { formatDay } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf as faultsIn } from '../../lib/problem.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { noNames } from '../cycles/no-names.ts'
import { refreshAll } from '../cycles/queries.ts'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { useGuardedSave } from '../cycles/use-guarded-save.ts'
import { schoolCalendarQuery } from '../trusts/calendar-queries.ts'
import classes from './Measures.module.css'
import {
  bodyOf,
  differingText,
  faultsOf,
  lastDayOf,
  type MilestoneText,
  termsToChoose,
  textOf,
} from './milestone-text.ts'
import { RemoveMilestone } from './RemoveMilestone.tsx'
import { ValueField } from './ValueField.tsx'

interface MilestoneDialogProps {
  priority: Priority
  measure: Measure
  /** Null for a new one. */
  milestone: Milestone | null
  onClose: () => void
}

/** Where a measure should stand by the end of a term: a new milestone, or one to change. */
export function MilestoneDialog({ opened, ...form }: MilestoneDialogProps & { opened: boolean }) {
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      title={form.milestone ? 'Change a milestone' : 'Set a milestone'}
    >
      <MilestoneForm {...form} />
    </Modal>
  )
}

function MilestoneForm({ priority, measure, milestone, onClose }: MilestoneDialogProps) {
  const queryClient = useQueryClient()
  const { data: calendar } = useQuery(schoolCalendarQuery(priority.school.id))
  const [id] = useState(newId)
  const choices = termsToChoose(priority.cycle.academicYear, measure, milestone)
  const saved = textOf(milestone, choices)
  const draft = useDraft<MilestoneText>({
    name: `milestone.${milestone?.id ?? measure.id}`,
    title: `A milestone for ${measure.name}`,
    saved,
    version: milestone?.version,
  })
  const { values: text, change } = draft
  const [asked, setAsked] = useState(false)
  const save = useGuardedSave(
    priority.id,
    bodyOf(text),
    (sent) =>
      milestone
        ? call(editMilestone, { params: { milestoneId: milestone.id }, ...sent })
        : call(addMilestone, { body: { id, measureId: measure.id, ...newBody(text) } }),
    async () => {
      draft.clear()
      await refreshAll(queryClient)
      onClose()
      await notify(milestone ? 'Milestone saved' : 'Milestone set')
    },
  )
  const faults = { ...faultsIn(save.error), ...(asked ? faultsOf(text, measure) : {}) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.keys(faultsOf(text, measure)).length === 0) save.mutate(draft.base)
  }
  const lastDay = lastDayOf(calendar?.years, text.term)
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <p className={classes.lead}>
        <b>{measure.name}</b>
      </p>
      <NativeSelect
        label="By the end of which term?"
        value={text.term}
        error={faults['term']}
        onChange={(event) => change({ term: event.currentTarget.value })}
        data={choices}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <ValueField
          id="milestone-value"
          kind={measure.kind}
          label={measure.kind === 'number' ? `It should stand at, in ${measure.unit}` : 'It should say'}
          value={text.value}
          error={faults['value']}
          onChange={(value) => change({ value })}
        />
        <DayField
          label="Due on (optional)"
          description={`Else the last day of that term${lastDay ? `, ${formatDay(lastDay)}` : ''}`}
          value={text.dueOn}
          error={faults['dueOn']}
          onChange={(dueOn) => change({ dueOn })}
        />
      </SimpleGrid>
      <TextInput
        label="Note (optional)"
        description={noNames}
        maxLength={400}
        value={text.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <SaveEnd
        save={save}
        draft={draft}
        version={milestone?.version ?? 0}
        texts={differingText(text, saved, choices)}
      >
        <ActionBar>
          <Button type="submit" loading={save.isPending}>
            {milestone ? 'Save' : 'Set the milestone'}
          </Button>
          {milestone && <RemoveMilestone milestone={milestone} onRemoved={onClose} />}
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </ActionBar>
      </SaveEnd>
    </form>
  )
}

/** Of a new one, what wasn't given is left out. */
function newBody(text: MilestoneText) {
  const { dueOn, note, ...body } = bodyOf(text)
  return { ...body, ...(dueOn === null ? {} : { dueOn }), ...(note === null ? {} : { note }) }
}
