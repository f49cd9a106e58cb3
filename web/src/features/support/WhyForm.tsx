import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { noNames } from './no-names.ts'
import classes from './Support.module.css'

interface WhyFormProps {
  /** What follows from it. */
  children?: ReactNode
  /** Who reads the reason. */
  readBy: string
  /** The verb on the button. */
  verb: string
  /** Said once it is done. */
  done: string
  send: (reason: string, key: string) => Promise<unknown>
  onClose: () => void
  /** Once it is done and the page shows it: where the control was may be gone. The page's heading if this takes no focus. */
  onDone?: () => void
}

/** Asks why before something is done, and sends both. */
export function WhyForm({ children, readBy, verb, done, send, onClose, onDone }: WhyFormProps) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const missing = reason.trim() === ''
  const act = useMutation({
    mutationFn: () => send(reason.trim(), keyOf([verb, reason.trim()])),
    onSuccess: async () => {
      onClose()
      await notify(done)
    },
    onSettled: async (_answer, error) => {
      await queryClient.invalidateQueries()
      if (!error) onDone?.()
      rescueFocus()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (missing) field.current?.focus()
    else act.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      {children}
      <Textarea
        ref={field}
        label="Why?"
        description={`${readBy} ${noNames}`}
        data-autofocus
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={asked && missing && 'Give a reason, so that everybody can plan on'}
      />
      <ProblemAlert error={act.error} takeFocus />
      <div className={classes.buttons}>
        <Button type="submit" loading={act.isPending}>
          {verb}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
