import { Button, Modal } from '@mantine/core'
import { endNetwork, type Network, networkLimits } from '@sixfold/shared/contracts/networks.ts'
import { useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { useToday } from '../../lib/today.tsx'
import { EndForm } from '../bodies/EndForm.tsx'
import { useEnding } from '../bodies/use-ending.ts'

/** Asks when and why a hub or a network ended. */
export function EndNetwork({ network }: { network: Network }) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        End…
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={`End “${network.name}”?`}>
        <LastDay network={network} onClose={() => setOpened(false)} />
      </Modal>
    </>
  )
}

function LastDay({ network, onClose }: { network: Network; onClose: () => void }) {
  const [value, setValue] = useState({ lastDay: useToday(), reason: '' })
  const ending = useEnding(
    (key) =>
      call(endNetwork, { params: { networkId: network.id }, body: value, version: network.version, key }),
    onClose,
  )
  return (
    <EndForm
      value={value}
      onChange={setValue}
      min="2000-01-01"
      reasonLimit={networkLimits.reason}
      confirmLabel={network.kind === 'hub' ? 'End this hub' : 'End this network'}
      ending={ending}
      onClose={onClose}
    >
      Its schools belong to it up to that day. It stays in the record under its name.
    </EndForm>
  )
}
