import { Button, Checkbox, Modal, Textarea, TextInput } from '@mantine/core'
import { addApproach, type Approach, editApproach } from '@sixfold/shared/contracts/options.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf as faultsIn, toProblem } from '../../lib/problem.ts'
import { useToday } from '../../lib/today.tsx'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { refreshAll } from '../cycles/queries.ts'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { figuresOf, figuresText, figuresTextFaults, type FiguresText } from './figures-text.ts'
import { FiguresFields } from './FiguresFields.tsx'
import classes from './Options.module.css'

type ApproachText = { name: string; about: string; archived: boolean } & FiguresText

/** `approach` is null for a new one. */
type ApproachDialogProps = { approach: Approach | null; onClose: () => void }

/** An approach of the library: a new one, or one to change or put away. */
export function ApproachDialog({ opened, ...form }: ApproachDialogProps & { opened: boolean }) {
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      title={form.approach ? 'Change an approach' : 'Add an approach'}
      size="lg"
    >
      <ApproachForm {...form} />
    </Modal>
  )
}

const textOf = (approach: Approach | null): ApproachText => ({
  name: approach?.name ?? '',
  about: approach?.about ?? '',
  archived: approach?.archived ?? false,
  ...figuresText(approach?.figures ?? null),
})

function ApproachForm({ approach, onClose }: ApproachDialogProps) {
  const queryClient = useQueryClient()
  const today = useToday()
  const [id] = useState(newId)
  const saved = textOf(approach)
  const draft = useDraft<ApproachText>({
    name: `approach.${approach?.id ?? 'new'}`,
    title: approach ? `The approach ${approach.name}` : 'A new approach for the library',
    saved,
    version: approach?.version,
  })
  const { values: text, change } = draft
  const [asked, setAsked] = useState(false)
  const keyOf = useStableKey()
  const said = { name: text.name.trim(), about: text.about.trim() || null, figures: figuresOf(text) }
  const save = useMutation({
    mutationFn: (version: number) =>
      approach
        ? call(editApproach, {
            params: { approachId: approach.id },
            version,
            key: keyOf([version, said, text.archived]),
            body: { ...said, archived: text.archived },
          })
        : call(addApproach, { body: { id, ...said } }),
    onSuccess: async () => {
      draft.clear()
      await refreshAll(queryClient)
      onClose()
      await notify(approach ? 'Approach saved' : 'Approach added')
    },
    onError: () => refreshAll(queryClient),
  })
  const faultsOf = () => ({
    ...(said.name === '' ? { name: 'Give it a name' } : {}),
    ...figuresTextFaults(text, today),
  })
  const faults: Record<string, string> = { ...faultsIn(save.error), ...(asked ? faultsOf() : {}) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (Object.keys(faultsOf()).length === 0) save.mutate(draft.base)
  }
  const stale = save.error !== null && toProblem(save.error).status === 412
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <TextInput
        label="Name"
        maxLength={120}
        data-autofocus
        value={text.name}
        error={faults['name']}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Textarea
        label="What is it about? (optional)"
        description="So that schools find it, and know what it takes."
        maxLength={2000}
        value={text.about}
        error={faults['about']}
        onChange={(event) => change({ about: event.currentTarget.value })}
      />
      <FiguresFields text={text} faults={faults} onChange={change} />
      {approach && (
        <Checkbox
          label="Put away"
          description="It isn’t offered any more. Options that cite it stay as they are."
          checked={text.archived}
          onChange={(event) => change({ archived: event.currentTarget.checked })}
        />
      )}
      <SaveEnd
        save={{ ...save, stale }}
        draft={draft}
        version={approach?.version ?? 0}
        texts={[
          { label: 'Name', mine: text.name, theirs: saved.name },
          { label: 'About', mine: text.about, theirs: saved.about },
          { label: 'Impact', mine: text.impactMonths, theirs: saved.impactMonths },
          { label: 'Cost, of 5', mine: text.cost, theirs: saved.cost },
          { label: 'Security, of 5', mine: text.security, theirs: saved.security },
          { label: 'Read on', mine: text.readOn, theirs: saved.readOn },
          { label: 'Read at', mine: text.url, theirs: saved.url },
          { label: 'Put away', mine: yesNo(text.archived), theirs: yesNo(saved.archived) },
        ]}
      >
        <ActionBar>
          <Button type="submit" loading={save.isPending}>
            {approach ? 'Save' : 'Add the approach'}
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </ActionBar>
      </SaveEnd>
    </form>
  )
}

const yesNo = (value: boolean): string => (value ? 'Yes' : 'No')
