import { Button, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { faultsOf } from '../../lib/problem.ts'
import { DayField } from '../../ui/DayField.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Bodies.module.css'

interface EndFormProps {
  /** What follows from it. */
  children: ReactNode
  value: { lastDay: string; reason: string }
  onChange: (value: { lastDay: string; reason: string }) => void
  /** The first day, before which nothing ends. */
  min: string
  /** Null: no reason is asked for. */
  reasonLimit: number | null
  confirmLabel: string
  ending: { error: unknown; isPending: boolean; end: () => void }
  onClose: () => void
}

/** Asks for a last day, and why. */
export function EndForm(props: EndFormProps) {
  const { children, value, onChange, min, reasonLimit, confirmLabel, ending, onClose } = props
  const [asked, setAsked] = useState(false)
  const noReason = reasonLimit !== null && value.reason.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (value.lastDay !== '' && !noReason) ending.end()
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <p className={classes.text}>{children}</p>
      <DayField
        label="Last day"
        min={min}
        data-autofocus
        value={value.lastDay}
        onChange={(lastDay) => onChange({ ...value, lastDay })}
        error={faultsOf(ending.error)['lastDay'] ?? (asked && value.lastDay === '' && 'Give the last day')}
      />
      {reasonLimit !== null && (
        <Textarea
          label="Reason"
          description="Kept in the record. Nothing on anybody’s health or conduct."
          autosize
          minRows={2}
          maxLength={reasonLimit}
          value={value.reason}
          onChange={(event) => onChange({ ...value, reason: event.currentTarget.value })}
          error={asked && noReason && 'Say why'}
        />
      )}
      <ProblemAlert error={ending.error} takeFocus />
      <div className={classes.buttons}>
        <Button type="submit" loading={ending.isPending}>
          {confirmLabel}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
