import { Button, TextInput } from '@mantine/core'
import { addPerson } from '@sixfold/shared/contracts/people.ts'
import type { SchoolRow } from '@sixfold/shared/contracts/schools.ts'
import type { Role } from '@sixfold/shared/domain/people/roles.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useToday } from '../../lib/today.tsx'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { Card } from '../../ui/Card.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './People.module.css'
import { faultsInRole, newRole, RoleFields, roleFieldIds, sent, type TypedRole } from './RoleFields.tsx'

const fieldIds: Readonly<Record<string, string>> = { name: 'name', email: 'email', ...roleFieldIds }

/** A new person with a first role, of which `begin` is filled in. Their page follows, with the invitation to copy. */
export function AddPerson({ schools, begin }: { schools: readonly SchoolRow[]; begin: Partial<TypedRole> }) {
  const today = useToday()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [ids] = useState(() => ({ person: newId(), membership: newId() }))
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState((): TypedRole => ({ ...newRole(today), ...begin }))
  const [attempt, setAttempt] = useState(0)
  const add = useMutation({
    mutationFn: () =>
      call(addPerson, {
        body: {
          id: ids.person,
          name,
          email: email.trim(),
          membership: { id: ids.membership, ...sent({ ...role, role: role.role as Role }) },
        },
      }),
    onSuccess: async (person) => {
      void queryClient.invalidateQueries()
      await navigate({ to: '/set-up/people/$personId', params: { personId: person.id } })
    },
  })
  const missing: Record<string, string> = {
    ...(name.trim() === '' && { name: 'Give their name' }),
    ...(!/^\S+@\S+\.\S+$/.test(email.trim()) && { email: 'Give their email address' }),
    ...faultsInRole(role),
  }
  const told = Object.fromEntries(
    Object.entries(faultsOf(add.error)).map(([path, message]) => [
      path.replace(/^membership\./, ''),
      message,
    ]),
  )
  const faults = { ...told, ...(attempt > 0 ? missing : {}) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (Object.keys(missing).length === 0) add.mutate()
  }
  return (
    <Card>
      <form onSubmit={submit} noValidate className={classes.form}>
        {attempt > 0 && (
          <FormErrors
            attempt={attempt}
            errors={Object.entries(missing).map(([field, message]) => ({
              fieldId: fieldIds[field] ?? '',
              message,
            }))}
          />
        )}
        <ProblemAlert error={add.error} takeFocus />
        <TextInput
          id="name"
          label="Name"
          autoComplete="off"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={faults['name']}
        />
        <TextInput
          id="email"
          type="email"
          label="Email"
          description="They sign in with it. Use the address that they have at work."
          autoComplete="off"
          maxLength={320}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={faults['email']}
        />
        <RoleFields value={role} onChange={setRole} schools={schools} faults={faults} />
        <ActionBar note="Nothing is sent: you get a link to pass on.">
          <Button type="submit" loading={add.isPending}>
            Add this person
          </Button>
          <Button component={Link} to="/set-up/people" variant="default">
            Cancel
          </Button>
        </ActionBar>
      </form>
    </Card>
  )
}
