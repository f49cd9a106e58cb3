import type { MeasureShort } from '@sixfold/shared/contracts/measures.ts'
import type { PriorityShort } from '@sixfold/shared/contracts/priority.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { stepAfter, type StepKey } from '@sixfold/shared/domain/cycle/steps.ts'
import { valueWords } from '@sixfold/shared/domain/cycle/measure-words.ts'
import { IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { count } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useSteps, useStepWords } from '../../lib/step-words.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { StepDashes } from '../../ui/StepDashes.tsx'
import { StepTrack } from '../../ui/StepTrack.tsx'
import { StrengthBars } from '../evidence/StrengthBars.tsx'
import classes from './Cycle.module.css'
import { WherePriorityIs } from './WherePriorityIs.tsx'
import { outcomeWords, placeOnTrack } from './words.ts'

/** A priority among others: what it is about, its track (each step leads to it), and what comes next. */
export function PriorityRow({ priority }: { priority: PriorityShort }) {
  const scheme = useScheme()
  const { id, title, measure, overridden } = priority
  const words = useStepWords()
  const steps = useSteps()
  const outcome = outcomeWords(priority)
  return (
    <article className={classes.frame}>
      <div className={classes.priority}>
        <div className={classes.top}>
          <div className={classes.name}>
            <p className={classes.caption}>{criterionName(scheme, priority.criterionKey)}</p>
            <h3>
              <Link to="/priorities/$priorityId" params={{ priorityId: id }}>
                {title}
              </Link>
            </h3>
          </div>
          <div className={classes.chips}>
            {overridden.length > 0 && (
              <Chip tone="amber" shape="triangle">
                Overridden: {overridden.map((key) => `“${words(key).title}”`).join(', ')}
              </Chip>
            )}
            {priority.turn > 1 && <Chip variant="quiet">Turn {priority.turn}</Chip>}
            <StrengthBars evidence={priority.evidence} tip />
            {outcome && <Chip tone="teal">{outcome}</Chip>}
          </div>
        </div>
        <div className={classes.body} data-measure={measure !== null}>
          <div className={classes.long}>
            <StepTrack
              steps={steps}
              {...placeOnTrack(priority)}
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
            <StepDashes
              {...placeOnTrack(priority)}
              titles={steps.map((one) => one.title)}
              focusable={false}
            />
            <span>
              <WherePriorityIs priority={priority} />
            </span>
          </div>
          {measure && (
            <div className={classes.measure}>
              <MeasureShown measure={measure} />
            </div>
          )}
        </div>
        {priority.outcomeReason && <p className={classes.text}>“{priority.outcomeReason}”</p>}
        <Next priority={priority} />
      </div>
    </article>
  )
}

/** Where a measure stands now: its newest observation, else its baseline. */
function MeasureShown({ measure }: { measure: MeasureShort }) {
  const scheme = useScheme()
  const { name, baseline, latest, target } = measure
  const now = latest?.value ?? baseline
  return (
    <>
      <p className={classes.caption}>{name}</p>
      {now === null ? 'No baseline yet' : <b>{valueWords(scheme, measure, now)}</b>}{' '}
      <span className={classes.soft}>
        {baseline !== null &&
          (latest ? `from a baseline of ${valueWords(scheme, measure, baseline)}` : 'is the baseline')}
        {baseline !== null && target !== null && ', '}
        {target !== null && `target ${valueWords(scheme, measure, target)}`}
      </span>
    </>
  )
}

/** What is missing to go on, the first of it by name. */
function Next({ priority: { step, blockers } }: { priority: PriorityShort }) {
  const words = useStepWords()
  const [first] = blockers.advance
  if (step === null || !first) return null
  const after = stepAfter(step)
  const before = after ? `before “${words(after).title}”` : 'before it can be decided'
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
