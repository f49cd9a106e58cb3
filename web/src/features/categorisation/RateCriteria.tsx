import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { Section } from '../../ui/Section.tsx'
import { RateCriterion } from './RateCriterion.tsx'
import classes from './Ratings.module.css'

interface RateCriteriaProps {
  it: Categorisation
  onUnsaved: (key: CriterionKey, unsaved: boolean) => void
}

/** The framework's criteria to rate one by one, each saved as one goes. */
export function RateCriteria({ it, onUnsaved }: RateCriteriaProps) {
  const done = it.ratings.filter((one) => one.rating !== null).length
  return (
    <Section
      heading="How does each criterion stand?"
      lead={`${done} of ${it.ratings.length} rated. Each is saved as you go; the board sees them with your proposal.`}
      id="ratings"
    >
      <div className={classes.list}>
        {it.ratings.map((criterion) => (
          <RateCriterion key={criterion.criterionKey} it={it} criterion={criterion} onUnsaved={onUnsaved} />
        ))}
      </div>
    </Section>
  )
}
