import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { sides } from '@sixfold/shared/domain/support/pairing.ts'
import { Chip } from '../../ui/Chip.tsx'

/** Beside the status, as long as a school that was directed hasn't agreed itself. */
export function DirectedChip({ pairing }: { pairing: Pick<Pairing, 'giver' | 'receiver'> }) {
  return sides.some((side) => pairing[side].consent?.as === 'directed') ? (
    <Chip tone="amber" shape="diamond">
      Directed by the trust
    </Chip>
  ) : null
}
