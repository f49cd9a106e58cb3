import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { PairingRow } from './PairingRow.tsx'
import classes from './Support.module.css'
import type { PairingActs } from './use-pairing-acts.ts'

export function PairingList({ pairings, acts }: { pairings: readonly Pairing[]; acts: PairingActs }) {
  return (
    <ul className={classes.list}>
      {pairings.map((pairing) => (
        <li key={pairing.id}>
          <PairingRow pairing={pairing} acts={acts} />
        </li>
      ))}
    </ul>
  )
}
