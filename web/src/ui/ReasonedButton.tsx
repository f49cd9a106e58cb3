import { Button, type ButtonProps } from '@mantine/core'
import { useId, type MouseEventHandler, type ReactNode } from 'react'
import { inWords, sentence } from '../lib/format.ts'
import classes from './ReasonedButton.module.css'

/** A reason in words, or a blocker as a rule gives it. */
export type Reason = string | { code: string; message: string }

interface ReasonedButtonProps extends Pick<
  ButtonProps,
  'variant' | 'color' | 'size' | 'leftSection' | 'fullWidth'
> {
  /** Why it can't be done now, every reason; none or empty means it can. */
  reasons?: readonly Reason[] | undefined
  onClick?: MouseEventHandler<HTMLButtonElement>
  type?: 'button' | 'submit'
  /** Under way: the button waits and takes no second click. */
  loading?: boolean
  children: ReactNode
}

/** A button that says what is missing instead of going grey in silence. It stays focusable, so that everyone can read why. */
export function ReasonedButton({
  reasons = [],
  onClick,
  type = 'button',
  loading = false,
  children,
  ...rest
}: ReasonedButtonProps) {
  const id = useId()
  const blocked = reasons.length > 0
  const inert = blocked || loading
  return (
    <div className={classes.wrap}>
      <Button
        {...rest}
        type={type}
        loading={loading && !blocked}
        {...(blocked ? { 'data-disabled': true, 'aria-disabled': true, 'aria-describedby': id } : {})}
        onClick={(event) => (inert ? event.preventDefault() : onClick?.(event))}
      >
        {children}
      </Button>
      {blocked && (
        <div id={id} className={classes.reasons}>
          <p>
            {reasons.length === 1
              ? 'One thing is missing:'
              : `${sentence(inWords(reasons.length))} things are missing:`}
          </p>
          <ul>
            {reasons.map((reason) => {
              const text = typeof reason === 'string' ? reason : reason.message
              return <li key={text}>{text}</li>
            })}
          </ul>
        </div>
      )}
    </div>
  )
}
