import { Button, PasswordInput } from '@mantine/core'
import { acceptLink, type openLink } from '@sixfold/shared/contracts/passwords.ts'
import type { AnswerOf } from '@sixfold/shared/contracts/endpoint.ts'
import { passwordRule } from '@sixfold/shared/domain/people/new-password.ts'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { call } from '../../lib/api-client.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { showPassword } from './show-password.ts'
import { useEnter } from './use-entry.ts'

/** Sets a password by a link, or checks the one that the account has already, and signs in. */
export function AcceptLink({ token, link }: { token: string; link: AnswerOf<typeof openLink> }) {
  const [password, setPassword] = useState('')
  const enter = useEnter('/')
  const accept = useMutation({
    mutationFn: () => call(acceptLink, { body: { token, password } }),
    onSuccess: enter,
  })
  const known = link.kind === 'invitation' && link.hasAccount
  const submit = (event: FormEvent) => {
    event.preventDefault()
    accept.mutate()
  }
  return (
    <form onSubmit={submit}>
      <ProblemAlert error={accept.error} takeFocus />
      {/* For password managers, which keep a password under its user name. */}
      <input type="email" name="email" autoComplete="username" value={link.email} readOnly hidden />
      <PasswordInput
        label={known ? 'Your Sixfold password' : 'New password'}
        description={
          known
            ? `${link.email} has an account already. Its password stays as it is.`
            : `At least ${passwordRule.min} characters. Three words are easy to remember.`
        }
        autoComplete={known ? 'current-password' : 'new-password'}
        required
        minLength={known ? 1 : passwordRule.min}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={showPassword}
      />
      <Button type="submit" fullWidth loading={accept.isPending}>
        {link.kind === 'invitation' ? 'Join and sign in' : 'Set password and sign in'}
      </Button>
    </form>
  )
}
