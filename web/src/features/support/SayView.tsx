import { Button, Textarea } from '@mantine/core'
import { viewPairing } from '@sixfold/shared/contracts/pairing-direction.ts'
import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import type { Side } from '@sixfold/shared/domain/support/pairing.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { noNames } from './no-names.ts'
import { whoHelpsWhom } from './pairing-words.ts'
import classes from './Support.module.css'

interface SayViewProps {
  pairing: Pairing
  side: Side
  onDone: () => void
}

/** What a school's head thinks of support that the trust directed, in their own words. */
export function SayView({ pairing, side, onDone }: SayViewProps) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const field = useRef<HTMLTextAreaElement>(null)
  const [asked, setAsked] = useState(false)
  const draft = useDraft({
    name: `support-view.${pairing.id}.${side}`,
    title: `What you think of it: ${whoHelpsWhom(pairing)}`,
    saved: { view: pairing[side].view?.text ?? '' },
  })
  const view = draft.values.view.trim()
  // The button that opened this form has gone.
  useEffect(() => field.current?.focus(), [])
  const say = useMutation({
    mutationFn: () =>
      call(viewPairing, {
        params: { pairingId: pairing.id },
        version: pairing.version,
        key: keyOf([pairing.version, view]),
        body: { side, view },
      }),
    onSuccess: async () => {
      draft.clear()
      onDone()
      await notify('Said: it stands beside the trust’s reason')
    },
    onSettled: async () => {
      await queryClient.invalidateQueries()
      rescueFocus()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (view === '') field.current?.focus()
    else say.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <DraftNote draft={draft} />
      <Textarea
        ref={field}
        label={`What does ${pairing[side].party.name} think of it?`}
        description={`It stands beside the trust’s reason, for all who read it: both schools, governors and trustees. ${noNames}`}
        minRows={3}
        maxLength={2000}
        value={draft.values.view}
        onChange={(event) => draft.change({ view: event.currentTarget.value })}
        error={asked && view === '' && 'Say in a sentence what the school thinks of it'}
      />
      <ProblemAlert error={say.error} takeFocus />
      <div className={classes.buttons}>
        <Button type="submit" loading={say.isPending}>
          Say it
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
