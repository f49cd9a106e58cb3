import type { SupportImpact } from '@sixfold/shared/contracts/support-impact.ts'
import { Link } from '@tanstack/react-router'
import type { Column } from '../../ui/DataTable.tsx'

type Named = Pick<SupportImpact, 'pairingId' | 'criterion'> & Record<'giver' | 'receiver', { name: string }>

/** The columns with which a table of pairings begins: who helps whom, and with what. */
export const pairingColumns = <Row extends Named>(): Column<Row>[] => [
  {
    key: 'pairing',
    header: 'Giver and receiver',
    naming: true,
    sortBy: ({ giver, receiver }) => `${giver.name} ${receiver.name}`,
    cell: ({ pairingId, giver, receiver }) => (
      <Link to="/support/$pairingId" params={{ pairingId }}>
        {giver.name} helps {receiver.name}
      </Link>
    ),
  },
  {
    key: 'criterion',
    header: 'With',
    sortBy: ({ criterion }) => criterion.name,
    cell: ({ criterion }) => criterion.name,
    under: 'pairing',
  },
]
