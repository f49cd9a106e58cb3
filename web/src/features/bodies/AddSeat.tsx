import { Button, Modal, NativeSelect } from '@mantine/core'
import { addSeat, type Body } from '@sixfold/shared/contracts/bodies.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useToday } from '../../lib/today.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Bodies.module.css'
import { seatsBy } from './body-words.ts'
import { attendersQuery, bodyQuery } from './queries.ts'

/** Names somebody who sits on a body: a trustee, or a trust leader as chief executive. */
export function AddSeat(props: { body: Body; opened: boolean; onClose: () => void }) {
  const { body, opened, onClose } = props
  return (
    <Modal opened={opened} onClose={onClose} title={`Who sits on “${body.name}”?`}>
      <SeatForm body={body} onClose={onClose} />
    </Modal>
  )
}

function SeatForm({ body, onClose }: { body: Body; onClose: () => void }) {
  const today = useToday()
  const queryClient = useQueryClient()
  const { data, error } = useQuery(attendersQuery)
  const [id] = useState(newId)
  const [personId, setPersonId] = useState('')
  const [fromOn, setFromOn] = useState(today)
  const [toOn, setToOn] = useState('')
  const [asked, setAsked] = useState(false)
  const seated = new Set(seatsBy(body, today).present.map((seat) => seat.person.id))
  const byOne = body.kind === 'chief-executive'
  const people = (data?.items ?? []).filter(
    (person) => (byOne ? person.leader : person.trustee) && !seated.has(person.id),
  )
  const add = useMutation({
    mutationFn: () =>
      call(addSeat, {
        params: { bodyId: body.id },
        body: { id, personId, fromOn, toOn: toOn || null },
      }),
    onSuccess: async (answer) => {
      queryClient.setQueryData(bodyQuery(body.id).queryKey, answer)
      void queryClient.invalidateQueries()
      onClose()
      await notify('Saved')
    },
  })
  const faults = faultsOf(add.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (personId !== '' && fromOn !== '' && !add.isPending) add.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <ProblemAlert error={add.error ?? error} takeFocus />
      <NativeSelect
        label={byOne ? 'Trust leader' : 'Trustee'}
        description={byOne ? 'Whoever leads the trust today.' : 'Trustees of today who don’t sit on it yet.'}
        data={[
          { value: '', label: 'Choose somebody' },
          ...people.map((person) => ({ value: person.id, label: person.name })),
        ]}
        data-autofocus
        value={personId}
        onChange={(event) => setPersonId(event.currentTarget.value)}
        error={faults['personId'] ?? (asked && personId === '' && 'Choose somebody')}
      />
      <div className={classes.days}>
        <DayField
          label="From"
          value={fromOn}
          onChange={setFromOn}
          error={faults['fromOn'] ?? (asked && fromOn === '' && 'Give the first day')}
        />
        <DayField
          label="Last day (optional)"
          value={toOn}
          min={fromOn}
          onChange={setToOn}
          error={faults['toOn']}
        />
      </div>
      <div className={classes.buttons}>
        <Button type="submit" loading={add.isPending}>
          Give the seat
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
