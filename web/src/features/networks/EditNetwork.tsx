import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { editNetwork, type Network, networkLimits } from '@sixfold/shared/contracts/networks.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { faultsOf } from '../../lib/problem.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { useSetting } from '../trusts/use-setting.ts'
import classes from './Networks.module.css'
import { networkQuery } from './queries.ts'

/** Changes a network's name or purpose. */
export function EditNetwork({ network }: { network: Network }) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Name and purpose…
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={`Change “${network.name}”`}>
        <EditForm network={network} onClose={() => setOpened(false)} />
      </Modal>
    </>
  )
}

function EditForm({ network, onClose }: { network: Network; onClose: () => void }) {
  const queryClient = useQueryClient()
  const query = networkQuery(network.id)
  const saved = { name: network.name, purpose: network.purpose ?? '' }
  const draft = useDraft({
    name: `network.${network.id}`,
    title: `What is said of ${network.name}`,
    saved,
    version: network.version,
  })
  const { name, purpose } = draft.values
  const save = useSetting({
    body: { name: name.trim(), purpose: purpose.trim() || null },
    save: (sent) => call(editNetwork, { params: { networkId: network.id }, ...sent }),
    reread: () => queryClient.fetchQuery({ ...query, staleTime: 0 }),
    onSaved: async (answer) => {
      draft.clear()
      queryClient.setQueryData(query.queryKey, answer)
      onClose()
      await notify('Saved')
    },
  })
  const faults = faultsOf(save.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && !save.isPending) save.mutate(draft.base)
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <TextInput
        label="Name"
        maxLength={networkLimits.name}
        data-autofocus
        value={name}
        onChange={(event) => draft.change({ name: event.currentTarget.value })}
        error={faults['name'] ?? (name.trim() === '' && 'Give it a name')}
      />
      <Textarea
        label="What is it for? (optional)"
        description="Everybody in the trust reads this."
        autosize
        minRows={2}
        maxLength={networkLimits.purpose}
        value={purpose}
        onChange={(event) => draft.change({ purpose: event.currentTarget.value })}
        error={faults['purpose']}
      />
      <SaveEnd
        save={save}
        draft={draft}
        version={network.version}
        texts={[
          { label: 'Name', mine: name, theirs: saved.name },
          { label: 'What it is for', mine: purpose, theirs: saved.purpose },
        ]}
      >
        <div className={classes.buttons}>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </SaveEnd>
    </form>
  )
}
