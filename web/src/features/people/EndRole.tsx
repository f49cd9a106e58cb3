import { Button, Modal } from '@mantine/core'
import { endMembership, type Person, type PersonMembership } from '@sixfold/shared/contracts/people.ts'
import { roleWords } from '@sixfold/shared/domain/people/roles.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { formatDay } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'
import { useToday } from '../../lib/today.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './People.module.css'
import { roleAndSchools } from './role-words.ts'

interface EndRoleProps {
  person: Person
  /** Null closes the dialog. */
  membership: PersonMembership | null
  onClose: () => void
}

/** Asks for the last day of a role. */
export function EndRole({ person, membership, onClose }: EndRoleProps) {
  return (
    <Modal
      opened={membership !== null}
      onClose={onClose}
      title={
        membership ? `When does ${person.name} stop as ${roleWords[membership.role].toLowerCase()}?` : ''
      }
    >
      {membership && (
        <LastDay key={membership.id} person={person} membership={membership} onClose={onClose} />
      )}
    </Modal>
  )
}

function LastDay({ person, membership, onClose }: EndRoleProps & { membership: PersonMembership }) {
  const today = useToday()
  const queryClient = useQueryClient()
  const [lastDay, setLastDay] = useState(today)
  const [key, setKey] = useState(newId)
  const end = useMutation({
    mutationFn: () =>
      call(endMembership, {
        params: { membershipId: membership.id },
        body: { lastDay },
        version: membership.version,
        key,
      }),
    onSuccess: async () => {
      onClose()
      await notify(
        lastDay <= today ? 'Ended: from now on it opens nothing' : `It ends after ${formatDay(lastDay)}`,
      )
    },
    onSettled: async () => {
      await queryClient.invalidateQueries()
      rescueFocus()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (lastDay !== '') end.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <p>{roleAndSchools(membership)}. What they did in it stays in the record under their name.</p>
      <DayField
        label="Last day"
        description="Today or earlier ends it at once; a later day ends it after that day."
        min={membership.fromOn}
        value={lastDay}
        onChange={(day) => {
          setLastDay(day)
          setKey(newId())
        }}
        error={lastDay === '' && 'Give the last day'}
        data-autofocus
      />
      <ProblemAlert error={end.error} takeFocus />
      <div className={classes.buttons}>
        <Button type="submit" loading={end.isPending}>
          End this role of {person.name}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
