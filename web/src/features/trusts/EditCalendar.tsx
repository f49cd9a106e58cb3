import { Button, Modal, TextInput } from '@mantine/core'
import { type Calendar, editCalendar } from '@sixfold/shared/contracts/calendars.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf, toProblem } from '../../lib/problem.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'
import { calendarQuery } from './calendar-queries.ts'
import classes from './Trusts.module.css'

/** Renames a calendar, or makes it the default one. */
export function EditCalendar({ calendar }: { calendar: Calendar }) {
  const [asking, setAsking] = useState<'name' | 'default' | null>(null)
  const close = () => setAsking(null)
  const edit = useEdit(calendar, close)
  return (
    <>
      <Button variant="default" onClick={() => setAsking('name')}>
        Rename…
      </Button>
      {!calendar.isDefault && (
        <Button variant="default" onClick={() => setAsking('default')}>
          Make it the default…
        </Button>
      )}
      <Modal opened={asking === 'name'} onClose={close} title="Rename this calendar">
        <NameForm calendar={calendar} onClose={close} />
      </Modal>
      <ConfirmDialog
        opened={asking === 'default'}
        onClose={close}
        title={`Make “${calendar.name}” the default?`}
        confirmLabel="Make it the default"
        onConfirm={() => edit.mutate({ isDefault: true })}
        loading={edit.isPending}
        error={edit.error}
      >
        <p className={classes.text}>Every school for which no calendar was chosen uses it from then on.</p>
      </ConfirmDialog>
    </>
  )
}

type Change = { name?: string; isDefault?: true }

/** After a refusal because of someone else's change, trying again goes on what they left. */
function useEdit(calendar: Calendar, onDone: () => void) {
  const queryClient = useQueryClient()
  const query = calendarQuery(calendar.id)
  const keyOf = useStableKey()
  return useMutation({
    mutationFn: (body: Change) =>
      call(editCalendar, {
        params: { calendarId: calendar.id },
        version: calendar.version,
        key: keyOf([calendar.version, body]),
        body,
      }),
    onSuccess: async (saved) => {
      queryClient.setQueryData(query.queryKey, saved)
      void queryClient.invalidateQueries()
      onDone()
      await notify('Saved')
    },
    onError: (error) =>
      toProblem(error).status === 412 ? queryClient.fetchQuery({ ...query, staleTime: 0 }) : undefined,
  })
}

function NameForm({ calendar, onClose }: { calendar: Calendar; onClose: () => void }) {
  const [name, setName] = useState(calendar.name)
  const edit = useEdit(calendar, onClose)
  const fault = faultsOf(edit.error)['name']
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') edit.mutate({ name: name.trim() })
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      {!fault && <ProblemAlert error={edit.error} takeFocus />}
      <TextInput
        label="Name"
        maxLength={80}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={fault ?? (name.trim() === '' && 'Give it a name')}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={edit.isPending}>
          Save
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
