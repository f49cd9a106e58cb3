import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { addOption, editOption, type Option } from '@sixfold/shared/contracts/options.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf as faultsIn } from '../../lib/problem.ts'
import { useToday } from '../../lib/today.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { noNames } from '../cycles/no-names.ts'
import { refreshAll } from '../cycles/queries.ts'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { useGuardedSave } from '../cycles/use-guarded-save.ts'
import { FiguresFields } from './FiguresFields.tsx'
import { bodyOf, differingText, faultsOf, type OptionText, textOf, withApproach } from './option-text.ts'
import classes from './Options.module.css'
import { libraryQuery } from './queries.ts'

/** `option` is null for a new one. */
type OptionDialogProps = { priority: Priority; option: Option | null; onClose: () => void }

/** An option to weigh: a new one, or one to change. */
export function OptionDialog({ opened, ...form }: OptionDialogProps & { opened: boolean }) {
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      title={form.option ? 'Change an option' : 'Add an option'}
      size="lg"
    >
      <OptionForm {...form} />
    </Modal>
  )
}

function OptionForm({ priority, option, onClose }: OptionDialogProps) {
  const queryClient = useQueryClient()
  const today = useToday()
  const { data: library } = useQuery(libraryQuery)
  const [id] = useState(newId)
  const saved = textOf(option)
  const draft = useDraft<OptionText>({
    name: `option.${option?.id ?? `${priority.id}.${priority.turn}`}`,
    title: option ? `The option ${option.title}` : `A new option for ${priority.title}`,
    saved,
    version: option?.version,
  })
  const { values: text, change } = draft
  const [asked, setAsked] = useState(false)
  const save = useGuardedSave(
    priority.id,
    bodyOf(text),
    (sent) =>
      option
        ? call(editOption, { params: { optionId: option.id }, ...sent })
        : call(addOption, { params: { priorityId: priority.id }, body: { id, ...sent.body } }),
    async () => {
      draft.clear()
      await refreshAll(queryClient)
      onClose()
      await notify(option ? 'Option saved' : 'Option added')
    },
  )
  const faults = { ...faultsIn(save.error), ...(asked ? faultsOf(text, today) : {}) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.keys(faultsOf(text, today)).length === 0) save.mutate(draft.base)
  }
  const approach = (approachId: string) => library?.items.find((one) => one.id === approachId)
  const nameOf = (approachId: string) =>
    approach(approachId)?.name ??
    (approachId === '' ? 'None' : (option?.approach?.name ?? 'Another approach'))
  const field = (name: 'title' | 'fit' | 'pounds' | 'staffTime' | 'wouldStop') => ({
    value: text[name],
    error: faults[name === 'pounds' ? 'costPence' : name],
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  })
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <NativeSelect
        label="An approach from the library (optional)"
        description="It fills in the name, and the figures where there are some."
        value={text.approachId}
        error={faults['approachId']}
        onChange={(event) =>
          change(withApproach(text, approach(event.currentTarget.value), approach(text.approachId)))
        }
        data={[
          { value: '', label: 'None: something of our own' },
          ...(option?.approach && !approach(option.approach.id)
            ? [{ value: option.approach.id, label: option.approach.name }]
            : []),
          ...(library?.items ?? []).map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
      <TextInput
        {...field('title')}
        label="What might work?"
        description="In a line, for example “Paired writing in years 4 and 5”."
        maxLength={160}
        data-autofocus
      />
      <Textarea
        {...field('fit')}
        label="How does it fit?"
        description={`Why it would mend this root cause, in this school. ${noNames}`}
        minRows={2}
        maxLength={2000}
      />
      <TextInput
        {...field('pounds')}
        label="What does it cost?"
        description="In pounds, all in all. 0 when it costs no money."
        inputMode="decimal"
        autoComplete="off"
      />
      <Textarea
        {...field('staffTime')}
        label="How much staff time?"
        description="Whose, how often, for how long. No individual staff."
        minRows={2}
        maxLength={2000}
      />
      <Textarea
        {...field('wouldStop')}
        label="What would stop?"
        description="What you would no longer do, to make room for it."
        minRows={2}
        maxLength={2000}
      />
      <FiguresFields text={text} faults={faults} onChange={change} />
      <SaveEnd
        save={save}
        draft={draft}
        version={option?.version ?? 0}
        texts={differingText(text, saved, nameOf)}
      >
        <ActionBar note="What you don’t know yet can wait: it is kept as far as it is said.">
          <Button type="submit" loading={save.isPending}>
            {option ? 'Save' : 'Add the option'}
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </ActionBar>
      </SaveEnd>
    </form>
  )
}
