import { Button, PasswordInput } from '@mantine/core'
import { changePassword } from '@sixfold/shared/contracts/passwords.ts'
import { passwordRule } from '@sixfold/shared/domain/people/new-password.ts'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { call } from '../../lib/api-client.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Card } from '../../ui/Card.tsx'
import classes from './Form.module.css'
import { showPassword } from './show-password.ts'

/** One's own password: the current one, then the new one. Every other session ends. */
export function ChangePassword() {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useMutation({
    mutationFn: () => call(changePassword, { body: { current, next } }),
    onSuccess: () => {
      setCurrent('')
      setNext('')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate()
  }
  return (
    <Card>
      <form onSubmit={submit} className={classes.form}>
        <ProblemAlert error={change.error} takeFocus />
        <PasswordInput
          label="Current password"
          autoComplete="current-password"
          required
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          visibilityToggleButtonProps={showPassword}
        />
        <PasswordInput
          label="New password"
          description={`At least ${passwordRule.min} characters. Three words are easy to remember.`}
          autoComplete="new-password"
          required
          minLength={passwordRule.min}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          visibilityToggleButtonProps={showPassword}
        />
        <Button type="submit" loading={change.isPending}>
          Change password
        </Button>
        <div role="status">
          {change.isSuccess && (
            <Notice tone="teal">Your password is changed, and you are signed out everywhere else.</Notice>
          )}
        </div>
      </form>
    </Card>
  )
}
