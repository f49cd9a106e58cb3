import { Button, Modal, TextInput } from '@mantine/core'
import { addCalendar } from '@sixfold/shared/contracts/calendars.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf } from '../../lib/problem.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { calendarQuery } from './calendar-queries.ts'
import classes from './Trusts.module.css'

interface AddCalendarProps {
  onClose: () => void
  /** The trust has none yet, so this becomes its default one. */
  first: boolean
}

/** Names a new calendar, then opens it to set its days. */
export function AddCalendar({ opened, ...form }: AddCalendarProps & { opened: boolean }) {
  return (
    <Modal opened={opened} onClose={form.onClose} title="Add a calendar">
      <AddForm {...form} />
    </Modal>
  )
}

function AddForm({ onClose, first }: AddCalendarProps) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [id] = useState(newId)
  const [name, setName] = useState(first ? 'All schools' : '')
  const [asked, setAsked] = useState(false)
  const add = useMutation({
    mutationFn: () => call(addCalendar, { body: { id, name: name.trim() } }),
    onSuccess: async (calendar) => {
      queryClient.setQueryData(calendarQuery(calendar.id).queryKey, calendar)
      void queryClient.invalidateQueries()
      onClose()
      await navigate({ to: '/set-up/calendars/$calendarId', params: { calendarId: calendar.id } })
      await notify(`“${calendar.name}” added: now set its days`)
    },
  })
  const fault = faultsOf(add.error)['name']
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (name.trim() !== '') add.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      {!fault && <ProblemAlert error={add.error} takeFocus />}
      <TextInput
        label="Name"
        description="Such as “Primary schools”, or the authority whose terms they keep."
        maxLength={80}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={fault ?? (asked && name.trim() === '' && 'Give it a name')}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={add.isPending}>
          Add
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
