import { Button, Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core'
import { addBody, bodyLimits } from '@sixfold/shared/contracts/bodies.ts'
import { type BodyKind, bodyKindWords } from '@sixfold/shared/domain/bodies/kinds.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useToday } from '../../lib/today.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Bodies.module.css'
import { bodyQuery } from './queries.ts'

/** Adds a body, then opens it to say who sits on it. */
export function AddBody({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Who else decides?">
      <AddForm onClose={onClose} />
    </Modal>
  )
}

const kinds = (['committee', 'chief-executive'] satisfies BodyKind[]).map((value) => ({
  value,
  label: bodyKindWords[value],
}))

function AddForm({ onClose }: { onClose: () => void }) {
  const today = useToday()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [id] = useState(newId)
  const [kind, setKind] = useState<BodyKind>('committee')
  const [name, setName] = useState('')
  const [reference, setReference] = useState('')
  const [fromOn, setFromOn] = useState(today)
  const [decides, setDecides] = useState(false)
  const [asked, setAsked] = useState(false)
  const called = name.trim() || (kind === 'chief-executive' ? bodyKindWords[kind] : '')
  const add = useMutation({
    mutationFn: () =>
      call(addBody, {
        body: {
          id,
          kind,
          name: called,
          schemeReference: reference.trim() || null,
          fromOn,
          decidesCategories: decides,
        },
      }),
    onSuccess: async (body) => {
      queryClient.setQueryData(bodyQuery(body.id).queryKey, body)
      void queryClient.invalidateQueries()
      onClose()
      await navigate({ to: '/set-up/bodies/$bodyId', params: { bodyId: body.id } })
      await notify(`“${body.name}” added: now say who sits on it`)
    },
  })
  const faults = faultsOf(add.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (called !== '' && fromOn !== '' && !add.isPending) add.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <ProblemAlert error={add.error} takeFocus />
      <NativeSelect
        label="Kind"
        data={kinds}
        data-autofocus
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as BodyKind)}
      />
      <TextInput
        label={kind === 'committee' ? 'Name' : 'Name (optional)'}
        description={
          kind === 'committee' ? 'Such as “Standards committee”.' : 'Left empty, it is “Chief executive”.'
        }
        maxLength={bodyLimits.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={faults['name'] ?? (asked && called === '' && 'Give it a name')}
      />
      <SchemeField
        value={reference}
        onChange={setReference}
        needed={decides}
        error={faults['schemeReference']}
      />
      <DayField
        label="From"
        value={fromOn}
        onChange={setFromOn}
        error={faults['fromOn'] ?? (asked && fromOn === '' && 'Give its first day')}
      />
      <Checkbox
        label="It may decide on categories"
        description="Its decisions are listed at the board’s next meeting, to note."
        checked={decides}
        onChange={(event) => setDecides(event.currentTarget.checked)}
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

interface SchemeFieldProps {
  value: string
  onChange: (value: string) => void
  /** Who decides on categories for the board says where that is left to it. */
  needed: boolean
  error: string | undefined
}

/** Where the scheme of delegation says so. */
export function SchemeField({ value, onChange, needed, error }: SchemeFieldProps) {
  return (
    <TextInput
      label={needed ? 'Scheme of delegation' : 'Scheme of delegation (optional)'}
      description="Where it says so, e.g. 4.2, table B."
      error={error}
      maxLength={bodyLimits.schemeReference}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
