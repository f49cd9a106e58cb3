import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useCallback, useState } from 'react'
import { Section } from '../../ui/Section.tsx'
import { RateCriterion } from './RateCriterion.tsx'
import classes from './Ratings.module.css'

interface RateCriteriaProps {
  it: Categorisation
  source: RatingSource
  /** What follows from rating them, after how many are rated. */
  lead: string
  onUnsaved: (key: CriterionKey, unsaved: boolean) => void
}

/** The framework's criteria to rate one by one, each saved as one goes. */
export function RateCriteria({ it, source, lead, onUnsaved }: RateCriteriaProps) {
  const done = it.ratings.filter((one) => (source === 'self' ? one.self : one.rating) !== null).length
  return (
    <Section
      heading="How does each criterion stand?"
      lead={`${done} of ${it.ratings.length} rated. ${lead}`}
      id="ratings"
    >
      <div className={classes.list}>
        {it.ratings.map((criterion) => (
          <RateCriterion
            key={criterion.criterionKey}
            it={it}
            criterion={criterion}
            source={source}
            onUnsaved={onUnsaved}
          />
        ))}
      </div>
    </Section>
  )
}

/** Criteria of which something isn't saved, as `RateCriteria` tells of them. */
export function useUnsaved() {
  const [unsaved, setUnsaved] = useState<readonly CriterionKey[]>([])
  const onUnsaved = useCallback(
    (key: CriterionKey, is: boolean) =>
      setUnsaved((before) => [...before.filter((one) => one !== key), ...(is ? [key] : [])]),
    [],
  )
  return { unsaved, onUnsaved }
}
