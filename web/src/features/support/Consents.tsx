import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { sides } from '@sixfold/shared/domain/support/pairing.ts'
import { CheckList } from '../../ui/Lists.tsx'
import { consentInWords } from './pairing-words.ts'

/** Which school has agreed, by whom, and whom the other waits for. */
export function Consents({ pairing }: { pairing: Pairing }) {
  return (
    <CheckList
      items={sides.map((side) => {
        const { given, text } = consentInWords(pairing, side)
        return { key: side, done: given, text }
      })}
    />
  )
}
