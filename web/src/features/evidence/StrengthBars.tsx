import type { EvidenceSummary } from '@sixfold/shared/contracts/priority.ts'
import { type Strength, strengthWords } from '@sixfold/shared/domain/evidence/words.ts'
import { Bars } from '../../ui/Bars.tsx'

const filled: Record<Strength, 0 | 1 | 2 | 3> = { none: 0, stale: 0, thin: 1, adequate: 2, strong: 3 }

/** How well a priority's present step is evidenced: bars and a word, and whether something contradicts. */
export function StrengthBars({ evidence }: { evidence: Pick<EvidenceSummary, 'strength' | 'contested'> }) {
  const word = evidence.strength === 'none' ? 'No evidence at this step' : strengthWords[evidence.strength]
  const label = evidence.contested ? `${word}, contested` : word
  return <Bars filled={filled[evidence.strength]} label={label} />
}
