import { Button, Modal, Textarea } from '@mantine/core'
import { chooseOption, type Option, setAsideOption } from '@sixfold/shared/contracts/options.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { noNames } from '../cycles/no-names.ts'
import { refreshAll } from '../cycles/queries.ts'
import { useStableKey } from '../cycles/use-stable-key.ts'
import classes from './Options.module.css'

export type Judgement = 'choose' | 'set-aside'

interface JudgeDialogProps {
  option: Option
  how: Judgement
  /** The one that is chosen now, and would be taken back. */
  chosen: Option | undefined
  onClose: () => void
}

const words = {
  choose: {
    title: (name: string) => `Choose “${name}”, because…`,
    label: 'Why this one?',
    fault: 'Say why you choose it',
    button: 'Choose it',
    done: 'Option chosen',
  },
  'set-aside': {
    title: (name: string) => `Set “${name}” aside, because…`,
    label: 'Why not this one?',
    fault: 'Say why you set it aside',
    button: 'Set it aside',
    done: 'Option set aside',
  },
} as const

/** Asks for the reason, which stays with the option. */
export function JudgeDialog({ opened, ...form }: JudgeDialogProps & { opened: boolean }) {
  return (
    <Modal opened={opened} onClose={form.onClose} title={words[form.how].title(form.option.title)}>
      <JudgeForm {...form} />
    </Modal>
  )
}

function JudgeForm({ option, how, chosen, onClose }: JudgeDialogProps) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const said = words[how]
  const draft = useDraft({
    name: `option.${option.id}.${how}`,
    title: said.title(option.title),
    saved: { why: '' },
  })
  const why = draft.values.why.trim()
  const [asked, setAsked] = useState(false)
  const judge = useMutation({
    mutationFn: () => {
      const act = { params: { optionId: option.id }, version: option.version }
      const key = keyOf([how, option.id, option.version, why])
      return how === 'choose'
        ? call(chooseOption, { ...act, key, body: { reason: why } })
        : call(setAsideOption, { ...act, key, body: { why } })
    },
    onSuccess: async () => {
      draft.clear()
      onClose()
      await notify(said.done)
    },
    onSettled: () => refreshAll(queryClient),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (why !== '') judge.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      {how === 'choose' && chosen && chosen.id !== option.id && (
        <Notice>“{chosen.title}” is chosen now. It goes back among the others.</Notice>
      )}
      <Textarea
        label={said.label}
        description={`It stays with the option, for governors and trustees too. ${noNames}`}
        maxLength={2000}
        data-autofocus
        value={draft.values.why}
        onChange={(event) => draft.change({ why: event.currentTarget.value })}
        error={asked && why === '' && said.fault}
      />
      <ProblemAlert error={judge.error} takeFocus />
      <ActionBar>
        <Button type="submit" loading={judge.isPending}>
          {said.button}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </ActionBar>
    </form>
  )
}
