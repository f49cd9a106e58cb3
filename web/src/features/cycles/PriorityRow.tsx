import type { PriorityShort } from '@sixfold/shared/contracts/priority.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import {
  decisionWords,
  stepAfter,
  type StepKey,
  stepNumber,
  stepOf,
  steps,
} from '@sixfold/shared/domain/cycle/steps.ts'
import { IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { count } from '../../lib/format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { StepDashes } from '../../ui/StepDashes.tsx'
import { StepTrack } from '../../ui/StepTrack.tsx'
import { StrengthBars } from '../evidence/StrengthBars.tsx'
import classes from './Cycle.module.css'
import { amount } from './words.ts'

/** A priority among others: what it is about, its track (each step leads to it), and what comes next. */
export function PriorityRow({ priority }: { priority: PriorityShort }) {
  const { id, title, step, measure, overridden } = priority
  return (
    <article className={classes.frame}>
      <div className={classes.priority}>
        <div className={classes.top}>
          <div className={classes.name}>
            <p className={classes.caption}>{criterionName(priority.criterionKey)}</p>
            <h3>
              <Link to="/priorities/$priorityId" params={{ priorityId: id }}>
                {title}
              </Link>
            </h3>
          </div>
          <div className={classes.chips}>
            {overridden.length > 0 && (
              <Chip tone="amber" shape="triangle">
                Overridden: {overridden.map((key) => `“${stepOf(key).title}”`).join(', ')}
              </Chip>
            )}
            {priority.turn > 1 && <Chip variant="quiet">Turn {priority.turn}</Chip>}
            <StrengthBars evidence={priority.evidence} />
            {priority.outcome && (
              <Chip tone="teal">Completed: {decisionWords[priority.outcome].label.toLowerCase()}</Chip>
            )}
          </div>
        </div>
        <div className={classes.body} data-measure={measure !== null}>
          <div className={classes.long}>
            <StepTrack
              steps={steps}
              current={stepNumber(step)}
              label={title}
              renderLink={({ key }, content) => (
                <Link
                  to="/priorities/$priorityId"
                  params={{ priorityId: id }}
                  search={{ step: key as StepKey }}
                >
                  {content}
                </Link>
              )}
            />
          </div>
          <div className={classes.short}>
            <StepDashes current={stepNumber(step)} titles={steps.map((one) => one.title)} focusable={false} />
            <span>
              {step === null ? 'All six steps done' : `Step ${stepNumber(step)} of 6: ${stepOf(step).title}`}
            </span>
          </div>
          {measure && (
            <div className={classes.measure}>
              <p className={classes.caption}>{measure.name}</p>
              {measure.baseline === null ? (
                'No baseline yet'
              ) : (
                <b>{amount(measure.baseline, measure.unit)}</b>
              )}
              {measure.target !== null && (
                <span className={classes.soft}> target {amount(measure.target, measure.unit)}</span>
              )}
            </div>
          )}
        </div>
        <Next priority={priority} />
      </div>
    </article>
  )
}

/** What is missing to go on, the first of it by name. */
function Next({ priority: { step, blockers } }: { priority: PriorityShort }) {
  const [first] = blockers.advance
  if (step === null || !first) return null
  const after = stepAfter(step)
  const before = after ? `before “${stepOf(after).title}”` : 'before it can be decided'
  return (
    <p className={classes.next}>
      <IconArrowRight size="1em" aria-hidden="true" />
      <span>
        <span className={classes.soft}>Next:</span>{' '}
        {first.message.charAt(0).toLowerCase() + first.message.slice(1)};{' '}
        {count(blockers.advance.length, 'thing')} missing {before}
      </span>
    </p>
  )
}
