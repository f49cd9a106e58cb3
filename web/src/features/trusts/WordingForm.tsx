import { Textarea, TextInput } from '@mantine/core'
import type { CycleModel } from '@sixfold/shared/contracts/cycle-model.ts'
import { writeCycleModel } from '@sixfold/shared/contracts/cycle-wording.ts'
import { type StepWording, wordingFaults, wordingLimits } from '@sixfold/shared/domain/cycle/step-wording.ts'
import { type StepKey, stepKeys, stepNumber, stepOf } from '@sixfold/shared/domain/cycle/steps.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { type FormError, FormErrors } from '../../ui/FormErrors.tsx'
import { Section } from '../../ui/Section.tsx'
import { SaveBar } from '../cycles/SaveBar.tsx'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { cycleModelQuery } from './cycle-model.ts'
import classes from './Trusts.module.css'
import { useSetting } from './use-setting.ts'
import { WordingPreview } from './WordingPreview.tsx'

const fieldId = (key: StepKey, field: 'title' | 'asks') => `${field}-${key}`

/** All six at once, since they are read as one row; beside them how that row will look. */
export function WordingForm({ model }: { model: CycleModel }) {
  const queryClient = useQueryClient()
  const [attempt, setAttempt] = useState(0)
  const saved = Object.fromEntries(
    model.steps.flatMap(({ key, title, asks }) => [
      [fieldId(key, 'title'), title],
      [fieldId(key, 'asks'), asks],
    ]),
  )
  const draft = useDraft<Record<string, string>>({
    name: 'step-wording',
    title: 'Wording of the six steps',
    saved,
    version: model.version,
  })
  const typed: StepWording[] = stepKeys.map((key) => ({
    key,
    title: draft.values[fieldId(key, 'title')]?.trim() ?? '',
    asks: draft.values[fieldId(key, 'asks')]?.trim() ?? '',
  }))
  const faults = faultsOf(typed)
  const errorAt = (id: string) => attempt > 0 && faults.find((fault) => fault.fieldId === id)?.message
  const save = useSetting({
    body: { steps: typed },
    save: (sent) => call(writeCycleModel, sent),
    reread: () => queryClient.fetchQuery({ ...cycleModelQuery, staleTime: 0 }),
    onSaved: async (now) => {
      draft.clear()
      setAttempt(0)
      queryClient.setQueryData(cycleModelQuery.queryKey, now)
      await notify('The six steps have your words now')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (faults.length === 0) save.mutate(draft.base)
  }
  const field = (key: StepKey, name: 'title' | 'asks') => {
    const id = fieldId(key, name)
    return {
      id,
      maxLength: wordingLimits[name],
      value: draft.values[id] ?? '',
      onChange: (event: { currentTarget: { value: string } }) =>
        draft.change({ [id]: event.currentTarget.value }),
      error: errorAt(id),
    }
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      {attempt > 0 && <FormErrors errors={faults} attempt={attempt} />}
      <WordingPreview wording={typed} />
      <Section heading="Titles and guidance">
        <div className={classes.form}>
          {stepKeys.map((key) => (
            <fieldset key={key} className={classes.step}>
              <legend>Step {stepNumber(key)}</legend>
              <TextInput
                {...field(key, 'title')}
                label="Title"
                description={`Sixfold’s: ${stepOf(key).title}`}
              />
              <Textarea
                {...field(key, 'asks')}
                label="Guidance"
                description={`Sixfold’s: ${stepOf(key).asks}`}
                autosize
                minRows={1}
              />
            </fieldset>
          ))}
          <SaveEnd
            save={save}
            draft={draft}
            version={model.version}
            texts={stepKeys.flatMap((key, index) => [
              {
                label: `Title of step ${stepNumber(key)}`,
                mine: typed[index]?.title ?? '',
                theirs: saved[fieldId(key, 'title')] ?? '',
              },
              {
                label: `Guidance of step ${stepNumber(key)}`,
                mine: typed[index]?.asks ?? '',
                theirs: saved[fieldId(key, 'asks')] ?? '',
              },
            ])}
          >
            <SaveBar dirty={draft.dirty} loading={save.isPending} waiting={false} />
          </SaveEnd>
        </div>
      </Section>
    </form>
  )
}

function faultsOf(typed: readonly StepWording[]): FormError[] {
  const empty = typed.flatMap(({ key, title, asks }) => [
    ...(title === ''
      ? [{ fieldId: fieldId(key, 'title'), message: `Step ${stepNumber(key)} needs a title` }]
      : []),
    ...(asks === ''
      ? [{ fieldId: fieldId(key, 'asks'), message: `Step ${stepNumber(key)} needs its guidance` }]
      : []),
  ])
  if (empty.length > 0) return empty
  return wordingFaults(typed).map(({ path, message }) => ({
    fieldId: fieldId(stepKeys[Number(path.split('.')[1])] ?? 'diagnose', 'title'),
    message,
  }))
}
