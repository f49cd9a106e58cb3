import { Button, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import classes from './Dialog.module.css'
import { ProblemAlert } from './ProblemAlert.tsx'

interface ReasonFormProps {
  /** What follows from it. */
  children?: ReactNode
  /** "Why?" unless the dialog's title has asked that already, or something else than a reason is asked for. */
  label?: 'Why?' | 'Reason' | 'Note'
  /** Who reads the reason, and what doesn't belong in it. */
  description: string
  /** Said when nothing is given. */
  missing?: string
  /** The verb on the button. */
  verb: string
  loading: boolean
  /** What went wrong at the last try. */
  error: unknown
  /** With the reason as it was meant: without blanks around it. */
  onSend: (reason: string) => void
  onCancel: () => void
}

/** Asks why before something is done; without a reason it isn't. */
export function ReasonForm({
  children,
  label = 'Why?',
  description,
  missing = 'Give a reason, so that everybody can plan on',
  verb,
  loading,
  error,
  onSend,
  onCancel,
}: ReasonFormProps) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const reason = text.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (reason === '') field.current?.focus()
    else onSend(reason)
  }
  return (
    <form onSubmit={submit} noValidate className={classes.body}>
      {children}
      <Textarea
        ref={field}
        label={label}
        description={description}
        data-autofocus
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={asked && reason === '' && missing}
      />
      <ProblemAlert error={error} takeFocus />
      <div className={classes.answers}>
        <Button type="submit" loading={loading}>
          {verb}
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
