import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { count } from '../lib/format.ts'
import classes from './Notices.module.css'

export interface FormError {
  /** The id of the field's input; empty when the error belongs to no one field. */
  fieldId: string
  message: string
}

interface FormErrorsProps {
  errors: readonly FormError[]
  /** Count of submits: focus moves here at each one that leaves errors. */
  attempt: number
}

/** The errors of a form in one place, above it, each a link to its field. Nothing when there are none. */
export function FormErrors({ errors, attempt }: FormErrorsProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])
  if (errors.length === 0) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} className={classes.problem}>
      <p className={classes.problemTitle}>
        <IconAlertTriangle size="1.25em" aria-hidden="true" />
        {count(errors.length, 'thing needs', 'things need')} another look
      </p>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={fieldId + message}>
            {fieldId ? (
              <a
                href={`#${fieldId}`}
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(fieldId)?.focus()
                }}
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
