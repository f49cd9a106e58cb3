import { NativeSelect } from '@mantine/core'
import type { Network } from '@sixfold/shared/contracts/networks.ts'

interface ChooseNetworkProps {
  networks: readonly Network[]
  /** '' for all schools. */
  value: string
  onChange: (networkId: string) => void
}

/** Shows the schools of one hub or network alone. An ended one is offered only while it is chosen. */
export function ChooseNetwork({ networks, value, onChange }: ChooseNetworkProps) {
  const shown = networks.filter(({ id, ended }) => ended === null || id === value)
  const of = (hubs: boolean) =>
    shown.filter(({ kind }) => (kind === 'hub') === hubs).map(({ id, name }) => ({ value: id, label: name }))
  const groups = [
    { group: 'Hubs', items: of(true) },
    { group: 'Networks', items: of(false) },
  ].filter(({ items }) => items.length > 0)
  return (
    <NativeSelect
      label="Hub or network"
      data={[{ value: '', label: 'All schools' }, ...groups]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
