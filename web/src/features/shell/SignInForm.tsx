import { Button, PasswordInput, TextInput } from '@mantine/core'
import { login } from '@sixfold/shared/contracts/auth.ts'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { call } from '../../lib/api-client.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { showPassword } from './show-password.ts'
import { useEnter } from './use-entry.ts'

/** Email and password. `next` is the path to go on to. */
export function SignInForm({ next }: { next: string | undefined }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const enter = useEnter(next)
  const signIn = useMutation({
    mutationFn: () => call(login, { body: { email, password } }),
    onSuccess: enter,
  })
  const missing = { email: email.trim() === '', password: password === '' }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    if (missing.email || missing.password) {
      event.currentTarget.querySelector<HTMLInputElement>(missing.email ? '#email' : '#password')?.focus()
      return
    }
    signIn.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <ProblemAlert error={signIn.error} takeFocus />
      <TextInput
        id="email"
        name="email"
        type="email"
        label="Email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={asked && missing.email && 'Give the email address of your account'}
      />
      <PasswordInput
        id="password"
        name="password"
        label="Password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={asked && missing.password && 'Give your password'}
        visibilityToggleButtonProps={showPassword}
      />
      <Button type="submit" fullWidth loading={signIn.isPending}>
        Sign in
      </Button>
      <details>
        <summary>I forgot my password</summary>
        <p>Ask a trust leader of your trust for a new-password link. It works once, for one hour.</p>
      </details>
    </form>
  )
}
