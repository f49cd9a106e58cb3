import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Quote } from '../../ui/Quote.tsx'

interface ChangedMeanwhileProps {
  it: Categorisation
  draft: { dirty: boolean; base: number }
  /** What sending one's own does to what stands. */
  follows: string
}

/** Someone changed it between the first word typed here and now: what stands is read before one sends one’s own. */
export function ChangedMeanwhile({ it, draft, follows }: ChangedMeanwhileProps) {
  const { levels } = useScheme()
  if (it.level === null || !draft.dirty || draft.base === it.version) return null
  return (
    <Notice tone="amber">
      <p>This changed after you began to type. {follows}</p>
      <Quote by={`${levels[it.level].label}, as it stands`}>{it.rationale}</Quote>
    </Notice>
  )
}
