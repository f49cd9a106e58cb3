import { Button, Checkbox, Modal, NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import { addMeasure, editMeasure, type Measure } from '@sixfold/shared/contracts/measures.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { type MeasureKind, measureKinds } from '@sixfold/shared/domain/cycle/measure.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf as faultsIn } from '../../lib/problem.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useToday } from '../../lib/today.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { noNames } from '../cycles/no-names.ts'
import { mayPlan, PlanFieldsHeld } from '../cycles/PlanFieldsHeld.tsx'
import { refreshAll } from '../cycles/queries.ts'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { useGuardedSave } from '../cycles/use-guarded-save.ts'
import { bodyOf, differingText, faultsOf, kindWords, type MeasureText, textOf } from './measure-text.ts'
import classes from './Measures.module.css'
import { ValueField } from './ValueField.tsx'

type MeasureDialogProps = { priority: Priority; measure: Measure | null; onClose: () => void }

/** A new measure, or one to change. */
export function MeasureDialog({ opened, ...form }: MeasureDialogProps & { opened: boolean }) {
  return (
    <Modal opened={opened} onClose={form.onClose} title={form.measure ? 'Change a measure' : 'Add a measure'}>
      {mayPlan(form.priority) ? <MeasureForm {...form} /> : <PlanFieldsHeld priority={form.priority} />}
    </Modal>
  )
}

function MeasureForm({ priority, measure, onClose }: MeasureDialogProps) {
  const scheme = useScheme()
  const queryClient = useQueryClient()
  const today = useToday()
  const [id] = useState(newId)
  const saved = textOf(measure, today)
  const draft = useDraft<MeasureText>({
    name: `measure.${measure?.id ?? priority.id}`,
    title: measure ? `The measure ${measure.name}` : `A new measure for ${priority.title}`,
    saved,
    version: measure?.version,
  })
  const { values: text, change } = draft
  const kind = text.kind as MeasureKind
  const [attempt, setAttempt] = useState(0)
  const faults = attempt > 0 ? faultsOf(scheme, text, today) : []
  const save = useGuardedSave(
    priority.id,
    bodyOf(text),
    (sent) =>
      measure
        ? call(editMeasure, { params: { measureId: measure.id }, ...sent })
        : call(addMeasure, { body: { id, priorityId: priority.id, ...sent.body } }),
    async () => {
      draft.clear()
      await refreshAll(queryClient)
      onClose()
      await notify(measure ? 'Measure saved' : 'Measure added')
    },
  )
  const told = faultsIn(save.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (faultsOf(scheme, text, today).length === 0) save.mutate(draft.base)
  }
  const field = (name: Exclude<keyof MeasureText, 'fewPupils'>) => ({
    id: `measure-${name}`,
    value: text[name],
    error: faults.find((fault) => fault.fieldId === `measure-${name}`)?.message ?? told[name],
  })
  const typed = (name: keyof MeasureText) => (event: { currentTarget: { value: string } }) =>
    change({ [name]: event.currentTarget.value })
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
        onChange={typed('name')}
      />
      <NativeSelect
        {...field('kind')}
        label="What kind of answer is it?"
        onChange={(event) => change({ kind: event.currentTarget.value, baseline: '', target: '' })}
        data={measureKinds.map((value) => ({ value, label: kindWords[value] }))}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {kind === 'number' && (
          <TextInput
            {...field('unit')}
            label="Unit"
            description="%, points, pupils …"
            maxLength={40}
            onChange={typed('unit')}
          />
        )}
        {kind !== 'level' && (
          <NativeSelect
            {...field('better')}
            label="Better is"
            description="The way it should move"
            onChange={typed('better')}
            data={[
              { value: 'up', label: kind === 'number' ? 'Higher' : 'Yes' },
              { value: 'down', label: kind === 'number' ? 'Lower' : 'No' },
            ]}
          />
        )}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <ValueField
          {...field('baseline')}
          kind={kind}
          label="Baseline (optional)"
          description="Where it stands now"
          onChange={(baseline) => change({ baseline })}
        />
        <DayField
          {...field('baselineOn')}
          label="Measured on"
          description="Day of the baseline"
          max={today}
          onChange={(baselineOn) => change({ baselineOn })}
        />
        <ValueField
          {...field('target')}
          kind={kind}
          label="Target (optional)"
          description="Where it should get to"
          onChange={(target) => change({ target })}
        />
        <DayField
          {...field('targetOn')}
          label="By (optional)"
          description="Its path leads to that day"
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
