import { VisuallyHidden } from '@mantine/core'
import type { EvidenceSummary } from '@sixfold/shared/contracts/priority.ts'
import { type Strength, strengthLabel } from '@sixfold/shared/domain/evidence/words.ts'
import { Bars } from '../../ui/Bars.tsx'
import { Tip } from '../../ui/Tip.tsx'

const filled: Record<Strength, 0 | 1 | 2 | 3> = { none: 0, stale: 0, thin: 1, adequate: 2, strong: 3 }

/** How well a claim is evidenced: bars and a word, and whether something contradicts. The reason stands beside it, or in a tip. */
export function StrengthBars({
  evidence,
  tip = false,
  bare = false,
}: {
  evidence: Pick<EvidenceSummary, 'strength' | 'contested'> & { reason?: string }
  tip?: boolean
  /** Without the word, where there is no room for it and it is read out already: `≠` beside the bars where something contradicts. */
  bare?: boolean
}) {
  const { reason } = evidence
  const label = strengthLabel(evidence)
  if (bare)
    return (
      <>
        <Bars filled={filled[evidence.strength]} label={label} hideLabel />
        {evidence.contested && '≠'}
      </>
    )
  const bars = <Bars filled={filled[evidence.strength]} label={label} />
  if (!tip || reason === undefined) return bars
  return (
    <Tip text={reason}>
      {bars}
      <VisuallyHidden>. {reason}.</VisuallyHidden>
    </Tip>
  )
}
