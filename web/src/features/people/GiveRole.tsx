import { Button } from '@mantine/core'
import { addMembership, type Person } from '@sixfold/shared/contracts/people.ts'
import type { Role } from '@sixfold/shared/domain/people/roles.ts'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState, type FormEvent } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useToday } from '../../lib/today.tsx'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { schoolChoicesQuery } from './people-queries.ts'
import classes from './People.module.css'
import { faultsInRole, newRole, RoleFields, roleFieldIds, sent } from './RoleFields.tsx'

/** A further role for someone who is here already. */
export function GiveRole({ person, onDone }: { person: Person; onDone: () => void }) {
  const today = useToday()
  const queryClient = useQueryClient()
  const { data: schools } = useSuspenseQuery(schoolChoicesQuery)
  const [id] = useState(newId)
  const [role, setRole] = useState(() => newRole(today))
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    // The button that opened this form has gone.
    document.getElementById(roleFieldIds['role'] ?? '')?.focus()
  }, [])
  const give = useMutation({
    mutationFn: () =>
      call(addMembership, {
        body: { id, personId: person.id, ...sent({ ...role, role: role.role as Role }) },
      }),
    onSuccess: async () => {
      void queryClient.invalidateQueries()
      onDone()
      await notify(`${person.name} has a further role`)
    },
  })
  const missing = faultsInRole(role)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (Object.keys(missing).length === 0) give.mutate()
  }
  return (
    <Section heading={`What else does ${person.name} do?`}>
      <form onSubmit={submit} noValidate className={classes.form}>
        {attempt > 0 && (
          <FormErrors
            attempt={attempt}
            errors={Object.entries(missing).map(([field, message]) => ({
              fieldId: roleFieldIds[field] ?? '',
              message,
            }))}
          />
        )}
        <ProblemAlert error={give.error} takeFocus />
        <RoleFields
          value={role}
          onChange={setRole}
          schools={schools.items.filter(({ leftOn }) => leftOn === null || leftOn >= today)}
          faults={{ ...faultsOf(give.error), ...(attempt > 0 ? missing : {}) }}
        />
        <ActionBar>
          <Button type="submit" loading={give.isPending}>
            Give this role
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </ActionBar>
      </form>
    </Section>
  )
}
