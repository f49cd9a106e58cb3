import { Button, Checkbox, Modal, NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import { addMeasure, editMeasure } from '@sixfold/shared/contracts/cycles.ts'
import type { Measure, Priority } from '@sixfold/shared/contracts/priority.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useToday } from '../../lib/today.tsx'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import classes from './Cycle.module.css'
import { DraftNote } from './DraftNote.tsx'
import { bodyOf, differingText, faultsOf, type MeasureText, textOf } from './measure-text.ts'
import { noNames } from './no-names.ts'
import { refreshAll } from './queries.ts'
import { SaveEnd } from './SaveEnd.tsx'
import { useDraft } from './use-draft.ts'
import { useGuardedSave } from './use-guarded-save.ts'

type MeasureDialogProps = { priority: Priority; measure: Measure | null; onClose: () => void }

/** A new measure, or one to change. */
export function MeasureDialog({ opened, ...form }: MeasureDialogProps & { opened: boolean }) {
  return (
    <Modal opened={opened} onClose={form.onClose} title={form.measure ? 'Change a measure' : 'Add a measure'}>
      <MeasureForm {...form} />
    </Modal>
  )
}

function MeasureForm({ priority, measure, onClose }: MeasureDialogProps) {
  const queryClient = useQueryClient()
  const today = useToday()
  const [id] = useState(newId)
  const saved = textOf(measure, today)
  const draft = useDraft<MeasureText>(
    `measure.${measure?.id ?? priority.id}`,
    textOf(measure, today),
    measure?.version,
  )
  const { values: text, change } = draft
  const [attempt, setAttempt] = useState(0)
  const faults = attempt > 0 ? faultsOf(text) : []
  const errorOf = (fieldId: keyof MeasureText) =>
    faults.find((fault) => fault.fieldId === `measure-${fieldId}`)?.message
  const save = useGuardedSave(
    priority.id,
    (version) =>
      measure
        ? call(editMeasure, { params: { measureId: measure.id }, version, body: bodyOf(text) })
        : call(addMeasure, { body: { id, priorityId: priority.id, ...bodyOf(text) } }),
    async () => {
      draft.clear()
      await refreshAll(queryClient)
      onClose()
      await notify(measure ? 'Measure saved' : 'Measure added')
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (faultsOf(text).length === 0) save.mutate(draft.base)
  }
  const field = (name: Exclude<keyof MeasureText, 'fewPupils' | 'better'>) => ({
    id: `measure-${name}`,
    value: text[name],
    error: errorOf(name),
  })
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <FormErrors errors={faults} attempt={attempt} />
      <TextInput
        {...field('name')}
        label="What is measured?"
        description={`For example “Expected standard in writing, year 6”. ${noNames}`}
        maxLength={160}
        data-autofocus
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          {...field('unit')}
          label="Unit"
          description="%, points, pupils …"
          maxLength={40}
          onChange={(event) => change({ unit: event.currentTarget.value })}
        />
        <NativeSelect
          label="Better is"
          description="The way it should move"
          value={text.better}
          onChange={(event) => change({ better: event.currentTarget.value })}
          data={[
            { value: 'up', label: 'Higher' },
            { value: 'down', label: 'Lower' },
          ]}
        />
        <TextInput
          {...field('baseline')}
          label="Baseline (optional)"
          description="Where it stands now"
          inputMode="decimal"
          onChange={(event) => change({ baseline: event.currentTarget.value })}
        />
        <DayField
          {...field('baselineOn')}
          label="Measured on"
          description="Day of the baseline"
          max={today}
          onChange={(baselineOn) => change({ baselineOn })}
        />
        <TextInput
          {...field('target')}
          label="Target (optional)"
          description="Where it should get to"
          inputMode="decimal"
          onChange={(event) => change({ target: event.currentTarget.value })}
        />
        <DayField
          {...field('targetOn')}
          label="By (optional)"
          description="Day of the target"
          onChange={(targetOn) => change({ targetOn })}
        />
      </SimpleGrid>
      <Checkbox
        label="It is about fewer than six pupils"
        description="Then it stays within the school and trust leaders."
        checked={text.fewPupils}
        onChange={(event) => change({ fewPupils: event.currentTarget.checked })}
      />
      <SaveEnd save={save} draft={draft} version={measure?.version ?? 0} texts={differingText(text, saved)}>
        <ActionBar>
          <Button type="submit" loading={save.isPending}>
            {measure ? 'Save' : 'Add the measure'}
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </ActionBar>
      </SaveEnd>
    </form>
  )
}
