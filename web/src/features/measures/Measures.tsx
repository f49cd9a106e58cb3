import { Button, Skeleton } from '@mantine/core'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import type { StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import { useQuery } from '@tanstack/react-query'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { mayPlan, PlanFieldsHeld } from '../cycles/PlanFieldsHeld.tsx'
import { MeasureCard } from './MeasureCard.tsx'
import { MeasureDialog } from './MeasureDialog.tsx'
import classes from './Measures.module.css'
import { measuresQuery } from './queries.ts'

interface MeasuresProps {
  priority: Priority
  /** The step that the page shows: at step 3 milestones are what matters, from step 4 on what is observed. */
  step: StepKey
  adding: boolean
  onAdding: (open: boolean) => void
}

/** The numbers that will tell whether it worked. */
export function Measures({ priority, step, adding, onAdding }: MeasuresProps) {
  const { data, error } = useQuery(measuresQuery(priority.id))
  const may = priority.abilities.write && priority.blockers.edit.length === 0
  const plans = mayPlan(priority)
  const focus = focusAt[step]
  return (
    <Section
      heading="Measures"
      id="measures"
      lead={leads[focus]}
      actions={
        plans && (
          <Button variant="default" onClick={() => onAdding(true)}>
            Add a measure
          </Button>
        )
      }
    >
      <PlanFieldsHeld priority={priority}>What is observed goes on being recorded.</PlanFieldsHeld>
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton height="10rem" />}
      {data?.items.length === 0 && (
        <p className={classes.soft}>
          {plans
            ? 'No measure yet. Add one number that should move, and where it stands now.'
            : 'No measure yet.'}
        </p>
      )}
      {data && data.items.length > 0 && (
        <>
          <ul className={classes.list}>
            {data.items.map((measure) => (
              <li key={measure.id}>
                <MeasureCard priority={priority} measure={measure} focus={focus} may={may} />
              </li>
            ))}
          </ul>
          <p className={classes.legend}>
            In the pictures, the open square (□) is the baseline, the solid line with dots what was observed
            since, and the dashed one the path through milestones (◇) to the target.
          </p>
        </>
      )}
      <MeasureDialog priority={priority} measure={null} opened={adding} onClose={() => onAdding(false)} />
    </Section>
  )
}

const focusAt: Record<StepKey, 'baseline' | 'milestones' | 'observations'> = {
  diagnose: 'baseline',
  explore: 'baseline',
  prepare: 'milestones',
  deliver: 'observations',
  evaluate: 'observations',
  secure: 'observations',
}

const leads = {
  baseline: 'What should move, where it stands now, and where it should get to.',
  milestones: 'Where should each stand by the end of each term?',
  observations: 'What does each say now, against its path?',
}
