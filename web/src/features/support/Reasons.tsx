import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { Quote } from '../../ui/Quote.tsx'

/** Why the trust thought a pairing right in spite of a conflict of interest, or of what the giver gives already. */
export function Reasons({ pairing }: { pairing: Pairing }) {
  return (
    <>
      {pairing.conflictReason !== null && (
        <Quote by={`${pairing.createdBy.name}, on a conflict of interest`}>{pairing.conflictReason}</Quote>
      )}
      {pairing.loadReason !== null && (
        <Quote by={`${pairing.createdBy.name}, on how much the giver gives already`}>
          {pairing.loadReason}
        </Quote>
      )}
    </>
  )
}
