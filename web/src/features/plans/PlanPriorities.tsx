import type { Measure } from '@sixfold/shared/contracts/measures.ts'
import type { Plan, PlanPriority } from '@sixfold/shared/contracts/plans.ts'
import { decisionWords, isBefore, stepNumber } from '@sixfold/shared/domain/cycle/steps.ts'
import { isSettled } from '@sixfold/shared/domain/plans/status.ts'
import { Link } from '@tanstack/react-router'
import { useSteps, useStepWords } from '../../lib/step-words.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Section } from '../../ui/Section.tsx'
import { StepDashes } from '../../ui/StepDashes.tsx'
import classes from './Plan.module.css'
import { PlanActions } from './PlanActions.tsx'
import { PlannedMeasures } from './PlannedMeasures.tsx'
import { PlannedTexts, PriorityHead } from './PlannedTexts.tsx'

interface PlanPrioritiesProps {
  plan: Plan
  /** What runs of the measures; undefined while it is on its way. */
  measures: readonly Measure[] | undefined
}

/** What we set out to do, by rank: each priority with what it is to change, its measures, milestones and actions. */
export function PlanPriorities({ plan, measures }: PlanPrioritiesProps) {
  if (plan.priorities.length === 0)
    return (
      <EmptyState title="No priority yet">
        {plan.abilities.edit
          ? 'Add the first one on the school’s page, or paste a plan that you have already.'
          : 'The head or a trust leader adds the first one.'}
      </EmptyState>
    )
  return (
    <Section heading="Priorities" id="priorities" divided>
      <ol className={classes.priorities}>
        {plan.priorities.map((priority) => (
          <li key={priority.id}>
            <article className={classes.priority}>
              <PriorityHead
                priority={priority}
                title={
                  <Link to="/priorities/$priorityId" params={{ priorityId: priority.id }}>
                    {priority.title}
                  </Link>
                }
              >
                <Standing plan={plan} priority={priority} />
              </PriorityHead>
              <PlannedTexts priority={priority} />
              <PlannedMeasures priority={priority} running={measures} />
              <PlanActions priority={priority} />
            </article>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Where it is on its way, what became of it, and whether the next version will hold it. */
function Standing({ plan, priority }: { plan: Plan; priority: PlanPriority }) {
  const words = useStepWords()
  const steps = useSteps()
  const { step, outcome, turn } = priority
  const planned = step !== null && !isBefore(step, 'prepare')
  const notInForce = isSettled(plan)
    ? priority.turnInForce === null
    : planned && priority.turnInForce !== turn
  return (
    <>
      {outcome !== null ? (
        <Chip tone="teal">
          {outcome === 'carried-over'
            ? 'Carried over'
            : `Completed: ${decisionWords[outcome].label.toLowerCase()}`}
        </Chip>
      ) : step === null ? (
        <Chip tone="teal">Completed</Chip>
      ) : (
        <span className={classes.step}>
          <StepDashes current={stepNumber(step)} titles={steps.map(({ title }) => title)} focusable={false} />
          Step {stepNumber(step)}: {words(step).title}
        </span>
      )}
      {turn > 1 && <Chip variant="quiet">Turn {turn}</Chip>}
      {plan.status !== null && plan.inForce !== null && notInForce && (
        <Chip tone="amber" shape="ring">
          Not in the version in force
        </Chip>
      )}
    </>
  )
}
