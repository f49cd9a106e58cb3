import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { addNetwork, networkLimits } from '@sixfold/shared/contracts/networks.ts'
import { type NetworkKind, networkKinds, networkKindWords } from '@sixfold/shared/domain/networks/kinds.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call, newId } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf } from '../../lib/problem.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import classes from './Networks.module.css'
import { networkQuery } from './queries.ts'

/** A hub, or one of the other networks. */
export type Adding = 'hub' | 'network'

/** Sets one up, then opens it to say which schools belong. */
export function AddNetwork({ adding, onClose }: { adding: Adding | null; onClose: () => void }) {
  return (
    <Modal
      opened={adding !== null}
      onClose={onClose}
      title={adding === 'hub' ? 'What is the hub called?' : 'Who is to meet?'}
    >
      {adding && <AddForm adding={adding} onClose={onClose} />}
    </Modal>
  )
}

const otherKinds = networkKinds
  .filter((kind) => kind !== 'hub')
  .map((value) => ({ value, label: networkKindWords[value] }))

function AddForm({ adding, onClose }: { adding: Adding; onClose: () => void }) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [id] = useState(newId)
  const [kind, setKind] = useState<NetworkKind>(adding === 'hub' ? 'hub' : 'subject')
  const [name, setName] = useState('')
  const [purpose, setPurpose] = useState('')
  const [asked, setAsked] = useState(false)
  const add = useMutation({
    mutationFn: () =>
      call(addNetwork, { body: { id, kind, name: name.trim(), purpose: purpose.trim() || null } }),
    onSuccess: async (network) => {
      queryClient.setQueryData(networkQuery(network.id).queryKey, network)
      void queryClient.invalidateQueries()
      onClose()
      await navigate({ to: '/set-up/networks/$networkId', params: { networkId: network.id } })
      await notify(`“${network.name}” is set up: now say which schools belong to it`)
    },
  })
  const faults = faultsOf(add.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (name.trim() !== '' && !add.isPending) add.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      {adding === 'network' && (
        <NativeSelect
          label="What is it?"
          description="This stays as it is."
          data={otherKinds}
          data-autofocus
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as NetworkKind)}
        />
      )}
      <TextInput
        label="Name"
        description={adding === 'hub' ? 'Such as “North hub”.' : 'Such as “Maths leads”.'}
        maxLength={networkLimits.name}
        data-autofocus={adding === 'hub' || undefined}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={faults['name'] ?? (asked && name.trim() === '' && 'Give it a name')}
      />
      <Textarea
        label="What is it for? (optional)"
        description="Everybody in the trust reads this."
        autosize
        minRows={2}
        maxLength={networkLimits.purpose}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
        error={faults['purpose']}
      />
      <ProblemAlert error={add.error} takeFocus />
      <div className={classes.buttons}>
        <Button type="submit" loading={add.isPending}>
          Set up
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
